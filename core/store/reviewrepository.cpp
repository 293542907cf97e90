#include "core/store/reviewrepository.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/model/names.h"

#include <algorithm>

namespace doubleread {

namespace {

QString json(const QByteArray &canonical)
{
    return QString::fromUtf8(canonical);
}

template <typename Value>
Result<std::vector<Value>> valuesOf(Database &database, const QString &sql,
                                    const Parameters &parameters)
{
    std::vector<Value> values;
    const auto ran = database.each(sql, parameters, [&](const Row &row) -> Result<void> {
        Result<Value> value = fromCanonicalJson<Value>(row.utf8(0));
        if (!value)
            return fail(value.error());
        values.push_back(std::move(*value));
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return values;
}

int openOf(const ReviewContent &content)
{
    return static_cast<int>(std::ranges::count_if(
        content.disagreements, [](const Disagreement &each) { return !each.resolution; }));
}

} // namespace

Result<void> ReviewRepository::add(qint64 scan, const Header &header, const ReviewContent &content)
{
    const auto before = fallenHeader(scan);
    if (!before)
        return fail(before.error());
    const int version = *before ? (*before)->version + 1 : 1;
    const auto added = m_database.change(
        u"INSERT INTO review (scan, first_read, second_read, matched, only_first, only_second, "
        "version, open_disagreements, findings, revision, protocol_version) VALUES (:scan, :first, "
        ":second, :matched, :only_first, :only_second, :version, :open, :findings, 0, :protocol) "
        "ON CONFLICT (scan) DO UPDATE SET first_read = excluded.first_read, "
        "second_read = excluded.second_read, matched = excluded.matched, "
        "only_first = excluded.only_first, only_second = excluded.only_second, "
        "version = excluded.version, open_disagreements = excluded.open_disagreements, "
        "findings = excluded.findings, protocol_version = excluded.protocol_version, "
        "revision = review.revision + 1, stands = 1 WHERE review.stands = 0"_s,
        {{u"scan"_s, scan},
         {u"first"_s, header.firstRead.toString()},
         {u"second"_s,
          header.secondRead.isNull() ? QVariant() : QVariant(header.secondRead.toString())},
         {u"matched"_s, header.matched},
         {u"only_first"_s, header.onlyFirst},
         {u"only_second"_s, header.onlySecond},
         {u"version"_s, version},
         {u"protocol"_s, header.protocolVersion},
         {u"open"_s, openOf(content)},
         {u"findings"_s, static_cast<qint64>(content.annotations.size())}});
    if (!added)
        return fail(added.error());
    const auto began = m_database.change(
        u"INSERT INTO consensus (scan, version, assessment) VALUES (:scan, :version, "
        ":assessment)"_s,
        {{u"scan"_s, scan},
         {u"version"_s, version},
         {u"assessment"_s, json(toCanonicalJson(content.assessment))}});
    if (!began)
        return fail(began.error());
    return write(scan, version, content);
}

Result<void> ReviewRepository::write(qint64 scan, int version, const ReviewContent &content)
{
    int ordinal = 0;
    for (const Disagreement &each : content.disagreements)
        if (const auto added = m_database.change(
                u"INSERT INTO disagreement (scan, version, ordinal, id, kind, resolved, content) "
                "VALUES (:scan, :version, :ordinal, :id, :kind, :resolved, :content)"_s,
                {{u"scan"_s, scan},
                 {u"version"_s, version},
                 {u"ordinal"_s, ordinal++},
                 {u"id"_s, each.id.toString()},
                 {u"kind"_s, nameOf(each.kind)},
                 {u"resolved"_s, each.resolution ? 1 : 0},
                 {u"content"_s, json(toCanonicalJson(each))}});
            !added)
            return fail(added.error());
    ordinal = 0;
    for (const Annotation &each : content.annotations)
        if (const auto added = m_database.change(
                u"INSERT INTO consensus_annotation (scan, version, ordinal, id, label, content) "
                "VALUES (:scan, :version, :ordinal, :id, :label, :content)"_s,
                {{u"scan"_s, scan},
                 {u"version"_s, version},
                 {u"ordinal"_s, ordinal++},
                 {u"id"_s, each.id.toString()},
                 {u"label"_s, each.labelCode},
                 {u"content"_s, json(toCanonicalJson(each))}});
            !added)
            return fail(added.error());
    return {};
}

Result<std::optional<ReviewRepository::Header>> ReviewRepository::header(qint64 scan)
{
    return headerWhere(u"stands = 1"_s, scan);
}

Result<std::optional<ReviewRepository::Header>> ReviewRepository::fallenHeader(qint64 scan)
{
    return headerWhere(u"stands = 0"_s, scan);
}

Result<void> ReviewRepository::fell(qint64 scan)
{
    const auto changed = m_database.change(
        u"UPDATE review SET stands = 0, revision = revision + 1 WHERE scan = :scan"_s,
        {{u"scan"_s, scan}});
    if (!changed)
        return fail(changed.error());
    return {};
}

Result<std::optional<ReviewRepository::Header>>
ReviewRepository::headerWhere(const QString &condition, qint64 scan)
{
    return m_database.first<Header>(
        u"SELECT first_read, second_read, matched, only_first, only_second, version, revision, "
        "protocol_version FROM review WHERE scan = :scan AND "_s +
            condition,
        {{u"scan"_s, scan}}, [](const Row &row) -> Result<Header> {
            return Header{.firstRead = row.id<Read>(0),
                          .secondRead = row.id<Read>(1),
                          .matched = row.number(2),
                          .onlyFirst = row.number(3),
                          .onlySecond = row.number(4),
                          .version = row.number(5),
                          .revision = row.number(6),
                          .protocolVersion = row.number(7)};
        });
}

Result<ReviewContent> ReviewRepository::content(qint64 scan, int version)
{
    const Parameters which{{u"scan"_s, scan}, {u"version"_s, version}};
    auto assessments = valuesOf<Assessment>(
        m_database, u"SELECT assessment FROM consensus WHERE scan = :scan AND version = :version"_s,
        which);
    if (!assessments)
        return fail(assessments.error());
    auto disagreements = valuesOf<Disagreement>(
        m_database,
        u"SELECT content FROM disagreement WHERE scan = :scan AND version = :version "
        "ORDER BY ordinal"_s,
        which);
    if (!disagreements)
        return fail(disagreements.error());
    auto annotations = valuesOf<Annotation>(
        m_database,
        u"SELECT content FROM consensus_annotation WHERE scan = :scan AND version = :version "
        "ORDER BY ordinal"_s,
        which);
    if (!annotations)
        return fail(annotations.error());
    return ReviewContent{.disagreements = std::move(*disagreements),
                         .assessment = assessments->empty() ? Assessment{} : assessments->front(),
                         .annotations = std::move(*annotations)};
}

Result<void> ReviewRepository::store(qint64 scan, int revision, const ReviewContent &content)
{
    const auto changed =
        m_database.change(u"UPDATE review SET revision = revision + 1, open_disagreements = :open, "
                          "findings = :findings WHERE scan = :scan AND revision = :revision"_s,
                          {{u"open"_s, openOf(content)},
                           {u"findings"_s, static_cast<qint64>(content.annotations.size())},
                           {u"scan"_s, scan},
                           {u"revision"_s, revision}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(Error::Code::Conflict,
                    Problem::tr("the review was changed elsewhere in the meantime"),
                    Problem::tr("open the scan again to see it as it is now"));
    const auto current = header(scan);
    if (!current)
        return fail(current.error());
    const int version = (*current)->version;
    const Parameters which{{u"scan"_s, scan}, {u"version"_s, version}};
    for (const QString &sql :
         {u"DELETE FROM disagreement WHERE scan = :scan AND version = :version"_s,
          u"DELETE FROM consensus_annotation WHERE scan = :scan AND version = :version"_s})
        if (const auto removed = m_database.change(sql, which); !removed)
            return fail(removed.error());
    const auto assessed =
        m_database.change(u"UPDATE consensus SET assessment = :assessment WHERE scan = :scan "
                          "AND version = :version"_s,
                          {{u"assessment"_s, json(toCanonicalJson(content.assessment))},
                           {u"scan"_s, scan},
                           {u"version"_s, version}});
    if (!assessed)
        return fail(assessed.error());
    return write(scan, version, content);
}

Result<std::vector<qint64>> ReviewRepository::scans()
{
    std::vector<qint64> scans;
    const auto ran = m_database.each(u"SELECT scan FROM review WHERE stands = 1 ORDER BY scan"_s,
                                     {}, [&](const Row &row) -> Result<void> {
                                         scans.push_back(row.integer(0));
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return scans;
}

Result<ReviewRepository::Totals> ReviewRepository::totals(std::optional<qint64> scan)
{
    const auto totals = m_database.first<Totals>(
        u"SELECT count(*), coalesce(sum(matched), 0), coalesce(sum(only_first), 0), "
        "coalesce(sum(only_second), 0), coalesce(sum(findings), 0), "
        "coalesce(min(protocol_version), 0), coalesce(max(protocol_version), 0) FROM review "
        "WHERE stands = 1"_s +
            (scan ? u" AND scan = :scan"_s : QString()),
        scan ? Parameters{{u"scan"_s, *scan}} : Parameters{}, [](const Row &row) -> Result<Totals> {
            return Totals{.scans = row.integer(0),
                          .matched = row.integer(1),
                          .onlyFirst = row.integer(2),
                          .onlySecond = row.integer(3),
                          .findings = row.integer(4),
                          .firstProtocol = row.number(5),
                          .lastProtocol = row.number(6)};
        });
    if (!totals)
        return fail(totals.error());
    return totals->value_or(Totals{});
}

Result<void> ReviewRepository::eachDisagreement(
    std::optional<qint64> scan,
    const std::function<Result<void>(const QString &fileName, const Disagreement &)> &take)
{
    return m_database.each(
        u"SELECT s.file_name, d.content FROM review AS v JOIN scan AS s ON s.position = v.scan "
        "JOIN disagreement AS d ON d.scan = v.scan AND d.version = v.version "
        "WHERE v.stands = 1"_s +
            (scan ? u" AND v.scan = :scan"_s : QString()) + u" ORDER BY v.scan, d.ordinal"_s,
        scan ? Parameters{{u"scan"_s, *scan}} : Parameters{}, [&](const Row &row) -> Result<void> {
            const auto disagreement = fromCanonicalJson<Disagreement>(row.utf8(1));
            if (!disagreement)
                return fail(disagreement.error());
            return take(row.text(0), *disagreement);
        });
}

} // namespace doubleread
