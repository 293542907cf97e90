#pragma once

#include "core/model/review.h"
#include "core/model/triage.h"

#include <QString>

#include <optional>

namespace doubleread {

/// The words by which enumerations stand in files, JSON and the database: lower case, stable,
/// never translated. `fromName` gives nothing for a word that is not one of them.
QString nameOf(Role role);
QString nameOf(ScanState state);
QString nameOf(TriageDecision decision);
QString nameOf(Damage damage);
QString nameOf(Origin origin);
QString nameOf(Verdict verdict);
QString nameOf(ReadPurpose purpose);
QString nameOf(ReadState state);
QString nameOf(ReadOutcome outcome);
QString nameOf(DisagreementKind kind);
QString nameOf(ResolutionChoice choice);
QString nameOf(MergeKind kind);
QString nameOf(ReadSide side);
QString nameOf(ShapeKind kind);

template <typename Enumeration>
std::optional<Enumeration> fromName(const QString &name);

} // namespace doubleread
