#include "core/imaging/thumbnailloader.h"

#include "core/imaging/cache.h"
#include "core/imaging/decode.h"
#include "core/imaging/thumbnail.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QTemporaryFile>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <optional>

namespace doubleread {

namespace {

struct Key
{
    QByteArray sha256;
    int edge = 0;

    bool operator==(const Key &) const = default;
    friend size_t qHash(const Key &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.sha256, key.edge);
    }
};

struct Job
{
    ImageSource source;
    int edge = 0;

    Key key() const { return {source.sha256, edge}; }
};

QString cacheFile(const QString &folder, const Key &key)
{
    const QString name = QString::fromLatin1(key.sha256.toHex());
    return u"%1/%2/%3-%4.jpg"_s.arg(folder, name.left(2), name).arg(key.edge);
}

/// Whole or not at all; without syncing, as a lost thumbnail is only made again. A folder that
/// cannot be written costs time, not function.
void keep(const QString &path, const QImage &thumbnail)
{
    const Result<QByteArray> packed = packThumbnail(thumbnail);
    if (!packed || !QDir().mkpath(QFileInfo(path).path()))
        return;
    QTemporaryFile temporary(path + u".XXXXXX"_s);
    if (!temporary.open() || temporary.write(*packed) != packed->size() || !temporary.flush())
        return;
    if (std::rename(QFile::encodeName(temporary.fileName()).constData(),
                    QFile::encodeName(path).constData()) == 0)
        temporary.setAutoRemove(false);
}

QImage kept(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? unpackThumbnail(file.readAll()) : QImage();
}

Result<QImage> make(const Job &job)
{
    const Result<QByteArray> bytes = knownBytes(job.source.file, job.source.sha256);
    if (!bytes)
        return fail(bytes.error());
    return makeThumbnail(*bytes, job.source.file, job.edge);
}

Result<QImage> obtain(const QString &folder, const Job &job)
{
    const QString path = folder.isEmpty() ? QString() : cacheFile(folder, job.key());
    if (!path.isEmpty())
        if (const QImage found = kept(path); !found.isNull())
            return found;
    Result<QImage> made = make(job);
    if (made && !path.isEmpty())
        keep(path, *made);
    return made;
}

} // namespace

/// Shared by the interface thread and the workers; the mutex is held for look-ups only.
struct ThumbnailLoader::State
{
    QMutex mutex;
    Cache<Key, QImage> cache{CacheBudget::of(CacheBudget::usual).thumbnails};
    std::deque<Job> wishes; // most urgent first
    std::vector<Key> running;
    QString folder;
    QThreadPool pool;

    std::optional<Job> take()
    {
        if (wishes.empty())
            return {};
        Job job = std::move(wishes.front());
        wishes.pop_front();
        running.push_back(job.key());
        return job;
    }

    void finish(const Job &job, const Result<QImage> &result)
    {
        if (result)
            cache.insert(job.key(), *result, result->sizeInBytes());
        std::erase(running, job.key());
    }
};

ThumbnailLoader::ThumbnailLoader(QString folder, QObject *parent)
    : QObject(parent), d(std::make_shared<State>())
{
    d->folder = std::move(folder);
    d->pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    d->pool.setThreadPriority(QThread::LowPriority); // the scan that is shown goes first
}

ThumbnailLoader::~ThumbnailLoader()
{
    {
        const QMutexLocker lock(&d->mutex);
        d->wishes.clear();
    }
    d->pool.clear();
    d->pool.waitForDone();
}

QImage ThumbnailLoader::cached(const ImageSource &source, int edge) const
{
    const QMutexLocker lock(&d->mutex);
    const QImage *found = d->cache.find({source.sha256, edge});
    return found ? *found : QImage();
}

void ThumbnailLoader::startWorker()
{
    d->pool.start([this] {
        std::optional<Job> job;
        {
            const QMutexLocker lock(&d->mutex);
            job = d->take();
        }
        if (!job)
            return;
        const Result<QImage> result = obtain(d->folder, *job);
        {
            const QMutexLocker lock(&d->mutex);
            d->finish(*job, result);
        }
        if (result)
            Q_EMIT ready(job->source.sha256, job->edge);
        else
            Q_EMIT failed(job->source.sha256, job->edge, result.error());
    });
}

void ThumbnailLoader::request(std::vector<ImageSource> sources, int edge)
{
    size_t count = 0;
    {
        const QMutexLocker lock(&d->mutex);
        d->wishes.clear();
        for (ImageSource &source : sources) {
            const Key key{source.sha256, edge};
            if (!d->cache.contains(key) && std::ranges::find(d->running, key) == d->running.end())
                d->wishes.push_back({.source = std::move(source), .edge = edge});
        }
        count = d->wishes.size();
    }
    d->pool.clear(); // workers that would find nothing any more
    for (size_t i = 0; i < count; ++i)
        startWorker();
}

qint64 ThumbnailLoader::cachedBytes() const
{
    const QMutexLocker lock(&d->mutex);
    return d->cache.bytes();
}

void ThumbnailLoader::setCacheBudget(qint64 bytes)
{
    const QMutexLocker lock(&d->mutex);
    d->cache.setBudget(bytes);
}

} // namespace doubleread
