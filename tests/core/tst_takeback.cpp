#include "core/model/names.h"
#include "core/service/reading/takingback.h"
#include "core/service/reading/worklists.h"
#include "core/service/reporting.h"
#include "core/service/trail/history.h"
#include "tests/core/servicefixture.h"

using namespace doubleread;

namespace {

PutAssessment noted(const QString &note)
{
    return PutAssessment{{.verdict = {}, .tags = {}, .note = note}};
}

struct Study : ServiceFixture
{
    Study() { addScans(3); }

    Annotation first = box(10, 10, 20);

    /// Scan 0, read by both, agreed.
    Read readByBoth()
    {
        must(read(u"b"_s, 0, {first}));
        return must(read(u"a"_s, 0, {first}));
    }
    TakeBack asked(const Read &read)
    {
        return must(askBack(*database, as(u"a"_s), read.id, u"a second line"_s));
    }
    Result<void> answer(const TakeBack &request, bool granted)
    {
        return answerTakeBack(*database, as(u"chief"_s), request.id, granted, u"as you wish"_s);
    }
    ScanState state(int number = 0) const { return row(u"officer"_s, number).scan.state; }
    Read own(int number = 0) const { return must(readOf(*database, as(u"a"_s), scan(number).id)); }
    void signScan0()
    {
        const Review before = must(review(*database, as(u"officer"_s), scan(0).id));
        must(signOff(*database, as(u"officer"_s), scan(0).id, before.revision,
                     {.printedName = u"Dr O"_s}));
    }
};

} // namespace

class TakeBackTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOwnSubmittedReadForAReason();
    void aDeclinedOneIsLockedAndMayBeAskedForAgain();
    void aGrantedOneBeginsWithACopy();
    void anAnswerThatFollowedFromTheDrawingDoesSoAgain();
    void anAnswerThatWasChosenStaysChosen();
    void theComparisonFallsAndIsMadeAnew();
    void onlyTheSameTwoReadersCompareAgain();
    void aReadThatWasNotComparedJustOpens();
    void signedScansAreRefusedToTheCoordinatorAlone();
    void afterTheRoundItIsUnblinded();
    void theReaderLearnsNothingOfTheOther();
    void theCoordinatorGivesBackAtOnce();
    void grantingNeedsNoFurtherReason();
    void theRequestIsAnsweredOnce();
    void whatFallsIsToldBeforeAndAfter();
};

void TakeBackTest::onlyTheOwnSubmittedReadForAReason()
{
    Study study;
    const Read read = must(study.read(u"a"_s, 0, {study.first}));
    Database &database = *study.database;
    const auto code = [&](const QString &who, const QString &reason, Id<Read> id) {
        const auto answer = askBack(database, study.as(who), id, reason);
        return answer ? -1 : static_cast<int>(answer.error().code);
    };
    const auto forbidden = static_cast<int>(Error::Code::Forbidden);
    QCOMPARE(code(u"b"_s, u"why"_s, read.id), forbidden);
    QCOMPARE(code(u"officer"_s, u"why"_s, read.id), forbidden);
    QCOMPARE(code(u"a"_s, u"  "_s, read.id), static_cast<int>(Error::Code::InvalidArgument));
    QCOMPARE(code(u"a"_s, u"why"_s, Id<Read>::create()), static_cast<int>(Error::Code::NotFound));
    const Read open = must(readOf(database, study.as(u"a"_s), study.scan(1).id));
    must(storeEdit(database, study.as(u"a"_s), open, noted(u"n"_s)));
    QCOMPARE(code(u"a"_s, u"why"_s, open.id), forbidden);
    QCOMPARE(code(u"a"_s, u"why"_s, read.id), -1);
    QCOMPARE(code(u"a"_s, u"again"_s, read.id), static_cast<int>(Error::Code::AlreadyExists));
    QCOMPARE(std::ssize(must(takeBacks(database, study.as(u"chief"_s)))), 1);
    QCOMPARE(std::ssize(must(takeBacks(database, study.as(u"a"_s)))), 1);
    for (const QString &who : {u"b"_s, u"officer"_s})
        QVERIFY(must(takeBacks(database, study.as(who))).empty());
    const auto request = must(takeBacks(database, study.as(u"a"_s))).front();
    for (const QString &who : {u"a"_s, u"b"_s, u"officer"_s})
        QCOMPARE(answerTakeBack(database, study.as(who), request.id, true, {}).error().code,
                 Error::Code::Forbidden);
}

