#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace doubleread::bench {

/// One line of the result. What is measured is in ms; so is the floor, which is what a bare program
/// needs that does nothing but this.
struct Row
{
    QString what;
    double measured = 0;
    std::optional<double> floor;
    double budget = 0;       ///< ms,
    bool ofTheFloor = false; ///< or times the floor.

    bool isOver() const { return measured > (ofTheFloor ? budget * floor.value_or(0) : budget); }
};

void print(const std::vector<Row> &rows);

/// Sorts; answers the value below which this share (0..1) of all lie.
double percentile(std::vector<double> &values, double share);

} // namespace doubleread::bench
