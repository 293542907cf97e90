// The repositories: blinding in the condition, locks by triggers, lists and their counts.
#include "core/model/canonical.h"
#include "core/model/names.h"
#include "core/store/database/transaction.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanlistrepository.h"
#include "core/store/scans/scanrepository.h"
#include "servicefixture.h"

#include <QElapsedTimer>
#include <QFile>

using namespace doubleread;

namespace {

Viewer viewer(const ServiceFixture &study, const QString &name, bool seesAll = false)
{
    const User &person = study.people.at(name);
    return {.person = person.id, .role = person.role, .seesAll = seesAll};
}

std::vector<QString> readersSeen(ServiceFixture &study, const Viewer &who, qint64 scan)
{
    std::vector<QString> names;
    for (const Read &read : must(ReadRepository(*study.database, who).primaries(scan, 1)))
        for (const auto &[name, person] : study.people)
            if (person.id == read.reader)
                names.push_back(name);
    return names;
}

std::map<QString, qint64> group(const std::vector<Facet> &facets, const QString &name)
{
    std::map<QString, qint64> counts;
    for (const Facet &facet : facets)
        if (facet.group == name)
            counts[facet.value] = facet.count;
    return counts;
}

using Names = std::vector<QString>;

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersSeeOnlyTheirOwnInEveryState();
    void nothingOfTheOtherReachesAReadersLists();
    void submittedReadsAreLocked_data();
    void submittedReadsAreLocked();
    void signedConsensusIsLocked_data();
    void signedConsensusIsLocked();
    void neverDeleted_data();
    void neverDeleted();
    void unfilteredListIsACount();
    void filtersAndFacetsAgree();
    void rowsComeInTheOrderAskedFor();
    void namesAreMatchedLiterally();
    void bigListsStayQuick();
};

void StoreTest::readersSeeOnlyTheirOwnInEveryState()
{
    ServiceFixture study;
    study.addScans(1);
    study.add(u"c"_s, Role::Researcher);
    const auto seen = [&](const QString &who) { return readersSeen(study, viewer(study, who), 1); };
    const Read open = must(readOf(*study.database, study.as(u"b"_s), study.scan(0).id));
    QVERIFY(storeEdit(*study.database, study.as(u"b"_s), open,
                      PutAnnotation{ServiceFixture::box(1, 1, 9), 0}));
    for (const QString &who : {u"a"_s, u"chief"_s, u"officer"_s, u"c"_s})
        QCOMPARE(seen(who), Names());
    QCOMPARE(seen(u"b"_s), Names{u"b"_s});
    const Read begun = must(readOf(*study.database, study.as(u"b"_s), study.scan(0).id));
    QVERIFY(submitRead(*study.database, study.as(u"b"_s), begun, std::chrono::milliseconds(1)));
    for (const QString &who : {u"a"_s, u"chief"_s, u"officer"_s, u"c"_s})
        QCOMPARE(seen(who), Names());
    QVERIFY(!must(ReadRepository(*study.database, viewer(study, u"a"_s)).byId(open.id)));
    QVERIFY(study.read(u"a"_s, 0, {}));
    QCOMPARE(seen(u"a"_s), Names{u"a"_s});
    QCOMPARE(seen(u"b"_s), Names{u"b"_s});
    QCOMPARE(seen(u"chief"_s), Names());
    QCOMPARE(seen(u"c"_s), Names());
    QCOMPARE(seen(u"officer"_s), (Names{u"a"_s, u"b"_s}));
    QVERIFY(study.database->change(u"UPDATE scan SET state = 'signed-off'"_s));
    QCOMPARE(seen(u"a"_s), Names{u"a"_s});
    QCOMPARE(seen(u"c"_s), (Names{u"a"_s, u"b"_s}));
    QVERIFY(study.database->change(u"UPDATE reading_round SET closed = 1"_s));
    QCOMPARE(seen(u"chief"_s), (Names{u"a"_s, u"b"_s}));
    QCOMPARE(seen(u"a"_s), Names{u"a"_s});
    QCOMPARE(readersSeen(study, viewer(study, u"a"_s, true), 1).size(), std::size_t{2});
}

