#pragma once

#include "core/model/review.h"
#include "core/workflow/workflow.h"

namespace doubleread {

// Which read is first and which second; see reviewing.h.

/// Whether this person must not know who has read: a researcher, and the officer unless the
/// protocol says otherwise.
bool namesAreHidden(const Actor &actor, const Protocol &protocol);

/// The same, and of a reader who is shown the other reads of a scan: no more than of an officer.
bool readersAreHidden(const Actor &actor, const Protocol &protocol);

/// Whether the sides of this scan are swapped where names are hidden.
bool sidesAreSwapped(const QString &dataset, Id<Scan> scan);

/// The same with first and second exchanged, in kinds, members and resolutions. Its own inverse.
Disagreement swapped(Disagreement disagreement);
ReviewContent swapped(ReviewContent content);
Review swapped(Review review);

/// Disagreements by kind and then by what the first read drew, as compare() gives them. Kept in the
/// order of the stored sides, the list would tell which scans are turned round.
void sortAsCompared(Review &review);
/// The disagreements in the order of `stored`, new ones last.
void sortAsStored(ReviewContent &content, const std::vector<Disagreement> &stored);

} // namespace doubleread
