#include "core/service/agreement/agreementsections.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

QStringList tableLines(const std::vector<ReportRow> &rows)
{
    using Cells = std::array<QString, 4>;
    std::vector<Cells> cells{
        {Texts::tr("measure"), Texts::tr("value"), Texts::tr("95 % interval"), Texts::tr("n")}};
    for (const ReportRow &row : rows)
        cells.push_back({row.name, row.value, row.interval, row.n});
    std::array<qsizetype, 4> widths{};
    for (const Cells &line : cells)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths.at(column) = std::max(widths.at(column), line.at(column).size());
    QStringList lines;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        QString line = u"  "_s;
        for (std::size_t column = 0; column < widths.size(); ++column)
            line += cells[index].at(column).leftJustified(widths.at(column) + 2);
        line += index == 0 ? Texts::tr("definition") : rows[index - 1].definition;
        lines << line;
    }
    return lines;
}

} // namespace

QStringList agreementText(const AgreementReport &report)
{
    QStringList lines = agreementHead(report);
    const std::vector<ReportSection> sections = agreementSections(report);
    if (sections.empty())
        lines << QString() << Texts::tr("There are no figures yet: no such read is submitted.");
    for (const ReportSection &section : sections) {
        lines << QString() << section.title;
        if (!section.lead.isEmpty())
            lines << section.lead;
        lines << tableLines(section.rows);
    }
    return lines;
}

} // namespace doubleread
