#include "core/base/literals.h"
#include "core/imaging/pixelimage.h"
#include "tests/bench/bareview.h"
#include "tests/bench/measures.h"
#include "ui/canvas/canvasview.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

// Milliseconds of a canvas of 1920 x 1080 on a scan of 2304 x 2880 with 500 marks of 40 vertices:
// every row is one thing a hand does, painted and waited for, frame by frame.

namespace doubleread::bench {

namespace {

Picture makePicture()
{
    auto image = std::make_shared<PixelImage>();
    image->size = {2304, 2880};
    image->bitsStored = 12;
    std::vector<quint16> samples;
    for (int row = 0; row < 2880; ++row)
        for (int column = 0; column < 2304; ++column)
            samples.push_back(
                static_cast<quint16>((row * 7 + column * 13 + row * column / 64) % 4096));
    image->samples = std::move(samples);
    makeReductions(*image);
    return image;
}

Read makeRead()
{
    Read read;
    for (int i = 0; i < 500; ++i) {
        const Point center{120 + (i % 25) * 84.0, 120 + (i / 25) * 135.0}; // NOLINT: a grid
        std::vector<Point> vertices;
        for (int k = 0; k < 40; ++k) {
            const double angle = k * std::numbers::pi / 20;
            const double wave = 1 + 0.1 * std::sin(5 * angle);
            vertices.push_back(center +
                               Point{90 * wave * std::cos(angle), 75 * wave * std::sin(angle)});
        }
        Annotation annotation;
        annotation.id = Id<Annotation>::create();
        annotation.labelCode = u"fractured"_s;
        annotation.shape = Polygon::fromVertices(std::move(vertices));
        read.annotations.push_back(std::move(annotation));
    }
    return read;
}

constexpr int rounds = 3;

/// Does `step` and paints, `count` times, in several rounds of which the quietest counts: p95.
Row measure(CanvasView &view, const QString &what, double budget,
            const std::function<void(int)> &step)
{
    constexpr int count = 100;
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            step(i);
            view.repaint();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QCoreApplication::processEvents();
        }
        best = std::min(best, percentile(times, 0.95));
    }
    return {.what = what, .measured = best, .floor = {}, .budget = budget};
}

/// One vertex of an outline of 10,000, in the same view.
Row measureLongOutline()
{
    Read read;
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    std::vector<Point> vertices;
    for (int i = 0; i < 10000; ++i) {
        const double angle = i * 2 * std::numbers::pi / 10000;
        const double radius = 900 + 60 * std::sin(40 * angle);
        vertices.push_back({1152 + radius * std::cos(angle), 1440 + radius * std::sin(angle)});
    }
    annotation.shape = Polygon::fromVertices(vertices);
    read.annotations.push_back(annotation);
    AnnotationDocument document(read);
    CanvasView view;
    view.resize(1920, 1080);
    view.showPicture(makePicture(), &document);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("no window");
    document.select({annotation.id});
    QTest::qWait(200);
    const QPoint from = view.viewTransform().map(vertices[0].toQPointF()).toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    const Row row = measure(view, u"one of 10,000 vertices, dragging it, p95"_s, 16,
                            [&](int i) { QTest::mouseMove(&view, from + QPoint(i % 40, i % 25)); });
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from + QPoint(20, 20));
    return row;
}

} // namespace

std::vector<Row> measureCanvas()
{
    std::vector<Row> rows;
    AnnotationDocument document(makeRead());
    CanvasView view;
    view.resize(1920, 1080);
    view.setLabels({{.code = u"fractured"_s,
                     .name = {},
                     .color = QColor(0x56, 0xB4, 0xE9),
                     .allowedShapes = {}}});
    view.showPicture(makePicture(), &document);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("no window");
    QTest::qWait(200);

    view.zoomTo({1000, 1000, 1500, 1300}, CanvasView::Motion::Instant);
    QTest::qWait(200);
    QTest::mousePress(&view, Qt::MiddleButton, {}, {900, 500});
    rows.push_back(measure(view, u"frame of 16 bit and 500 marks, panning, p95"_s, 10, [&](int i) {
        QTest::mouseMove(&view, QPoint(900 + 3 * (i % 60), 500 + 2 * (i % 60)));
    }));
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, {900, 500});
    rows.push_back(measure(view, u"frame of 16 bit and 500 marks, zooming, p95"_s, 10, [&](int i) {
        const QPointF at(700, 400);
        QWheelEvent event(at, at, {}, {0, i % 20 < 10 ? 40 : -40}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }));
    QTest::mousePress(&view, Qt::RightButton, {}, {900, 500});
    rows.push_back(measure(view, u"frame of 16 bit and 500 marks, windowing, p95"_s, 10,
                           [&](int i) { QTest::mouseMove(&view, QPoint(900 + i, 500 + i / 2)); }));
    QTest::mouseRelease(&view, Qt::RightButton, {}, {1000, 550});

    view.fit();
    QTest::qWait(400);
    document.select({document.annotations()[262].id});
    QTest::qWait(200);
    const Point vertex = verticesOf(document.annotations()[262].shape)[3];
    const QPoint from = view.viewTransform().map(vertex.toQPointF()).toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    rows.push_back(measure(view, u"one of 500 marks, dragging a vertex, p95"_s, 8,
                           [&](int i) { QTest::mouseMove(&view, from + QPoint(i % 40, i % 25)); }));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from + QPoint(20, 20));

    view.zoomTo({1000, 1000, 1500, 1300}, CanvasView::Motion::Instant);
    view.turnView(1);
    QTest::qWait(400);
    QTest::mousePress(&view, Qt::MiddleButton, {}, {900, 500});
    rows.push_back(measure(view, u"the same lying on its side, panning, p95"_s, 10, [&](int i) {
        QTest::mouseMove(&view, QPoint(900 + 3 * (i % 60), 500 + 2 * (i % 60)));
    }));
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, {900, 500});
    QTest::mousePress(&view, Qt::RightButton, {}, {900, 500});
    rows.push_back(measure(view, u"the same lying on its side, windowing, p95"_s, 10,
                           [&](int i) { QTest::mouseMove(&view, QPoint(900 + i, 500 + i / 2)); }));
    QTest::mouseRelease(&view, Qt::RightButton, {}, {1000, 550});
    rows.push_back(measureLongOutline());
    return rows;
}

} // namespace doubleread::bench
