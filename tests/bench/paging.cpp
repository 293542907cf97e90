#include "core/base/literals.h"
#include "core/imaging/decode.h"
#include "tests/bench/bareview.h"
#include "tests/bench/measures.h"
#include "tests/bench/pagebench.h"
#include "ui/canvas/canvasview.h"
#include "ui/scans/scanspage.h"
#include "ui/widgets/gridview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <limits>

// Going from scan to scan in the real window by its keys. Of several rounds the quietest one
// counts: other programs on the machine make times longer, never shorter.

namespace doubleread::bench {

namespace {

constexpr int rounds = 3;
constexpr int steps = 60;
constexpr int lookMs = 120; // at a scan, while its neighbours are fetched
constexpr double stall = 16;

struct Paging
{
    double median = std::numeric_limits<double>::max();
    double tail = std::numeric_limits<double>::max();
    double stall = std::numeric_limits<double>::max();
};

QImage imageOf(const Decoded &decoded)
{
    const auto *samples = std::get_if<std::vector<quint8>>(&decoded.image.samples);
    if (!samples)
        qFatal("the phantoms have 8 bits");
    const QSize size = decoded.image.size;
    return QImage(samples->data(), size.width(), size.height(), size.width(),
                  QImage::Format_Grayscale8)
        .convertToFormat(QImage::Format_RGB32);
}

/// Decoding one file and painting it, ms.
std::pair<double, double> decodeAndPaint(const QString &file, QSize view)
{
    std::vector<double> times;
    QImage image;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Result<Decoded> decoded = decodeFile(file);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!decoded)
            qFatal("%s", qPrintable(decoded.error().text()));
        image = imageOf(*decoded);
    }
    return {percentile(times, 0.5), barePaint(image, view)};
}

Paging pagePrefetched(WatchedApplication &application, PageBench &bench)
{
    Paging best;
    for (int round = 0; round < rounds; ++round) {
        bench.jumpTo(1 + round);
        std::vector<double> times;
        application.resetLongest();
        const int last = std::min(steps, 34 - round);
        for (int step = 0; step < last; ++step) {
            QTest::qWait(lookMs);
            times.push_back(bench.stepForward());
        }
        best.stall = std::min(best.stall, application.longest());
        best.median = std::min(best.median, percentile(times, 0.5));
        best.tail = std::min(best.tail, percentile(times, 0.95));
    }
    return best;
}

/// Keys every 5 ms, through scans that nobody has seen yet.
int pageFast(PageBench &bench)
{
    for (int key = 0; key < 30; ++key) {
        bench.press(key % 8 == 7 ? Qt::Key_A : Qt::Key_D);
        QTest::qWait(5);
    }
    QTest::qWait(500);
    return bench.mixedUp();
}

/// Jumps to large scans that are not in memory: the median, and the longest stall on the way.
Paging jumpCold(WatchedApplication &application, const Data &data)
{
    Paging best;
    for (int round = 0; round < rounds; ++round) {
        PageBench bench(application, datasetOf(data, sizes[1])); // with an empty cache
        std::vector<double> times;
        application.resetLongest();
        for (const QString &file : data.large) {
            times.push_back(bench.jumpTo(data.pictures.indexOf(file) + 1));
            QTest::qWait(2 * lookMs);
        }
        best.median = std::min(best.median, percentile(times, 0.5));
        best.stall = std::min(best.stall, application.longest());
    }
    return best;
}

/// The longest event while the gallery is scrolled through scans, ms.
double scrollGallery(WatchedApplication &application, PageBench &bench)
{
    double best = std::numeric_limits<double>::max();
    auto *page = bench.window().findChild<ScansPage *>();
    QTest::keyClick(&bench.canvas(), Qt::Key_1, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return page->isVisible(); }, 2000))
        qFatal("the gallery was not shown");
    QTest::qWait(500);
    QScrollBar &bar = *page->gallery().verticalScrollBar();
    for (int round = 0; round < rounds; ++round) {
        application.resetLongest();
        for (int turn = 0; turn < 60; ++turn) {
            bar.setValue(bar.value() + bar.pageStep() / 2);
            QTest::qWait(15);
        }
        best = std::min(best, application.longest());
    }
    return best;
}

} // namespace

std::vector<Row> measurePaging(WatchedApplication &application, const Data &data)
{
    std::vector<Row> rows;
    const auto [decode, paint] = decodeAndPaint(data.large.front(), {1500, 900});
    const auto add = [&](const QString &what, double measured, double budget) {
        rows.push_back({.what = what, .measured = measured, .floor = {}, .budget = budget});
    };
    for (const int scans : sizes) {
        PageBench bench(application, datasetOf(data, scans));
        const Paging paging = pagePrefetched(application, bench);
        add(u"next scan, prefetched, median, %L1 scans"_s.arg(scans), paging.median, 8);
        rows.back().floor = paint;
        add(u"next scan, prefetched, p95, %L1 scans"_s.arg(scans), paging.tail, 16.7);
        add(u"longest event while paging, %L1 scans"_s.arg(scans), paging.stall, stall);
    }
    {
        PageBench bench(application, datasetOf(data, sizes[2]));
        add(u"scans under another's name, keys every 5 ms (count)"_s, pageFast(bench), 0);
        add(u"longest event while scrolling the gallery"_s, scrollGallery(application, bench),
            stall);
    }
    const Paging cold = jumpCold(application, data);
    rows.push_back({.what = u"jump to a cold scan of 2304x2880, median"_s,
                    .measured = cold.median,
                    .floor = decode + paint,
                    .budget = 1.25,
                    .ofTheFloor = true});
    add(u"longest event while jumping to cold scans"_s, cold.stall, stall);
    return rows;
}

} // namespace doubleread::bench
