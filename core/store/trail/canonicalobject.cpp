#include "core/store/trail/canonicalobject.h"

#include <nlohmann/json.hpp>

namespace doubleread {

CanonicalObject &CanonicalObject::set(const char *key, const QString &text)
{
    return setJson(key, QByteArray::fromStdString(nlohmann::json(text.toStdString()).dump()));
}

CanonicalObject &CanonicalObject::set(const char *key, qint64 number)
{
    return setJson(key, QByteArray::number(number));
}

CanonicalObject &CanonicalObject::setJson(const char *key, QByteArrayView canonicalJson)
{
    m_members[key] = canonicalJson.isEmpty() ? QByteArray("null") : canonicalJson.toByteArray();
    return *this;
}

QByteArray CanonicalObject::bytes() const
{
    QByteArray json = "{";
    for (const auto &[key, value] : m_members) {
        if (json.size() > 1)
            json += ',';
        json += '"' + key + "\":" + value;
    }
    return json + '}';
}

} // namespace doubleread
