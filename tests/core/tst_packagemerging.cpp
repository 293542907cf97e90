// Reader packages: what comes back, and what the dataset makes of it.

#include "core/service/reading/takingback.h"
#include "core/service/support.h"
#include "core/store/commentrepository.h"
#include "core/store/reads/readrepository.h"
#include "tests/core/packagefixture.h"

using namespace doubleread;

namespace {

Read stored(Database &database, const User &reader, const Scan &scan)
{
    const auto read = must(ReadRepository(database, Viewer::program())
                               .current(scan.position, reader.id, 1, ReadPurpose::Primary));
    return read.value_or(Read{});
}

} // namespace

class PackageMergingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWithWhatWasRead();
    void leadsToComparison();
    void doesNothingTheSecondTime();
    void goesOnAfterItWasMerged();
    void doesNothingInAnOlderState();
    void bringsRemarksFlagsAndWishes();
    void carriesWhyAReadWasGivenBack();
    void isRefusedWhereTheDatasetHasMovedOn();
    void isRefusedWhereTwoCopiesWereReadIn();
    void keepsWhatTheDatasetChangedAlone();
    void marksWhatWasReadAfterTheRound();
    void keepsTheReadOfAScanThatWasExcluded();
    void isKnownAfterTheDatasetWasRestored();
    void isNotWaitedForOnceItIsFinished();
    void isNotWaitedForOnceItIsCalledOff();
};

void PackageMergingTest::comesBackWithWhatWasRead()
{
    PackageFixture study;
    const Read begun = readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s,
                              {ServiceFixture::box(1, 1, 20)}, Then::LeaveOpen);
    const QString file = study.exported();
    const Annotation drawn = ServiceFixture::box(10, 20, 30);
    study.readOffline(file, 0, {drawn});
    study.readOffline(file, 1, {ServiceFixture::box(40, 40, 9)}, Then::LeaveOpen);
    const MergeReport report = must(study.merge(file));
    QCOMPARE(report.reads, 2);
    QCOMPARE(report.submitted, 1);
    QVERIFY(!report.annotations); // the round is open: progress alone
    QVERIFY(!report.already);
    QVERIFY(!report.finished);
    const Read read = stored(*study.database, study.people.at(u"a"_s), study.scan(0));
    QCOMPARE(read.state, ReadState::Submitted);
    QCOMPARE(read.annotations, std::vector{drawn});
    QVERIFY(!read.unblinded);
    QCOMPARE(read.activeTime.count(), 1000);
    const Read open = stored(*study.database, study.people.at(u"a"_s), study.scan(1));
    QCOMPARE(open.id, begun.id);
    QCOMPARE(open.state, ReadState::Open);
    QCOMPARE(open.annotations.size(), 2uz);
    QVERIFY(open.revision > begun.revision);
    const TrailCheck trail = must(verifyTrail(*study.database));
    QVERIFY2(trail.isWhole(), qPrintable(trail.problem()));
    // it goes on in the dataset as though it had been read there
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {});
}

