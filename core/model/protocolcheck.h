#pragma once

#include "core/model/protocol.h"

#include <vector>

namespace doubleread {

/// What is wrong in a protocol.
struct ProtocolProblem
{
    QString place;   ///< JSON pointer into protocol.json: "/labels/0/code".
    QString message; ///< A sentence without a full stop.
    QString remedy;

    bool operator==(const ProtocolProblem &) const = default;
};

// Limits that the check, the file's reader, its schema and the pages share.
inline constexpr int fewestCertaintySteps = 2;
inline constexpr int mostCertaintySteps = 10;
inline constexpr double largestRepeatShare = 0.5;
inline constexpr double largestRadiusPx = 10'000;
inline constexpr qsizetype longestProtocolName = 200;     ///< Characters of a code, name or word.
inline constexpr qsizetype longestSignOffMeaning = 2'000; ///< Characters.
inline constexpr size_t mostProtocolItems = 1'000;        ///< Of one list.
/// Questions and answers below one another: a file nests twice per level, and JSON deeper than 64
/// is refused.
inline constexpr int deepestAttributes = 30;

/// All that keeps a protocol from being one, in the order of its keys; empty when it is sound.
std::vector<ProtocolProblem> problemsOf(const Protocol &protocol);

} // namespace doubleread
