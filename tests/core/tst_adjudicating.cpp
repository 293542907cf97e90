// What the officer is shown and signs: which side is which, what merging offers, every signature.
#include "core/compare/mergeoptions.h"
#include "core/service/adjudication/reviewcontent.h"
#include "core/service/adjudication/sides.h"
#include "core/service/reporting.h"
#include "core/store/protocolrepository.h"
#include "tests/core/servicefixture.h"

#include <algorithm>
#include <set>

using namespace doubleread;

namespace {

constexpr int scanCount = 12; ///< Enough that some are turned round and some are not.

Annotation drawn(const Shape &shape)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = shape;
    annotation.labelCode = u"fractured"_s;
    return annotation;
}

Review shownOf(const ServiceFixture &study, const QString &person, int number)
{
    return must(review(*study.database, study.as(person), study.scan(number).id));
}

bool isTurned(const ServiceFixture &study, int number)
{
    return sidesAreSwapped(must(ProtocolRepository(*study.database).dataset()).id,
                           study.scan(number).id);
}

/// What two reads with these shapes can be merged to.
std::vector<MergeChoice> choicesFor(const std::vector<Shape> &first,
                                    const std::vector<Shape> &second)
{
    Review review;
    review.reads.resize(2);
    Disagreement about;
    about.kind = DisagreementKind::Boundary;
    for (const Shape &shape : first)
        about.first.push_back(review.reads[0].annotations.emplace_back(drawn(shape)).id);
    for (const Shape &shape : second)
        about.second.push_back(review.reads[1].annotations.emplace_back(drawn(shape)).id);
    return mergeChoices(review, about);
}

/// "union 150 0.67 0.67": kind, area and how near to both sides.
QString told(const MergeChoice &choice)
{
    static const QStringList kinds{u"union"_s, u"intersection"_s, u"mean"_s};
    const QString &kind = kinds.at(static_cast<int>(choice.kind));
    if (!choice.option)
        return kind + u": "_s + choice.option.error().message;
    return u"%1 %2 %3 %4"_s.arg(kind, QString::number(choice.option->area, 'f', 0),
                                QString::number(choice.option->iouFirst, 'f', 2),
                                QString::number(choice.option->iouSecond, 'f', 2));
}

} // namespace

class TestAdjudicating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergingTellsAreaAndNearness();
    void splitsAreComparedWithAllTheirMembers();
    void apartThereIsNoIntersection();
    void pointsAndLinesMeetInOneWay();
    void onlyOneSideLeavesNothingToMerge();
    void agreedOutlinesTellNobodysHand();
    void theOrderOfDisagreementsTellsNothing();
    void decisionsOnATurnedScanReachTheRightOne();
    void numbersOfReadersStayHidden();
    void namesComeWithTheReadsWhereTheyMayBeKnown();
    void rowsSayWhatWouldBeSigned();
    void everySignatureIsKept();
    void manyAreSignedOrNone();
    void onlyThoseWhoReviewSeeSignatures();
};

void TestAdjudicating::mergingTellsAreaAndNearness()
{
    // 10 x 10 and the same 5 to the right: 150 together, 50 in common, 100 midway.
    const auto choices = choicesFor({Box{0, 0, 10, 10}}, {Box{5, 0, 15, 10}});
    QCOMPARE(choices.size(), 3U);
    QCOMPARE(told(choices[0]), u"union 150 0.67 0.67"_s);
    QCOMPARE(told(choices[1]), u"intersection 50 0.50 0.50"_s);
    QCOMPARE(told(choices[2]), u"mean 100 0.60 0.60"_s); // 75 / 125
}

void TestAdjudicating::splitsAreComparedWithAllTheirMembers()
{
    // 20 x 10 against two of 9 x 10: 180 of 200 is covered by both parts together.
    const auto choices = choicesFor({Box{0, 0, 20, 10}}, {Box{0, 0, 9, 10}, Box{11, 0, 20, 10}});
    QCOMPARE(told(choices[0]), u"union 200 1.00 0.90"_s);
    QCOMPARE(choices[1].kind, MergeKind::Intersection);
}