void StoreTest::nothingOfTheOtherReachesAReadersLists()
{
    ServiceFixture study;
    study.addScans(4);
    const Actor a = study.as(u"a"_s);
    ScanFilter withFindings;
    withFindings.withFindings = true;
    ScanFilter waiting;
    waiting.list = ScanListKind::Review;
    const auto picture = [&] {
        QByteArray seen;
        for (const ScanRow &row : must(scanRows(*study.database, a, {1, 2, 3, 4})))
            seen += nameOf(row.scan.state).toUtf8() + QByteArray::number(row.scan.revision) +
                    QByteArray::number(row.openDisagreements) +
                    QByteArray::number(row.overlay.size()) + (row.signOff ? "s" : "-");
        for (const Facet &facet : must(facets(*study.database, a, {})))
            seen += facet.group.toUtf8() + facet.value.toUtf8() + QByteArray::number(facet.count);
        seen += QByteArray::number(must(scanIndex(*study.database, a, withFindings)).count);
        seen += QByteArray::number(must(scanIndex(*study.database, a, waiting)).count);
        seen += QByteArray::number(must(readingProgress(*study.database, a)).done);
        seen += QByteArray::number(must(reviewProgress(*study.database, a)).total);
        const DatasetCounts counts = must(datasetCounts(*study.database, a));
        seen += QByteArray::number(counts.annotations.value_or(-1)) +
                QByteArray::number(counts.disagreements.value_or(-1)) +
                QByteArray::number(counts.included) + QByteArray::number(counts.signedOff);
        for (const auto &reader : counts.readers)
            seen += reader.name.toUtf8() + QByteArray::number(reader.submitted + reader.open);
        for (const TrailEntry &entry : must(trailOf(*study.database, a, study.scan(0).id)))
            seen += entry.action.toUtf8();
        return seen;
    };
    const QByteArray before = picture();
    const Read open = must(readOf(*study.database, study.as(u"b"_s), study.scan(1).id));
    QVERIFY(storeEdit(*study.database, study.as(u"b"_s), open,
                      PutAnnotation{ServiceFixture::box(1, 1, 9), 0}));
    QVERIFY(study.read(u"b"_s, 0, {ServiceFixture::box(1, 1, 9)}));
    QCOMPARE(picture(), before);
    QVERIFY(study.read(u"a"_s, 2, {ServiceFixture::box(1, 1, 9)}));
    const QByteArray own = picture();
    QVERIFY(own != before);
    QVERIFY(study.read(u"b"_s, 2, {}));
    QCOMPARE(study.scan(2).state, ScanState::Disputed);
    QCOMPARE(picture(), own);
}

void StoreTest::submittedReadsAreLocked_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString &set :
         {u"assessment = '{}'"_s, u"state = 'open'"_s, u"revision = 0, state = 'submitted'"_s,
          u"reader = (SELECT id FROM person WHERE name = 'b')"_s, u"active_ms = 9"_s,
          u"submitted_at = NULL"_s, u"state = 'withdrawn', findings = 7"_s})
        QTest::newRow(qPrintable(set)) << u"UPDATE read SET "_s + set;
    QTest::newRow("delete") << u"DELETE FROM read"_s;
    QTest::newRow("annotation changed") << u"UPDATE annotation SET content = '{}'"_s;
    QTest::newRow("annotation removed") << u"DELETE FROM annotation"_s;
    QTest::newRow("annotation added")
        << u"INSERT INTO annotation (read, id, ordinal, label, content) "
           "SELECT id, 'x', 9, '', '{}' FROM read"_s;
    QTest::newRow("annotation replaced")
        << u"INSERT OR REPLACE INTO annotation (read, id, ordinal, label, content) "
           "SELECT read, id, 9, '', '{}' FROM annotation"_s;
}

void StoreTest::submittedReadsAreLocked()
{
    QFETCH(QString, sql);
    ServiceFixture study;
    study.addScans(1);
    const Read read = must(study.read(u"a"_s, 0, {ServiceFixture::box(1, 1, 9)}));
    const auto changed = study.database->change(sql);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, Error::Code::Forbidden);
    QCOMPARE(must(readOf(*study.database, study.as(u"a"_s), read.scan)).annotations,
             read.annotations);
}

