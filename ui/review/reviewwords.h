#pragma once

#include "core/compare/mergeoptions.h"
#include "core/model/protocol.h"
#include "core/model/review.h"
#include "ui/review/deciding/proposal.h"

#include <QString>

namespace doubleread::reviewwords {

/// How the review page says things. A read is "first" or "second" and never a person's name here;
/// the heads of the panes add names where the person may know them.

QString kind(DisagreementKind kind);
QString choice(ResolutionChoice choice);
QString merge(MergeKind kind);
QString mergeTitle(MergeKind kind); ///< "Union", as a button says it.
/// The same, or "Midway" for points and lines, which have no area to unite.
QString mergeTitle(MergeKind kind, const MergeChoice &choice);
/// "1,234 px² · A 0.81 · B 0.64", or why it is impossible.
QString mergeFigures(const MergeChoice &choice);
/// A proposed decision in words: "Accept first".
QString proposal(const Disagreement *disagreement, const Proposal &proposal,
                 const Protocol &protocol);

/// "fractured · nearest IoU 0.05", "fractured / hardware · IoU 0.71", the comment of a flag.
QString details(const Disagreement &disagreement, const Review &review, const Protocol &protocol);

/// "Second read accepted", "Merged: mean outline", with the reason if there is one; empty while it
/// is open.
QString decision(const Disagreement &disagreement);

/// The protocol's wording of a verdict; "no answer" when there is none.
QString verdict(std::optional<Verdict> verdict, const Protocol &protocol);

/// What was said of a finding apart from its outline: "fractured, certainty 3".
QString saidOf(const Annotation &annotation, const Protocol &protocol);

/// One line for each finding of the consensus: what, how large, and where it came from.
QString findings(const Review &review, const Protocol &protocol);

/// "protocol 2 · gate 0.30 · tolerance 0.50".
QString rules(const Protocol &protocol);
/// The same of a comparison that an earlier protocol may have made:
/// "protocol 3 · compared by protocol 2 · gate 0.30 · tolerance 0.50".
QString rules(const Protocol &protocol, const ComparisonRules &comparedBy);

QString readTitle(int index);  ///< 0: "First read", 1: "Second read".
QString readLetter(int index); ///< "A", "B".

/// Local date and time, as comments show it.
QString when(const QDateTime &utc);
/// "2026-11-23 12:31:05 UTC", as signatures have it.
QString utc(const QDateTime &at);

} // namespace doubleread::reviewwords
