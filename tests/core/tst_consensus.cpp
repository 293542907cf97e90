#include "core/compare/consensusdraft.h"
#include "core/compare/meanoutline.h"
#include "core/compare/mergeoptions.h"
#include "core/compare/merging.h"
#include "core/geometry/overlap.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace doubleread;
using enum ResolutionChoice;

namespace {

Annotation drawn(const Shape &shape, const QString &label = u"fractured"_s)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = shape;
    annotation.labelCode = label;
    return annotation;
}

Read readOf(std::vector<Annotation> annotations)
{
    Read read;
    read.id = Id<Read>::create();
    read.assessment.verdict = annotations.empty() ? Verdict::Negative : Verdict::Positive;
    read.annotations = std::move(annotations);
    return read;
}

Review reviewOf(const Read &first, const Read &second)
{
    Review review;
    review.reads = {first, second};
    const Comparison comparison = compare(first, second, Protocol::standard());
    review.disagreements = comparison.disagreements;
    review.consensus = draftConsensus(first, second, comparison);
    return review;
}

Resolution resolution(ResolutionChoice choice)
{
    Resolution resolution;
    resolution.choice = choice;
    return resolution;
}

/// Decides the disagreement of that kind; false where it fails.
bool decide(Review &review, DisagreementKind kind, const std::optional<Resolution> &how,
            const std::vector<Annotation> &redrawn = {})
{
    const auto found = std::ranges::find(review.disagreements, kind, &Disagreement::kind);
    const auto index = static_cast<std::size_t>(found - review.disagreements.begin());
    Result<ReviewContent> content = decided(review, index, how, redrawn);
    if (!content)
        return false;
    review.disagreements = content->disagreements;
    review.consensus.assessment = content->assessment;
    review.consensus.annotations = content->annotations;
    return true;
}

Polygon polygon(std::vector<Point> vertices)
{
    return Polygon::fromVertices(std::move(vertices));
}

Polygon circle(Point center, double radius, int corners, double turned = 0)
{
    std::vector<Point> vertices;
    for (int i = 0; i < corners; ++i) {
        const double angle = turned + (2 * std::numbers::pi * i / corners);
        vertices.push_back(center + Point{radius * std::cos(angle), radius * std::sin(angle)});
    }
    return polygon(vertices);
}

