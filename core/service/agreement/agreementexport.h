#pragma once

#include "core/service/agreement/agreementreport.h"

#include <QByteArray>

namespace doubleread {

/// Every number of the sections, a row each, as UTF-8: full doubles, definition, reason where it is
/// undefined. The lines of the head come first, as rows of the section "head".
QByteArray agreementCsv(const AgreementReport &report);

/// What the command line prints with --json, indented.
QByteArray agreementJsonText(const AgreementReport &report);

} // namespace doubleread
