#include "core/model/names.h"
#include "core/workflow/workflow.h"

#include <QTest>

#include <algorithm>

using namespace doubleread;

namespace {

Actor actor(Role role, RoleCheck roles = RoleCheck::Enforced)
{
    Actor actor;
    actor.user.id = Id<User>::create();
    actor.user.name = nameOf(role);
    actor.user.role = role;
    actor.roles = roles;
    return actor;
}

Scan scanIn(ScanState state)
{
    Scan scan;
    scan.id = Id<Scan>::fromString(u"6f2a4c38-7a0f-4c43-9d0c-5c3a90d6a001"_s);
    scan.fileName = u"IMG0000001.jpg"_s;
    scan.state = state;
    return scan;
}

Read readBy(const Actor &reader, ReadState state = ReadState::Submitted)
{
    Read read;
    read.id = Id<Read>::create();
    read.scan = scanIn(ScanState::Included).id;
    read.reader = reader.user.id;
    read.state = state;
    return read;
}

Annotation lesion(const QString &label)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = Box{0, 0, 10, 10};
    annotation.labelCode = label;
    return annotation;
}

Disagreement disagreement(bool resolved)
{
    Disagreement disagreement;
    if (resolved)
        disagreement.resolution = Resolution();
    return disagreement;
}

/// What is allowed in the order coordinator, radiologist, officer, researcher: "c---".
template <typename Check>
QString whoMay(Check check)
{
    QString letters;
    for (const Role role :
         {Role::Coordinator, Role::Radiologist, Role::MedicalOfficer, Role::Researcher})
        letters += check(actor(role)).has_value() ? nameOf(role).front() : u'-';
    return letters;
}

QString message(const Result<void> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesAreAsTheTableSays();
    void waivedRolesRefuseNobody();
    void disabledPeopleMayNothing();
    void triageOfSignedScansIsRefusedToWhoMayKnow();
    void excludedAndSignedScansAreNotRead();
    void readingTellsNothingOfOthers();
    void onlyOnesOwnOpenReadIsEdited();
    void submittingNeedsCompleteFindings();
    void verdictFollowsFromWhatIsDrawn();
    void readsAreSeenByRoleAndState();
    void nobodyReviewsTheirOwnScan();
    void reviewNeedsComparedReads();
    void signOffNeedsEverythingDecided();
    void reopeningNeedsAReason();
    void statesFollowTheReads_data();
    void statesFollowTheReads();
};

void TestWorkflow::rolesAreAsTheTableSays()
{
    QCOMPARE(whoMay(mayManagePeople), u"c---"_s);
    QCOMPARE(whoMay(mayAddScans), u"c---"_s);
    const Scan fresh = scanIn(ScanState::Included);
    QCOMPARE(whoMay([&](const Actor &who) { return mayTriage(who, fresh, false); }), u"cr--"_s);
    QCOMPARE(whoMay([&](const Actor &who) { return mayRead(who, fresh); }), u"-r--"_s);
    const Scan disputed = scanIn(ScanState::Disputed);
    QCOMPARE(whoMay([&](const Actor &who) { return mayReview(who, disputed, {}); }), u"--o-"_s);
    const Scan locked = scanIn(ScanState::SignedOff);
    QCOMPARE(whoMay([&](const Actor &who) { return mayReopen(who, locked, {}, u"why"_s); }),
             u"--o-"_s);
    QCOMPARE(message(mayAddScans(actor(Role::Radiologist))),
             u"radiologist has the role of radiologist and may not add scans"_s);
}

void TestWorkflow::waivedRolesRefuseNobody()
{
    const Actor anybody = actor(Role::Researcher, RoleCheck::Waived);
    const Actor reader = actor(Role::Radiologist);
    QVERIFY(mayAddScans(anybody));
    QVERIFY(mayTriage(anybody, scanIn(ScanState::Imported), false));
    QVERIFY(mayEditRead(anybody, readBy(reader, ReadState::Open), scanIn(ScanState::Reading)));
    QVERIFY(mayReview(anybody, scanIn(ScanState::Disputed), {}));
    QVERIFY(maySeeRead(anybody, readBy(reader), scanIn(ScanState::Reading), false));
}

