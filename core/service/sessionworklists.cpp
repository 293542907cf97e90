#include "core/service/sessionworklists.h"

#include "core/service/sessionprivate.h"

namespace doubleread {

} // namespace doubleread
