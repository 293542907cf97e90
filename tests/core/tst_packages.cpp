// Reader packages: what goes out, that nothing of another's goes with it, and what comes back.

#include "core/base/hash.h"
#include "core/crypto/sealing.h"
#include "core/model/canonical.h"
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

class PackagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheReadersOwnAssignmentAlone();
    void holdsNoByteOfAnothersWork();
    void keepsTheOrderOfTheWorklist();
    void hasItsPicturesInItself();
    void leavesPicturesWhereTheyAreIfAsked();
    void isNotExportedWhereAPictureIsMissing();
    void isNotExportedForWhoDoesNotRead_data();
    void isNotExportedForWhoDoesNotRead();
    void stopsWithoutAFile();
    void allowsItsReaderToReadAndNothingElse_data();
    void allowsItsReaderToReadAndNothingElse();

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

    void isSealedForItsReader();
    void isHandedBackSealedForTheDataset();
    void isNotOpenedWhenCutOffOrChanged();
    void isNotSealedWithoutAPassword();
};

void PackagesTest::holdsTheReadersOwnAssignmentAlone()
{
    PackageFixture study;
    readIn(*study.database, study.as(u"a"_s), u"scan-0.png"_s, {ServiceFixture::box(1, 2, 30)});
    readIn(*study.database, study.as(u"b"_s), u"scan-0.png"_s, {});
    readIn(*study.database, study.as(u"b"_s), u"scan-1.png"_s, {});
    const PackageReport report = must(study.tryExport(u"a.doubleread"_s));
    QCOMPARE(report.scans, 6);
    QCOMPARE(report.reads, 1);
    QCOMPARE(report.pictures, 6);
    QCOMPARE(report.bytes, QFileInfo(report.file).size());
    QVERIFY(!QFile::exists(report.file + u".lock"_s)); // one file goes out
    study.inPackage(report.file, [&](Database &package, const Actor &reader) {
        const DatasetInfo info = must(datasetInfo(package));
        QCOMPARE(info.name, u"study"_s);
        QVERIFY(info.package.has_value());
        QCOMPARE(info.package->readerName, u"a"_s);
        QCOMPARE(info.people.size(), 2uz);
        QCOMPARE(info.people.front(), study.people.at(u"a"_s));
        QVERIFY(info.people.back().disabled);
        QCOMPARE(reader.user.name, u"a"_s);
        QCOMPARE(reader.roles, RoleCheck::Enforced);
        QCOMPARE(must(packageOf(*study.database)).has_value(), false);
        const auto rows = must(scanRows(package, reader, {1, 2, 3}));
        QCOMPARE(rows.at(0).ownRead, std::optional(ReadState::Submitted));
        QCOMPARE(rows.at(1).scan.state, ScanState::Imported); // b reads it
        QCOMPARE(rows.at(0).scan.revision, 0);
        QVERIFY(must(verifyTrail(package)).isWhole());
    });
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PackagesTest::holdsNoByteOfAnothersWork()
{
    PackageFixture study;
    study.add(u"Doctor Sesame"_s, Role::Radiologist);
    const Actor sesame = study.as(u"Doctor Sesame"_s);
    Annotation secret = ServiceFixture::box(11.25, 13.5, 7.125);
    secret.note = u"a very telling remark"_s;
    const Read other = readIn(*study.database, sesame, u"scan-2.png"_s, {secret});
    must(addComment(*study.database, sesame, study.scan(2).id, {.text = u"words of the other"_s}));
    readIn(*study.database, study.as(u"a"_s), u"scan-2.png"_s, {});
    must(review(*study.database, study.as(u"officer"_s), study.scan(2).id)); // it was compared
    const QByteArray bytes = contentOf(study.exported());
    QVERIFY(bytes.contains("scan-2.png"));
    for (const QByteArray &telling :
         {QByteArray("Sesame"), sesame.user.id.toString().toUtf8(), other.id.toString().toUtf8(),
          secret.id.toString().toUtf8(), QByteArray("a very telling remark"),
          QByteArray("words of the other"), QByteArray("11.25"), QByteArray("13.5"),
          QByteArray("disputed\""), QByteArray("scan.compared"),
          study.people.at(u"officer"_s).id.toString().toUtf8()})
        QVERIFY2(!bytes.contains(telling), telling.constData());
}

void PackagesTest::keepsTheOrderOfTheWorklist()
{
    PackageFixture study;
    const QString reader = study.people.at(u"a"_s).id.toString();
    const auto assigned = [&]() -> Result<void> {
        const auto transaction = must(Transaction::begin(*study.database));
        int place = 0;
        for (const auto &[scan, purpose] :
             {std::pair(5, u"primary"_s), std::pair(2, u"primary"_s), std::pair(5, u"repeat"_s)})
            must(study.database->change(u"INSERT INTO assignment (reader, scan, purpose, place) "
                                        "VALUES (:reader, :scan, :purpose, :place)"_s,
                                        {{u"reader"_s, reader},
                                         {u"scan"_s, scan},
                                         {u"purpose"_s, purpose},
                                         {u"place"_s, ++place * 10}}));
        if (const auto told = record(*study.database, {}, u"worklists.assigned"_s, u"x"_s, {}, {});
            !told)
            return told;
        return transaction->commit();
    }();
    QVERIFY2(assigned.has_value(), why(assigned));
    const PackageReport report = must(study.tryExport(u"a.doubleread"_s));
    QCOMPARE(report.scans, 2);
    QCOMPARE(report.repeats, 1);
    study.inPackage(report.file, [&](Database &package, const Actor &) {
        QStringList order;
        must(package.number(u"SELECT 1"_s));
        const auto ran = package.each(
            u"SELECT s.file_name, a.purpose, a.place FROM assignment AS a JOIN scan AS s "
            "ON s.position = a.scan ORDER BY a.place"_s,
            {}, [&](const Row &row) -> Result<void> {
                order << row.text(0) + u' ' + row.text(1) + u' ' + row.text(2);
                return {};
            });
        QVERIFY(ran.has_value());
        QCOMPARE(order, QStringList({u"scan-4.png primary 1"_s, u"scan-1.png primary 2"_s,
                                     u"scan-4.png repeat 3"_s}));
    });
}

void PackagesTest::hasItsPicturesInItself()
{
    PackageFixture study;
    const QString file = study.exported();
    QVERIFY(QDir(study.path(u"scans"_s)).removeRecursively());
    QDir().mkpath(study.path(u"elsewhere"_s));
    const QString moved = study.path(u"elsewhere/mine.doubleread"_s);
    QVERIFY(QFile::rename(file, moved));
    study.inPackage(moved, [&](Database &package, const Actor &reader) {
        const ScanRow row = must(scanRows(package, reader, {3})).front();
        QCOMPARE(row.file, study.path(u"elsewhere/mine.files/"_s) +
                               QString::fromLatin1(row.scan.sha256.toHex()) + u".png"_s);
        QCOMPARE(must(sha256OfFile(row.file)), row.scan.sha256);
        QCOMPARE(QDir(study.path(u"elsewhere/mine.files"_s)).count(), 3u); // with . and ..
        QVERIFY(QFile::resize(row.file, 10));                              // cut off by a crash
        QCOMPARE(must(sha256OfFile(must(scanRows(package, reader, {3})).front().file)),
                 row.scan.sha256);
    });
}

void PackagesTest::leavesPicturesWhereTheyAreIfAsked()
{
    PackageFixture study;
    const PackageReport report = must(study.tryExport(u"a.doubleread"_s, false, false));
    QCOMPARE(report.pictures, 0);
    study.inPackage(report.file, [&](Database &package, const Actor &reader) {
        const ScanRow row = must(scanRows(package, reader, {1})).front();
        QCOMPARE(row.file, study.path(u"scans/scan-0.png"_s));
    });
    study.readOffline(report.file, 0);
    QCOMPARE(must(study.merge(report.file)).submitted, 1);
}

void PackagesTest::isNotExportedWhereAPictureIsMissing()
{
    PackageFixture study;
    QVERIFY(QFile::remove(study.path(u"scans/scan-3.png"_s)));
    const auto report = study.tryExport(u"a.doubleread"_s);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::NotFound);
    QVERIFY2(report.error().message.contains(u"scan-3.png"_s), why(report));
    QVERIFY(!QFile::exists(study.path(u"a.doubleread"_s)));
    QCOMPARE(must(packagesOut(*study.database, study.as(u"chief"_s))).size(), 0uz);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PackagesTest::isNotExportedForWhoDoesNotRead_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("reader");
    QTest::newRow("for the officer") << u"chief"_s << u"officer"_s;
    QTest::newRow("for the coordinator") << u"chief"_s << u"chief"_s;
    QTest::newRow("by a reader") << u"a"_s << u"a"_s;
    QTest::newRow("by the officer") << u"officer"_s << u"a"_s;
}

