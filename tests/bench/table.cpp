#include "tests/bench/table.h"

#include <QTextStream>

#include <algorithm>

namespace doubleread::bench {

namespace {

QString milliseconds(double value)
{
    return QStringLiteral("%1").arg(value, 9, 'f', 2);
}

} // namespace

void print(const std::vector<Row> &rows)
{
    QTextStream out(stdout);
    out << QStringLiteral("%1 %2 %3 %4   %5\n")
               .arg(QStringLiteral("what (ms)"), -58)
               .arg(QStringLiteral("measured"), 9)
               .arg(QStringLiteral("floor"), 9)
               .arg(QStringLiteral("ratio"), 7)
               .arg(QStringLiteral("budget"));
    for (const Row &row : rows) {
        const bool ratio = row.floor && *row.floor > 0;
        out << QStringLiteral("%1 ").arg(row.what, -58) << milliseconds(row.measured) << ' '
            << (ratio ? milliseconds(*row.floor) : QString(9, u' ')) << ' '
            << (ratio ? QStringLiteral("%1").arg(row.measured / *row.floor, 7, 'f', 2)
                      : QString(7, u' '))
            << "   <= " << row.budget << (row.ofTheFloor ? " x" : "")
            << (row.isOver() ? "   OVER" : "") << '\n';
    }
}

double percentile(std::vector<double> &values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<size_t>(share * last + 0.5)];
}

} // namespace doubleread::bench
