// The use cases: from an empty dataset to a signed scan, and who may do what on the way.
#include "core/base/hash.h"
#include "core/compare/consensusdraft.h"
#include "core/model/canonical.h"
#include "core/service/exchange/exchange.h"
#include "core/service/reporting.h"
#include "core/store/protocolrepository.h"
#include "core/store/reviewrepository.h"
#include "servicefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doubleread;

namespace {

ReviewContent contentOf(const Review &review)
{
    return {.disagreements = review.disagreements,
            .assessment = review.consensus.assessment,
            .annotations = review.consensus.annotations};
}

/// Resolves every disagreement by the choice; the review as it is then.
Result<Review> resolveAll(ServiceFixture &study, int scan, ResolutionChoice choice)
{
    const Actor officer = study.as(u"officer"_s);
    Result<Review> current = review(*study.database, officer, study.scan(scan).id);
    for (std::size_t index = 0; current && index < current->disagreements.size(); ++index) {
        const Resolution resolution{
            .choice = choice, .merge = {}, .reason = {}, .by = officer.user.id, .at = {}};
        Result<ReviewContent> content = decided(*current, index, resolution);
        if (!content)
            return fail(content.error());
        content->assessment.verdict =
            content->annotations.empty() ? Verdict::Negative : Verdict::Positive;
        const Result<int> stored = storeReview(*study.database, officer, current->scan.id,
                                               current->revision, *content, u"decide"_s);
        if (!stored)
            return fail(stored.error());
        current = review(*study.database, officer, current->scan.id);
    }
    return current;
}

} // namespace

class ServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesADatasetWithoutSense();
    void editsAreStoredOneByOne();
    void editsConflictAndLock();
    void lastReadComparesAndDrafts();
    void agreedReadsNeedNoDecision();
    void oneReadPerScanIsAgreed();
    void sidesAreTurnedForTheOfficerOnly();
    void fromDisputeToSignOffAndBack();
    void officersOwnScanIsAnothers();
    void reviewKeepsItsDisagreements();
    void readOnlyDatasetRefusesEveryChange();
    void trailIsWholeAndBlind();
};

void ServiceTest::refusesADatasetWithoutSense()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"x.doubleread"_s);
    NewDataset what{.name = u"x"_s, .protocol = Protocol::standard(), .coordinator = u" "_s};
    QVERIFY(!createDataset(file, what));
    what.coordinator = u"chief"_s;
    what.protocol.readsPerScan = 3;
    QVERIFY(!createDataset(file, what));
    what.protocol.readsPerScan = 2;
    what.protocol.labels.push_back(what.protocol.labels.front());
    QVERIFY(!createDataset(file, what));
    QVERIFY(!QFile::exists(file));
}

void ServiceTest::editsAreStoredOneByOne()
{
    ServiceFixture study;
    study.addScans(1);
    const Actor a = study.as(u"a"_s);
    Read read = readOf(*study.database, a, study.scan(0).id).value();
    QCOMPARE(study.row(u"a"_s, 0).ownRead, std::nullopt);
    const Annotation one = ServiceFixture::box(1, 1, 10);
    const Annotation two = ServiceFixture::box(30, 1, 10);
    Annotation moved = one;
    moved.shape = Box::fromSize(2, 3, 10, 10);
    moved.note = u"naïve \"Ω\" 骨"_s;
    const Assessment unsure{.verdict = Verdict::NotReadable, .tags = {u"t"_s}, .note = u"n"_s};
    for (const ReadEdit &edit : std::vector<ReadEdit>{
             PutAnnotation{one, 0}, PutAnnotation{two, 0}, PutAnnotation{moved, 1},
             PutAnnotation{moved, 0}, RemoveAnnotation{two.id}, PutAnnotation{two, 7},
             PutAssessment{unsure}, RemoveAnnotation{Id<Annotation>::create()}}) {
        const auto stored = storeEdit(*study.database, a, read, edit);
        QVERIFY2(stored, why(stored));
        apply(read, edit);
        read.revision = *stored;
        const auto back = readOf(*study.database, a, read.scan);
        QVERIFY2(back, why(back));
        QCOMPARE(back->annotations, read.annotations);
        QCOMPARE(back->assessment, read.assessment);
        QCOMPARE(back->revision, read.revision);
    }
    QCOMPARE(study.row(u"a"_s, 0).ownRead, std::optional(ReadState::Open));
    QCOMPARE(study.row(u"a"_s, 0).overlay, read.annotations);
    QCOMPARE(study.scan(0).state, ScanState::Reading);
}