void TakeBackTest::aDeclinedOneIsLockedAndMayBeAskedForAgain()
{
    Study study;
    const Read read = study.readByBoth();
    const TakeBack request = study.asked(read);
    QCOMPARE(request.reason, u"a second line"_s);
    QCOMPARE(study.state(), ScanState::Agreed);
    QVERIFY(study.answer(request, false));
    QCOMPARE(study.own().id, read.id);
    QCOMPARE(study.own().state, ReadState::Submitted);
    QCOMPARE(study.state(), ScanState::Agreed);
    const TakeBack answered = must(takeBacks(*study.database, study.as(u"a"_s))).front();
    QVERIFY(answered.answer && !answered.answer->granted);
    QCOMPARE(answered.answer->remark, u"as you wish"_s);
    QVERIFY(askBack(*study.database, study.as(u"a"_s), read.id, u"please"_s));
}

void TakeBackTest::aGrantedOneBeginsWithACopy()
{
    Study study;
    Read read = must(study.read(u"a"_s, 0, {study.first, ServiceFixture::box(50, 40, 9)}));
    QVERIFY(study.answer(study.asked(read), true));
    const Read again = study.own();
    QVERIFY(again.id != read.id);
    QCOMPARE(again.state, ReadState::Open);
    QCOMPARE(again.annotations, read.annotations);
    Assessment left = read.assessment;
    left.verdict.reset(); // nobody chose it: it followed from what was drawn
    QCOMPARE(again.assessment, left);
    QCOMPARE(again.activeTime, read.activeTime);
    QVERIFY(!again.unblinded);
    QCOMPARE(study.database->number(u"SELECT count(*) FROM annotation WHERE read = :id"_s,
                                    {{u"id"_s, read.id.toString()}}),
             2); // the old one is kept
    QCOMPARE(study.database->number(u"SELECT count(*) FROM read WHERE state = 'withdrawn'"_s), 1);
    QCOMPARE(must(readingProgress(*study.database, study.as(u"a"_s))).done, 0);
    const Read back =
        must(submitRead(*study.database, study.as(u"a"_s), again, std::chrono::milliseconds(500)));
    QCOMPARE(back.activeTime, read.activeTime + std::chrono::milliseconds(500));
}

/// Nothing was drawn and no answer chosen: submitting made it negative. What is drawn later must
/// not be contradicted by that.
void TakeBackTest::anAnswerThatFollowedFromTheDrawingDoesSoAgain()
{
    Study study;
    Read read = study.own();
    read.revision =
        must(storeEdit(*study.database, study.as(u"a"_s), read, noted(u"a note stays"_s)));
    read.assessment.note = u"a note stays"_s;
    read = must(submitRead(*study.database, study.as(u"a"_s), read, std::chrono::seconds(1)));
    QCOMPARE(read.assessment.verdict, Verdict::Negative);
    QVERIFY(study.answer(study.asked(read), true));
    Read again = study.own();
    QVERIFY(!again.assessment.verdict);
    QCOMPARE(again.assessment.note, u"a note stays"_s);
    const PutAnnotation put{.annotation = study.first, .index = 0};
    again.revision = must(storeEdit(*study.database, study.as(u"a"_s), again, put));
    apply(again, put);
    again = must(submitRead(*study.database, study.as(u"a"_s), again, std::chrono::seconds(1)));
    QCOMPARE(again.assessment.verdict, Verdict::Positive);
}

void TakeBackTest::anAnswerThatWasChosenStaysChosen()
{
    Study study;
    Read read = study.own();
    const Assessment negative{.verdict = Verdict::Negative, .tags = {}, .note = {}};
    read.revision =
        must(storeEdit(*study.database, study.as(u"a"_s), read, PutAssessment{negative}));
    read.assessment = negative;
    read = must(submitRead(*study.database, study.as(u"a"_s), read, std::chrono::seconds(1)));
    QVERIFY(study.answer(study.asked(read), true));
    QCOMPARE(study.own().assessment.verdict, Verdict::Negative);
}

