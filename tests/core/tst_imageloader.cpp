#include "core/base/hash.h"
#include "core/imaging/imageloader.h"
#include "core/imaging/jpegwriting.h"
#include "core/imaging/thumbnail.h"
#include "core/imaging/thumbnailloader.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

class TestImageLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsAndCaches();
    void newestRequestWins();
    void cancelledIsNotDecoded();
    void tooManyWaitingGiveWay();
    void prefetchedIsThereAtOnce();
    void loadJoinsPrefetch();
    void whatIsLookedAtDoesNotWaitForAPrefetch();
    void cacheStaysWithinItsBudget();
    void changedFileIsRefused();
    void swappedFileReachesNoDecoder();
    void spacingThatTheFileLacksIsAdded();
    void missingFileIsTold();
    void eachScanKeepsItsOwnPixels();
    void closesWhileBusy();
    void thumbnailsAreSmallUprightAndKept();
    void damagedThumbnailIsMadeAgain();
    void thumbnailOfABrokenFileFails();
    void thumbnailsWithoutAFolder();
    void whatIsGrantedIsShared_data();
    void whatIsGrantedIsShared();
    void thumbnailsStayWithinTheirBudget();

private:
    /// A scan of one tone, so that its pixels tell which one it is.
    ImageSource scan(const QString &name, quint8 tone, QSize size = {400, 300},
                     int orientation = 1) const;

    QTemporaryDir m_folder;
};

ImageSource TestImageLoader::scan(const QString &name, quint8 tone, QSize size,
                                  int orientation) const
{
    const std::vector<quint8> samples(
        static_cast<size_t>(size.width()) * static_cast<size_t>(size.height()), tone);
    const QByteArray bytes = *encodeJpeg(samples, size, 90, orientation);
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's own folder cannot be written");
    return {.file = file.fileName(), .sha256 = sha256(bytes)};
}

void TestImageLoader::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestImageLoader::loadsAndCaches()
{
    ImageLoader loader;
    const ImageSource source = scan(u"a.jpg"_s, 77, {400, 300}, 6);
    QVERIFY(!loader.cached(source));
    QFuture<Result<Picture>> future = loader.load(source);
    QTRY_VERIFY(future.isFinished());
    const Result<Picture> picture = future.result();
    QVERIFY(picture);
    QCOMPARE((*picture)->size, QSize(300, 400));
    QCOMPARE((*picture)->sample({10, 10}), 77);
    QCOMPARE(loader.cached(source), *picture);
    QCOMPARE(loader.cachedBytes(), (*picture)->bytes());
    QVERIFY(loader.load(source).isFinished()); // at once
}

void TestImageLoader::newestRequestWins()
{
    ImageLoader loader;
    std::vector<QByteArray> order;
    std::vector<ImageSource> sources;
    for (int i = 0; i < 6; ++i)
        sources.push_back(scan(u"n%1.jpg"_s.arg(i), static_cast<quint8>(10 * i), {1500, 1500}));
    QObject context;
    for (const ImageSource &source : sources)
        loader.load(source).then(&context, [&order, source](const Result<Picture> &picture) {
            if (picture)
                order.push_back(source.sha256);
        });
    QTRY_COMPARE(order.size(), sources.size());
    const auto place = [&order](const ImageSource &source) {
        return std::ranges::find(order, source.sha256) - order.begin();
    };
    // Those that began at once are done first; of the rest the last asked for comes first.
    QVERIFY(place(sources[5]) < place(sources[3]));
    QVERIFY(place(sources[4]) < place(sources[3]) || place(sources[4]) < place(sources[2]));
}

void TestImageLoader::cancelledIsNotDecoded()
{
    ImageLoader loader;
    std::vector<QFuture<Result<Picture>>> futures;
    std::vector<ImageSource> sources;
    for (int i = 0; i < 7; ++i)
        sources.push_back(scan(u"c%1.jpg"_s.arg(i), static_cast<quint8>(10 * i), {2000, 2000}));
    for (const ImageSource &source : sources)
        futures.push_back(loader.load(source));
    for (size_t i = 0; i + 1 < futures.size(); ++i)
        futures[i].cancel();
    QTRY_VERIFY(futures.back().isFinished());
    QVERIFY(loader.cached(sources.back()));
    QTest::qWait(0);
    int decoded = 0;
    for (const ImageSource &source : sources)
        decoded += loader.cached(source) ? 1 : 0;
    QVERIFY(decoded < 7);
}

