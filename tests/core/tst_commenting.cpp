// Comments and flags: who hears of them, and when.
#include "core/workflow/workflow.h"
#include "servicefixture.h"

using namespace doubleread;

namespace {

/// What the person's list says of the scan.
std::tuple<ScanState, int, std::size_t> shown(const ServiceFixture &study, const QString &person,
                                              int scan)
{
    const ScanRow row = study.row(person, scan);
    return {row.scan.state, row.openDisagreements, row.overlay.size()};
}

} // namespace

class CommentingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsStayWithTheirReader();
    void officersFlagRaisesADisagreement();
    void readersFlagIsRaisedByTheComparison();
    void flagOfAScanReadOnce();
    void flagAfterTheComparisonTellsItsReaderNothing();
    void flagOnASignedScanIsOnlyKept();
};

void CommentingTest::commentsStayWithTheirReader()
{
    ServiceFixture study;
    study.addScans(1);
    const Id<Scan> id = study.scan(0).id;
    QVERIFY(addComment(*study.database, study.as(u"a"_s), id,
                       {.text = u"old?"_s, .spot = Point{3, 4}}));
    QVERIFY(!addComment(*study.database, study.as(u"a"_s), id, {.text = u"  "_s}));
    QCOMPARE(comments(*study.database, study.as(u"a"_s), id)->size(), std::size_t{1});
    QCOMPARE(comments(*study.database, study.as(u"b"_s), id)->size(), std::size_t{0});
    QCOMPARE(comments(*study.database, study.as(u"officer"_s), id)->size(), std::size_t{0});
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const auto seen = comments(*study.database, study.as(u"officer"_s), id);
    QCOMPARE(seen->size(), std::size_t{1});
    QVERIFY(seen->front().author.isNull());
    QCOMPARE(seen->front().spot, std::optional(Point{3, 4}));
    QCOMPARE(comments(*study.database, study.as(u"b"_s), id)->size(), std::size_t{0});
}

void CommentingTest::officersFlagRaisesADisagreement()
{
    ServiceFixture study;
    study.addScans(1);
    const Id<Scan> id = study.scan(0).id;
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    QVERIFY(flag(*study.database, study.as(u"officer"_s), id, u"look again"_s));
    const Review found = review(*study.database, study.as(u"officer"_s), id).value();
    QCOMPARE(found.disagreements.size(), std::size_t{1});
    QCOMPARE(found.disagreements[0].kind, DisagreementKind::Raised);
    QCOMPARE(found.disagreements[0].comment, u"look again"_s);
    QCOMPARE(study.scan(0).state, ScanState::Disputed);
}

void CommentingTest::readersFlagIsRaisedByTheComparison()
{
    ServiceFixture study;
    study.addScans(2);
    Database &database = *study.database;
    const Id<Scan> id = study.scan(0).id;
    QVERIFY(study.read(u"b"_s, 0, {}));
    const auto before = shown(study, u"b"_s, 0);
    const auto trailBefore = trailOf(database, study.as(u"b"_s), id);
    const auto poor = flag(database, study.as(u"a"_s), id, u" poor "_s);
    QVERIFY2(poor, why(poor));
    QVERIFY(poor->flag);
    // Neither the other reader nor the officer hears of it before the comparison.
    QCOMPARE(shown(study, u"b"_s, 0), before);
    QCOMPARE(trailOf(database, study.as(u"b"_s), id).value(), trailBefore.value());
    QVERIFY(comments(database, study.as(u"b"_s), id)->empty());
    QVERIFY(comments(database, study.as(u"officer"_s), id)->empty());
    QCOMPARE(study.scan(0).state, ScanState::Reading);

    QVERIFY(flag(database, study.as(u"a"_s), id, u"rotated"_s));
    QVERIFY(study.read(u"a"_s, 0, {}));
    QCOMPARE(study.scan(0).state, ScanState::Disputed);
    const Review found = must(review(database, study.as(u"officer"_s), id));
    QCOMPARE(found.disagreements.size(), 2UZ);
    for (const Disagreement &each : found.disagreements)
        QCOMPARE(each.kind, DisagreementKind::Raised);
    QCOMPARE(found.disagreements[0].comment, u"poor"_s);
    QCOMPARE(found.disagreements[1].comment, u"rotated"_s);
    QCOMPARE(shown(study, u"b"_s, 0), before);
    QVERIFY(comments(database, study.as(u"b"_s), id)->empty());

    QVERIFY(study.read(u"a"_s, 1, {})); // no flag, no dispute; a comment raises nothing
    QVERIFY(addComment(database, study.as(u"a"_s), study.scan(1).id, {.text = u"fine"_s}));
    QVERIFY(study.read(u"b"_s, 1, {}));
    QCOMPARE(study.scan(1).state, ScanState::Agreed);
    QVERIFY(verifyTrail(database)->isWhole());
}

void CommentingTest::flagOfAScanReadOnce()
{
    ServiceFixture study([](Protocol &protocol) { protocol.readsPerScan = 1; });
    study.addScans(1);
    QVERIFY(flag(*study.database, study.as(u"a"_s), study.scan(0).id, u"poor"_s));
    QVERIFY(study.read(u"a"_s, 0, {}));
    QCOMPARE(study.scan(0).state, ScanState::Disputed);
}

void CommentingTest::flagAfterTheComparisonTellsItsReaderNothing()
{
    ServiceFixture study;
    study.addScans(1);
    Database &database = *study.database;
    const Id<Scan> id = study.scan(0).id;
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const auto before = shown(study, u"a"_s, 0);
    QVERIFY(flag(database, study.as(u"a"_s), id, u"look at the ulna"_s));
    QCOMPARE(study.scan(0).state, ScanState::Disputed);
    QCOMPARE(must(review(database, study.as(u"officer"_s), id)).disagreements.at(0).comment,
             u"look at the ulna"_s);
    QCOMPARE(shown(study, u"a"_s, 0), before);
    for (const TrailEntry &entry : must(trailOf(database, study.as(u"a"_s), id)))
        QVERIFY2(!entry.action.startsWith(u"review."_s), qPrintable(entry.action));
}

void CommentingTest::flagOnASignedScanIsOnlyKept()
{
    ServiceFixture study;
    study.addScans(1);
    Database &database = *study.database;
    const Id<Scan> id = study.scan(0).id;
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const Actor officer = study.as(u"officer"_s);
    const Review compared = must(review(database, officer, id));
    const Review done =
        must(signOff(database, officer, id, compared.revision, {.printedName = u"The Officer"_s}));
    QVERIFY(flag(database, study.as(u"a"_s), id, u"too late"_s));
    QCOMPARE(must(review(database, officer, id)), done);
    QCOMPARE(must(comments(database, officer, id)).front().text, u"too late"_s);
}

QTEST_GUILESS_MAIN(CommentingTest)
#include "tst_commenting.moc"
