#pragma once

#include "core/demo/exposure.h"

namespace doubleread {

/// What the detector makes of attenuation (natural logarithms): scatter, the tube's uneven beam,
/// edge enhancement, noise, a film's curve, collimation; 8 bits with bright bones. Row-major.
std::vector<quint8> develop(Field field, const Exposure &exposure, Dice &dice);

} // namespace doubleread
