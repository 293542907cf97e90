#include "core/store/reviewrepository.h"

namespace doubleread {

QString ReviewRepository::selectSignOffs()
{
    return u"SELECT o.id, s.id, o.version, o.protocol_version, o.officer, o.printed_name, "
           "o.meaning, o.at, o.content_sha256, o.public_key, o.signature, d.author, d.at, "
           "d.reason, o.scan FROM sign_off AS o JOIN scan AS s ON s.position = o.scan "
           "LEFT JOIN sign_off_void AS d ON d.sign_off = o.id"_s;
}

SignOff ReviewRepository::signOffFrom(const Row &row)
{
    SignOff signOff{.id = row.id<SignOff>(0),
                    .scan = row.id<Scan>(1),
                    .consensusVersion = row.number(2),
                    .protocolVersion = row.number(3),
                    .officer = row.id<User>(4),
                    .printedName = row.text(5),
                    .meaning = row.text(6),
                    .at = row.time(7),
                    .contentSha256 = row.bytes(8),
                    .publicKey = row.bytes(9),
                    .signature = row.bytes(10),
                    .voided = {}};
    if (!row.isNull(11))
        signOff.voided = Voided{.by = row.id<User>(11), .at = row.time(12), .reason = row.text(13)};
    return signOff;
}

Result<std::vector<SignOff>> ReviewRepository::signOffsWhere(const QString &condition, qint64 scan)
{
    std::vector<SignOff> signOffs;
    const auto ran = m_database.each(selectSignOffs() + u" WHERE o.scan = :scan"_s + condition +
                                         u" ORDER BY o.version"_s,
                                     {{u"scan"_s, scan}}, [&](const Row &row) -> Result<void> {
                                         signOffs.push_back(signOffFrom(row));
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return signOffs;
}

Result<std::vector<ReviewRepository::Signed>> ReviewRepository::signedVersions()
{
    std::vector<Signed> found;
    const auto ran =
        m_database.each(u"SELECT v.scan, v.version, v.first_read, v.second_read FROM review AS v "
                        "JOIN sign_off AS o ON o.scan = v.scan AND o.version = v.version "
                        "LEFT JOIN sign_off_void AS d ON d.sign_off = o.id "
                        "WHERE d.sign_off IS NULL ORDER BY v.scan"_s,
                        {}, [&](const Row &row) -> Result<void> {
                            found.push_back({.scan = row.integer(0),
                                             .version = row.number(1),
                                             .firstRead = row.id<Read>(2),
                                             .secondRead = row.id<Read>(3)});
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    return found;
}

Result<std::optional<SignOff>> ReviewRepository::signOffInForce(qint64 scan)
{
    const auto found = signOffsWhere(u" AND d.sign_off IS NULL"_s, scan);
    if (!found)
        return fail(found.error());
    if (found->empty())
        return std::optional<SignOff>();
    return std::optional<SignOff>(found->back());
}

Result<std::vector<SignOff>> ReviewRepository::signOffs(qint64 scan)
{
    return signOffsWhere({}, scan);
}

Result<void> ReviewRepository::sign(qint64 scan, const SignOff &signOff)
{
    const auto optional = [](const QByteArray &bytes) {
        return bytes.isEmpty() ? QVariant() : QVariant(bytes);
    };
    const auto added = m_database.change(
        u"INSERT INTO sign_off (id, scan, version, protocol_version, officer, printed_name, "
        "meaning, at, content_sha256, public_key, signature) VALUES (:id, :scan, :version, "
        ":protocol, :officer, :name, :meaning, :at, :content, :key, :signature)"_s,
        {{u"id"_s, signOff.id.toString()},
         {u"scan"_s, scan},
         {u"version"_s, signOff.consensusVersion},
         {u"protocol"_s, signOff.protocolVersion},
         {u"officer"_s, signOff.officer.toString()},
         {u"name"_s, signOff.printedName},
         {u"meaning"_s, signOff.meaning},
         {u"at"_s, timeText(signOff.at)},
         {u"content"_s, signOff.contentSha256},
         {u"key"_s, optional(signOff.publicKey)},
         {u"signature"_s, optional(signOff.signature)}});
    if (!added)
        return fail(added.error());
    return {};
}

Result<void> ReviewRepository::reopen(qint64 scan, const SignOff &signOff, const Voided &voided)
{
    const auto added =
        m_database.change(u"INSERT INTO sign_off_void (sign_off, author, at, reason) "
                          "VALUES (:sign_off, :author, :at, :reason)"_s,
                          {{u"sign_off"_s, signOff.id.toString()},
                           {u"author"_s, voided.by.toString()},
                           {u"at"_s, timeText(voided.at)},
                           {u"reason"_s, voided.reason}});
    if (!added)
        return fail(added.error());
    if (const Result<void> copied = copyVersion(scan, signOff.consensusVersion); !copied)
        return copied;
    const auto moved = m_database.change(
        u"UPDATE review SET version = version + 1, revision = revision + 1 WHERE scan = :scan"_s,
        {{u"scan"_s, scan}});
    if (!moved)
        return fail(moved.error());
    return {};
}

Result<void> ReviewRepository::copyVersion(qint64 scan, int from)
{
    const Parameters which{{u"scan"_s, scan}, {u"version"_s, from}};
    for (const QString &sql :
         {u"INSERT INTO consensus (scan, version, assessment) "
          "SELECT scan, version + 1, assessment FROM consensus "
          "WHERE scan = :scan AND version = :version"_s,
          u"INSERT INTO consensus_annotation (scan, version, ordinal, id, label, content) "
          "SELECT scan, version + 1, ordinal, id, label, content FROM consensus_annotation "
          "WHERE scan = :scan AND version = :version"_s,
          u"INSERT INTO disagreement (scan, version, ordinal, id, kind, resolved, content) "
          "SELECT scan, version + 1, ordinal, id, kind, resolved, content FROM disagreement "
          "WHERE scan = :scan AND version = :version"_s})
        if (const auto copied = m_database.change(sql, which); !copied)
            return fail(copied.error());
    return {};
}

} // namespace doubleread
