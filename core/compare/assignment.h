#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace doubleread {

/// A place in the matrix of weights.
struct AssignedPair
{
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const AssignedPair &) const = default;
};

/// One-to-one pairs with the greatest sum of weights (Kuhn-Munkres), in order of their rows.
/// `weights` is row-major, 0..1; pairs of weight 0 are not allowed. Weights are compared in steps
/// of 2^-40, and of several best assignments it takes the one that gives the first row its lowest
/// column, then the second row, and so on: the result does not depend on the platform.
std::vector<AssignedPair> assign(std::span<const double> weights, std::size_t rows,
                                 std::size_t columns);

} // namespace doubleread
