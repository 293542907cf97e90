#pragma once

#include "core/imaging/imageloader.h"

#include <QObject>

#include <optional>

namespace doubleread {

/// The picture of the one scan that somebody waits for, from memory or decoded. What an overtaken
/// wish would have brought is never told.
class WantedPicture final : public QObject
{
    Q_OBJECT

public:
    /// `images` is borrowed and must outlive this.
    explicit WantedPicture(ImageLoader &images, QObject *parent = nullptr);

    /// Unless isHere() by then, arrived() follows. Wanting the same again changes nothing.
    void want(const ImageSource &source);
    void clear(); ///< Nothing is wanted any more.

    bool isHere() const { return m_answer.has_value(); } ///< Or cannot be shown, which is known.
    Picture picture() const;                             ///< Null when it cannot be shown:
    std::optional<Error> error() const;                  ///< then this says why.

Q_SIGNALS:
    void arrived();

private:
    ImageLoader &m_images;
    std::optional<ImageSource> m_source;
    std::optional<Result<Picture>> m_answer;
    QFuture<Result<Picture>> m_loading;
};

} // namespace doubleread
