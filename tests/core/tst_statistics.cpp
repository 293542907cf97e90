// The tables behind the report, what is written of it, and how the window gets at it.

#include "core/formats/csv.h"
#include "core/service/agreement/agreementexport.h"
#include "core/service/agreement/agreementjson.h"
#include "core/service/agreement/agreementsections.h"
#include "core/service/agreement/agreementtables.h"
#include "core/service/reading/worklists.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionstatistics.h"
#include "tests/core/servicefixture.h"
#include "tests/support/awaiting.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <random>

using namespace doubleread;

namespace {

AgreementData::Reader reader(const QString &name)
{
    return {.name = name, .primary = {}, .repeat = {}};
}

Read readWith(Verdict verdict, std::vector<Annotation> drawn = {})
{
    Read read;
    read.id = Id<Read>::create();
    read.assessment.verdict = verdict;
    read.annotations = std::move(drawn);
    return read;
}

/// Six scans of two sites. 0: same box, 1: same place but another label, 2: the first drew two and
/// the second none, 3: not readable to the second, 4: nobody drew, 5: the second alone.
AgreementData handWorked()
{
    AgreementData data;
    Label hardware;
    hardware.code = u"hardware"_s;
    hardware.name = u"Hardware"_s;
    data.protocol.labels.push_back(hardware);
    for (int scan = 0; scan < 6; ++scan) {
        AgreementData::ScanFacts facts;
        facts.position = scan + 1;
        facts.site = scan < 4 ? u"north"_s : u"south"_s;
        facts.regions = scan == 1 ? QStringList{u"hand"_s, u"leg"_s} : QStringList{u"hand"_s};
        data.scans.push_back(facts);
    }
    const auto box = [](double at, const QString &label = u"fractured"_s) {
        return ServiceFixture::box(at, at, 20, label);
    };
    AgreementData::Reader first = reader(u"a"_s);
    AgreementData::Reader second = reader(u"b"_s);
    using enum Verdict;
    first.primary = {{0, readWith(Positive, {box(10)})},
                     {1, readWith(Positive, {box(10)})},
                     {2, readWith(Positive, {box(10), box(60)})},
                     {3, readWith(Negative)},
                     {4, readWith(Negative)},
                     {5, readWith(Negative)}};
    second.primary = {{0, readWith(Positive, {box(10)})},
                      {1, readWith(Positive, {box(10, u"hardware"_s)})},
                      {2, readWith(Negative)},
                      {3, readWith(NotReadable)},
                      {4, readWith(Negative)},
                      {5, readWith(Positive, {box(10)})}};
    data.readers = {first, second};
    return data;
}

using Counts = std::vector<std::vector<qint64>>;

Counts countsOf(const AgreementReport::Confusion &table)
{
    Counts counts;
    for (const auto &cells : table.cells) {
        counts.emplace_back();
        for (const auto &cell : cells)
            counts.back().push_back(cell.count);
    }
    return counts;
}

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    if (!test::isAnswered(future, std::chrono::seconds(10)) || future.resultCount() == 0)
        return fail(Error::Code::Cancelled, u"no answer"_s);
    return future.result();
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesNameTheScansBehindThem()
    {
        const AgreementReport report = must(agreementReport(handWorked()));
        QCOMPARE(countsOf(*report.assessments), (Counts{{2, 1, 0}, {1, 1, 1}, {0, 0, 0}}));
        QCOMPARE(report.assessments->names.size(), 3);
        QCOMPARE(report.assessments->cells[0][0].scans, (std::vector<qint64>{1, 2}));
        QCOMPARE(report.assessments->cells[0][1].scans, std::vector<qint64>{3});
        QCOMPARE(report.assessments->cells[1][2].scans, std::vector<qint64>{4});
        // Fractured, hardware, none drawn. Scan 4 is not readable to one of the two.
        QCOMPARE(countsOf(*report.labels), (Counts{{1, 1, 2}, {0, 0, 0}, {1, 0, 0}}));
        QCOMPARE(report.labels->names,
                 (QStringList{u"fractured"_s, u"Hardware"_s, u"none drawn"_s}));
        QCOMPARE(report.labels->cells[0][2].scans,
                 std::vector<qint64>{3}); // once, though two lesions
        QCOMPARE(report.labels->cells[2][0].scans, std::vector<qint64>{6});
    }

