#pragma once

#include "core/formats/format.h"
#include "core/model/read.h"
#include "core/service/exchange/importlabels.h"
#include "core/service/exchange/importplan.h"

#include <map>

namespace doubleread {

// What looking at an import and doing it share. Not for callers of the service.

/// What comes in for one scan.
struct Incoming
{
    Scan scan;
    const ImageAnnotations *image = nullptr; ///< Of the plan; null where only an answer comes in.
    std::optional<Verdict> verdict;
    bool isRest = false; ///< Named by no file; taken as read with nothing found.

    bool hasAnnotations() const { return image && !image->annotations.empty(); }
};

struct Import
{
    Database &database;
    Actor actor; ///< Roles waived: who may import was decided before.
    User reader;
    const ImportPlan &plan;
    const ImportRequest &request;
    std::map<QString, Scan> scans = {};       ///< Those not excluded, by id.
    std::map<qint64, Incoming> incoming = {}; ///< By position.
    LabelMapping labels = {};
    ImportReport report = {};
    int round = 1;
    bool mayCreateLabels = false;
};

/// Whose read comes in: stored, or a person yet to be added.
Result<User> readerOfImport(Database &database, const Actor &actor, const ImportRequest &request);

/// All that is known before the transaction. Keeps references to what it is given.
Result<Import> begunImport(Database &database, const Actor &actor, const ImportPlan &plan,
                           const ImportRequest &request);

Result<LabelMapping> mappingOf(const Import &import);

/// Its annotations under the protocol's labels (import.labels), without those that are left out.
std::vector<Annotation> annotationsOf(const Import &import, const Incoming &incoming);

/// Whether something may come in where the reader has this read already.
Result<void> whyNotOver(const Import &import, const Incoming &incoming, const Read &there);

} // namespace doubleread
