#pragma once

#include <QSettings>
#include <QVariant>

#include <QLatin1StringView>

namespace doubleread {

/// A typed key into the user's settings with its default: `Setting<double>
/// zoomStep{"canvas/zoomStep", 1.2}`.
template <typename T>
class Setting
{
public:
    constexpr Setting(const char *key, T fallback) : m_key(key), m_fallback(std::move(fallback)) {}

    T value() const
    {
        return QSettings()
            .value(QLatin1StringView(m_key), QVariant::fromValue(m_fallback))
            .template value<T>();
    }
    void setValue(const T &value) const
    {
        QSettings().setValue(QLatin1StringView(m_key), QVariant::fromValue(value));
    }

private:
    const char *m_key;
    T m_fallback;
};

} // namespace doubleread
