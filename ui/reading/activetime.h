#pragma once

#include <chrono>

namespace doubleread {

/// Time that somebody worked on one scan: from sign of activity to sign of activity, leaving out
/// spells longer than `idleAfter` and what passed while the person was elsewhere.
class ActiveTime
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds idleAfter{60};

    /// Goes on from what an open read was worked on before.
    explicit ActiveTime(std::chrono::milliseconds before = {}) : m_total(before) {}

    /// The scan came into view.
    void start(Clock::time_point now)
    {
        m_last = now;
        m_running = true;
    }
    /// A key, a click, a movement of the mouse; after a pause the first of them starts it again.
    void noteActivity(Clock::time_point now)
    {
        const auto spell = now - m_last;
        if (m_running && spell <= idleAfter)
            m_total += spell;
        start(now);
    }
    /// The person turned to another page, another window, or left the desk.
    void pause(Clock::time_point now)
    {
        if (m_running)
            noteActivity(now);
        m_running = false;
    }
    std::chrono::milliseconds total() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_total);
    }

private:
    Clock::time_point m_last;
    Clock::duration m_total;
    bool m_running = false;
};

} // namespace doubleread