void StoreTest::signedConsensusIsLocked_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("assessment") << u"UPDATE consensus SET assessment = '{}'"_s;
    QTest::newRow("removed") << u"DELETE FROM consensus"_s;
    QTest::newRow("annotation") << u"UPDATE consensus_annotation SET content = '{}'"_s;
    QTest::newRow("annotation removed") << u"DELETE FROM consensus_annotation"_s;
    QTest::newRow("annotation added")
        << u"INSERT INTO consensus_annotation (scan, version, ordinal, id, label, content) "
           "VALUES (1, 1, 9, 'x', '', '{}')"_s;
    QTest::newRow("disagreement added")
        << u"INSERT INTO disagreement (scan, version, ordinal, id, kind, resolved, content) "
           "VALUES (1, 1, 9, 'x', 'raised', 0, '{}')"_s;
    QTest::newRow("sign-off changed") << u"UPDATE sign_off SET printed_name = 'x'"_s;
    QTest::newRow("sign-off removed") << u"DELETE FROM sign_off"_s;
    QTest::newRow("sign-off replaced")
        << u"INSERT OR REPLACE INTO sign_off SELECT id, scan, version, protocol_version, officer, "
           "'x', meaning, at, content_sha256, public_key, signature FROM sign_off"_s;
}

void StoreTest::signedConsensusIsLocked()
{
    QFETCH(QString, sql);
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {ServiceFixture::box(1, 1, 9)}));
    QVERIFY(study.read(u"b"_s, 0, {ServiceFixture::box(1, 1, 9)}));
    const Actor officer = study.as(u"officer"_s);
    QVERIFY(signOff(*study.database, officer, study.scan(0).id, 0, {.printedName = u"Dr O"_s}));
    const Review before = must(review(*study.database, officer, study.scan(0).id));
    const auto changed = study.database->change(sql);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, Error::Code::Forbidden);
    QCOMPARE(must(review(*study.database, officer, study.scan(0).id)), before);
}

void StoreTest::neverDeleted_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("scan") << u"DELETE FROM scan"_s;
    QTest::newRow("scan with a gap")
        << u"INSERT INTO scan SELECT 99, 'x', file_name, path, x'00', pixel_hash, width, "
           "height, bits_stored, damage, NULL, NULL, NULL, site, patient_key, regions, views, "
           "hardware, multi_scan, state, triage, exclusion_reason, revision, "
           "look, look_mirrored, look_cells, source_sha256 FROM scan"_s;
    QTest::newRow("protocol") << u"DELETE FROM protocol"_s;
    QTest::newRow("protocol changed") << u"UPDATE protocol SET content = '{}'"_s;
    QTest::newRow("comment") << u"DELETE FROM comment"_s;
    QTest::newRow("comment changed") << u"UPDATE comment SET text = 'x'"_s;
}

void StoreTest::neverDeleted()
{
    QFETCH(QString, sql);
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(addComment(*study.database, study.as(u"a"_s), study.scan(0).id, {.text = u"hm"_s}));
    const auto changed = study.database->change(sql);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, Error::Code::Forbidden);
}

void StoreTest::unfilteredListIsACount()
{
    ServiceFixture study;
    study.addScans(5);
    ScanFilter reading;
    reading.list = ScanListKind::Reading;
    for (const ScanFilter &filter : {ScanFilter{}, reading}) {
        const ScanIndex index = must(scanIndex(*study.database, study.as(u"a"_s), filter));
        QCOMPARE(index.count, 5);
        QVERIFY(index.positions.empty());
        QCOMPARE(index.position(4), 5);
    }
    QVERIFY(study.database->change(
        u"UPDATE scan SET triage = 'excluded', state = 'excluded' WHERE position = 2"_s));
    const ScanIndex left = must(scanIndex(*study.database, study.as(u"a"_s), reading));
    QCOMPARE(left.positions, (std::vector<qint64>{1, 3, 4, 5}));
    QCOMPARE(must(readingProgress(*study.database, study.as(u"a"_s))).total, 4);
}