void PackagesTest::isNotExportedForWhoDoesNotRead()
{
    QFETCH(QString, by);
    QFETCH(QString, reader);
    PackageFixture study;
    const auto report =
        exportPackage(*study.database, study.as(by),
                      {.reader = study.people.at(reader).id, .file = study.path(u"x"_s)});
    QVERIFY(!report);
    QVERIFY(!QFile::exists(study.path(u"x"_s)));
}

void PackagesTest::stopsWithoutAFile()
{
    PackageFixture study;
    const QStringList before = QDir(study.folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    int seen = 0;
    const auto report =
        exportPackage(*study.database, study.as(u"chief"_s),
                      {.reader = study.people.at(u"a"_s).id, .file = study.path(u"a.doubleread"_s)},
                      [&](int, int) { return ++seen < 3; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Cancelled);
    QCOMPARE(QDir(study.folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

void PackagesTest::allowsItsReaderToReadAndNothingElse_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("add a person") << 0;
    QTest::newRow("add scans") << 1;
    QTest::newRow("export a package") << 2;
    QTest::newRow("merge a package") << 3;
}

void PackagesTest::allowsItsReaderToReadAndNothingElse()
{
    QFETCH(int, what);
    PackageFixture study;
    const QString file = study.exported();
    study.inPackage(file, [&](Database &package, const Actor &reader) {
        Actor chief = study.as(u"chief"_s);
        chief.roles = RoleCheck::Waived; // even so
        for (const Actor &actor : {reader, chief}) {
            bool done = true;
            if (what == 0)
                done = addPerson(package, actor, u"new"_s, Role::Radiologist).has_value();
            if (what == 1) {
                QImage(10, 10, QImage::Format_Grayscale8).save(study.path(u"new.png"_s));
                const auto added =
                    doubleread::addScans(package, actor, {study.path(u"new.png"_s)}, {});
                done = added && added->added > 0;
            }
            if (what == 2)
                done = exportPackage(package, actor,
                                     {.reader = reader.user.id, .file = study.path(u"y"_s)})
                           .has_value();
            if (what == 3)
                done = mergePackage(package, actor, study.path(u"study.doubleread"_s)).has_value();
            QVERIFY(!done);
        }
        QVERIFY(must(verifyTrail(package)).isWhole());
    });
}

void PackagesTest::comesBackWithWhatWasRead()
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
    QCOMPARE(report.annotations, 3);
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

void PackagesTest::leadsToComparison()
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

void PackagesTest::doesNothingTheSecondTime()
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

void PackagesTest::goesOnAfterItWasMerged()
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

void PackagesTest::doesNothingInAnOlderState()
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

void PackagesTest::bringsRemarksFlagsAndWishes()
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
void PackagesTest::carriesWhyAReadWasGivenBack()
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

void PackagesTest::isRefusedWhereTheDatasetHasMovedOn()
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

void PackagesTest::isRefusedWhereTwoCopiesWereReadIn()
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

void PackagesTest::keepsWhatTheDatasetChangedAlone()
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

void PackagesTest::marksWhatWasReadAfterTheRound()
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

void PackagesTest::keepsTheReadOfAScanThatWasExcluded()
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

void PackagesTest::isKnownAfterTheDatasetWasRestored()
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

void PackagesTest::isNotWaitedForOnceItIsFinished()
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

void PackagesTest::isNotWaitedForOnceItIsCalledOff()
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

namespace {

void protect(PackageFixture &study)
{
    const User chief = must(setPassword(*study.database, study.as(u"chief"_s),
                                        study.people.at(u"chief"_s).id, {}, u"chief's own"_s));
    study.people[u"chief"_s] = chief;
    study.people[u"a"_s] = must(setPassword(*study.database, study.as(u"chief"_s),
                                            study.people.at(u"a"_s).id, {}, u"password of a"_s));
}

} // namespace

void PackagesTest::isSealedForItsReader()
{
    PackageFixture study;
    protect(study);
    const PackageReport report = must(study.tryExport(u"a.sealed"_s, true));
    QVERIFY(report.sealed);
    const QByteArray bytes = contentOf(report.file);
    QVERIFY(!bytes.contains("SQLite format") && !bytes.contains("scan-0.png"));
    QCOMPARE(openDataset(report.file, Access::Write).error().code, Error::Code::Foreign);
    const QString open = study.path(u"open.doubleread"_s);
    const auto wrong = openSealedPackage(report.file, open, u"password of b"_s);
    QCOMPARE(wrong.error().code, Error::Code::Forbidden);
    QVERIFY(!QFile::exists(open));
    const auto right = openSealedPackage(report.file, open, u"password of a"_s);
    QVERIFY2(right.has_value(), why(right));
    {
        const auto package = must(openDataset(open, Access::Write));
        QCOMPARE(deskCoordinator(*package).error().code, Error::Code::Forbidden);
        QCOMPARE(authenticate(*package, u"a"_s, u"password of b"_s).error().code,
                 Error::Code::Forbidden);
        const Actor reader = must(authenticate(*package, u"a"_s, u"password of a"_s));
        QVERIFY(!authenticate(*package, u"chief"_s, u"chief's own"_s));
        readIn(*package, reader, u"scan-0.png"_s, {});
    }
    QVERIFY(!contentOf(open).contains(study.people.at(u"chief"_s).passwordHash));
    QVERIFY(!contentOf(open).contains(study.people.at(u"chief"_s).sealedKey));
    const auto merged = study.merge(open);
    QVERIFY2(merged.has_value(), why(merged));
    QCOMPARE(merged->submitted, 1);
    const auto still = study.merge(report.file); // sealed for the reader, and nobody else
    QCOMPARE(still.error().code, Error::Code::BadInput);
}

void PackagesTest::isHandedBackSealedForTheDataset()
{
    PackageFixture study;
    protect(study);
    const QString file = study.exported();
    const QString home = study.path(u"home.sealed"_s);
    {
        const auto package = must(openDataset(file, Access::Write));
        readIn(*package, must(authenticate(*package, u"a"_s, u"password of a"_s)), u"scan-0.png"_s,
               {ServiceFixture::box(1, 2, 3)});
        QVERIFY(must(sealPackage(*package, home)).sealed);
        QCOMPARE(sealPackage(*package, home).error().code, Error::Code::AlreadyExists);
    }
    QVERIFY(!contentOf(home).contains("scan-0.png"));
    QVERIFY(!openSealedPackage(home, study.path(u"x"_s), u"password of a"_s));
    const auto merged = study.merge(home);
    QVERIFY2(merged.has_value(), why(merged));
    QCOMPARE(merged->annotations, 1);
    QVERIFY(must(study.merge(file)).already); // the same state, not sealed
    PackageFixture other;
    other.exported();
    QCOMPARE(other.merge(home).error().code, Error::Code::BadInput);
    QVERIFY(!sealPackage(*study.database, study.path(u"y"_s)));
}

void PackagesTest::isNotOpenedWhenCutOffOrChanged()
{
    PackageFixture study;
    protect(study);
    const QString sealed = must(study.tryExport(u"a.sealed"_s, true)).file;
    const QByteArray whole = contentOf(sealed);
    const QString open = study.path(u"open.doubleread"_s);
    for (QByteArray bytes : {whole.first(whole.size() / 2), whole.chopped(1), whole + "x"}) {
        QFile broken(study.path(u"broken.sealed"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(bytes);
        broken.close();
        const auto opened = openSealedPackage(broken.fileName(), open, u"password of a"_s);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
        QVERIFY(!QFile::exists(open));
    }
}

void PackagesTest::isNotSealedWithoutAPassword()
{
    PackageFixture study;
    const auto report = study.tryExport(u"a.sealed"_s, true);
    QCOMPARE(report.error().code, Error::Code::InvalidArgument);
    QVERIFY2(report.error().message.contains(u"password"_s), why(report));
    QVERIFY(!QFile::exists(study.path(u"a.sealed"_s)));
}

QTEST_GUILESS_MAIN(PackagesTest)
#include "tst_packages.moc"