Polygon rectangle(double left, double top, double right, double bottom)
{
    return polygon({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

} // namespace

class TestConsensus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergedBoxesAreBoxes();
    void mergedPolygons();
    void meanOfEqualOutlinesIsTheOutline();
    void meanLiesMidway();
    void pointsAndLinesMeetMidway();
    void whatCannotBeMergedIsTold();
    void agreedPairsAreDrafted();
    void draftKeepsOnlyACommonVerdict();
    void draftOfASingleRead();
    void missedLesionIsKeptOrDropped();
    void boundaryMayBeMerged();
    void mergedTakesTheWordsThatWereChosen();
    void splitIsAcceptedWhole();
    void labelAndBoundaryGiveOneAnnotation();
    void rejectedLesionComesBack();
    void redrawnOutlineKeepsItsLabelDecision();
    void assessmentIsAccepted();
    void raisedFlagLeavesTheConsensus();
    void decisionsAreReproducible();
};

void TestConsensus::mergedBoxesAreBoxes()
{
    const Box first{0, 0, 10, 10};
    const Box second{4, 2, 14, 8};
    QCOMPARE(*merged(first, second, MergeKind::Union), Shape(Box{0, 0, 14, 10}));
    QCOMPARE(*merged(first, second, MergeKind::Intersection), Shape(Box{4, 2, 10, 8}));
    QCOMPARE(*merged(first, second, MergeKind::MeanOutline), Shape(Box{2, 1, 12, 9}));
}

void TestConsensus::mergedPolygons()
{
    const Polygon first = rectangle(0, 0, 10, 10);
    const Shape second = Box{5, 0, 15, 10};
    QVERIFY(std::abs(area(*merged(first, second, MergeKind::Union)) - 150) < 1e-9);
    QVERIFY(std::abs(area(*merged(first, second, MergeKind::Intersection)) - 50) < 1e-9);
    const Shape mean = *merged(first, second, MergeKind::MeanOutline);
    QVERIFY(iou(mean, Box{2.5, 0, 12.5, 10}) > 1 - 1e-12);
}

void TestConsensus::meanOfEqualOutlinesIsTheOutline()
{
    const Polygon shape = polygon({{3, 1}, {20, 4}, {25, 17}, {12, 22}, {14, 12}, {1, 9}});
    Polygon turned = shape;
    std::ranges::reverse(turned.rings[0].vertices);
    std::ranges::rotate(turned.rings[0].vertices, turned.rings[0].vertices.begin() + 2);
    const Shape mean = *merged(shape, turned, MergeKind::MeanOutline);
    QVERIFY(iou(mean, shape) > 1 - 1e-12);
    QCOMPARE(std::get<Polygon>(mean).rings[0].vertices.size(), 6uz);
}

void TestConsensus::meanLiesMidway()
{
    // Circles of radius 20 and 30: the mean is one of 25, whatever the vertices.
    const Shape mean =
        *merged(circle({50, 50}, 20, 48), circle({50, 50}, 30, 67, 1.234), MergeKind::MeanOutline);
    QVERIFY(iou(mean, circle({50, 50}, 25, 200)) > 0.99);
    // And of two apart by 10 the one between them.
    const Shape between =
        *merged(circle({50, 50}, 20, 48), circle({60, 50}, 20, 31, 0.5), MergeKind::MeanOutline);
    QVERIFY(iou(between, circle({55, 50}, 20, 200)) > 0.98);
    QVERIFY(!isSelfCrossing(std::get<Polygon>(between).rings[0]));
}

void TestConsensus::pointsAndLinesMeetMidway()
{
    for (const MergeKind kind :
         {MergeKind::Union, MergeKind::Intersection, MergeKind::MeanOutline}) {
        QCOMPARE(*merged(Point{2, 3}, Point{4, 7}, kind), Shape(Point{3, 5}));
        const Line line{{{0, 0}, {10, 0}}};
        const Line back{{{10, 4}, {0, 4}}};
        QCOMPARE(*merged(line, back, kind), Shape(Line{{{0, 2}, {10, 2}}}));
    }
}

void TestConsensus::whatCannotBeMergedIsTold()
{
    const Box here{0, 0, 10, 10};
    const Box there{20, 0, 30, 10};
    QVERIFY(!merged(here, there, MergeKind::Intersection));
    QVERIFY(!merged(rectangle(0, 0, 10, 10), there, MergeKind::MeanOutline));
    QVERIFY(!merged(here, Point{3, 3}, MergeKind::Union));
    const Polygon two =
        std::get<Polygon>(*merged(rectangle(0, 0, 10, 10), there, MergeKind::Union));
    QCOMPARE(two.rings.size(), 2uz);
    const Result<Shape> mean = merged(two, here, MergeKind::MeanOutline);
    QVERIFY(!mean);
    QVERIFY(!mean.error().remedy.isEmpty());
}

void TestConsensus::agreedPairsAreDrafted()
{
    Read first = readOf({drawn(Box{0, 0, 10, 10}), drawn(Box{50, 0, 60, 10})});
    Read second = readOf({drawn(Box{0, 0, 10, 9})});
    second.annotations[0].certainty = 3;
    second.annotations[0].note = u"comminuted"_s;
    const Review review = reviewOf(first, second);
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    const Annotation &pair = review.consensus.annotations[0];
    QCOMPARE(pair.shape, first.annotations[0].shape);
    QCOMPARE(pair.certainty, 3);
    QCOMPARE(pair.note, u"comminuted"_s);
    QCOMPARE(pair.provenance.origin, Origin::Merged);
    QCOMPARE(pair.provenance.parents,
             (std::vector{first.annotations[0].id, second.annotations[0].id}));
    QVERIFY(pair.id != first.annotations[0].id);
}

void TestConsensus::draftKeepsOnlyACommonVerdict()
{
    Read first = readOf({});
    Read second = readOf({});
    first.assessment.tags = {u"hardware"_s, u"cast"_s};
    second.assessment.tags = {u"cast"_s};
    QCOMPARE(reviewOf(first, second).consensus.assessment.verdict, Verdict::Negative);
    QCOMPARE(reviewOf(first, second).consensus.assessment.tags,
             (QStringList{u"hardware"_s, u"cast"_s}));
    second.assessment.verdict = Verdict::Positive;
    QVERIFY(!reviewOf(first, second).consensus.assessment.verdict);
}

void TestConsensus::draftOfASingleRead()
{
    const Read only = readOf({drawn(Box{0, 0, 10, 10}), drawn(Point{3, 4})});
    const Consensus draft = draftConsensus(only);
    QCOMPARE(draft.annotations.size(), 2uz);
    QCOMPARE(draft.annotations[1].provenance.parents, std::vector{only.annotations[1].id});
    QCOMPARE(draft.assessment, only.assessment);
}

void TestConsensus::missedLesionIsKeptOrDropped()
{
    const Read first = readOf({drawn(Box{0, 0, 10, 10})});
    Review review = reviewOf(first, readOf({}));
    QVERIFY(review.consensus.annotations.empty());
    QVERIFY(decide(review, DisagreementKind::MissedBySecond, resolution(AcceptFirst)));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QVERIFY(decide(review, DisagreementKind::MissedBySecond, resolution(AcceptSecond)));
    QVERIFY(review.consensus.annotations.empty());
    QVERIFY(decide(review, DisagreementKind::MissedBySecond, resolution(Merge)));
    QCOMPARE(review.consensus.annotations[0].shape, first.annotations[0].shape);
    QVERIFY(decide(review, DisagreementKind::MissedBySecond, {})); // open again
    QVERIFY(review.consensus.annotations.empty());
}

/// The outline is of both; label, certainty, answers and note are of one, as somebody chose.
void TestConsensus::mergedTakesTheWordsThatWereChosen()
{
    Annotation one = drawn(Box{0, 0, 10, 10});
    one.certainty = 4;
    Annotation other = drawn(Box{4, 0, 14, 10}, u"hardware"_s);
    other.attributes[u"open"_s] = u"yes"_s;
    Review review = reviewOf(readOf({one}), readOf({other}));
    const auto words = differingWords(review, review.disagreements.front());
    QVERIFY(words);
    QCOMPARE(words->first.labelCode, u"fractured"_s);
    QCOMPARE(words->second.labelCode, u"hardware"_s);

    Resolution how = resolution(Merge);
    how.merge = MergeKind::Union;
    QVERIFY(decide(review, DisagreementKind::Label, how));
    QCOMPARE(review.consensus.annotations.at(0).labelCode, u"fractured"_s);
    how.wordsOf = ReadSide::Second;
    QVERIFY(decide(review, DisagreementKind::Label, how));
    const Annotation merged = review.consensus.annotations.at(0);
    QCOMPARE(merged.labelCode, u"hardware"_s);
    QCOMPARE(merged.attributes, other.attributes);
    QVERIFY(!merged.certainty);
    QCOMPARE(merged.shape, Shape(Box{0, 0, 14, 10}));
    QCOMPARE(merged.provenance.parents.front(), other.id);

    Review alike = reviewOf(readOf({one}), readOf({drawn(Box{4, 0, 14, 10})}));
    alike.reads[1].annotations[0].certainty = 4;
    QVERIFY(!differingWords(alike, alike.disagreements.front()));
}

void TestConsensus::boundaryMayBeMerged()
{
    Review review =
        reviewOf(readOf({drawn(Box{0, 0, 10, 10})}), readOf({drawn(Box{4, 0, 14, 10})}));
    Resolution how = resolution(Merge);
    how.merge = MergeKind::MeanOutline;
    QVERIFY(decide(review, DisagreementKind::Boundary, how));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(Box{2, 0, 12, 10}));
    QCOMPARE(review.consensus.annotations[0].provenance.parents.size(), 2uz);
    QVERIFY(decide(review, DisagreementKind::Boundary, resolution(AcceptSecond)));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(Box{4, 0, 14, 10}));
}