void TakeBackTest::theComparisonFallsAndIsMadeAnew()
{
    Study study;
    const Read read = study.readByBoth();
    QCOMPARE(study.state(), ScanState::Agreed);
    QVERIFY(study.answer(study.asked(read), true));
    Database &database = *study.database;
    const Actor officer = study.as(u"officer"_s);
    const Id<Scan> scan = study.scan(0).id;
    QCOMPARE(study.state(), ScanState::Reading);
    QCOMPARE(review(database, officer, scan).error().code, Error::Code::NotFound);
    ScanFilter waiting;
    waiting.list = ScanListKind::Review;
    QCOMPARE(must(scanIndex(database, officer, waiting)).count, 0);
    QVERIFY(study.row(u"officer"_s, 0).overlay.empty());
    QCOMPARE(must(compareDataset(database, study.desk())).scansCompared, 0);

    Read again = study.own();
    again.revision =
        must(storeEdit(database, study.as(u"a"_s), again,
                       PutAnnotation{.annotation = ServiceFixture::box(60, 50, 12), .index = 1}));
    must(submitRead(database, study.as(u"a"_s), again, {}));
    QCOMPARE(study.state(), ScanState::Disputed);
    const Review anew = must(review(database, officer, scan));
    QCOMPARE(anew.consensus.version, 2);
    QCOMPARE(std::ssize(anew.disagreements), 1);
    QCOMPARE(std::ssize(anew.reads), 2);
    QCOMPARE(study.database->number(u"SELECT count(*) FROM consensus"_s), 2); // both versions
    QCOMPARE(must(compareDataset(database, study.desk())).scansCompared, 1);
}

void TakeBackTest::onlyTheSameTwoReadersCompareAgain()
{
    Study study;
    study.add(u"c"_s, Role::Radiologist);
    const Read read = study.readByBoth();
    must(study.read(u"c"_s, 0, {}));
    QVERIFY(study.answer(study.asked(read), true));
    QCOMPARE(study.state(), ScanState::Reading);
    const Read further = must(readOf(*study.database, study.as(u"c"_s), study.scan(0).id));
    const TakeBack other = must(askBack(*study.database, study.as(u"c"_s), further.id, u"slip"_s));
    QVERIFY(study.answer(other, true));
    must(submitRead(*study.database, study.as(u"c"_s),
                    must(readOf(*study.database, study.as(u"c"_s), study.scan(0).id)), {}));
    QCOMPARE(study.state(), ScanState::Reading); // b and c are not what was compared
    must(submitRead(*study.database, study.as(u"a"_s), study.own(), {}));
    QCOMPARE(study.state(), ScanState::Agreed);
}

void TakeBackTest::aReadThatWasNotComparedJustOpens()
{
    Study study;
    const Read read = must(study.read(u"a"_s, 0, {study.first}));
    QVERIFY(study.answer(study.asked(read), true));
    QCOMPARE(study.state(), ScanState::Reading);
    must(study.read(u"b"_s, 0, {study.first}));
    QCOMPARE(study.state(), ScanState::Reading);
    must(submitRead(*study.database, study.as(u"a"_s), study.own(), {}));
    QCOMPARE(study.state(), ScanState::Agreed);
    QCOMPARE(
        must(review(*study.database, study.as(u"officer"_s), study.scan(0).id)).consensus.version,
        1);
}

void TakeBackTest::signedScansAreRefusedToTheCoordinatorAlone()
{
    Study study;
    const Read read = study.readByBoth();
    study.signScan0();
    const TakeBack request = study.asked(read); // the reader is told nothing
    const auto refused = study.answer(request, true);
    QCOMPARE(refused.error().code, Error::Code::Forbidden);
    QVERIFY(refused.error().text().contains(u"reopen"_s));
    QVERIFY(!must(takeBacks(*study.database, study.as(u"a"_s))).front().answer); // still open
    QCOMPARE(study.own().state, ReadState::Submitted);
    must(reopen(*study.database, study.as(u"officer"_s), study.scan(0).id, u"a second line"_s));
    QVERIFY(study.answer(request, true));
    QCOMPARE(study.state(), ScanState::Reading);
    must(submitRead(*study.database, study.as(u"a"_s), study.own(), {}));
    QCOMPARE(
        must(review(*study.database, study.as(u"officer"_s), study.scan(0).id)).consensus.version,
        3); // signed, reopened, compared anew
    QCOMPARE(study.database->number(u"SELECT count(*) FROM sign_off"_s), 1);
}

