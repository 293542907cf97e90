#pragma once

#include "core/base/error.h"

#include <expected>
#include <utility>

namespace doubleread {

/// A value or the Error that kept it from being made. Must be looked at.
template <typename T>
class [[nodiscard]] Result : public std::expected<T, Error>
{
public:
    using std::expected<T, Error>::expected;
};

inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

inline std::unexpected<Error> fail(Error::Code code, QString message, QString remedy = {})
{
    return fail(Error{.code = code,
                      .message = std::move(message),
                      .file = {},
                      .place = {},
                      .remedy = std::move(remedy)});
}

} // namespace doubleread
