#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QByteArrayView>

#include <map>
#include <optional>

namespace doubleread {

/// A JSON object in canonical form (sorted keys, no spaces), for the trail.
class CanonicalObject
{
public:
    CanonicalObject &set(const char *key, const QString &text);
    CanonicalObject &set(const char *key, qint64 number);
    /// `canonicalJson` is a whole value already; empty stands for null.
    CanonicalObject &setJson(const char *key, QByteArrayView canonicalJson);
    template <typename Entity>
    CanonicalObject &set(const char *key, Id<Entity> id)
    {
        return set(key, id.toString());
    }

    QByteArray bytes() const;

private:
    std::map<QByteArray, QByteArray> m_members;
};

} // namespace doubleread
