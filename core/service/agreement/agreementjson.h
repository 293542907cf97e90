#pragma once

#include "core/service/agreement/agreement.h"

#include <QJsonObject>

namespace doubleread {

/// The report as scripts read it. Every number KEY may have KEY_ci ([low, high]) beside it; one
/// that is undefined is null, and KEY_undefined says why.
QJsonObject agreementJson(const AgreementReport &report);

} // namespace doubleread
