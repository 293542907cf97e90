#pragma once

#include "ui/widgets/actions.h"

#include <span>

namespace doubleread {

/// Keys of one action in a profile, written as in the action table.
struct ProfileKeys
{
    ActionId action;
    const char *keys;
};

/// What somebody's fingers know from another program: what that program has a key for and this one
/// does too. Everything else stays as it is.
struct KeyProfile
{
    const char *id;   ///< In settings.
    const char *name; ///< As its makers write it; not translated.
    std::span<const ProfileKeys> keys;
};

/// The program's own first, which changes nothing.
std::span<const KeyProfile> keyProfiles();

} // namespace doubleread