void ServiceTest::editsConflictAndLock()
{
    ServiceFixture study;
    study.addScans(1);
    const Actor a = study.as(u"a"_s);
    const Read fresh = readOf(*study.database, a, study.scan(0).id).value();
    const PutAnnotation put{ServiceFixture::box(1, 1, 10), 0};
    QCOMPARE(storeEdit(*study.database, a, fresh, put).value(), 1);
    const auto late = storeEdit(*study.database, a, fresh, put);
    QVERIFY(!late);
    QCOMPARE(late.error().code, Error::Code::Conflict);
    Read other = fresh;
    other.id = Id<Read>::create(); // a second window that began the same read
    const auto second = storeEdit(*study.database, a, other, put);
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Conflict);
    const auto foreign = storeEdit(*study.database, study.as(u"b"_s), fresh, put);
    QVERIFY(!foreign);
    Read read = readOf(*study.database, a, fresh.scan).value();
    const auto submitted = submitRead(*study.database, a, read, std::chrono::milliseconds(5));
    QVERIFY2(submitted, why(submitted));
    QCOMPARE(submitted->assessment.verdict, std::optional(Verdict::Positive));
    read.revision = submitted->revision;
    const auto locked = storeEdit(*study.database, a, read, put);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, Error::Code::Forbidden);
    QVERIFY(!submitRead(*study.database, a, *submitted, std::chrono::milliseconds(5)));
}

void ServiceTest::lastReadComparesAndDrafts()
{
    ServiceFixture study;
    study.addScans(2);
    QVERIFY(study.read(u"b"_s, 0, {ServiceFixture::box(50, 50, 20)})); // b goes first
    QCOMPARE(study.scan(0).state, ScanState::Reading);
    const auto none = review(*study.database, study.as(u"officer"_s), study.scan(0).id);
    QVERIFY(!none);
    QVERIFY(
        study.read(u"a"_s, 0, {ServiceFixture::box(50, 50, 20), ServiceFixture::box(5, 5, 10)}));
    QCOMPARE(study.scan(0).state, ScanState::Disputed);
    const auto found = review(*study.database, study.desk(), study.scan(0).id);
    QVERIFY2(found, why(found));
    QCOMPARE(found->reads.size(), std::size_t{2});
    QCOMPARE(found->reads[0].reader, study.people[u"a"_s].id); // first by order of being added
    QCOMPARE(found->disagreements.size(), std::size_t{1});
    QCOMPARE(found->disagreements[0].kind, DisagreementKind::MissedBySecond);
    QCOMPARE(found->consensus.annotations.size(), std::size_t{1});
    const auto report = compareDataset(*study.database, study.desk());
    QVERIFY(report);
    QCOMPARE(report->matched, 1);
    QCOMPARE(report->onlyFirst, 1);
    QCOMPARE(report->onlySecond, 0);
    QVERIFY(!compareDataset(*study.database, study.as(u"a"_s)));
    const auto wider = compareDataset(*study.database, study.desk(), {.iou = 0.9, .scan = {}});
    QCOMPARE(wider->matched, 1);
}

void ServiceTest::agreedReadsNeedNoDecision()
{
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    const auto found = review(*study.database, study.as(u"officer"_s), study.scan(0).id);
    QVERIFY2(found, why(found));
    QCOMPARE(found->consensus.assessment.verdict, std::optional(Verdict::Negative));
    const auto done = signOff(*study.database, study.as(u"officer"_s), study.scan(0).id,
                              found->revision, {.printedName = u"Dr O"_s});
    QVERIFY2(done, why(done));
}