void PackageMergingTest::leadsToComparison()
{
    PackageFixture study;
    const QString file = study.exported();
    study.readOffline(file, 0, {ServiceFixture::box(10, 20, 30)});
    study.readOffline(file, 1, {ServiceFixture::box(10, 20, 30)});
    readIn(*study.database, study.as(u"b"_s), u"scan-0.png"_s, {ServiceFixture::box(10, 20, 30)});
    readIn(*study.database, study.as(u"b"_s), u"scan-1.png"_s, {});
    must(study.merge(file));
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    QCOMPARE(study.scan(1).state, ScanState::Disputed);
    QCOMPARE(study.scan(2).state, ScanState::Imported);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PackageMergingTest::doesNothingTheSecondTime()
{
    PackageFixture study;
    const QString file = study.exported();
    study.readOffline(file, 0);
    must(study.merge(file));
    const qint64 entries = must(verifyTrail(*study.database)).entries;
    const MergeReport again = must(study.merge(file));
    QVERIFY(again.already);
    QCOMPARE(again.reads, 0);
    QCOMPARE(must(verifyTrail(*study.database)).entries, entries);
}

void PackageMergingTest::goesOnAfterItWasMerged()
{
    PackageFixture study;
    const QString file = study.exported();
    study.readOffline(file, 0, {ServiceFixture::box(1, 1, 5)}, Then::LeaveOpen);
    must(study.merge(file));
    study.readOffline(file, 0, {ServiceFixture::box(30, 30, 5)});
    study.readOffline(file, 1);
    const MergeReport more = must(study.merge(file));
    QVERIFY(!more.already);
    QCOMPARE(more.reads, 2);
    QCOMPARE(more.submitted, 2);
    QCOMPARE(stored(*study.database, study.people.at(u"a"_s), study.scan(0)).annotations.size(),
             2uz);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PackageMergingTest::doesNothingInAnOlderState()
{
    PackageFixture study;
    const QString file = study.exported();
    study.readOffline(file, 0, {ServiceFixture::box(1, 1, 5)}, Then::LeaveOpen);
    const QString older = study.path(u"older.doubleread"_s);
    QVERIFY(QFile::copy(file, older));
    study.readOffline(file, 0, {ServiceFixture::box(30, 30, 5)});
    must(study.merge(file));
    const MergeReport report = must(study.merge(older));
    QVERIFY(report.already);
    QCOMPARE(stored(*study.database, study.people.at(u"a"_s), study.scan(0)).state,
             ReadState::Submitted);
}

void PackageMergingTest::bringsRemarksFlagsAndWishes()
{
    PackageFixture study;
    readIn(*study.database, study.as(u"b"_s), u"scan-0.png"_s, {});
    const QString file = study.exported();
    study.readOffline(file, 0);
    study.inPackage(file, [&](Database &package, const Actor &reader) {
        const Scan scan = must(scanNamed(package, u"scan-0.png"_s));
        must(addComment(package, reader, scan.id, {.text = u"is this a shadow?"_s}));
        must(flag(package, reader, scan.id, u"please look again"_s));
        must(askBack(package, reader, stored(package, reader.user, scan).id, u"too quick"_s));
    });
    const MergeReport report = must(study.merge(file));
    QCOMPARE(report.comments, 2);
    QCOMPARE(report.wishes, 1);
    const auto wishes = must(takeBacks(*study.database, study.as(u"chief"_s)));
    QCOMPARE(wishes.size(), 1uz);
    QCOMPARE(wishes.front().reason, u"too quick"_s);
    QCOMPARE(wishes.front().reader, study.people.at(u"a"_s).id);
    const auto said = must(CommentRepository(*study.database).ofScan(1, std::nullopt));
    QCOMPARE(said.size(), 2uz);
    QCOMPARE(said.front().author, study.people.at(u"a"_s).id);
    QCOMPARE(study.scan(0).state, ScanState::Disputed); // by the flag
    QCOMPARE(must(study.merge(file)).already, true);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

/// To its reader alone, as being about the read that is open again; nothing of it comes home twice.
void PackageMergingTest::carriesWhyAReadWasGivenBack()
{
    PackageFixture study;
    study.readOffline(study.exported(), 0);
    must(study.merge(study.path(u"a.doubleread"_s)));
    const Read first = stored(*study.database, study.people.at(u"a"_s), study.scan(0));
    const Read other = readIn(*study.database, study.as(u"b"_s), u"scan-1.png"_s, {});
    for (const auto &[who, read, remark] :
         {std::tuple{u"a"_s, first, u"look at the ulna"_s}, {u"b"_s, other, u"not for a"_s}}) {
        const TakeBack wish = must(askBack(*study.database, study.as(who), read.id, u"hasty"_s));
        must(answerTakeBack(*study.database, study.as(u"chief"_s), wish.id, true, remark));
    }
    const Read again = stored(*study.database, study.people.at(u"a"_s), study.scan(0));
    QVERIFY(!again.assessment.verdict); // negative by submitting, in the package
    const QString file = study.exported(u"again.doubleread"_s);
    study.inPackage(file, [&](Database &package, const Actor &reader) {
        const auto wishes = must(takeBacks(package, reader));
        QCOMPARE(wishes.size(), 1uz);
        QCOMPARE(wishes.front().read, again.id);
        QVERIFY(wishes.front().answer && wishes.front().answer->granted);
        QCOMPARE(wishes.front().answer->remark, u"look at the ulna"_s);
    });
    QVERIFY(!contentOf(file).contains("not for a"));
    study.readOffline(file, 0);
    const MergeReport report = must(study.merge(file));
    QCOMPARE(report.submitted, 1);
    QCOMPARE(report.wishes, 0);
    QCOMPARE(must(takeBacks(*study.database, study.as(u"chief"_s))).size(), 2uz);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PackageMergingTest::isRefusedWhereTheDatasetHasMovedOn()
{
    PackageFixture study;
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {ServiceFixture::box(1, 1, 9)},
           Then::LeaveOpen);
    const QString file = study.exported();
    study.readOffline(file, 0);
    study.readOffline(file, 1, {ServiceFixture::box(9, 9, 9)});
    study.readOffline(file, 2);
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {ServiceFixture::box(4, 4, 9)},
           Then::LeaveOpen);                                        // the same read
    readIn(*study.database, study.as(u"a"_s), u"scan-2.png"_s, {}); // another in its place
    const QByteArray head = must(verifyTrail(*study.database)).head.hash;
    const auto report = study.merge(file);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Conflict);
    QVERIFY2(report.error().message.endsWith(u"scan-1.png, scan-2.png"_s), why(report));
    QVERIFY(!report.error().remedy.isEmpty());
    QCOMPARE(must(verifyTrail(*study.database)).head.hash, head);
    QVERIFY(stored(*study.database, study.people.at(u"a"_s), study.scan(0)).id.isNull());
}

void PackageMergingTest::isRefusedWhereTwoCopiesWereReadIn()
{
    PackageFixture study;
    const QString file = study.exported();
    const QString copy = study.path(u"copy.doubleread"_s);
    QVERIFY(QFile::copy(file, copy));
    study.readOffline(file, 0);
    study.readOffline(copy, 1);
    must(study.merge(file));
    const auto report = study.merge(copy);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Conflict);
    QVERIFY2(report.error().message.endsWith(u"scan-1.png"_s), why(report));
}

