#pragma once

#include "core/imaging/pixelimage.h"
#include "ui/canvas/viewport.h"

#include <QImage>
#include <QObject>

#include <optional>

namespace doubleread {

/// The scan as the view shows it, kept as long as nothing about it changes.
class PictureLayer final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setPicture(Picture picture);
    /// As large as the view in device px, RGB32, black around the scan.
    const QImage &frame(const Viewport &viewport, Window window);
    /// Another part of it that looks the same: `source` in turned px, as large as `target`.
    QImage part(const Viewport &viewport, Window window, QRectF source, QSize target) const;

Q_SIGNALS:
    void ready(); ///< The equalised or sharpened picture has been made and can be painted.

private:
    struct Look ///< What an equalised picture was made for.
    {
        Window window;
        Polarity polarity = Polarity::Normal;
        bool sharpened = false;
        bool operator==(const Look &) const = default;
    };
    struct Shown
    {
        Viewport viewport;
        Look look;
        bool equalized = false;
        bool operator==(const Shown &) const = default;
    };

    Look lookOf(const Viewport &viewport, Window window) const;
    void requestSharpened();
    void requestEqualized(const Look &look);
    QImage renderPart(const Shown &what, QRect device) const;
    bool scrollTo(const Shown &now);

    Picture m_picture;
    Picture m_sharpened; ///< Of m_picture; null before it was wanted.
    bool m_sharpening = false;
    Picture m_equalized; ///< 8 bits, ready to be shown as it is.
    std::optional<Look> m_equalizedFor;
    std::optional<Look> m_requested;
    QImage m_frame;
    std::optional<Shown> m_shown;
};

} // namespace doubleread
