#pragma once

#include "ui/widgets/actions.h"

namespace doubleread {

class DatasetSession;

/// Why the person at the desk cannot have this action of the window, as a sentence with what to do;
/// empty when it is there to be used. `session` may be null (no dataset is open). The service
/// decides the same again: this is for telling before somebody tries.
QString whyNot(ActionId action, const DatasetSession *session);

} // namespace doubleread
