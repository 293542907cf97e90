// Reader packages: what goes out, and that nothing of another's goes with it.

#include "core/base/hash.h"
#include "core/service/support.h"
#include "tests/core/packagefixture.h"

using namespace doubleread;

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

QTEST_GUILESS_MAIN(PackagesTest)
#include "tst_packages.moc"