void TestWorkflow::disabledPeopleMayNothing()
{
    Actor gone = actor(Role::Coordinator);
    gone.user.disabled = true;
    QVERIFY(!mayAddScans(gone));
    QVERIFY(message(mayAddScans(gone)).contains(u"disabled"_s));
}

void TestWorkflow::triageOfSignedScansIsRefusedToWhoMayKnow()
{
    const Actor coordinator = actor(Role::Coordinator);
    const Actor reader = actor(Role::Radiologist);
    using enum ScanState;
    for (const ScanState state : {Imported, Included, Excluded, Reading, Agreed, Disputed})
        QVERIFY(mayTriage(coordinator, scanIn(state), false));
    for (const ScanState state : {SignedOff, Released}) {
        QVERIFY(!mayTriage(coordinator, scanIn(state), false));
        QVERIFY(mayTriage(reader, scanIn(state), false));
        QVERIFY(!mayTriage(reader, scanIn(state), true));
    }
}

void TestWorkflow::excludedAndSignedScansAreNotRead()
{
    const Actor reader = actor(Role::Radiologist);
    Scan excluded = scanIn(ScanState::Excluded);
    excluded.exclusionReason = u"duplicate"_s;
    QCOMPARE(message(mayRead(reader, excluded)), u"IMG0000001.jpg is excluded: duplicate"_s);
}

void TestWorkflow::readingTellsNothingOfOthers()
{
    const Actor reader = actor(Role::Radiologist);
    using enum ScanState;
    for (const ScanState state : {Imported, Included, Reading, Agreed, Disputed, Adjudicated})
        QVERIFY(mayRead(reader, scanIn(state)));
}

void TestWorkflow::onlyOnesOwnOpenReadIsEdited()
{
    const Actor reader = actor(Role::Radiologist);
    const Scan scan = scanIn(ScanState::Reading);
    QVERIFY(mayEditRead(reader, readBy(reader, ReadState::Open), scan));
    QVERIFY(!mayEditRead(reader, readBy(actor(Role::Radiologist), ReadState::Open), scan));
    const Result<void> locked = mayEditRead(reader, readBy(reader), scan);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, Error::Code::Forbidden);
    QVERIFY(!mayEditRead(reader, readBy(reader, ReadState::Withdrawn), scan));
    QVERIFY2(mayEditRead(reader, readBy(reader, ReadState::Open), scanIn(ScanState::SignedOff)),
             "a refusal would tell a further reader that others have read");
}

void TestWorkflow::submittingNeedsCompleteFindings()
{
    const Actor reader = actor(Role::Radiologist);
    const Scan scan = scanIn(ScanState::Reading);
    Protocol protocol = Protocol::standard();
    Read read = readBy(reader, ReadState::Open);
    const auto submitted = [&] { return message(maySubmit(reader, read, scan, protocol)); };

    QCOMPARE(submitted(), QString()); // nothing found
    read.annotations = {lesion(u"fractured"_s), lesion({})};
    QCOMPARE(submitted(), u"Finding 2 has no label"_s);
    read.annotations[1].labelCode = u"callus"_s;
    QCOMPARE(submitted(),
             u"Finding 2 has the label \"callus\", which the protocol does not know"_s);
    read.annotations.pop_back();
    QCOMPARE(submitted(), QString());
    read.annotations[0].certainty = 5;
    QCOMPARE(submitted(), u"The certainty of finding 1 is not between 1 and 4"_s);
    read.annotations[0].certainty = 4;
    QCOMPARE(submitted(), QString());
    protocol.labels[0].allowedShapes = {ShapeKind::Polygon};
    QCOMPARE(submitted(), u"Finding 1 is a box, which the label \"fractured\" does not allow"_s);
    protocol.labels[0].allowedShapes.push_back(ShapeKind::Box);
    QCOMPARE(submitted(), QString());
    read.assessment.verdict = Verdict::Negative;
    QCOMPARE(submitted(), u"The answer is \"Not fractured\", but a finding is drawn"_s);
    read.assessment.verdict = Verdict::NotReadable;
    QCOMPARE(submitted(), QString());
    read.annotations.clear();
    QCOMPARE(submitted(), QString());
    read.assessment.verdict = Verdict::Positive;
    QCOMPARE(submitted(), u"The answer is \"Fractured\", but no finding is drawn"_s);
    protocol.labels.clear(); // it asks for answers alone: there is nothing to draw
    QCOMPARE(submitted(), QString());
}

