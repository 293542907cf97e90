#include "core/base/literals.h"
#include "core/service/datasets/datasets.h"
#include "core/service/datasets/recovery.h"
#include "core/service/people/people.h"
#include "core/service/reading/reading.h"
#include "core/service/scans/scans.h"
#include "core/store/database/transaction.h"
#include "core/store/reads/readrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"
#include "tests/bench/measures.h"
#include "tests/support/bigdataset.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

// What it costs to store an edit durably, against a bare commit of a row as large; and what checks
// and copies of a big dataset take.

namespace doubleread::bench {

namespace {

constexpr int edits = 400;
constexpr int annotations = 20'000;
constexpr double editBudget = 2;         ///< Times a bare commit of two rows.
constexpr double verifyBudget = 10'000;  ///< ms
constexpr double copyBudget = 5'000;     ///< ms
constexpr double salvageBudget = 30'000; ///< ms

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Median of one row in one transaction, with the settings of a dataset.
double bareCommit(const QString &file)
{
    std::vector<double> times;
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        engine.setDatabaseName(file);
        if (!engine.open())
            qFatal("no bare database");
        QSqlQuery query(engine);
        for (const QString &sql : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                   u"CREATE TABLE row (number INTEGER PRIMARY KEY, text TEXT)"_s})
            query.exec(sql);
        QSqlQuery insert(engine);
        insert.prepare(u"INSERT INTO row (text) VALUES (:text)"_s);
        const QString text(1200, u'x');
        for (int edit = 0; edit < edits; ++edit)
            times.push_back(milliseconds([&] {
                query.exec(u"BEGIN IMMEDIATE"_s);
                insert.bindValue(u":text"_s, text);
                insert.exec();
                query.exec(u"COMMIT"_s);
            }));
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return percentile(times, 0.5);
}

Annotation mark(int number)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.labelCode = u"fractured"_s;
    annotation.shape = Box::fromSize(5.0 + number % 50, 10.0 + number % 40, 40, 60);
    return annotation;
}

/// Median of one edit of a reader, as the window stores it.
double durableEdit(const QString &file)
{
    const auto database = must(openDataset(file, Access::Write));
    const Actor reader{.user = must(personNamed(*database, u"reader-1"_s)),
                       .roles = RoleCheck::Enforced};
    Read read =
        must(readOf(*database, reader, must(scanNamed(*database, bigDatasetName(9000))).id));
    std::vector<double> times;
    for (int edit = 0; edit < edits; ++edit) {
        const ReadEdit put = PutAnnotation{mark(edit), static_cast<int>(read.annotations.size())};
        times.push_back(
            milliseconds([&] { read.revision = must(storeEdit(*database, reader, read, put)); }));
        apply(read, put);
    }
    return percentile(times, 0.5);
}

/// An entry of the trail for each, as though they had been drawn.
void addAnnotations(const QString &file)
{
    const auto database = must(openDataset(file, Access::Write));
    const User reader = must(personNamed(*database, u"reader-2"_s));
    ReadRepository reads(*database, {.person = reader.id, .role = reader.role});
    const auto transaction = must(Transaction::begin(*database));
    int added = 0;
    must(ScanRepository(*database).each([&](const Scan &scan) -> Result<void> {
        if (added >= annotations)
            return {};
        Read read;
        read.id = Id<Read>::create();
        read.scan = scan.id;
        read.reader = reader.id;
        read.startedAt = QDateTime::currentDateTimeUtc();
        for (int number = 0; number < 2; ++number)
            read.annotations.push_back(mark(added++));
        if (const auto stored = reads.add(read, scan.position); !stored)
            return stored;
        for (int number = 0; number < 2; ++number)
            if (const auto told = TrailRepository(*database).append(
                    {.actor = reader.id,
                     .action = u"read.annotation.put"_s,
                     .subject = u"read:"_s + read.id.toString(),
                     .scan = scan.position,
                     .canonicalJson = R"({"old":null,"new":{"label":"fractured"}})"});
                !told)
                return told;
        return {};
    }));
    must(transaction->commit());
}

} // namespace

std::vector<Row> measureStoring(const Data &data)
{
    const QString file = data.folder + u"/storing.doubleread"_s;
    if (!QFile::copy(datasetOf(data, sizes[2]), file))
        qFatal("not copied");
    std::vector<Row> rows;
    rows.push_back({.what = u"one durable edit among %L1 scans"_s.arg(sizes[2]),
                    .measured = durableEdit(file),
                    .floor = bareCommit(data.folder + u"/bare.db"_s),
                    .budget = editBudget,
                    .ofTheFloor = true});
    addAnnotations(file);
    const auto row = [&](const QString &what, double budget, const auto &work) {
        rows.push_back(
            {.what = what, .measured = milliseconds(work), .floor = {}, .budget = budget});
    };
    row(u"trail verify, %L1 scans, %L2 annotations"_s.arg(sizes[2]).arg(annotations), verifyBudget,
        [&] {
            const auto database = must(openDataset(file, Access::ReadOnly));
            if (!must(verifyTrail(*database)).isWhole())
                qFatal("the trail is broken");
        });
    row(u"backup of it"_s, copyBudget, [&] { must(backUp(file, file + u".copy"_s)); });
    row(u"salvage of it"_s, salvageBudget,
        [&] { must(salvageDataset(file, file + u".saved"_s, [](int, int) { return true; })); });
    return rows;
}

} // namespace doubleread::bench
