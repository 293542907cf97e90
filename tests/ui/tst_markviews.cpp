// How marks are painted over a phantom, as the scan lies and however it is shown.
#include "core/imaging/decode.h"
#include "tests/support/goldenview.h"
#include "ui/canvas/canvasview.h"

#include <QTest>

using namespace doubleread;
using namespace doubleread::test;

namespace {

Picture phantom()
{
    const Result<Decoded> decoded = decodeFile(viewsFolder() + u"phantom.png"_s);
    return decoded ? std::make_shared<const PixelImage>(decoded->image) : nullptr;
}

Annotation marked(const Shape &shape)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = shape;
    annotation.labelCode = u"fractured"_s;
    return annotation;
}

const Shape box = Box{.left = 30, .top = 100, .right = 70, .bottom = 140};
const Shape polygon = Polygon::fromVertices({{75, 45}, {95, 40}, {100, 62}, {84, 78}, {72, 66}});
const Shape line = Line{.vertices = {{100, 100}, {115, 120}, {112, 150}}};
const Shape point = Point{60, 75};

} // namespace

class MarkViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
};

void MarkViewsTest::marks_data()
{
    QTest::addColumn<std::vector<OverlayLayer>>("layers");
    QTest::addColumn<ViewState>("state");
    const auto layer = [](OverlayStyle style, bool quiet = false) {
        return OverlayLayer{
            .style = style,
            .annotations = {marked(box), marked(polygon), marked(line), marked(point)},
            .quiet = quiet};
    };
    const auto seen = [](auto change) {
        ViewState state;
        change(state);
        return state;
    };
    using enum OverlayStyle;
    QTest::newRow("marks-first") << std::vector{layer(First)} << ViewState();
    QTest::newRow("marks-second") << std::vector{layer(Second)} << ViewState();
    QTest::newRow("marks-consensus") << std::vector{layer(Consensus)} << ViewState();
    QTest::newRow("marks-quiet") << std::vector{layer(First, true)} << ViewState();
    QTest::newRow("marks-hidden") << std::vector{layer(First)}
                                  << seen([](ViewState &state) { state.overlaysHidden = true; });
    QTest::newRow("marks-inverted")
        << std::vector{layer(First)}
        << seen([](ViewState &state) { state.polarity = Polarity::Inverted; });
    QTest::newRow("marks-turned") << std::vector{layer(First)} << seen([](ViewState &state) {
        state.orientation = {.mirrored = false, .quarters = 1};
    });
    QTest::newRow("marks-mirrored")
        << std::vector{layer(First)}
        << seen([](ViewState &state) { state.orientation = {.mirrored = true, .quarters = 0}; });
}

void MarkViewsTest::marks()
{
    QFETCH(std::vector<OverlayLayer>, layers);
    QFETCH(ViewState, state);
    const Picture picture = phantom();
    QVERIFY(picture);
    CanvasView view;
    view.resize(360, 360);
    view.showPicture(picture, nullptr, layers);
    view.setViewState(state);
    QImage painted = view.grab().toImage();
    painted.setDevicePixelRatio(1);
    if (painted.size() != QSize(360, 360))
        QSKIP("the views were painted on a screen of one device pixel for each pixel");
    // Letters differ with the fonts of a machine.
    QCOMPARE(differenceFromView(QString::fromLatin1(QTest::currentDataTag()), painted,
                                {.levels = 12, .share = 0.005}),
             QString());
}

QTEST_MAIN(MarkViewsTest)
#include "tst_markviews.moc"