    void tablesAddUpToTheEstimates()
    {
        const AgreementReport report = must(agreementReport(handWorked()));
        qint64 matched = 0;
        const auto &cells = report.labels->cells;
        for (std::size_t row = 0; row + 1 < cells.size(); ++row)
            for (std::size_t column = 0; column + 1 < cells.size(); ++column)
                matched += cells[row][column].count;
        QCOMPARE(matched, report.pair->atGate.matched);
        QCOMPARE(cells[0][2].count + cells[1][2].count, report.pair->atGate.onlyFirst);
        QCOMPARE(cells[2][0].count + cells[2][1].count, report.pair->atGate.onlySecond);
        const auto &answers = report.assessments->cells;
        QCOMPARE(answers[0][0].count, report.pair->scanLevel.table.both);
        QCOMPARE(answers[0][1].count, report.pair->scanLevel.table.firstOnly);
        QCOMPARE(answers[1][0].count, report.pair->scanLevel.table.secondOnly);
        QCOMPARE(answers[1][1].count, report.pair->scanLevel.table.neither);
        const std::vector<qint64> &differing = report.pairs.front().differing;
        QCOMPARE(differing, (std::vector<qint64>{3, 6}));
        QCOMPARE(*report.pair->differing.value,
                 static_cast<double>(differing.size()) / static_cast<double>(report.pair->n()));
    }

    void groupsOfScans()
    {
        const AgreementReport report = must(agreementReport(handWorked()));
        QStringList groups;
        for (const AgreementReport::Group &group : report.groups)
            groups << u"%1 %2 %3"_s.arg(groupWords(group))
                          .arg(group.agreement.n())
                          .arg(group.differing.size());
        // All views and hardware flags are the same: no groups of them. Scan 2 is in both regions.
        QCOMPARE(groups, (QStringList{u"site north 3 1"_s, u"site south 2 1"_s,
                                      u"region hand 5 2"_s, u"region leg 1 0"_s}));
    }

    void everyTwoReaders()
    {
        AgreementData data = handWorked();
        AgreementData::Reader third = reader(u"c"_s);
        third.primary = {{0, readWith(Verdict::Negative)}};
        AgreementData::Reader idle = reader(u"d"_s);
        data.readers.push_back(third);
        data.readers.push_back(idle);
        const AgreementReport report = must(agreementReport(data));
        QStringList pairs;
        for (const AgreementReport::Pair &each : report.pairs)
            pairs << each.first + each.second + QString::number(each.agreement.readByBoth);
        QCOMPARE(pairs, (QStringList{u"ab6"_s, u"ac1"_s, u"bc1"_s}));
        QVERIFY(agreementText(report).contains(u"Every two readers"_s));
        const QJsonArray json = agreementJson(report)[u"pairs"_s].toArray();
        QCOMPARE(json.size(), 3);
        QCOMPARE(json[1][u"first"_s].toString(), u"a"_s);
        QCOMPARE(json[1][u"po"_s].toDouble(), 0.0);
    }

    void spreadsheetHasEveryNumberInFull()
    {
        const AgreementReport report = must(agreementReport(handWorked()));
        const auto rows = must(csvRows(agreementCsv(report), u"export"_s));
        qsizetype expected = 1 + agreementHead(report).size();
        for (const ReportSection &section : agreementSections(report))
            expected += static_cast<qsizetype>(section.rows.size());
        QCOMPARE(static_cast<qsizetype>(rows.size()), expected);
        const auto row = std::ranges::find_if(rows, [](const CsvRow &each) {
            return each.fields[0] == u"scans" && each.fields[2] == u"kappa";
        });
        QVERIFY(row != rows.end());
        QCOMPARE(row->fields[4].toDouble(), *report.pair->scanLevel.kappa.value);
        QCOMPARE(row->fields[5].toDouble(), report.pair->scanLevel.kappa.interval->low);
        QCOMPARE(row->fields[7], u"5"_s);
        const auto head = std::ranges::find_if(rows, [](const CsvRow &each) {
            return each.fields[3].contains(u"Protocol version 1"_s);
        });
        QVERIFY(head != rows.end());
        QCOMPARE(QJsonDocument::fromJson(agreementJsonText(report)).object(),
                 agreementJson(report));
    }

