#pragma once

#include "core/base/problem.h"
#include "core/base/result.h"
#include "core/model/names.h"

#include <QDateTime>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <vector>

/// What the files behind canonical.h share. It has JSON in it, so no other header includes it.
namespace doubleread::canonical {

using Json = nlohmann::json; // its objects are sorted by key

/// Thrown below parsed() only, where JSON is not what the writers write.
struct Mismatch
{
};

inline std::string text(const QString &string)
{
    return string.toStdString();
}

inline QString string(const Json &json)
{
    return QString::fromStdString(json.get<std::string>());
}

inline QByteArray dumped(const Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

inline std::string timeText(const QDateTime &time)
{
    return text(time.toUTC().toString(Qt::ISODateWithMs));
}

inline QDateTime timeFrom(const Json &json)
{
    const QString written = string(json);
    const QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs).toUTC();
    if (!time.isValid() && !written.isEmpty())
        throw Mismatch();
    return time;
}

/// Both zeros are equal and so are written the same.
inline double number(double value)
{
    return value + 0.0;
}

inline const Json::array_t &list(const Json &json)
{
    return json.get_ref<const Json::array_t &>(); // throws where it is none
}

template <typename Enumeration>
Enumeration enumFrom(const Json &json)
{
    const std::optional<Enumeration> value = fromName<Enumeration>(string(json));
    if (!value)
        throw Mismatch();
    return *value;
}

template <typename Entity>
Json idsJson(const std::vector<Id<Entity>> &ids)
{
    Json json = Json::array();
    for (const Id<Entity> &id : ids)
        json.push_back(text(id.toString()));
    return json;
}

template <typename Entity>
Id<Entity> idFrom(const Json &json)
{
    const auto id = Id<Entity>::fromString(string(json));
    if (id.isNull() && json != "00000000-0000-0000-0000-000000000000")
        throw Mismatch();
    return id;
}

template <typename Entity>
std::vector<Id<Entity>> idsFrom(const Json &json)
{
    std::vector<Id<Entity>> ids;
    for (const Json &each : list(json))
        ids.push_back(idFrom<Entity>(each));
    return ids;
}

inline Json listJson(const QStringList &strings)
{
    Json json = Json::array();
    for (const QString &each : strings)
        json.push_back(text(each));
    return json;
}

inline QStringList listFrom(const Json &json)
{
    QStringList strings;
    for (const Json &each : list(json))
        strings.append(string(each));
    return strings;
}

template <typename Value>
Result<Value> parsed(QByteArrayView bytes, Value (*from)(const Json &))
{
    try {
        return from(Json::parse(bytes.begin(), bytes.end()));
    } catch (const Json::exception &error) {
        return fail(
            Error::Code::Damaged,
            Problem::tr("a stored value cannot be read: %1").arg(QString::fromUtf8(error.what())),
            Problem::tr("restore the dataset from a backup"));
    } catch (const Mismatch &) {
        return fail(Error::Code::Damaged, Problem::tr("a stored value holds an unknown word or id"),
                    Problem::tr("restore the dataset from a backup"));
    }
}

} // namespace doubleread::canonical
