#pragma once

#include "core/model/annotation.h"
#include "core/model/scan.h"
#include "core/model/user.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <variant>

namespace doubleread {

enum class Verdict { Positive, Negative, NotReadable };

/// The scan-level answer of a read; the wording of the verdicts is the protocol's.
struct Assessment
{
    std::optional<Verdict> verdict; ///< Not yet given while a read is open.
    QStringList tags;
    QString note;

    bool operator==(const Assessment &) const = default;
};

enum class ReadPurpose { Primary, Repeat };
enum class ReadState { Open, Submitted, Withdrawn };

/// What a reader has said about a scan, in one word: not to have read it, to have found nothing and
/// not to have been able to see anything are three different things.
enum class ReadOutcome { NotRead, Begun, Positive, NothingFound, NotReadable };
/// Of a read in this state (none: there is no read) with this answer.
ReadOutcome outcomeOf(std::optional<ReadState> state, std::optional<Verdict> verdict);

/// One reader's independent reading of one scan.
struct Read
{
    Id<Read> id;
    Id<Scan> scan;
    Id<User> reader;
    int round = 1;
    ReadPurpose purpose = ReadPurpose::Primary;
    ReadState state = ReadState::Open;
    bool unblinded = false; ///< Read (again) after the round was closed: kept out of agreement.
    Assessment assessment;
    std::vector<Annotation> annotations; ///< In drawing order.
    QDateTime startedAt;                 ///< UTC.
    QDateTime submittedAt;               ///< UTC; invalid while open.
    std::chrono::milliseconds activeTime{0};
    int revision = 0; ///< Counts the stored edits.

    bool operator==(const Read &) const = default;
};

/// One change of an open read. Each is stored at once as one transaction.
struct PutAnnotation ///< Adds the annotation or replaces the one of the same id.
{
    Annotation annotation;
    int index = 0; ///< Its place in Read::annotations.
    bool operator==(const PutAnnotation &) const = default;
};
struct RemoveAnnotation
{
    Id<Annotation> id;
    bool operator==(const RemoveAnnotation &) const = default;
};
struct PutAssessment
{
    Assessment assessment;
    bool operator==(const PutAssessment &) const = default;
};
using ReadEdit = std::variant<PutAnnotation, RemoveAnnotation, PutAssessment>;

/// The read after the edit; ids that are not there are ignored, indices are clamped.
void apply(Read &read, const ReadEdit &edit);

} // namespace doubleread
