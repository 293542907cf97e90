#pragma once

#include <QByteArray>
#include <QHash>

#include <list>
#include <utility>

namespace doubleread {

/// Least recently used values with a budget in bytes. The latest one stays even when it is larger
/// than the budget. Finding, adding and dropping take constant time. Not thread-safe.
template <typename Key, typename Value>
class Cache
{
public:
    explicit Cache(qint64 budget) : m_budget(budget) {}

    /// Borrowed until the next call that is not const; null when it is not there.
    const Value *find(const Key &key)
    {
        const auto found = m_places.constFind(key);
        if (found == m_places.constEnd())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, *found);
        return &m_entries.front().value;
    }

    bool contains(const Key &key) const { return m_places.contains(key); }

    void insert(const Key &key, Value value, qint64 bytes)
    {
        remove(key);
        m_entries.push_front({key, std::move(value), bytes});
        m_places.insert(key, m_entries.begin());
        m_bytes += bytes;
        shrink();
    }

    void setBudget(qint64 bytes)
    {
        m_budget = bytes;
        shrink();
    }

    qint64 bytes() const { return m_bytes; }

private:
    struct Entry
    {
        Key key;
        Value value;
        qint64 bytes;
    };
    using Place = typename std::list<Entry>::iterator;

    void remove(const Key &key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return;
        m_bytes -= (*found)->bytes;
        m_entries.erase(*found);
        m_places.erase(found);
    }

    void shrink()
    {
        while (m_bytes > m_budget && m_entries.size() > 1) {
            m_bytes -= m_entries.back().bytes;
            m_places.remove(m_entries.back().key);
            m_entries.pop_back();
        }
    }

    std::list<Entry> m_entries; // latest first
    QHash<Key, Place> m_places;
    qint64 m_budget;
    qint64 m_bytes = 0;
};

} // namespace doubleread
