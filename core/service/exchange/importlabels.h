#pragma once

#include "core/service/exchangereports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <map>

namespace doubleread {

struct LabelMapping
{
    /// The protocol's code for each label of the files; none: its annotations are left out.
    std::map<QString, std::optional<QString>> codes;
    QStringList created; ///< Names that the protocol lacks and is to get.
    std::vector<Warning> warnings;
};

/// The code of the protocol's label of this code, else of this shown name; empty when it has none.
QString codeInProtocol(const Protocol &protocol, const QString &label);

/// Gives the labels of files the protocol's codes, as asked for. Fails with BadInput where new ones
/// are refused, NotFound for a target that the protocol lacks, Forbidden where labels would have to
/// be made by somebody who does not manage the protocol (`mayCreate`): others would see by them
/// what a reader has found.
Result<LabelMapping> mapToProtocol(const Protocol &protocol, const std::vector<FileLabel> &labels,
                                   const ImportRequest &request, bool mayCreate);

/// Makes a version of the protocol with these labels. Within the caller's transaction.
Result<void> addLabels(Database &database, const Actor &actor, Protocol protocol,
                       const QStringList &names);

} // namespace doubleread
