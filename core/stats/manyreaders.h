#pragma once

#include "core/stats/bootstrap.h"

#include <vector>

namespace doubleread {

/// How the readers of one scan answered; a read that is missing or not readable is in neither.
struct ScanAnswers
{
    int positive = 0;
    int negative = 0;
    QString patientKey; ///< Empty: none.

    int answers() const { return positive + negative; }
};

/// Agreement of any number of readers on positive and negative.
struct ManyReaders
{
    int readers = 0;
    /// Over the scans that every reader answered: (P - Pe) / (1 - Pe), P the mean share of agreeing
    /// pairs of readers, Pe the sum of squares of the shares of the answers (Fleiss 1971).
    Estimate fleissKappa;
    /// Over the scans with two answers or more: 1 - Do / De, from the coincidences of answers
    /// within scans, nominal (Krippendorff 2004, 2011). Missing reads are left out, not guessed.
    Estimate krippendorffAlpha;
};

/// Nothing when `progress` stopped it.
std::optional<ManyReaders> manyReaders(const std::vector<ScanAnswers> &scans, int readers,
                                       const Bootstrap &plan, const StatsProgress &progress = {});

} // namespace doubleread
