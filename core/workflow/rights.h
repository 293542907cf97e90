#pragma once

#include "core/workflow/workflow.h"

#include <QCoreApplication>

#include <initializer_list>

// What the files behind workflow.h share.

namespace doubleread::workflow {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Workflow)
};

inline bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

inline bool isLocked(ScanState state)
{
    return state == ScanState::SignedOff || state == ScanState::Released;
}

/// One of the roles, and not disabled; `what` completes "may not".
Result<void> checkRole(const Actor &actor, std::initializer_list<Role> allowed,
                       const QString &what);
Result<void> checkNotLocked(const Scan &scan);

} // namespace doubleread::workflow