void TestImageLoader::tooManyWaitingGiveWay()
{
    ImageLoader loader;
    std::vector<QFuture<Result<Picture>>> futures;
    for (int i = 0; i < 30; ++i)
        futures.push_back(loader.load(scan(u"w%1.jpg"_s.arg(i), static_cast<quint8>(i), {60, 50})));
    int cancelled = 0;
    for (QFuture<Result<Picture>> &future : futures) {
        QTRY_VERIFY(future.isFinished());
        const Result<Picture> result = future.result();
        if (!result) {
            QCOMPARE(result.error().code, Error::Code::Cancelled);
            ++cancelled;
        }
    }
    QVERIFY(futures.back().result());
    QVERIFY(cancelled < 30);
}

void TestImageLoader::prefetchedIsThereAtOnce()
{
    ImageLoader loader;
    QSignalSpy spy(&loader, &ImageLoader::prefetched);
    const std::vector<ImageSource> sources{scan(u"p0.jpg"_s, 1), scan(u"p1.jpg"_s, 2),
                                           scan(u"p2.jpg"_s, 3)};
    loader.prefetch(sources);
    QTRY_COMPARE(spy.size(), 3);
    for (const ImageSource &source : sources)
        QVERIFY(loader.cached(source));
    loader.prefetch(sources); // nothing left to do
    QTest::qWait(20);
    QCOMPARE(spy.size(), 3);
}

void TestImageLoader::loadJoinsPrefetch()
{
    ImageLoader loader;
    const ImageSource source = scan(u"j.jpg"_s, 9, {2000, 2000});
    loader.prefetch({source});
    QFuture<Result<Picture>> one = loader.load(source);
    QFuture<Result<Picture>> two = loader.load(source);
    QTRY_VERIFY(one.isFinished() && two.isFinished());
    QVERIFY(one.result() && two.result());
    QCOMPARE(*one.result(), *two.result()); // decoded once
}

void TestImageLoader::whatIsLookedAtDoesNotWaitForAPrefetch()
{
    ImageLoader loader;
    const ImageSource large = scan(u"large.jpg"_s, 9, {9000, 7000});
    loader.prefetch({large});
    QTest::qWait(5); // it has begun
    const QFuture<Result<Picture>> small = loader.load(scan(u"small.jpg"_s, 10, {60, 50}));
    QTRY_VERIFY(small.isFinished());
    QVERIFY(small.result());
    QVERIFY(!loader.cached(large));
    QTRY_VERIFY(loader.cached(large));
}

void TestImageLoader::cacheStaysWithinItsBudget()
{
    ImageLoader loader;
    loader.setCacheBudget(600000);
    std::vector<ImageSource> sources;
    for (int i = 0; i < 20; ++i)
        sources.push_back(scan(u"b%1.jpg"_s.arg(i), static_cast<quint8>(i)));
    for (const ImageSource &source : sources) {
        QFuture<Result<Picture>> future = loader.load(source);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(loader.cachedBytes() <= 600000);
        QVERIFY(loader.cached(source));
    }
    QVERIFY(!loader.cached(sources.front()));
    loader.setCacheBudget(1);
    QVERIFY(loader.cached(sources.back())); // the latest stays
    QVERIFY(!loader.cached(sources[18]));
}

void TestImageLoader::changedFileIsRefused()
{
    ImageLoader loader;
    const ImageSource source = scan(u"changed.jpg"_s, 5);
    scan(u"changed.jpg"_s, 200); // another picture under the same name
    QFuture<Result<Picture>> future = loader.load(source);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().code, Error::Code::Damaged);
    QCOMPARE(future.result().error().file, source.file);
    QVERIFY(!loader.cached(source));
}

