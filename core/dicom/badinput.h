#pragma once

#include "core/base/problem.h"
#include "core/base/result.h"

namespace doubleread {

/// The Error of a DICOM file that is not as it should be. `place`: a tag or a byte.
inline std::unexpected<Error> badDicom(const QString &place, const QString &message)
{
    return fail(Error{.code = Error::Code::BadInput,
                      .message = message,
                      .file = {},
                      .place = place,
                      .remedy = Problem::tr("export the scan again from where it came")});
}

} // namespace doubleread