void TestConsensus::splitIsAcceptedWhole()
{
    Review review = reviewOf(readOf({drawn(Box{0, 0, 20, 10})}),
                             readOf({drawn(Box{0, 0, 10, 10}), drawn(Box{10, 0, 20, 10})}));
    QCOMPARE(review.disagreements.size(), 1uz);
    QVERIFY(decide(review, DisagreementKind::SplitMerge, resolution(AcceptSecond)));
    QCOMPARE(review.consensus.annotations.size(), 2uz);
    QVERIFY(decide(review, DisagreementKind::SplitMerge, resolution(AcceptFirst)));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    Resolution how = resolution(Merge);
    how.merge = MergeKind::Intersection;
    QVERIFY(decide(review, DisagreementKind::SplitMerge, how));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QVERIFY(std::abs(area(review.consensus.annotations[0].shape) - 200) < 1e-9);
}

void TestConsensus::labelAndBoundaryGiveOneAnnotation()
{
    const Box one{0, 0, 10, 10};
    const Box other{4, 0, 14, 10};
    const Review open =
        reviewOf(readOf({drawn(one, u"fractured"_s)}), readOf({drawn(other, u"callus"_s)}));
    QCOMPARE(open.disagreements.size(), 2uz);
    for (const bool labelFirst : {true, false}) {
        Review review = open;
        if (labelFirst)
            QVERIFY(decide(review, DisagreementKind::Label, resolution(AcceptSecond)));
        QVERIFY(decide(review, DisagreementKind::Boundary, resolution(AcceptFirst)));
        if (!labelFirst)
            QVERIFY(decide(review, DisagreementKind::Label, resolution(AcceptSecond)));
        QCOMPARE(review.consensus.annotations.size(), 1uz);
        QCOMPARE(review.consensus.annotations[0].shape, Shape(one));
        QCOMPARE(review.consensus.annotations[0].labelCode, u"callus"_s);
    }
}