    void sameQuestionIsComputedOnce()
    {
        ServiceFixture study;
        study.addScans(3);
        for (const QString &name : {u"a"_s, u"b"_s})
            must(study.read(name, 0, {}));
        must(closeRound(*study.database, study.as(u"chief"_s)));
        study.database.reset();
        auto session = DatasetSession::open(study.file);
        QSignalSpy opened(session.get(), &DatasetSession::opened);
        QVERIFY(opened.wait(5000));
        session->actAs(study.people[u"chief"_s].id);
        QSignalSpy progress(session.get(), &DatasetSession::progressChanged);
        const auto first = must(answer(session->statistics().agreement({})));
        QCOMPARE(first->pair->readByBoth, 1);
        QTRY_VERIFY(!progress.isEmpty() && progress.last().at(1).toInt() == 0);
        QCOMPARE(must(answer(session->statistics().agreement({}))), first);
        QVERIFY(must(answer(session->statistics().agreement({.first = u"b"_s}))) != first);
        QCOMPARE(must(answer(session->statistics().agreement({}))), first);
        // What somebody else may see is not what was kept.
        session->actAs(study.people[u"a"_s].id);
        QVERIFY(!must(answer(session->statistics().agreement({})))->pair);
        session->actAs(study.people[u"chief"_s].id);
        must(answer(session->flag(must(answer(session->scanRows({1})))[0].scan.id, u"look"_s)));
        const auto after = must(answer(session->statistics().agreement({})));
        QVERIFY(after != first);
        QCOMPARE(after->pair->readByBoth, 1);
    }

    void refusalsComeThrough()
    {
        ServiceFixture study;
        study.addScans(1);
        study.database.reset();
        auto session = DatasetSession::open(study.file);
        QSignalSpy opened(session.get(), &DatasetSession::opened);
        QVERIFY(opened.wait(5000));
        session->actAs(study.people[u"chief"_s].id);
        const auto refused = answer(session->statistics().agreement({}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Forbidden);
        session->statistics().agreement({}); // closing does not wait for it, nor trip over it
    }

    /// As many scans as FracAtlas, read by two, on a fifth of which there is a lesion.
    void wholeReportOfThousandsOfScans()
    {
        AgreementData data;
        std::mt19937 random(7);
        AgreementData::Reader first = reader(u"a"_s);
        AgreementData::Reader second = reader(u"b"_s);
        for (std::size_t scan = 0; scan < 4083; ++scan) {
            AgreementData::ScanFacts facts;
            facts.position = static_cast<qint64>(scan) + 1;
            facts.site = u"site %1"_s.arg(scan % 3);
            facts.regions = {u"region %1"_s.arg(scan % 4)};
            data.scans.push_back(facts);
            const bool lesion = random() % 5 == 0;
            const auto at = static_cast<double>(random() % 50);
            const auto drawn = [&](double by) {
                return lesion ? readWith(Verdict::Positive, {ServiceFixture::box(at + by, at, 30)})
                              : readWith(Verdict::Negative);
            };
            first.primary.emplace(scan, drawn(0));
            second.primary.emplace(scan, drawn(static_cast<double>(random() % 20)));
        }
        data.readers = {first, second};
        QElapsedTimer timer;
        timer.start();
        const AgreementReport report = must(agreementReport(data));
        qInfo("4,083 scans, 7 groups, every interval: %lld ms", timer.elapsed());
        QCOMPARE(report.pair->readByBoth, 4083);
        QCOMPARE(report.groups.size(), 7U);
        QVERIFY(timer.elapsed() < 10000);
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