void StoreTest::filtersAndFacetsAgree()
{
    ServiceFixture study;
    study.addScans(6);
    ScanRepository scans(*study.database);
    for (int number = 0; number < 10; ++number) { // with what only files and triage give
        Scan scan = study.scan(number % 6);
        scan.id = Id<Scan>::create();
        scan.sha256 = QByteArray::number(number);
        scan.fileName = u"extra-%1.png"_s.arg(number);
        scan.regions = number % 2 ? QStringList{u"hand"_s} : QStringList{u"hand"_s, u"leg"_s};
        scan.views = {u"frontal"_s};
        scan.site = number % 3 ? u"north"_s : u"south"_s;
        scan.damage = number == 7 ? Damage::Truncated : Damage::None;
        QVERIFY(scans.add(scan));
    }
    for (int number = 0; number < 4; ++number) {
        QVERIFY(study.read(u"a"_s, number, {ServiceFixture::box(1, 1, 9)}));
        if (number < 3)
            QVERIFY(study.read(u"b"_s, number,
                               number ? std::vector<Annotation>()
                                      : std::vector{ServiceFixture::box(1, 1, 9)}));
    }
    for (const QString &who : {u"a"_s, u"b"_s, u"officer"_s, u"chief"_s}) {
        const Actor actor = study.as(who);
        for (const Facet &facet : must(facets(*study.database, actor, {}))) {
            ScanFilter filter;
            if (facet.group == u"state"_s)
                filter.states = {*fromName<ScanState>(facet.value)};
            if (facet.group == u"region"_s)
                filter.regions = {facet.value};
            if (facet.group == u"view"_s)
                filter.views = {facet.value};
            if (facet.group == u"site"_s)
                filter.sites = {facet.value};
            if (facet.group == u"damage"_s)
                filter.damages = {*fromName<Damage>(facet.value)};
            if (facet.group == u"findings"_s)
                filter.withFindings = facet.value == u"with"_s;
            if (facet.group == u"read"_s)
                filter.outcomes = {*fromName<ReadOutcome>(facet.value)};
            const ScanIndex index = must(scanIndex(*study.database, actor, filter));
            QCOMPARE(index.count, facet.count);
            const auto own = group(must(facets(*study.database, actor, filter)), facet.group);
            QCOMPARE(own.at(facet.value), facet.count); // its own part does not narrow a group
        }
    }
    const auto states =
        group(must(facets(*study.database, study.as(u"officer"_s), {})), u"state"_s);
    QCOMPARE(states,
             (std::map<QString, qint64>{
                 {u"agreed"_s, 1}, {u"disputed"_s, 2}, {u"imported"_s, 12}, {u"reading"_s, 1}}));
    ScanFilter waiting;
    waiting.list = ScanListKind::Review;
    QCOMPARE(must(scanIndex(*study.database, study.as(u"officer"_s), waiting)).positions,
             (std::vector<qint64>{2, 3, 1})); // disputed ones first
}

void StoreTest::rowsComeInTheOrderAskedFor()
{
    ServiceFixture study;
    study.addScans(4);
    const auto rows = must(scanRows(*study.database, study.as(u"a"_s), {3, 1, 99, 4, 3}));
    std::vector<qint64> positions;
    for (const ScanRow &row : rows)
        positions.push_back(row.scan.position);
    QCOMPARE(positions, (std::vector<qint64>{3, 1, 4, 3}));
    QVERIFY(QFile::exists(rows[0].file));
}

void StoreTest::namesAreMatchedLiterally()
{
    ServiceFixture study;
    study.addScans(3);
    const auto count = [&](const QString &text) {
        ScanFilter filter;
        filter.text = text;
        return must(scanIndex(*study.database, study.as(u"a"_s), filter)).count;
    };
    QCOMPARE(count(u"SCAN-1"_s), 1);
    QCOMPARE(count(u"%"_s), 0);
    QCOMPARE(count(u"scan_1"_s), 0);
    QCOMPARE(count(u"' OR 1=1 --"_s), 0);
}

void StoreTest::bigListsStayQuick()
{
    ServiceFixture study;
    study.addScans(1);
    study.growTo(50000);
    std::vector<qint64> page;
    for (qint64 position = 40000; position < 40200; ++position)
        page.push_back(position);
    QElapsedTimer timer;
    timer.start();
    const auto rows = must(scanRows(*study.database, study.as(u"a"_s), page));
    const qint64 took = timer.elapsed();
    QCOMPARE(rows.size(), page.size());
    QVERIFY2(took < 200, QByteArray::number(took)); // some 3 ms; much more means a scan of all rows
    QCOMPARE(must(scanIndex(*study.database, study.as(u"a"_s), {})).count, 50000);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