void TestAdjudicating::apartThereIsNoIntersection()
{
    const auto choices = choicesFor({Box{0, 0, 10, 10}}, {Box{50, 0, 60, 10}});
    QCOMPARE(choices.size(), 3U);
    QVERIFY(!choices[1].option);
    QVERIFY(!choices[1].option.error().message.isEmpty());
}

void TestAdjudicating::pointsAndLinesMeetInOneWay()
{
    const auto points = choicesFor({Point{0, 0}}, {Point{4, 2}});
    QCOMPARE(points.size(), 1U);
    QCOMPARE(points[0].option->shape, Shape(Point(2, 1)));
    QCOMPARE(points[0].option->area, 0.0);
    const auto lines = choicesFor({Line{{{0, 0}, {10, 0}}}}, {Line{{{0, 4}, {10, 4}}}});
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines[0].option->shape, Shape(Line{{{0, 2}, {10, 2}}}));
}

void TestAdjudicating::onlyOneSideLeavesNothingToMerge()
{
    QVERIFY(choicesFor({Box{0, 0, 10, 10}}, {}).empty());
    QVERIFY(choicesFor({}, {Box{0, 0, 10, 10}}).empty());
}

/// In a protected dataset the outline of an agreed pair is that of the read shown as first: the
/// same on every scan, whoever that is.
void TestAdjudicating::agreedOutlinesTellNobodysHand()
{
    ServiceFixture study;
    study.addScans(scanCount);
    const Id<User> chief = study.people.at(u"chief"_s).id;
    QVERIFY(setPassword(*study.database, study.desk(), chief, {}, u"chief's own"_s));
    int turned = 0;
    for (int number = 0; number < scanCount; ++number) {
        QVERIFY(study.read(u"a"_s, number, {drawn(Box{10, 10, 30, 30})}));
        QVERIFY(study.read(u"b"_s, number, {drawn(Box{11, 10, 31, 30})}));
        const Review shown = shownOf(study, u"officer"_s, number);
        QVERIFY(shown.disagreements.empty());
        QCOMPARE(shown.consensus.annotations.size(), 1U);
        QCOMPARE(shown.consensus.annotations[0].shape, shown.reads[0].annotations[0].shape);
        const bool other = shown.reads[0].annotations[0].shape == Shape(Box{11, 10, 31, 30});
        QCOMPARE(other, isTurned(study, number));
        turned += other ? 1 : 0;
    }
    QVERIFY(turned > 0 && turned < scanCount);
}

/// One lesion that only a has and one that only b has, on every scan: what only the read shown as
/// first has always comes first.
void TestAdjudicating::theOrderOfDisagreementsTellsNothing()
{
    ServiceFixture study;
    study.addScans(scanCount);
    std::set<bool> sides;
    for (int number = 0; number < scanCount; ++number) {
        QVERIFY(study.read(u"a"_s, number, {drawn(Box{0, 0, 10, 10}), drawn(Box{40, 0, 50, 10})}));
        QVERIFY(
            study.read(u"b"_s, number, {drawn(Box{0, 40, 10, 50}), drawn(Box{60, 60, 70, 70})}));
        const Review shown = shownOf(study, u"officer"_s, number);
        QCOMPARE(shown.disagreements.size(), 4U);
        for (size_t i = 0; i < 4; ++i) {
            const Disagreement &each = shown.disagreements[i];
            QCOMPARE(each.kind,
                     i < 2 ? DisagreementKind::MissedBySecond : DisagreementKind::MissedByFirst);
            const auto &members = i < 2 ? each.first : each.second;
            QCOMPARE(members.front(), shown.reads[i / 2].annotations[i % 2].id);
        }
        sides.insert(isTurned(study, number));
    }
    QCOMPARE(sides.size(), 2U);
}