void TestWorkflow::verdictFollowsFromWhatIsDrawn()
{
    Read read;
    QCOMPARE(settledAssessment(read).verdict, Verdict::Negative);
    read.annotations = {lesion(u"fractured"_s)};
    QCOMPARE(settledAssessment(read).verdict, Verdict::Positive);
    read.assessment.verdict = Verdict::NotReadable;
    QCOMPARE(settledAssessment(read).verdict, Verdict::NotReadable);
}

void TestWorkflow::readsAreSeenByRoleAndState()
{
    const Actor reader = actor(Role::Radiologist);
    const Read read = readBy(reader);
    const auto seers = [&](ScanState state, bool closed) {
        return whoMay(
            [&](const Actor &who) { return maySeeRead(who, read, scanIn(state), closed); });
    };
    QVERIFY(maySeeRead(reader, read, scanIn(ScanState::Reading), false));
    QCOMPARE(seers(ScanState::Reading, false), u"----"_s);
    QCOMPARE(seers(ScanState::Reading, true), u"c---"_s);
    QCOMPARE(seers(ScanState::Disputed, false), u"--o-"_s);
    QCOMPARE(seers(ScanState::SignedOff, true), u"c-o-"_s);
    QCOMPARE(seers(ScanState::Released, false), u"--or"_s);
    const Read open = readBy(reader, ReadState::Open);
    QVERIFY(!maySeeRead(actor(Role::MedicalOfficer), open, scanIn(ScanState::Disputed), false));
}

void TestWorkflow::nobodyReviewsTheirOwnScan()
{
    for (const RoleCheck roles : {RoleCheck::Enforced, RoleCheck::Waived}) {
        const Actor officer = actor(Role::MedicalOfficer, roles);
        const Scan scan = scanIn(ScanState::Disputed);
        std::vector<Read> reads{readBy(actor(Role::Radiologist)), readBy(officer)};
        QCOMPARE(message(mayReview(officer, scan, reads)),
                 u"officer has read IMG0000001.jpg and cannot review it"_s);
        QVERIFY(!mayReopen(officer, scanIn(ScanState::SignedOff), reads, u"typing error"_s));
        reads[1].state = ReadState::Withdrawn;
        QVERIFY(mayReview(officer, scan, reads));
    }
}

void TestWorkflow::reviewNeedsComparedReads()
{
    const Actor officer = actor(Role::MedicalOfficer);
    using enum ScanState;
    for (const ScanState state : {Imported, Included, Excluded, Reading, SignedOff, Released})
        QVERIFY(!mayReview(officer, scanIn(state), {}));
    for (const ScanState state : {Agreed, Disputed, Adjudicated})
        QVERIFY(mayReview(officer, scanIn(state), {}));
}

