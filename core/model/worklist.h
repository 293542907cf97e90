#pragma once

#include "core/model/read.h"

#include <optional>

namespace doubleread {

/// One place in a reader's worklist. A dataset without any assignment is read by every radiologist
/// as a whole, in the order of its scans.
struct Assignment
{
    Id<User> reader;
    qint64 scan = 0; ///< Scan::position.
    ReadPurpose purpose = ReadPurpose::Primary;
    qint64 place = 0; ///< Order within the reader's worklist, from 1; shuffled by a seed.

    bool operator==(const Assignment &) const = default;
};

/// A reader's wish to have a submitted read back, and what became of it.
struct TakeBack
{
    struct Answer
    {
        Id<User> by;
        QDateTime at; ///< UTC.
        bool granted = false;
        QString remark;

        bool operator==(const Answer &) const = default;
    };

    /// What giving the read back makes void, as far as the coordinator may know it.
    struct AtStake
    {
        bool compared = false; ///< The read is one of a comparison.
        bool decided = false;  ///< The officer has decided about it already.
        int decisions = 0;     ///< How many; told once the round is closed.

        bool operator==(const AtStake &) const = default;
    };

    Id<TakeBack> id;
    Id<Read> read;
    Id<Scan> scan;
    QString fileName; ///< The scan's.
    Id<User> reader;
    QString reason;
    QDateTime askedAt; ///< UTC.
    std::optional<Answer> answer;
    AtStake atStake = {}; ///< For the coordinator, until it is answered.

    bool operator==(const TakeBack &) const = default;
};

/// How far a reader has come.
struct ReaderProgress
{
    Id<User> reader;
    QString name;
    qint64 assigned = 0;  ///< Entries of the worklist, hidden repeats included.
    qint64 submitted = 0; ///< Of them.
    qint64 open = 0;      ///< Begun and not submitted.
    /// Of a submitted read, without idle spells; none where it is not to be known yet.
    std::optional<std::chrono::milliseconds> medianTime;

    bool operator==(const ReaderProgress &) const = default;
};

} // namespace doubleread
