#include "core/store/database/headnote.h"

namespace doubleread {

namespace {

constexpr auto word = "head";
constexpr int hashBytes = 32;

} // namespace

QByteArray headNote(const QString &id, const TrailHead &head)
{
    return QByteArray(word) + ' ' + id.toUtf8() + ' ' + QByteArray::number(head.sequence) + ' ' +
           head.hash.toHex();
}

std::optional<TrailHead> headOfNote(const QByteArray &note, const QString &id)
{
    const QList<QByteArray> parts = note.split(' ');
    if (parts.size() != 4 || parts[0] != word || parts[1] != id.toUtf8())
        return {};
    bool isNumber = false;
    const qint64 sequence = parts[2].toLongLong(&isNumber);
    const QByteArray hash = QByteArray::fromHex(parts[3]);
    if (!isNumber || sequence < 1 || hash.size() != hashBytes)
        return {};
    return TrailHead{.sequence = sequence, .hash = hash, .signer = {}, .signature = {}};
}

namespace {

Result<QString> firstText(Database &database, const QString &sql)
{
    const auto id = database.first<QString>(
        sql, {}, [](const Row &row) -> Result<QString> { return row.text(0); });
    if (!id)
        return fail(id.error());
    return id->value_or(QString());
}

} // namespace

Result<QString> datasetIdOf(Database &database)
{
    return firstText(database, u"SELECT id FROM dataset WHERE one = 1"_s);
}

Result<QString> noteIdOf(Database &database)
{
    return firstText(database,
                     u"SELECT id || coalesce((SELECT '/' || hex(trail.hash) FROM package_token, "
                     "trail WHERE trail.sequence = 1), '') FROM dataset WHERE one = 1"_s);
}

Result<std::optional<TrailHead>> lostHead(Database &database, const QByteArray &note)
{
    const Result<QString> id = noteIdOf(database);
    if (!id)
        return fail(id.error());
    std::optional<TrailHead> noted = headOfNote(note, *id);
    if (!noted)
        return noted;
    const auto hash = database.first<QByteArray>(
        u"SELECT hash FROM trail WHERE sequence = :sequence"_s, {{u"sequence"_s, noted->sequence}},
        [](const Row &row) -> Result<QByteArray> { return row.bytes(0); });
    if (!hash)
        return fail(hash.error());
    if (*hash == noted->hash)
        noted.reset();
    return noted;
}

} // namespace doubleread