void PackageMergingTest::keepsWhatTheDatasetChangedAlone()
{
    PackageFixture study;
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {}, Then::LeaveOpen);
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {ServiceFixture::box(1, 1, 9)},
           Then::LeaveOpen);
    const QString file = study.exported();
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {ServiceFixture::box(4, 4, 9)});
    study.readOffline(file, 0);
    QCOMPARE(must(study.merge(file)).reads, 1);
    const Read here = stored(*study.database, study.people.at(u"a"_s), study.scan(1));
    QCOMPARE(here.annotations.size(), 2uz);
    QCOMPARE(here.state, ReadState::Submitted);
}

void PackageMergingTest::marksWhatWasReadAfterTheRound()
{
    PackageFixture study;
    const QString file = study.exported();
    study.readOffline(file, 0);
    QTest::qWait(5); // the clock has moved on
    const auto closed = [&]() -> Result<void> {
        const auto transaction = must(Transaction::begin(*study.database));
        must(study.database->change(u"UPDATE reading_round SET closed = 1"_s));
        if (const auto told = record(*study.database, {}, u"round.closed"_s, u"round:1"_s, {}, {});
            !told)
            return told;
        return transaction->commit();
    }();
    QVERIFY2(closed.has_value(), why(closed));
    QTest::qWait(5);
    study.readOffline(file, 1);
    must(study.merge(file));
    const User &a = study.people.at(u"a"_s);
    QVERIFY(!stored(*study.database, a, study.scan(0)).unblinded);
    QVERIFY(stored(*study.database, a, study.scan(1)).unblinded);
}