void TestWorkflow::signOffNeedsEverythingDecided()
{
    const Actor officer = actor(Role::MedicalOfficer);
    const Protocol protocol = Protocol::standard();
    Review review;
    review.scan = scanIn(ScanState::Disputed);
    review.disagreements = {disagreement(true), disagreement(false), disagreement(false)};
    const auto signedOff = [&] { return message(maySignOff(officer, review, {}, protocol)); };

    QCOMPARE(signedOff(), u"2 disagreements about IMG0000001.jpg are still open"_s);
    review.disagreements.pop_back();
    QCOMPARE(signedOff(), u"A disagreement about IMG0000001.jpg is still open"_s);
    review.disagreements.pop_back();
    QCOMPARE(signedOff(), u"No answer is chosen for IMG0000001.jpg"_s);
    review.consensus.assessment.verdict = Verdict::Negative;
    QCOMPARE(signedOff(), QString());
    review.consensus.annotations = {lesion(u"fractured"_s)};
    QCOMPARE(signedOff(),
             u"IMG0000001.jpg: The answer is \"Not fractured\", but a finding is drawn"_s);
    review.consensus.assessment.verdict = Verdict::Positive;
    QCOMPARE(signedOff(), QString());
    review.consensus.annotations.clear();
    QCOMPARE(signedOff(),
             u"IMG0000001.jpg: The answer is \"Fractured\", but no finding is drawn"_s);
    review.consensus.assessment.verdict = Verdict::NotReadable;
    QCOMPARE(signedOff(), QString());
    review.scan.state = ScanState::SignedOff;
    QCOMPARE(signedOff(), u"IMG0000001.jpg is signed off and locked"_s);
}

void TestWorkflow::reopeningNeedsAReason()
{
    const Actor officer = actor(Role::MedicalOfficer);
    const Scan locked = scanIn(ScanState::SignedOff);
    QCOMPARE(message(mayReopen(officer, locked, {}, u" \n"_s)), u"Reopening needs a reason"_s);
    QVERIFY(mayReopen(officer, locked, {}, u"wrong side"_s));
    QCOMPARE(message(mayReopen(officer, scanIn(ScanState::Adjudicated), {}, u"why"_s)),
             u"IMG0000001.jpg is not signed off"_s);
}

void TestWorkflow::statesFollowTheReads_data()
{
    QTest::addColumn<ScanState>("before");
    QTest::addColumn<int>("begun");
    QTest::addColumn<int>("submitted");
    QTest::addColumn<QList<bool>>("resolved");
    QTest::addColumn<int>("perScan");
    QTest::addColumn<ScanState>("after");

    using enum ScanState;
    QTest::newRow("nothing begun") << Imported << 0 << 0 << QList<bool>{} << 2 << Imported;
    QTest::newRow("begun") << Included << 1 << 0 << QList<bool>{} << 2 << Reading;
    QTest::newRow("one of two") << Reading << 2 << 1 << QList<bool>{} << 2 << Reading;
    QTest::newRow("agreed") << Reading << 2 << 2 << QList<bool>{} << 2 << Agreed;
    QTest::newRow("disputed") << Reading << 2 << 2 << QList<bool>{false} << 2 << Disputed;
    QTest::newRow("half decided") << Disputed << 2 << 2 << QList<bool>{true, false} << 2
                                  << Disputed;
    QTest::newRow("decided") << Disputed << 2 << 2 << QList<bool>{true, true} << 2 << Adjudicated;
    QTest::newRow("single read") << Included << 1 << 1 << QList<bool>{} << 1 << Agreed;
    QTest::newRow("excluded stays") << Excluded << 1 << 1 << QList<bool>{} << 1 << Excluded;
    QTest::newRow("signed stays") << SignedOff << 2 << 2 << QList<bool>{false} << 2 << SignedOff;
}

void TestWorkflow::statesFollowTheReads()
{
    QFETCH(ScanState, before);
    QFETCH(int, begun);
    QFETCH(int, submitted);
    QFETCH(QList<bool>, resolved);
    QFETCH(int, perScan);
    QFETCH(ScanState, after);

    Protocol protocol = Protocol::standard();
    protocol.readsPerScan = perScan;
    std::vector<Disagreement> disagreements;
    std::ranges::transform(resolved, std::back_inserter(disagreements), disagreement);
    QCOMPARE(stateAfterReads(before, begun, submitted, disagreements, protocol), after);
}

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
