#pragma once

#include "core/stats/measure.h"

namespace doubleread {

/// P(X <= successes) of `trials` trials that each succeed with `chance`, 0..1.
double binomialAtMost(qint64 successes, qint64 trials, double chance);

/// Exact 95 % interval of a share (Clopper and Pearson 1934): the chances at which this many
/// successes or more, and this many or fewer, each have a probability of 2.5 %. `trials` > 0.
Interval clopperPearson(qint64 successes, qint64 trials);

} // namespace doubleread
