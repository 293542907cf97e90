#pragma once

#include "core/base/result.h"
#include "core/imaging/cachebudget.h"
#include "core/imaging/pixelimage.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace doubleread {

/// A scan's file and the hash by which its content is known.
struct ImageSource
{
    QString file;      ///< Absolute path.
    QByteArray sha256; ///< Of the bytes.
    /// What was known when the scan was added, for files that do not say: the JPG of a DICOM file.
    std::optional<PixelSpacing> spacing = {};

    bool operator==(const ImageSource &) const = default;
};

/// Decodes scans off the interface thread and keeps the latest ones in memory. Lives on the
/// interface thread; no call blocks. A file whose bytes are not the known ones is refused before a
/// decoder sees them, so one scan is never shown under another's name.
class ImageLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(QObject *parent = nullptr);
    /// Drops what waits and lets what runs end.
    ~ImageLoader() override;

    /// The picture if it is in memory, else null. At once.
    Picture cached(const ImageSource &source) const;

    /// The scan that somebody looks at: goes before all prefetching, the newest before older ones.
    /// Asking for what is being prefetched joins it. A cancelled future is not decoded any more if
    /// it has not begun; of more than 8 that wait the oldest fail with Cancelled. Use
    /// `then(context, ...)` and compare with what is shown by then.
    QFuture<Result<Picture>> load(const ImageSource &source);

    /// What will probably be looked at next, most urgent first. Replaces all earlier wishes.
    void prefetch(std::vector<ImageSource> sources);

    /// Bytes of samples to keep; the latest picture stays even if it is larger.
    void setCacheBudget(qint64 bytes);
    qint64 cachedBytes() const;

Q_SIGNALS:
    /// A prefetched picture came into the cache.
    void prefetched(const doubleread::ImageSource &source);

private:
    void startWorker();

    struct State;
    std::shared_ptr<State> d;
};

} // namespace doubleread