void TestImageLoader::swappedFileReachesNoDecoder()
{
    const ImageSource source = scan(u"swapped.jpg"_s, 5);
    QFile file(source.file);
    QVERIFY(file.open(QIODevice::WriteOnly)); // what a decoder calls bad
    file.write("\xff\xd8\xff no JPEG");
    file.close();
    ImageLoader loader;
    QFuture<Result<Picture>> future = loader.load(source);
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, Error::Code::Damaged);
    QCOMPARE(future.result().error().remedy,
             u"put the original back, or add the changed file as a scan"_s);
    QFuture<Result<Picture>> unknown = loader.load({.file = source.file, .sha256 = {}});
    QTRY_VERIFY(unknown.isFinished());
    QCOMPARE(unknown.result().error().code, Error::Code::Damaged);
    ThumbnailLoader thumbnails({});
    QSignalSpy failed(&thumbnails, &ThumbnailLoader::failed);
    thumbnails.request({source}, 128);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front()[2].value<Error>().code, Error::Code::Damaged);
}

void TestImageLoader::spacingThatTheFileLacksIsAdded()
{
    ImageLoader loader;
    ImageSource source = scan(u"spaced.jpg"_s, 5);
    source.spacing = PixelSpacing{.columnMm = 0.1, .rowMm = 0.2};
    QFuture<Result<Picture>> future = loader.load(source);
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().value()->spacing, source.spacing);
}

void TestImageLoader::missingFileIsTold()
{
    ImageLoader loader;
    QFuture<Result<Picture>> future =
        loader.load({.file = m_folder.filePath(u"none.jpg"_s), .sha256 = QByteArray(32, 'x')});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, Error::Code::NotFound);
}