void TakeBackTest::afterTheRoundItIsUnblinded()
{
    Study study;
    const Read before = must(study.read(u"a"_s, 1, {}));
    const Read read = study.readByBoth();
    QVERIFY(!read.unblinded);
    QVERIFY(study.answer(study.asked(before), true));
    must(closeRound(*study.database, study.as(u"chief"_s)));
    QVERIFY(study.answer(study.asked(read), true));
    QVERIFY(study.own().unblinded);
    QVERIFY(must(submitRead(*study.database, study.as(u"a"_s), study.own(), {})).unblinded);
    QVERIFY(must(submitRead(*study.database, study.as(u"a"_s), study.own(1), {})).unblinded);
}

void TakeBackTest::theReaderLearnsNothingOfTheOther()
{
    // Once with the other's read, once without: all that the reader can see must be the same.
    QByteArray seen[2];
    for (const bool other : {false, true}) {
        Study study;
        if (other)
            must(study.read(u"b"_s, 0, {ServiceFixture::box(50, 50, 9)}));
        const Read read = must(study.read(u"a"_s, 0, {study.first}));
        QByteArray &all = seen[other ? 1 : 0];
        const auto look = [&] {
            const ScanRow row = study.row(u"a"_s, 0);
            all += nameOf(row.scan.state).toUtf8() + QByteArray::number(row.openDisagreements) +
                   QByteArray::number(row.overlay.size()) + QByteArray::number(row.scan.revision);
            for (const Facet &facet : must(facets(*study.database, study.as(u"a"_s), {})))
                all += (facet.group + facet.value).toUtf8() + QByteArray::number(facet.count);
            for (const TrailEntry &entry :
                 must(trailOf(*study.database, study.as(u"a"_s), study.scan(0).id)))
                all += entry.action.toUtf8();
            all += why(review(*study.database, study.as(u"a"_s), study.scan(0).id));
        };
        look();
        const TakeBack request = study.asked(read);
        look();
        QVERIFY(study.answer(request, true));
        look();
        must(submitRead(*study.database, study.as(u"a"_s), study.own(), {}));
        look();
    }
    QCOMPARE(seen[0], seen[1]);
}

void TakeBackTest::theCoordinatorGivesBackAtOnce()
{
    Study study;
    const Read read = study.readByBoth();
    must(study.read(u"a"_s, 1, {}));
    const Id<User> a = study.people.at(u"a"_s).id;
    Database &database = *study.database;
    const auto back = [&](const QString &who, std::vector<Id<Scan>> scans, const QString &reason) {
        return takeBack(database, study.as(who),
                        {.reader = a, .scans = std::move(scans), .reason = reason});
    };
    QCOMPARE(back(u"b"_s, {}, u"why"_s).error().code, Error::Code::Forbidden);
    QCOMPARE(back(u"officer"_s, {}, u"why"_s).error().code, Error::Code::Forbidden);
    QCOMPARE(back(u"chief"_s, {}, u" "_s).error().code, Error::Code::InvalidArgument);
    QCOMPARE(back(u"chief"_s, {study.scan(2).id}, u"why"_s).error().code, Error::Code::NotFound);
    const TakeBackReport asked = must(back(u"a"_s, {study.scan(0).id}, u"a slip"_s));
    QCOMPARE(asked.asked, 1);
    QCOMPARE(asked.granted, 0);
    const TakeBackReport granted = must(back(u"chief"_s, {}, u"all of them"_s));
    QCOMPARE(granted.granted, 2);
    QCOMPARE(study.own(0).state, ReadState::Open);
    QCOMPARE(study.own(1).state, ReadState::Open);
    const auto all = must(takeBacks(database, study.as(u"chief"_s)));
    QCOMPARE(std::ssize(all), 2);
    for (const TakeBack &each : all)
        QVERIFY(each.answer && each.answer->granted);

    // all or nothing: one of them is signed
    must(submitRead(database, study.as(u"a"_s), study.own(0), {}));
    must(submitRead(database, study.as(u"a"_s), study.own(1), {}));
    study.signScan0();
    QCOMPARE(back(u"chief"_s, {}, u"once more"_s).error().code, Error::Code::Forbidden);
    QCOMPARE(study.own(1).state, ReadState::Submitted);
    Q_UNUSED(read)
}