void ServiceTest::oneReadPerScanIsAgreed()
{
    ServiceFixture study([](Protocol &protocol) { protocol.readsPerScan = 1; });
    study.addScans(1);
    QVERIFY(study.read(u"b"_s, 0, {ServiceFixture::box(5, 5, 10)}));
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    QCOMPARE(study.row(u"officer"_s, 0).overlay.size(), std::size_t{1});
}

void ServiceTest::sidesAreTurnedForTheOfficerOnly()
{
    ServiceFixture study;
    study.addScans(12);
    int turned = 0;
    for (int number = 0; number < 12; ++number) {
        QVERIFY(study.read(u"a"_s, number, {ServiceFixture::box(5, 5, 10)}));
        QVERIFY(study.read(u"b"_s, number, {}));
        const Review plain = review(*study.database, study.desk(), study.scan(number).id).value();
        const Review shown =
            review(*study.database, study.as(u"officer"_s), study.scan(number).id).value();
        QCOMPARE(plain.disagreements[0].kind, DisagreementKind::MissedBySecond);
        const bool isTurned = shown.reads[0].id != plain.reads[0].id;
        turned += isTurned ? 1 : 0;
        QCOMPARE(shown.disagreements[0].kind,
                 isTurned ? DisagreementKind::MissedByFirst : DisagreementKind::MissedBySecond);
        for (const Read &read : shown.reads)
            QVERIFY(read.reader.isNull());
        const Review decided =
            resolveAll(study, number,
                       isTurned ? ResolutionChoice::AcceptSecond : ResolutionChoice::AcceptFirst)
                .value();
        QCOMPARE(decided.consensus.annotations.size(), std::size_t{1});
        const Review stored = review(*study.database, study.desk(), study.scan(number).id).value();
        QCOMPARE(stored.disagreements[0].kind, DisagreementKind::MissedBySecond);
        QCOMPARE(stored.disagreements[0].resolution->choice, ResolutionChoice::AcceptFirst);
    }
    QVERIFY(turned > 0 && turned < 12);
}

void ServiceTest::fromDisputeToSignOffAndBack()
{
    ServiceFixture study;
    study.addScans(1);
    const Actor officer = study.as(u"officer"_s);
    QVERIFY(study.read(u"a"_s, 0, {ServiceFixture::box(5, 5, 10)}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const Id<Scan> id = study.scan(0).id;
    const Review open = review(*study.database, officer, id).value();
    QVERIFY(!signOff(*study.database, officer, id, open.revision, {.printedName = u"Dr O"_s}));
    const auto decided = resolveAll(study, 0, ResolutionChoice::RejectBoth);
    QVERIFY2(decided, why(decided));
    QCOMPARE(study.scan(0).state, ScanState::Adjudicated);
    const auto stale = storeReview(*study.database, officer, id, 0, contentOf(open), u"late"_s);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, Error::Code::Conflict);
    QVERIFY(!signOff(*study.database, officer, id, decided->revision, {.printedName = u" "_s}));
    QVERIFY(!signOff(*study.database, study.as(u"a"_s), id, decided->revision,
                     {.printedName = u"A"_s}));
    const auto done =
        signOff(*study.database, officer, id, decided->revision, {.printedName = u"Dr O"_s});
    QVERIFY2(done, why(done));
    QCOMPARE(done->signOff->printedName, u"Dr O"_s);
    QCOMPARE(done->signOff->contentSha256,
             sha256(signedContent(must(ProtocolRepository(*study.database).dataset()).id,
                                  study.scan(0), done->consensus, *done->signOff)));
    QCOMPARE(study.row(u"officer"_s, 0).signOff, done->signOff);
    QCOMPARE(study.row(u"a"_s, 0).signOff, std::nullopt);
    const auto locked =
        storeReview(*study.database, officer, id, done->revision, contentOf(*done), u"late"_s);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, Error::Code::Forbidden);
    QVERIFY(!reopen(*study.database, officer, id, u"  "_s));
    const auto reopened = reopen(*study.database, officer, id, u"wrong side"_s);
    QVERIFY2(reopened, why(reopened));
    QCOMPARE(reopened->signOff, std::nullopt);
    QCOMPARE(reopened->consensus.version, 2);
    QCOMPARE(reopened->disagreements, done->disagreements);
    QCOMPARE(study.scan(0).state, ScanState::Adjudicated);
    const auto kept = ReviewRepository(*study.database).signOffs(1);
    QCOMPARE(kept->at(0).voided->reason, u"wrong side"_s);
    QVERIFY(signOff(*study.database, officer, id, reopened->revision, {.printedName = u"Dr O"_s}));
    QVERIFY(verifyTrail(*study.database)->isWhole());
}