void TestAdjudicating::decisionsOnATurnedScanReachTheRightOne()
{
    ServiceFixture study;
    study.addScans(scanCount);
    int number = 0;
    while (!isTurned(study, number))
        ++number;
    QVERIFY(study.read(u"a"_s, number, {drawn(Box{0, 0, 10, 10})}));
    QVERIFY(study.read(u"b"_s, number, {drawn(Box{0, 40, 10, 50})}));
    const Review shown = shownOf(study, u"officer"_s, number);
    QCOMPARE(shown.reads[0].annotations[0].shape, Shape(Box{0, 40, 10, 50}));
    ReviewContent content = contentOf(shown);
    content.disagreements[0].resolution = Resolution{.choice = ResolutionChoice::AcceptFirst,
                                                     .merge = {},
                                                     .reason = u"b's"_s,
                                                     .by = {},
                                                     .at = {}};
    const auto stored = storeReview(*study.database, study.as(u"officer"_s), shown.scan.id,
                                    shown.revision, content, u"decided"_s);
    QVERIFY2(stored, why(stored));
    const Review again = shownOf(study, u"officer"_s, number);
    QCOMPARE(again.disagreements[0].id, shown.disagreements[0].id);
    QCOMPARE(again.disagreements[0].resolution.value_or(Resolution{}).reason, u"b's"_s);
    // The desk sees them as they are stored: a's first, and b's accepted as the second.
    const Review plain = must(review(*study.database, study.desk(), shown.scan.id));
    QCOMPARE(plain.disagreements[0].kind, DisagreementKind::MissedBySecond);
    QVERIFY(!plain.disagreements[0].resolution);
    QCOMPARE(plain.disagreements[1].resolution.value_or(Resolution{}).choice,
             ResolutionChoice::AcceptSecond);
}

void TestAdjudicating::numbersOfReadersStayHidden()
{
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {drawn(Box{0, 0, 10, 10})}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const DatasetCounts officers = must(datasetCounts(*study.database, study.as(u"officer"_s)));
    QVERIFY(officers.readers.empty());
    QCOMPARE(officers.disagreements, 2); // the lesion, and the answers that follow from it
    QCOMPARE(must(datasetCounts(*study.database, study.desk())).readers.size(), 2U);

    ServiceFixture named([](Protocol &protocol) { protocol.officerSeesNames = true; });
    QCOMPARE(must(datasetCounts(*named.database, named.as(u"officer"_s))).readers.size(), 2U);
}

