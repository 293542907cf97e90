#pragma once

#include "core/model/trail.h"
#include "core/store/database/database.h"

namespace doubleread {

/// The head of the trail as it is noted beside the dataset's file after each commit: so that a log
/// that was lost, or an older copy in the file's place, is found.
QByteArray headNote(const QString &id, const TrailHead &head);

/// The head of the note, when it is one with this id.
std::optional<TrailHead> headOfNote(const QByteArray &note, const QString &id);

/// Which trail a note is of: the dataset's id; of a package its first entry too, since one may
/// come in the place of another.
Result<QString> noteIdOf(Database &database);

/// The id of the dataset; empty while it has none.
Result<QString> datasetIdOf(Database &database);

/// The noted head, if the trail has not got its entry (any more).
Result<std::optional<TrailHead>> lostHead(Database &database, const QByteArray &note);

} // namespace doubleread
