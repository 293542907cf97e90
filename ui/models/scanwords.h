#pragma once

#include "core/service/reports.h"

#include <QString>

/// What the window says about a scan: words and the names of their icons, the same everywhere.
namespace doubleread::scanwords {

enum class Tone { Quiet, Busy, Good, Attention };

/// A state as it is shown: never by colour alone.
struct Badge
{
    QString text;
    QString icon; ///< Name in resources/icons.
    Tone tone = Tone::Quiet;
};

Badge badge(const ScanRow &row);
QString outcome(ReadOutcome outcome);     ///< Of one's own read.
QString outcomeIcon(ReadOutcome outcome); ///< Another one for each.
QString state(ScanState state);
/// "signed off by Dr. A. Rahman, 2026-11-23 12:31 UTC, protocol 2"; empty while nobody has.
QString seal(const ScanRow &row);
QString damage(Damage damage); ///< Empty for none.
QString role(Role role);
QString scans(qint64 count);              ///< "1 scan", "30 scans".
QString findings(qint64 count);           ///< "1 finding", "3 findings".
QString size(const Scan &scan);           ///< "373 × 454 · 8 bit".
QString facetGroup(const QString &group); ///< Title of a group of Facet::group.
QString facetValue(const Facet &facet);   ///< What a facet's value is called.

} // namespace doubleread::scanwords