void TestAdjudicating::namesComeWithTheReadsWhereTheyMayBeKnown()
{
    const auto namesFor = [](ServiceFixture &study, const Actor &actor) {
        return must(review(*study.database, actor, study.scan(0).id)).readers;
    };
    const auto readByBoth = [](ServiceFixture &study) {
        study.addScans(1);
        return study.read(u"b"_s, 0, {}) && study.read(u"a"_s, 0, {drawn(Box{0, 0, 10, 10})});
    };
    ServiceFixture study;
    QVERIFY(readByBoth(study));
    QVERIFY(namesFor(study, study.as(u"officer"_s)).isEmpty());
    QCOMPARE(namesFor(study, study.desk()), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(study.database->change(u"UPDATE scan SET state = 'released'"_s));
    study.add(u"researcher"_s, Role::Researcher);
    QVERIFY(namesFor(study, study.as(u"researcher"_s)).isEmpty());

    ServiceFixture named([](Protocol &protocol) { protocol.officerSeesNames = true; });
    QVERIFY(readByBoth(named));
    QCOMPARE(namesFor(named, named.as(u"officer"_s)), QStringList({u"a"_s, u"b"_s}));
}

void TestAdjudicating::rowsSayWhatWouldBeSigned()
{
    ServiceFixture study;
    study.addScans(2);
    for (const QString &reader : {u"a"_s, u"b"_s}) {
        QVERIFY(study.read(reader, 0, {}));
        QVERIFY(study.read(reader, 1, {drawn(Box{10, 10, 30, 30})}));
    }
    QCOMPARE(study.row(u"officer"_s, 0).consensusVerdict, Verdict::Negative);
    QCOMPARE(study.row(u"officer"_s, 1).consensusVerdict, Verdict::Positive);
    for (const int number : {0, 1})
        QCOMPARE(study.row(u"officer"_s, number).reviewRevision,
                 shownOf(study, u"officer"_s, number).revision);
    QCOMPARE(study.row(u"a"_s, 1).consensusVerdict, std::nullopt);
    QCOMPARE(study.row(u"a"_s, 1).reviewRevision, 0);
    QVERIFY(flag(*study.database, study.as(u"officer"_s), study.scan(1).id, u"look"_s));
    QCOMPARE(study.row(u"officer"_s, 1).reviewRevision, shownOf(study, u"officer"_s, 1).revision);
}

void TestAdjudicating::everySignatureIsKept()
{
    ServiceFixture study;
    study.addScans(1);
    for (const QString &reader : {u"a"_s, u"b"_s})
        QVERIFY(study.read(reader, 0, {}));
    const Actor officer = study.as(u"officer"_s);
    const Id<Scan> scan = study.scan(0).id;
    QVERIFY(must(signatures(*study.database, officer, scan)).empty());
    for (const QString &name : {u"Dr One"_s, u"Dr Two"_s}) {
        const int revision = shownOf(study, u"officer"_s, 0).revision;
        const auto done = signOff(*study.database, officer, scan, revision, {.printedName = name});
        QVERIFY2(done, why(done));
        if (name == u"Dr One"_s)
            QVERIFY(reopen(*study.database, officer, scan, u"wrong side"_s));
    }
    const std::vector<SignOff> all = must(signatures(*study.database, officer, scan));
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].printedName, u"Dr One"_s);
    QCOMPARE(all[0].voided.value_or(Voided{}).reason, u"wrong side"_s);
    QCOMPARE(all[0].voided.value_or(Voided{}).by, officer.user.id);
    QCOMPARE(all[0].consensusVersion, 1);
    QCOMPARE(all[1].printedName, u"Dr Two"_s);
    QCOMPARE(all[1].consensusVersion, 2);
    QVERIFY(!all[1].voided);
}

void TestAdjudicating::manyAreSignedOrNone()
{
    ServiceFixture study;
    study.addScans(3);
    std::vector<SignOffRequest> requests;
    for (int number = 0; number < 3; ++number) {
        for (const QString &reader : {u"a"_s, u"b"_s})
            QVERIFY(study.read(reader, number, {}));
        requests.push_back({.scan = study.scan(number).id,
                            .revision = shownOf(study, u"officer"_s, number).revision});
    }
    const Actor officer = study.as(u"officer"_s);
    requests[1].revision += 1; // somebody changed it after it was looked at
    const auto refused =
        signOffMany(*study.database, officer, requests, {.printedName = u"Dr O"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Conflict);
    QVERIFY(refused.error().message.contains(study.scan(1).fileName));
    for (int number = 0; number < 3; ++number)
        QVERIFY(!shownOf(study, u"officer"_s, number).signOff);
    requests[1].revision -= 1;
    const auto done = signOffMany(*study.database, officer, requests, {.printedName = u"Dr O"_s});
    QVERIFY2(done, why(done));
    std::set<QByteArray> contents;
    for (const Review &each : *done)
        contents.insert(each.signOff->contentSha256);
    QCOMPARE(contents.size(), 3U);
}

void TestAdjudicating::onlyThoseWhoReviewSeeSignatures()
{
    ServiceFixture study;
    study.addScans(1);
    for (const QString &reader : {u"a"_s, u"b"_s})
        QVERIFY(study.read(reader, 0, {}));
    QVERIFY(!signatures(*study.database, study.as(u"a"_s), study.scan(0).id));
    QVERIFY(!signatures(*study.database, study.as(u"chief"_s), study.scan(0).id));
}

QTEST_GUILESS_MAIN(TestAdjudicating)
#include "tst_adjudicating.moc"
