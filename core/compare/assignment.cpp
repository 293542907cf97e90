#include "core/compare/assignment.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

namespace doubleread {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// The least-cost perfect matching of a square matrix in integers, so that equal sums are equal.
/// A stand-in column for every row and the other way round (cost 0) lets anyone stay alone.
class Assignment
{
public:
    Assignment(std::span<const double> weights, std::size_t rows, std::size_t columns)
        : m_rows(rows),
          m_columns(columns),
          m_size(rows + columns),
          m_costs(m_size * m_size, 0),
          m_rowPrice(m_size, 0),
          m_columnPrice(m_size, 0),
          m_rowOfColumn(m_size, none),
          m_columnOfRow(m_size, none)
    {
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                const double weight = weights[(row * columns) + column];
                m_costs[(row * m_size) + column] =
                    weight > 0 ? -std::llround(weight * 0x1p40) : 1; // alone is better than 1
            }
    }

    std::vector<AssignedPair> solved()
    {
        for (std::size_t row = 0; row < m_size; ++row)
            addRow(row);
        std::vector<bool> settled(m_size, false);
        for (std::size_t row = 0; row < m_rows; ++row)
            preferLowColumn(row, settled);
        std::vector<AssignedPair> pairs;
        for (std::size_t row = 0; row < m_rows; ++row)
            if (m_columnOfRow[row] < m_columns)
                pairs.push_back({row, m_columnOfRow[row]});
        return pairs;
    }

private:
    std::int64_t reduced(std::size_t row, std::size_t column) const
    {
        return m_costs[(row * m_size) + column] - m_rowPrice[row] - m_columnPrice[column];
    }

    void pair(std::size_t row, std::size_t column)
    {
        m_rowOfColumn[column] = row;
        m_columnOfRow[row] = column;
    }

    /// Shortest augmenting path from the row (Jonker and Volgenant's form of Kuhn-Munkres).
    void addRow(std::size_t start)
    {
        std::vector<std::int64_t> reach(m_size, std::numeric_limits<std::int64_t>::max());
        std::vector<std::size_t> from(m_size, none); // row through which a column is reached
        std::vector<bool> done(m_size, false);
        std::size_t row = start;
        std::size_t last = none;
        std::int64_t length = 0;
        while (row != none) {
            std::size_t nearest = none;
            for (std::size_t column = 0; column < m_size; ++column) {
                if (done[column])
                    continue;
                if (const std::int64_t way = length + reduced(row, column); way < reach[column]) {
                    reach[column] = way;
                    from[column] = row;
                }
                if (nearest == none || reach[column] < reach[nearest])
                    nearest = column;
            }
            length = reach[nearest];
            done[nearest] = true;
            last = nearest;
            row = m_rowOfColumn[nearest];
        }
        m_rowPrice[start] += length;
        for (std::size_t column = 0; column < m_size; ++column)
            if (done[column] && column != last) {
                m_columnPrice[column] += reach[column] - length;
                m_rowPrice[m_rowOfColumn[column]] += length - reach[column];
            }
        while (last != none) {
            const std::size_t through = from[last];
            const std::size_t before = m_columnOfRow[through];
            pair(through, last);
            last = through == start ? none : before;
        }
    }

    /// Every best assignment uses pairs of reduced cost 0 only, and each perfect matching of them
    /// is a best one: so try the row's columns in order and see whether the others still fit.
    void preferLowColumn(std::size_t row, std::vector<bool> &settled)
    {
        for (std::size_t column = 0; column < m_columns && column < m_columnOfRow[row]; ++column) {
            if (settled[column] || reduced(row, column) != 0)
                continue;
            const std::vector<std::size_t> rowOfColumn = m_rowOfColumn;
            const std::vector<std::size_t> columnOfRow = m_columnOfRow;
            const std::size_t displaced = m_rowOfColumn[column];
            m_rowOfColumn[m_columnOfRow[row]] = none;
            pair(row, column);
            std::vector<bool> tried = settled;
            tried[column] = true;
            if (findPlace(displaced, tried))
                break;
            m_rowOfColumn = rowOfColumn;
            m_columnOfRow = columnOfRow;
        }
        settled[m_columnOfRow[row]] = true;
    }

    bool findPlace(std::size_t row, std::vector<bool> &tried)
    {
        for (std::size_t column = 0; column < m_size; ++column) {
            if (tried[column] || reduced(row, column) != 0)
                continue;
            tried[column] = true;
            if (m_rowOfColumn[column] == none || findPlace(m_rowOfColumn[column], tried)) {
                pair(row, column);
                return true;
            }
        }
        return false;
    }

    std::size_t m_rows;
    std::size_t m_columns;
    std::size_t m_size;
    std::vector<std::int64_t> m_costs;
    std::vector<std::int64_t> m_rowPrice;
    std::vector<std::int64_t> m_columnPrice;
    std::vector<std::size_t> m_rowOfColumn;
    std::vector<std::size_t> m_columnOfRow;
};

} // namespace

std::vector<AssignedPair> assign(std::span<const double> weights, std::size_t rows,
                                 std::size_t columns)
{
    return Assignment(weights, rows, columns).solved();
}

} // namespace doubleread
