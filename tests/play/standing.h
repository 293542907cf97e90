#pragma once

#include "core/model/read.h"
#include "core/model/review.h"
#include "core/store/database/database.h"
#include "tests/play/cast.h"

#include <memory>

namespace doubleread::play {

/// A scan of the dataset with what has been made of it.
struct ScanStanding
{
    Scan scan;
    std::map<QString, Read> reads; ///< Primary ones, open and submitted, by the reader's name.
    std::optional<ReviewContent> review;
    std::optional<SignOff> signOff; ///< In force.
};

/// How far the play has come, as the dataset file says: from here a killed play goes on.
struct Standing
{
    std::vector<User> people;
    bool isProtected = false;
    bool assigned = false;
    bool roundClosed = false;
    std::vector<ScanStanding> scans;

    bool knows(const QString &person) const;
    bool hasPassword(const QString &person) const;
    qsizetype triaged() const;
    qsizetype submittedBy(const QString &reader) const;
    qsizetype signedScans() const;
};

/// The file read with everything in it, by a connection of its own; nothing is changed. Null: there
/// is no dataset yet.
std::optional<Standing> standingOf(const QString &dataset);

} // namespace doubleread::play
