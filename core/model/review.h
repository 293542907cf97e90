#pragma once

#include "core/model/read.h"

#include <optional>
#include <vector>

namespace doubleread {

/// How the lesions of two reads of one scan differ. Kinds in the order in which they are shown.
enum class DisagreementKind {
    MissedBySecond,
    MissedByFirst,
    Label,
    Boundary,
    SplitMerge,
    Assessment,
    Certainty,
    Raised
};

enum class ResolutionChoice { AcceptFirst, AcceptSecond, Merge, Redraw, RejectBoth };
enum class MergeKind { Union, Intersection, MeanOutline };
enum class ReadSide { First, Second };

struct Resolution
{
    ResolutionChoice choice = ResolutionChoice::AcceptFirst;
    std::optional<MergeKind> merge; ///< Set when the choice is Merge.
    QString reason;
    Id<User> by;
    QDateTime at; ///< UTC.
    /// Whose label, certainty, answers and note a merged outline took: set where the two differ.
    std::optional<ReadSide> wordsOf = {};

    bool operator==(const Resolution &) const = default;
};

/// One typed difference between two reads; open until it has a resolution.
struct Disagreement
{
    Id<Disagreement> id;
    Id<Scan> scan;
    DisagreementKind kind = DisagreementKind::MissedBySecond;
    std::vector<Id<Annotation>> first;  ///< Members in the first read.
    std::vector<Id<Annotation>> second; ///< Members in the second read.
    double iou = 0;  ///< Of the pair; for a missed lesion the best with any other.
    QString comment; ///< What was said when a person raised it.
    std::optional<Resolution> resolution;

    bool operator==(const Disagreement &) const = default;
};

/// The adjudicated content of a scan. Every annotation's provenance names its parents.
struct Consensus
{
    Id<Scan> scan;
    Assessment assessment;
    std::vector<Annotation> annotations;
    int version = 1; ///< Grows with every reopening.

    bool operator==(const Consensus &) const = default;
};

/// Why, when and by whom a signature was made void.
struct Voided
{
    Id<User> by;
    QDateTime at;
    QString reason;

    bool operator==(const Voided &) const = default;
};

/// The officer's signature over exactly one version of a consensus.
struct SignOff
{
    Id<SignOff> id;
    Id<Scan> scan;
    int consensusVersion = 1;
    int protocolVersion = 1;
    Id<User> officer;
    QString printedName;
    QString meaning;
    QDateTime at;             ///< UTC.
    QByteArray contentSha256; ///< Of the canonical JSON of what was signed.
    QByteArray publicKey;     ///< Empty in an unprotected dataset: recorded, not cryptographic.
    QByteArray signature;
    std::optional<Voided> voided;

    bool operator==(const SignOff &) const = default;
};

/// The rules that the reads of a scan were compared by; the protocol may have changed since.
struct ComparisonRules
{
    int protocolVersion = 1;
    double matchIou = 0.3;
    double boundaryTolerance = 0.5;

    bool operator==(const ComparisonRules &) const = default;
};

/// All that the officer works on for one scan. Which read is "first" is shuffled per scan.
struct Review
{
    Scan scan;
    std::vector<Read> reads; ///< First, then second; one when the protocol asks for one.
    QStringList readers;     ///< Their names, as `reads`; empty where they are hidden.
    std::vector<Disagreement> disagreements;
    Consensus consensus;
    std::optional<SignOff> signOff; ///< The one in force; voided ones are history.
    int revision = 0;               ///< Counts the stored edits of disagreements and consensus.
    int signatures = 0;             ///< That the scan ever had, void ones too.
    ComparisonRules comparedBy;
    /// How many decisions are void since a read was given back and submitted again; none: the
    /// comparison is the first, or the one before was signed.
    std::optional<int> voidDecisions;

    bool operator==(const Review &) const = default;
};

/// What adjudication changes, whole: small, so each decision stores all of it as one transaction.
struct ReviewContent
{
    std::vector<Disagreement> disagreements;
    Assessment assessment;
    std::vector<Annotation> annotations;

    bool operator==(const ReviewContent &) const = default;
};

struct Comment;

/// What is said when a comment is added. A reply names the comment that it answers and has no spot.
struct NewComment
{
    QString text;
    std::optional<Point> spot = {};
    std::optional<Id<Comment>> parent = {};
};

/// A remark on a scan, perhaps on a spot of it, or a flag: it asks for another look at the scan.
struct Comment
{
    Id<Comment> id;
    Id<Scan> scan;
    Id<User> author;
    std::optional<Point> spot;
    std::optional<Id<Comment>> parent;
    QString text;
    QDateTime at;      ///< UTC.
    bool flag = false; ///< Raises a disagreement when the scan's reads are compared.
    /// Where its author's name is hidden: which of the two reads as shown (0, 1) that person made.
    std::optional<int> side = {};

    bool operator==(const Comment &) const = default;
};

} // namespace doubleread