void PackageMergingTest::keepsTheReadOfAScanThatWasExcluded()
{
    PackageFixture study;
    const QString file = study.exported();
    study.readOffline(file, 0);
    const auto excluded = [&]() -> Result<void> {
        const auto transaction = must(Transaction::begin(*study.database));
        must(study.database->change(u"UPDATE scan SET state = 'excluded', triage = 'excluded', "
                                    "exclusion_reason = 'toy' WHERE position = 1"_s));
        if (const auto told = record(*study.database, {}, u"scan.excluded"_s, u"x"_s, {}, {});
            !told)
            return told;
        return transaction->commit();
    }();
    QVERIFY2(excluded.has_value(), why(excluded));
    const MergeReport report = must(study.merge(file));
    QCOMPARE(report.submitted, 1);
    QCOMPARE(report.warnings.size(), 1uz);
    QCOMPARE(report.warnings.front().place, u"scan-0.png"_s);
    QCOMPARE(study.scan(0).state, ScanState::Excluded);
}

void PackageMergingTest::isKnownAfterTheDatasetWasRestored()
{
    PackageFixture study;
    must(study.tryExport(u"first.doubleread"_s)); // makes the key
    readIn(*study.database, study.as(u"a"_s), u"scan-1.png"_s, {ServiceFixture::box(4, 4, 9)},
           Then::LeaveOpen);
    const QString backup = study.path(u"backup.doubleread"_s);
    QVERIFY(study.database->backUpTo(backup).has_value());
    const QString file = study.exported(u"second.doubleread"_s);
    study.readOffline(file, 1, {ServiceFixture::box(30, 4, 9)});
    study.database = must(openDataset(backup, Access::Write));
    const MergeReport report = must(study.merge(file));
    QCOMPARE(report.submitted, 1);
    QVERIFY(must(study.merge(file)).already);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PackageMergingTest::isNotWaitedForOnceItIsFinished()
{
    PackageFixture study;
    const QString file = study.exported();
    const auto out = must(packagesOut(*study.database, study.as(u"chief"_s)));
    QCOMPARE(out.size(), 1uz);
    QCOMPARE(out.front().readerName, u"a"_s);
    QVERIFY(!out.front().mergedAt);
    QCOMPARE(must(packagesOut(*study.database, study.as(u"a"_s))).size(), 1uz);
    QCOMPARE(must(packagesOut(*study.database, study.as(u"b"_s))).size(), 0uz);
    for (int scan = 0; scan < 5; ++scan)
        study.readOffline(file, scan);
    QVERIFY(!must(study.merge(file)).finished);
    QVERIFY(must(packagesOut(*study.database, study.as(u"chief"_s))).front().mergedAt.has_value());
    study.readOffline(file, 5);
    QVERIFY(must(study.merge(file)).finished);
    QCOMPARE(must(packagesOut(*study.database, study.as(u"chief"_s))).size(), 0uz);
}

void PackageMergingTest::isNotWaitedForOnceItIsCalledOff()
{
    PackageFixture study;
    const QString id = must(study.tryExport(u"a.doubleread"_s)).package;
    QVERIFY(!callOffPackage(*study.database, study.as(u"a"_s), id, u"lost"_s));
    QVERIFY(!callOffPackage(*study.database, study.as(u"chief"_s), id, u"  "_s));
    const auto done = callOffPackage(*study.database, study.as(u"chief"_s), id, u"lost"_s);
    QVERIFY2(done.has_value(), why(done));
    QCOMPARE(must(packagesOut(*study.database, study.as(u"chief"_s))).size(), 0uz);
    study.readOffline(study.path(u"a.doubleread"_s), 0); // it turned up after all
    QCOMPARE(must(study.merge(study.path(u"a.doubleread"_s))).submitted, 1);
}

QTEST_GUILESS_MAIN(PackageMergingTest)
#include "tst_packagemerging.moc"
