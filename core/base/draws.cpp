#include "core/base/draws.h"

namespace doubleread {

quint64 Draws::below(quint64 count)
{
    constexpr quint64 half = 0xffffffff;
    const quint64 draw = m_engine();
    const quint64 low = (draw & half) * (count & half);
    const quint64 across = (draw >> 32) * (count & half) + (low >> 32);
    const quint64 other = (draw & half) * (count >> 32) + (across & half);
    return (draw >> 32) * (count >> 32) + (across >> 32) + (other >> 32);
}

} // namespace doubleread
