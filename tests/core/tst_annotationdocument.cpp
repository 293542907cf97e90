#include "core/document/annotationdocument.h"
#include "core/document/hittest.h"
#include "core/document/shapeediting.h"

#include <QSignalSpy>
#include <QTest>

using namespace doubleread;

namespace {

Annotation boxAt(double left, double top, double edge = 10)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = Box::fromSize(left, top, edge, edge);
    annotation.labelCode = u"fractured"_s;
    return annotation;
}

Read readWith(std::vector<Annotation> annotations)
{
    Read read;
    read.id = Id<Read>::create();
    read.annotations = std::move(annotations);
    return read;
}

/// Plays what the document emitted into a copy of the read, as the store does.
class Shadow : public QObject
{
public:
    explicit Shadow(AnnotationDocument &document) : read(document.read())
    {
        connect(&document, &AnnotationDocument::edited, this, [this](const ReadEdit &edit) {
            apply(read, edit);
            ++edits;
        });
    }
    Read read;
    int edits = 0;
};

} // namespace

class TestAnnotationDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsStoredWhenDoneUndoneAndRedone()
    {
        AnnotationDocument document(readWith({boxAt(0, 0), boxAt(20, 0), boxAt(40, 0)}));
        Shadow shadow(document);
        const auto ids = std::vector{document.annotations()[0].id, document.annotations()[2].id};
        std::vector<Read> history{document.read()};
        const auto step = [&](bool done) {
            QVERIFY(done);
            history.push_back(document.read());
            QCOMPARE(shadow.read, document.read());
        };
        step(document.add({boxAt(60, 0), boxAt(80, 0)}));
        step(document.remove(ids));
        step(document.reshape({{document.annotations()[0].id, Point{3, 4}}}));
        step(document.relabel({document.annotations()[1].id}, u"hardware"_s));
        step(document.setCertainty({document.annotations()[1].id}, 3));
        step(document.setNote(document.annotations()[1].id, u"old"_s));
        step(document.setAssessment({.verdict = Verdict::Positive, .tags = {}, .note = {}}));
        for (size_t i = history.size() - 1; i > 0; --i) {
            QVERIFY(document.undo());
            QCOMPARE(document.read(), history[i - 1]);
            QCOMPARE(shadow.read, document.read());
        }
        QVERIFY(!document.undo());
        for (size_t i = 1; i < history.size(); ++i) {
            QVERIFY(document.redo());
            QCOMPARE(document.read(), history[i]);
            QCOMPARE(shadow.read, document.read());
        }
        QVERIFY(!document.redo());
    }

    void oneGestureIsOneStep()
    {
        AnnotationDocument document(readWith({boxAt(0, 0)}));
        Shadow shadow(document);
        const Id<Annotation> id = document.annotations().front().id;
        const Gesture gesture = document.newGesture();
        for (double x = 1; x <= 5; ++x)
            QVERIFY(document.reshape({{id, Box::fromSize(x, 0, 10, 10)}}, gesture));
        QCOMPARE(document.history().count(), 1);
        QCOMPARE(shadow.edits, 5); // durable even if the program dies between two of them
        QVERIFY(document.reshape({{id, Box::fromSize(9, 0, 10, 10)}}, document.newGesture()));
        QCOMPARE(document.history().count(), 2);
        document.undo();
        document.undo();
        QCOMPARE(document.annotations().front().shape, Shape(Box::fromSize(0, 0, 10, 10)));
    }

    void aGestureThatReturnsLeavesNoStep()
    {
        AnnotationDocument document(readWith({boxAt(0, 0)}));
        const Id<Annotation> id = document.annotations().front().id;
        const Gesture gesture = document.newGesture();
        QVERIFY(document.reshape({{id, Box::fromSize(5, 0, 10, 10)}}, gesture));
        QVERIFY(document.reshape({{id, Box::fromSize(0, 0, 10, 10)}}, gesture));
        QCOMPARE(document.history().count(), 0);
    }

    void whatChangesNothingIsNoStep()
    {
        AnnotationDocument document(readWith({boxAt(0, 0)}));
        QSignalSpy edited(&document, &AnnotationDocument::edited);
        const Annotation only = document.annotations().front();
        QVERIFY(!document.relabel({only.id}, only.labelCode));
        QVERIFY(!document.reshape({{only.id, only.shape}}));
        QVERIFY(!document.remove({Id<Annotation>::create()}));
        QVERIFY(!document.setAssessment({}));
        QCOMPARE(edited.count(), 0);
        QCOMPARE(document.history().count(), 0);
    }

    void aLockedDocumentRefusesEverything()
    {
        Read submitted = readWith({boxAt(0, 0)});
        submitted.state = ReadState::Submitted;
        AnnotationDocument document(submitted);
        QVERIFY(document.isLocked());
        QVERIFY(!document.add({boxAt(1, 1)}));
        QVERIFY(!document.remove({submitted.annotations.front().id}));
        document.setLocked(false);
        QVERIFY(document.add({boxAt(1, 1)}));
        document.setLocked(true);
        QVERIFY(!document.undo());
        QCOMPARE(document.annotations().size(), 2U);
    }

    void selectionFollowsWhatIsThere()
    {
        AnnotationDocument document(readWith({boxAt(0, 0), boxAt(20, 0)}));
        const Id<Annotation> first = document.annotations()[0].id;
        QSignalSpy selection(&document, &AnnotationDocument::selectionChanged);
        document.selectVertex(VertexRef{first, 3});
        QVERIFY(document.isSelected(first));
        document.reshape({{first, Point{1, 1}}});
        QVERIFY(!document.selectedVertex()); // the point has one vertex only
        QVERIFY(document.isSelected(first));
        document.remove({first});
        QVERIFY(document.selection().empty());
        document.select({first});
        QVERIFY(document.selection().empty());
        QCOMPARE(selection.count(), 3);
    }

    void verticesComeGoAndStayInside()
    {
        const QSizeF image(100, 50);
        const Shape triangle = Polygon::fromVertices({{10, 10}, {40, 10}, {40, 40}});
        const auto four = withVertexInserted(triangle, 2, {20, 60}, image);
        QVERIFY(four);
        QCOMPARE(verticesOf(*four), (std::vector<Point>{{10, 10}, {40, 10}, {40, 40}, {20, 50}}));
        QVERIFY(!withVertexRemoved(triangle, 0));
        QCOMPARE(withVertexRemoved(*four, 3), std::optional(triangle));
        QCOMPARE(verticesOf(withVertexMoved(triangle, 1, {-5, 120}, image))[1], (Point{0, 50}));
        QCOMPARE(boundingBox(movedWithin(triangle, {-50, 500}, image)), (Box{0, 20, 30, 50}));
        QCOMPARE(resized({10, 10, 20, 20}, BoxHandle::Right, {5, 99}, image), (Box{5, 10, 10, 20}));
        QVERIFY(!isComplete(Box{3, 3, 3, 9}));
        QVERIFY(!isComplete(Polygon::fromVertices({{0, 0}, {1, 1}})));
    }

    void aHoleThatIsTooSmallGoesWhole()
    {
        Polygon polygon = Polygon::fromVertices({{0, 0}, {30, 0}, {30, 30}, {0, 30}});
        polygon.rings.push_back({{{10, 10}, {20, 10}, {20, 20}}, Ring::Role::Hole});
        QVERIFY(!covers(polygon, {17, 12}));
        const auto without = withVertexRemoved(polygon, 5);
        QVERIFY(without);
        QCOMPARE(std::get<Polygon>(*without).rings.size(), 1U);
        QVERIFY(covers(*without, {17, 12}));
    }

    void aClickMeansTheSmallestThatCoversIt()
    {
        std::vector<Annotation> all{boxAt(0, 0, 100), boxAt(20, 20, 10), boxAt(0, 0, 60)};
        all.push_back(boxAt(0, 0));
        all.back().shape = Point{80, 80};
        QCOMPARE(annotationAt(all, {25, 25}, 3), std::optional(all[1].id));
        QCOMPARE(annotationAt(all, {45, 45}, 3), std::optional(all[2].id));
        QCOMPARE(annotationAt(all, {82, 80}, 3), std::optional(all[3].id));
        QCOMPARE(annotationAt(all, {90, 90}, 3), std::optional(all[0].id));
        QCOMPARE(annotationAt(all, {102, 50}, 3), std::optional(all[0].id));
        QVERIFY(!annotationAt(all, {104, 50}, 3));
    }
};

QTEST_GUILESS_MAIN(TestAnnotationDocument)
#include "tst_annotationdocument.moc"
