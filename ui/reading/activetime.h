#pragma once

#include <chrono>

namespace doubleread {

/// Time that somebody worked on one scan: from sign of activity to sign of activity, leaving out
/// spells longer than `idleAfter`.
class ActiveTime
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds idleAfter{60};

    /// The scan came into view.
    void start(Clock::time_point now) { m_last = now; }
    /// A key, a click, a movement of the mouse.
    void noteActivity(Clock::time_point now)
    {
        const auto spell = now - m_last;
        if (spell <= idleAfter)
            m_total += spell;
        m_last = now;
    }
    std::chrono::milliseconds total() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_total);
    }

private:
    Clock::time_point m_last;
    Clock::duration m_total{0};
};

} // namespace doubleread
