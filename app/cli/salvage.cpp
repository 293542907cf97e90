#include "app/cli/commands.h"
#include "app/cli/desk.h"
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

/// The coordinator of what was saved, if anybody says who it is.
bool mayKnow(const SalvageReport &report, Console &console)
{
    if (console.user().isEmpty())
        return !report.isConfidential;
    const Result<Desk> desk = sitDown(report.file, Access::ReadOnly, console, mayManagePeople);
    if (!desk && desk.error().code != Error::Code::Forbidden)
        console.warning(desk.error().text());
    return desk.has_value();
}

void tellOutcome(const SalvageReport &report, Console &console)
{
    console.result({{u"file"_s, report.file}, {u"complete"_s, report.isComplete()}},
                   {report.isComplete()
                        ? u"%1: all of it was saved"_s.arg(report.file)
                        : u"%1: what can be read was saved; something is missing or "
                          "not as the audit trail says"_s.arg(report.file),
                    u"what was saved is told to the coordinator: log in by --user"_s});
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
                    {u"complete"_s, report.isComplete()},
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
    if (mayKnow(*report, console))
        tell(*report, console);
    else
        tellOutcome(*report, console);
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