void TestConsensus::rejectedLesionComesBack()
{
    Review review = reviewOf(readOf({drawn(Box{0, 0, 10, 10}, u"fractured"_s)}),
                             readOf({drawn(Box{4, 0, 14, 10}, u"callus"_s)}));
    QVERIFY(decide(review, DisagreementKind::Boundary, resolution(AcceptSecond)));
    QVERIFY(decide(review, DisagreementKind::Label, resolution(RejectBoth)));
    QVERIFY(review.consensus.annotations.empty());
    QVERIFY(decide(review, DisagreementKind::Label, resolution(AcceptFirst)));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(Box{4, 0, 14, 10}));
    QCOMPARE(review.consensus.annotations[0].labelCode, u"fractured"_s);
}

void TestConsensus::redrawnOutlineKeepsItsLabelDecision()
{
    Review review = reviewOf(readOf({drawn(Box{0, 0, 10, 10}, u"fractured"_s)}),
                             readOf({drawn(Box{4, 0, 14, 10}, u"callus"_s)}));
    const Annotation redrawn = drawn(Box{1, 1, 12, 9}, u"fractured"_s);
    QVERIFY(decide(review, DisagreementKind::Boundary, resolution(Redraw), {redrawn}));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QCOMPARE(review.consensus.annotations[0].provenance.parents.size(), 2uz);
    QVERIFY(decide(review, DisagreementKind::Label, resolution(AcceptSecond)));
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QCOMPARE(review.consensus.annotations[0].shape, redrawn.shape);
    QCOMPARE(review.consensus.annotations[0].labelCode, u"callus"_s);
}

void TestConsensus::assessmentIsAccepted()
{
    Read second = readOf({});
    second.assessment.verdict = Verdict::NotReadable;
    second.assessment.note = u"rotated"_s;
    Review review = reviewOf(readOf({}), second);
    QVERIFY(decide(review, DisagreementKind::Assessment, resolution(AcceptSecond)));
    QCOMPARE(review.consensus.assessment, second.assessment);
    QVERIFY(decide(review, DisagreementKind::Assessment, resolution(AcceptFirst)));
    QCOMPARE(review.consensus.assessment.verdict, Verdict::Negative);
    QVERIFY(decide(review, DisagreementKind::Assessment, {}));
    QVERIFY(!review.consensus.assessment.verdict);
    QVERIFY(decide(review, DisagreementKind::Assessment, resolution(AcceptFirst)));
    QVERIFY(decide(review, DisagreementKind::Assessment, resolution(RejectBoth)));
    QVERIFY2(!review.consensus.assessment.verdict, "the third answer is nobody's");
}

void TestConsensus::raisedFlagLeavesTheConsensus()
{
    const Read first = readOf({drawn(Box{0, 0, 10, 10})});
    Review review = reviewOf(first, readOf({drawn(Box{0, 0, 10, 10})}));
    Disagreement flag;
    flag.kind = DisagreementKind::Raised;
    flag.first = {first.annotations[0].id};
    review.disagreements = {flag};
    QVERIFY(decide(review, DisagreementKind::Raised, resolution(RejectBoth)));
    QVERIFY(review.disagreements[0].resolution);
    QCOMPARE(review.consensus.annotations.size(), 1uz);
    QVERIFY(!decided(review, 7, resolution(AcceptFirst)));
}

void TestConsensus::decisionsAreReproducible()
{
    Review review =
        reviewOf(readOf({drawn(Box{0, 0, 10, 10})}), readOf({drawn(Box{4, 0, 14, 10})}));
    QVERIFY(decide(review, DisagreementKind::Boundary, resolution(AcceptFirst)));
    const std::vector<Annotation> before = review.consensus.annotations;
    QVERIFY(decide(review, DisagreementKind::Boundary, resolution(AcceptSecond)));
    QVERIFY(review.consensus.annotations != before);
    QVERIFY(decide(review, DisagreementKind::Boundary, resolution(AcceptFirst)));
    QCOMPARE(review.consensus.annotations, before);
}

QTEST_GUILESS_MAIN(TestConsensus)
#include "tst_consensus.moc"
