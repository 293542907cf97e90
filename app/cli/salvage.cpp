#include "app/cli/commands.h"
#include "core/service/datasets/recovery.h"

#include <memory>

namespace doubleread::cli {

namespace {

constexpr qsizetype shown = 20; ///< Rows of each kind; --json has all.

struct Arguments
{
    QString damaged;
    QString target;
};

void list(QStringList &lines, const QString &what, const QStringList &rows)
{
    if (rows.isEmpty())
        return;
    lines << u"%1: %2"_s.arg(what, QString::number(rows.size()));
    for (const QString &row : rows.mid(0, shown))
        lines << u"  "_s + row;
    if (rows.size() > shown)
        lines << u"  … and %1 more (--json lists all)"_s.arg(rows.size() - shown);
}

void tell(const SalvageReport &report, Console &console)
{
    QStringList lines{u"%1: %2 rows and %3 entries of the audit trail were saved"_s.arg(
        report.file, QString::number(report.rows), QString::number(report.entries))};
    if (report.fromBackups > 0)
        lines << u"from backups, exactly as they last were: %1"_s.arg(report.fromBackups);
    list(lines, u"lost"_s, report.lost);
    list(lines, u"saved, but not as the audit trail says"_s, report.altered);
    list(lines, u"saved, but no entry of the audit trail speaks of them"_s, report.unproven);
    list(lines, u"lost entries of the audit trail"_s, report.lostEntries);
    if (report.isComplete())
        lines << u"nothing was lost"_s;
    console.result({{u"file"_s, report.file},
                    {u"rows"_s, report.rows},
                    {u"entries"_s, report.entries},
                    {u"from_backups"_s, report.fromBackups},
                    {u"lost"_s, QJsonArray::fromStringList(report.lost)},
                    {u"altered"_s, QJsonArray::fromStringList(report.altered)},
                    {u"unproven"_s, QJsonArray::fromStringList(report.unproven)},
                    {u"lost_entries"_s, QJsonArray::fromStringList(report.lostEntries)}},
                   lines);
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const auto progress = [&](int done, int total) {
        console.progress(done, total, u"Reading pages"_s);
        return true;
    };
    const Result<SalvageReport> report =
        salvageDataset(arguments.damaged, arguments.target, progress);
    if (!report)
        return fail(report.error());
    tell(*report, console);
    return report->isComplete() ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

} // namespace

Action declareSalvage(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("FILE", arguments->damaged, "The damaged dataset; it is only read");
    syntax.positional("OUT", arguments->target, "The dataset to make, which must not be there");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
