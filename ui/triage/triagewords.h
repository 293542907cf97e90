#pragma once

#include "core/model/triage.h"
#include "core/service/scans/lookalikes.h"

namespace doubleread::triagewords {

QString decision(const Triage &triage);      ///< "undecided", "kept", "excluded: duplicate".
QString kept(const Triage &triage);          ///< "kept · hand · frontal".
QString decided(const TriageCounts &counts); ///< "412 kept, 88 excluded".
QString counts(const TriageCounts &counts);  ///< "412 kept · 88 excluded · 13,568 to go".
QString site(const QString &site);
QString likeness(const LikenessOf &of); ///< "same file", "99.7 % alike".
/// What a key did, for the moment after: "leg", "leg taken off", "kept", "excluded: duplicate".
QString done(const Triage &before, const Triage &after);
TriageCounts sum(const std::vector<TriageCounts> &counts);

} // namespace doubleread::triagewords
