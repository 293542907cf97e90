#include "core/service/sessionstatistics.h"

#include "core/service/sessionprivate.h"

namespace doubleread {

} // namespace doubleread
