#pragma once

#include "core/imaging/imageloader.h"

#include <QImage>

namespace doubleread {

/// Small pictures for galleries and strips, made by scaled decoding off the interface thread, kept
/// in memory and on disk. Lives on the interface thread; no call blocks.
class ThumbnailLoader final : public QObject
{
    Q_OBJECT

public:
    /// `folder` keeps thumbnails from run to run, named by SHA-256 and edge; it is made when the
    /// first one is written. Empty, or not writable: nothing is kept on disk.
    explicit ThumbnailLoader(QString folder, QObject *parent = nullptr);
    ~ThumbnailLoader() override;

    /// RGB32, upright, longest side `edge` px (less for smaller scans); null when not in memory.
    /// At once. A scan that cannot be decoded stays null: see failed().
    QImage cached(const ImageSource &source, int edge) const;

    /// What is in view, most urgent first; those in memory cost nothing. Replaces all earlier
    /// wishes.
    void request(std::vector<ImageSource> sources, int edge);

    /// Bytes of pictures to keep in memory.
    void setCacheBudget(qint64 bytes);
    qint64 cachedBytes() const;

Q_SIGNALS:
    void ready(const QByteArray &sha256, int edge);
    /// The file is gone, was changed or cannot be decoded; told once until asked for again.
    void failed(const QByteArray &sha256, int edge, const doubleread::Error &error);

private:
    void startWorker();

    struct State;
    std::shared_ptr<State> d;
};

} // namespace doubleread