void TestImageLoader::eachScanKeepsItsOwnPixels()
{
    ImageLoader loader;
    loader.setCacheBudget(2000000);
    std::vector<ImageSource> sources;
    for (int i = 0; i < 40; ++i)
        sources.push_back(scan(u"o%1.jpg"_s.arg(i), static_cast<quint8>(i * 6), {300, 200}));
    int answered = 0;
    QObject context;
    for (size_t step = 0; step < 400; ++step) {
        const size_t i = step * 7 % sources.size();
        loader.prefetch({sources[(i + 1) % 40], sources[(i + 2) % 40], sources[(i + 39) % 40]});
        loader.load(sources[i]).then(&context, [&answered, i](const Result<Picture> &picture) {
            ++answered;
            if (picture)
                QCOMPARE((*picture)->sample({50, 50}), static_cast<int>(i) * 6);
        });
        if (step % 10 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(answered, 400);
}

void TestImageLoader::closesWhileBusy()
{
    std::vector<QFuture<Result<Picture>>> futures;
    {
        ImageLoader loader;
        for (int i = 0; i < 5; ++i)
            futures.push_back(
                loader.load(scan(u"q%1.jpg"_s.arg(i), static_cast<quint8>(i), {1500, 1500})));
    }
    for (const QFuture<Result<Picture>> &future : futures)
        QVERIFY(future.isFinished());
}

void TestImageLoader::thumbnailsAreSmallUprightAndKept()
{
    const QTemporaryDir cache;
    const ImageSource source = scan(u"t.jpg"_s, 90, {1200, 800}, 8);
    {
        ThumbnailLoader loader(cache.path());
        QSignalSpy ready(&loader, &ThumbnailLoader::ready);
        QVERIFY(loader.cached(source, 256).isNull());
        loader.request({source}, 256);
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(ready.front()[0].toByteArray(), source.sha256);
        const QImage thumbnail = loader.cached(source, 256);
        QCOMPARE(thumbnail.size(), QSize(171, 256));
        QCOMPARE(thumbnail.format(), QImage::Format_RGB32);
        QVERIFY(std::abs(qRed(thumbnail.pixel(80, 80)) - 90) <= 2);
    }
    QVERIFY(QFile::remove(source.file)); // now only the disk cache knows it
    ThumbnailLoader again(cache.path());
    again.request({source}, 256);
    QTRY_VERIFY(!again.cached(source, 256).isNull());
    QCOMPARE(again.cached(source, 256).size(), QSize(171, 256));
}

void TestImageLoader::damagedThumbnailIsMadeAgain()
{
    const QTemporaryDir cache;
    const ImageSource source = scan(u"d.jpg"_s, 140, {900, 600});
    {
        ThumbnailLoader loader(cache.path());
        loader.request({source}, 128);
        QTRY_VERIFY(!loader.cached(source, 128).isNull());
    }
    QDirIterator files(cache.path(), {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    QFile kept(files.next());
    QVERIFY(kept.open(QIODevice::ReadWrite));
    QVERIFY(kept.resize(kept.size() / 2));
    kept.close();
    ThumbnailLoader loader(cache.path());
    loader.request({source}, 128);
    QTRY_VERIFY(!loader.cached(source, 128).isNull());
    QVERIFY(std::abs(qRed(loader.cached(source, 128).pixel(60, 60)) - 140) <= 2);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(!unpackThumbnail(kept.readAll()).isNull());
}

void TestImageLoader::thumbnailOfABrokenFileFails()
{
    QFile file(m_folder.filePath(u"broken.jpg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    ThumbnailLoader loader({});
    QSignalSpy failed(&loader, &ThumbnailLoader::failed);
    loader.request({{.file = file.fileName(), .sha256 = sha256("no picture")}}, 128);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front()[2].value<Error>().code, Error::Code::BadInput);
    QCOMPARE(failed.front()[2].value<Error>().file, file.fileName());
}

void TestImageLoader::thumbnailsWithoutAFolder()
{
    ThumbnailLoader loader(u"/proc/nowhere"_s);
    const ImageSource small = scan(u"small.jpg"_s, 33, {40, 30});
    loader.request({small}, 256);
    QTRY_VERIFY(!loader.cached(small, 256).isNull());
    QCOMPARE(loader.cached(small, 256).size(), QSize(40, 30)); // never enlarged
    loader.setCacheBudget(0);
    QVERIFY(!loader.cached(small, 256).isNull());
}

void TestImageLoader::whatIsGrantedIsShared_data()
{
    QTest::addColumn<int>("mebibytes");
    QTest::addColumn<qint64>("total");
    QTest::addRow("usual") << CacheBudget::usual << (qint64{CacheBudget::usual} << 20);
    QTest::addRow("much") << 8192 << (qint64{8192} << 20);
    QTest::addRow("too little") << 1 << (qint64{CacheBudget::least} << 20);
    QTest::addRow("nonsense") << -5 << (qint64{CacheBudget::least} << 20);
    QTest::addRow("too much") << INT_MAX << (qint64{CacheBudget::most} << 20);
}

void TestImageLoader::whatIsGrantedIsShared()
{
    QFETCH(int, mebibytes);
    QFETCH(qint64, total);
    const CacheBudget budget = CacheBudget::of(mebibytes);
    QCOMPARE(budget.pictures + budget.thumbnails, total);
    QVERIFY(budget.thumbnails >= 8 << 20);
    QVERIFY(budget.pictures >= 7 * budget.thumbnails);
}

void TestImageLoader::thumbnailsStayWithinTheirBudget()
{
    constexpr qint64 budget = 8 * 200 * 150 * 4; // eight of them
    ThumbnailLoader loader({});
    loader.setCacheBudget(budget);
    std::vector<ImageSource> sources;
    for (int number = 0; number < 20; ++number)
        sources.push_back(scan(u"tb%1.jpg"_s.arg(number), static_cast<quint8>(number)));
    for (const ImageSource &source : sources) {
        loader.request({source}, 200);
        QTRY_VERIFY(!loader.cached(source, 200).isNull());
        QVERIFY(loader.cachedBytes() <= budget);
    }
    QVERIFY(loader.cached(sources.front(), 200).isNull());
    QVERIFY(loader.cachedBytes() > budget / 2);
}

QTEST_GUILESS_MAIN(TestImageLoader)
#include "tst_imageloader.moc"
