#pragma once

#include "core/service/exchange/importplan.h"
#include "core/service/reports.h"
#include "core/service/scans/scans.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// What the import of a plan would bring, and why it would be refused. `request` without its files.
Result<ImportPreview> previewImport(Database &database, const Actor &actor, const ImportPlan &plan,
                                    const ImportRequest &request);

/// One reader's annotations as planned, all or nothing. New labels make a new version of the
/// protocol. A scan that the files list without shapes comes in as read with nothing found.
Result<ImportReport> importPlanned(Database &database, const Actor &actor, const ImportPlan &plan,
                                   const ImportRequest &request,
                                   const ProgressReport &progress = {});

/// Plans and imports at once.
Result<ImportReport> importRead(Database &database, const Actor &actor,
                                const ImportRequest &request, const ProgressReport &progress = {});

/// Carry off what the reader of this name has read: one's own; as the coordinator, and as a reader
/// to whom the protocol shows the others' reads by name, anybody's.
Result<void> mayExportReads(Database &database, const Actor &actor, const QString &reader);

/// Writes one reader's reads (open ones too), or the consensus of the scans that have one. Every
/// scan that was not excluded is listed by formats that can say "nothing found". Of another's reads
/// a reader gets those that review() shows.
Result<ExportReport> exportAnnotations(Database &database, const Actor &actor,
                                       const ExportRequest &request);

/// Where a format goes when so many are asked for: one to `path` itself, each of several into the
/// folder `path` under its id.
QString exportTarget(const QString &format, const QString &path, qsizetype formatCount);

/// The same content in each of the formats. Of several, one that cannot be written says so and the
/// others are. Stopped between two formats, what was written stays.
Result<std::vector<FormatExport>> exportFormats(Database &database, const Actor &actor,
                                                const ExportRequest &request,
                                                const QStringList &formats,
                                                const ProgressReport &progress = {});

} // namespace doubleread
