#include "core/imaging/imageloader.h"

#include "core/base/problem.h"
#include "core/imaging/cache.h"
#include "core/imaging/decode.h"

#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <optional>

namespace doubleread {

namespace {

constexpr size_t mostWaiting = 8;

using Answer = Result<Picture>;
using Promise = std::shared_ptr<QPromise<Answer>>;

/// One scan to decode and who waits for it; nobody when it is prefetched.
struct Job
{
    ImageSource source;
    QByteArray key;
    std::vector<Promise> waiting;

    bool isWanted() const
    {
        return std::ranges::any_of(waiting,
                                   [](const Promise &promise) { return !promise->isCanceled(); });
    }
};

Answer decode(const ImageSource &source)
{
    Result<Decoded> decoded = decodeKnownFile(source.file, source.sha256);
    if (!decoded)
        return fail(decoded.error());
    if (!decoded->image.spacing)
        decoded->image.spacing = source.spacing;
    return std::make_shared<const PixelImage>(std::move(decoded->image));
}

void answer(const Promise &promise, const Answer &result)
{
    promise->addResult(result);
    promise->finish();
}

} // namespace

/// What the interface thread and the workers share, under one mutex that is held for
/// look-ups only.
struct ImageLoader::State
{
    QMutex mutex;
    Cache<QByteArray, Picture> cache{CacheBudget::of(CacheBudget::usual).pictures};
    std::deque<Job> visible;  // newest first
    std::deque<Job> wishes;   // most urgent first
    std::vector<Job> running; // at most one a worker
    QThreadPool pool;
    // What is looked at never waits for what may be looked at later; the interface keeps a core.
    std::ptrdiff_t mostAhead = std::max(1, QThread::idealThreadCount() - 1);

    /// Joins what runs, else goes before all that waits; who had to give way.
    std::vector<Promise> enqueue(Job job);
    /// The next job to do, moved to `running`; none: nothing is left.
    std::optional<ImageSource> take();
    /// Puts a result into the cache; whom to tell.
    std::vector<Promise> finish(const ImageSource &source, const Answer &result);
    bool isRunning(const QByteArray &key) const
    {
        return std::ranges::find(running, key, &Job::key) != running.end();
    }
};

std::vector<Promise> ImageLoader::State::enqueue(Job job)
{
    const auto same = std::ranges::find(running, job.key, &Job::key);
    if (same != running.end()) {
        same->waiting.push_back(job.waiting.front());
        return {};
    }
    std::erase_if(wishes, [&job](const Job &wish) { return wish.key == job.key; });
    const auto asked = std::ranges::find(visible, job.key, &Job::key);
    if (asked != visible.end()) {
        job.waiting.insert(job.waiting.end(), asked->waiting.begin(), asked->waiting.end());
        visible.erase(asked);
    }
    visible.push_front(std::move(job));
    if (visible.size() <= mostWaiting)
        return {};
    std::vector<Promise> dropped = std::move(visible.back().waiting);
    visible.pop_back();
    return dropped;
}

std::optional<ImageSource> ImageLoader::State::take()
{
    std::erase_if(visible, [](const Job &job) { return !job.isWanted(); });
    std::deque<Job> *queue = &visible;
    if (queue->empty()) {
        const auto isAhead = [](const Job &job) { return job.waiting.empty(); };
        if (wishes.empty() || std::ranges::count_if(running, isAhead) >= mostAhead)
            return {};
        queue = &wishes;
    }
    running.push_back(std::move(queue->front()));
    queue->pop_front();
    return running.back().source;
}

std::vector<Promise> ImageLoader::State::finish(const ImageSource &source, const Answer &result)
{
    const QByteArray key = source.sha256;
    if (result)
        cache.insert(key, *result, (*result)->bytes());
    const auto job = std::ranges::find(running, key, &Job::key);
    std::vector<Promise> waiting = std::move(job->waiting);
    running.erase(job);
    return waiting;
}

ImageLoader::ImageLoader(QObject *parent) : QObject(parent), d(std::make_shared<State>())
{
    d->pool.setMaxThreadCount(static_cast<int>(d->mostAhead) + 1);
}

ImageLoader::~ImageLoader()
{
    std::deque<Job> dropped;
    {
        const QMutexLocker lock(&d->mutex);
        dropped.swap(d->visible);
        d->wishes.clear();
    }
    for (const Job &job : dropped)
        for (const Promise &promise : job.waiting)
            answer(promise, fail(Error::Code::Cancelled, Problem::tr("the program is closing")));
    d->pool.clear();
    d->pool.waitForDone();
}

Picture ImageLoader::cached(const ImageSource &source) const
{
    const QMutexLocker lock(&d->mutex);
    const Picture *found = d->cache.find(source.sha256);
    return found ? *found : Picture();
}

void ImageLoader::startWorker()
{
    const auto next = [this] {
        const QMutexLocker lock(&d->mutex);
        return d->take();
    };
    d->pool.start([this, next] {
        while (const std::optional<ImageSource> source = next()) {
            const Answer result = decode(*source);
            std::vector<Promise> waiting;
            {
                const QMutexLocker lock(&d->mutex);
                waiting = d->finish(*source, result);
            }
            for (const Promise &promise : waiting)
                answer(promise, result);
            if (result && waiting.empty())
                Q_EMIT prefetched(*source);
        }
    });
}

QFuture<Result<Picture>> ImageLoader::load(const ImageSource &source)
{
    const Promise promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QByteArray key = source.sha256;
    Picture there;
    std::vector<Promise> dropped;
    {
        const QMutexLocker lock(&d->mutex);
        if (const Picture *found = d->cache.find(key))
            there = *found;
        else
            dropped = d->enqueue({.source = source, .key = key, .waiting = {promise}});
    }
    if (there)
        answer(promise, there);
    else
        startWorker();
    for (const Promise &old : dropped)
        answer(old, fail(Error::Code::Cancelled, Problem::tr("other scans were asked for since")));
    return promise->future();
}

void ImageLoader::prefetch(std::vector<ImageSource> sources)
{
    size_t count = 0;
    {
        const QMutexLocker lock(&d->mutex);
        d->wishes.clear();
        for (ImageSource &source : sources) {
            QByteArray key = source.sha256;
            const auto known = [&key](const std::deque<Job> &jobs) {
                return std::ranges::find(jobs, key, &Job::key) != jobs.end();
            };
            if (d->cache.contains(key) || d->isRunning(key) || known(d->visible) ||
                known(d->wishes))
                continue;
            d->wishes.push_back(
                {.source = std::move(source), .key = std::move(key), .waiting = {}});
        }
        count = d->wishes.size();
    }
    for (size_t i = 0; i < count; ++i)
        startWorker();
}

void ImageLoader::setCacheBudget(qint64 bytes)
{
    const QMutexLocker lock(&d->mutex);
    d->cache.setBudget(bytes);
}

qint64 ImageLoader::cachedBytes() const
{
    const QMutexLocker lock(&d->mutex);
    return d->cache.bytes();
}

} // namespace doubleread
