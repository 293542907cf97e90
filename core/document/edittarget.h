#pragma once

#include "core/model/read.h"

namespace doubleread {

/// What an EditCommand writes to. A document implements it privately, so that nobody but its own
/// commands can reach it.
class EditTarget
{
public:
    virtual ~EditTarget() = default;
    virtual void perform(const ReadEdit &edit) = 0;
};

} // namespace doubleread