/// The reader has given one.
void TakeBackTest::grantingNeedsNoFurtherReason()
{
    Study study;
    const Read read = study.readByBoth();
    must(study.read(u"a"_s, 1, {}));
    const auto back = [&](std::vector<Id<Scan>> scans) {
        return takeBack(
            *study.database, study.as(u"chief"_s),
            {.reader = study.people.at(u"a"_s).id, .scans = std::move(scans), .reason = {}});
    };
    QCOMPARE(back({}).error().code, Error::Code::InvalidArgument);
    study.asked(read);
    QCOMPARE(back({study.scan(0).id, study.scan(1).id}).error().code,
             Error::Code::InvalidArgument); // the second was not asked for
    QCOMPARE(must(back({})).granted, 1);
    QCOMPARE(study.own(0).state, ReadState::Open);
    QCOMPARE(study.own(1).state, ReadState::Submitted);
}

void TakeBackTest::theRequestIsAnsweredOnce()
{
    Study study;
    const Read read = study.readByBoth();
    const TakeBack request = study.asked(read);
    const Id<User> a = study.people.at(u"a"_s).id;
    const TakeBackReport declined = must(declineTakeBack(
        *study.database, study.as(u"chief"_s), {.reader = a, .scans = {}, .reason = u"no"_s}));
    QCOMPARE(declined.declined, 1);
    QCOMPARE(study.answer(request, true).error().code, Error::Code::Forbidden);
    QCOMPARE(declineTakeBack(*study.database, study.as(u"chief"_s),
                             {.reader = a, .scans = {}, .reason = {}})
                 .error()
                 .code,
             Error::Code::NotFound);
    const auto changed = study.database->change(u"UPDATE take_back SET granted = 1"_s);
    QCOMPARE(changed.error().code, Error::Code::Forbidden); // the file's own lock
}

/// To the coordinator before, to the officer after: decisions never vanish in silence.
void TakeBackTest::whatFallsIsToldBeforeAndAfter()
{
    Study study;
    must(study.read(u"b"_s, 0, {}));
    const Read read = must(study.read(u"a"_s, 0, {study.first}));
    Database &database = *study.database;
    const auto stake = [&](const QString &who) {
        return must(takeBacks(database, study.as(who))).front().atStake;
    };
    const TakeBack request = study.asked(read);
    QCOMPARE(stake(u"chief"_s), (TakeBack::AtStake{.compared = true}));

    const Actor officer = study.as(u"officer"_s);
    const Review open = must(review(database, officer, study.scan(0).id));
    QVERIFY(!open.voidDecisions);
    ReviewContent content{.disagreements = open.disagreements,
                          .assessment = {.verdict = Verdict::Negative, .tags = {}, .note = {}},
                          .annotations = {}};
    const int decisions = static_cast<int>(std::ssize(content.disagreements));
    QVERIFY(decisions > 0);
    for (Disagreement &each : content.disagreements)
        each.resolution.emplace().choice = ResolutionChoice::RejectBoth;
    must(storeReview(database, officer, open.scan.id, open.revision, content, u"x"_s));
    QCOMPARE(stake(u"chief"_s), (TakeBack::AtStake{.compared = true, .decided = true}));
    QCOMPARE(stake(u"a"_s), TakeBack::AtStake());
    must(closeRound(database, study.as(u"chief"_s)));
    QCOMPARE(stake(u"chief"_s),
             (TakeBack::AtStake{.compared = true, .decided = true, .decisions = decisions}));

    must(study.answer(request, true));
    const auto fallen = [&] {
        const HistoryFilter filter{.scan = study.scan(0).id};
        const HistoryIndex index = must(historyIndex(database, officer, filter));
        const auto rows = must(historyRows(database, officer, filter, index.keys));
        return std::ranges::any_of(rows, [](const HistoryEntry &each) {
            return each.action == u"scan.comparison-fell"_s;
        });
    };
    QVERIFY(fallen());
    must(submitRead(database, study.as(u"a"_s), study.own(), {}));
    const Review again = must(review(database, officer, study.scan(0).id));
    QCOMPARE(again.voidDecisions, std::optional(decisions));
    QCOMPARE(openCount(again.disagreements), decisions);
    QCOMPARE(std::ranges::count(again.reads, true, &Read::unblinded), 1);
    QCOMPARE(again.signatures, 0);
    QVERIFY(fallen());
}

QTEST_GUILESS_MAIN(TakeBackTest)
#include "tst_takeback.moc"