void ServiceTest::officersOwnScanIsAnothers()
{
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    Actor both = study.as(u"a"_s);
    both.user.role = Role::MedicalOfficer;
    QVERIFY(!review(*study.database, both, study.scan(0).id));
    ScanFilter waiting;
    waiting.list = ScanListKind::Review;
    QCOMPARE(scanIndex(*study.database, both, waiting)->count, 0);
    QCOMPARE(scanIndex(*study.database, study.as(u"officer"_s), waiting)->count, 1);
    QCOMPARE(scanIndex(*study.database, study.as(u"b"_s), waiting)->count, 0);
}

void ServiceTest::reviewKeepsItsDisagreements()
{
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {ServiceFixture::box(5, 5, 10)}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const Actor officer = study.as(u"officer"_s);
    const Review found = review(*study.database, officer, study.scan(0).id).value();
    ReviewContent emptied = contentOf(found);
    emptied.disagreements.clear();
    QVERIFY(!storeReview(*study.database, officer, found.scan.id, found.revision, emptied, {}));
    ReviewContent turned = contentOf(found);
    std::swap(turned.disagreements[0].first, turned.disagreements[0].second);
    QVERIFY(!storeReview(*study.database, officer, found.scan.id, found.revision, turned, {}));
    QCOMPARE(review(*study.database, officer, found.scan.id).value(), found);
}

void ServiceTest::readOnlyDatasetRefusesEveryChange()
{
    ServiceFixture study;
    study.addScans(1);
    const auto reader = openDataset(study.file, Access::WriteIfPossible);
    QVERIFY(reader);
    QVERIFY(!datasetInfo(**reader)->heldBy.isEmpty());
    const Actor a = study.as(u"a"_s);
    const Read read = readOf(**reader, a, study.scan(0).id).value();
    const auto refused =
        storeEdit(**reader, a, read, PutAnnotation{ServiceFixture::box(1, 1, 5), 0});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::ReadOnly);
    QVERIFY(!addPerson(**reader, study.as(u"chief"_s), u"x"_s, Role::Researcher));
}

void ServiceTest::trailIsWholeAndBlind()
{
    ServiceFixture study;
    study.addScans(1);
    const Id<Scan> id = study.scan(0).id;
    QVERIFY(study.read(u"a"_s, 0, {ServiceFixture::box(5, 5, 10)}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const auto all = trailOf(*study.database, study.desk(), id);
    QCOMPARE(all->size(), std::size_t{7}); // added, 2 begun, put, 2 submitted, compared
    const auto own = trailOf(*study.database, study.as(u"a"_s), id);
    QCOMPARE(own->size(), std::size_t{4});
    for (const TrailEntry &entry : *own)
        QVERIFY(entry.actor == study.people[u"a"_s].id || entry.action == u"scan.added"_s);
    const auto check = verifyTrail(*study.database);
    QVERIFY(check->isWhole());
    QCOMPARE(check->entries, 11); // created, three people, the seven of the scan
}

QTEST_GUILESS_MAIN(ServiceTest)
#include "tst_service.moc"
