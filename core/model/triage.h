#pragma once

#include "core/base/literals.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace doubleread {

struct Protocol;
struct Scan;

/// What triage decided of a scan. Everybody may know it: it says nothing of anybody's reads.
enum class TriageDecision { Undecided, Keep, Exclude };

/// All that triage says of one scan.
struct Triage
{
    TriageDecision decision = TriageDecision::Undecided;
    QString reason; ///< Set when excluded: one of the protocol's, or "other: text".
    QStringList regions;
    QStringList views;
    bool hardware = false;
    bool multiScan = false;

    bool operator==(const Triage &) const = default;
};

Triage triageOf(const Scan &scan);

/// A scan that shows more than one region is "mixed": derived, never given as a region.
inline constexpr QStringView mixedRegion = u"mixed";
bool isMixed(const QStringList &regions);

/// What becomes of regions or views: all of them replaced first, then some put and taken.
struct TagChange
{
    std::optional<QStringList> all = {};
    QStringList add = {};
    QStringList remove = {};

    bool operator==(const TagChange &) const = default;
};

/// Where a coordinator excludes a scan that somebody has begun to read.
enum class WhenRead { Ask, Exclude };

/// What is to be changed of one or of many scans; the rest stays as it is.
struct TriageChange
{
    std::optional<TriageDecision> decision = {};
    QString reason = {}; ///< With TriageDecision::Exclude.
    TagChange regions = {};
    TagChange views = {};
    std::optional<bool> hardware = {};
    std::optional<bool> multiScan = {};
    WhenRead whenRead = WhenRead::Ask;

    bool operator==(const TriageChange &) const = default;
};

/// Tags stand in the order of the protocol.
Triage applied(const Triage &before, const TriageChange &change, const Protocol &protocol);

/// What happened to one scan; exchanging before and after undoes it.
struct TriageStep
{
    qint64 position = 0; ///< Scan::position.
    Triage before;
    Triage after;
    QString site = {}; ///< Scan::site, under which it is counted.

    bool operator==(const TriageStep &) const = default;
};

std::vector<TriageStep> undone(std::vector<TriageStep> steps);

/// How far triage has come, of all scans or of one site's.
struct TriageCounts
{
    QString site;
    qint64 undecided = 0;
    qint64 kept = 0;
    qint64 excluded = 0;

    bool operator==(const TriageCounts &) const = default;
};

} // namespace doubleread
