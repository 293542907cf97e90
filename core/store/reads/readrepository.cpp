#include "core/store/reads/readrepository.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/model/names.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr QLatin1StringView
    columns("r.id, s.id, r.reader, r.round, r.purpose, r.state, r.unblinded, r.assessment, "
            "r.started_at, r.submitted_at, r.active_ms, r.revision, r.scan");

Result<Read> readFrom(const Row &row)
{
    const auto purpose = fromName<ReadPurpose>(row.text(4));
    const auto state = fromName<ReadState>(row.text(5));
    Result<Assessment> assessment = fromCanonicalJson<Assessment>(row.utf8(7));
    if (!assessment)
        return fail(assessment.error());
    if (!purpose || !state)
        return fail(Error::Code::Damaged, Problem::tr("a read has an unknown state"),
                    Problem::tr("restore the dataset from a backup"));
    return Read{.id = row.id<Read>(0),
                .scan = row.id<Scan>(1),
                .reader = row.id<User>(2),
                .round = row.number(3),
                .purpose = *purpose,
                .state = *state,
                .unblinded = row.flag(6),
                .assessment = std::move(*assessment),
                .annotations = {},
                .startedAt = row.time(8),
                .submittedAt = row.time(9),
                .activeTime = std::chrono::milliseconds(row.integer(10)),
                .revision = row.number(11)};
}

Parameters with(Parameters parameters, const Parameters &more)
{
    parameters.insert(parameters.end(), more.begin(), more.end());
    return parameters;
}

QString json(const QByteArray &canonical)
{
    return QString::fromUtf8(canonical);
}

ReadOutcome outcomeFrom(const QString &state, const QString &verdict)
{
    return outcomeOf(fromName<ReadState>(state), fromName<Verdict>(verdict));
}

Result<void> done(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

} // namespace

Result<std::vector<Read>> ReadRepository::select(const QString &condition,
                                                 const Parameters &parameters)
{
    std::vector<Read> reads;
    const auto ran = m_database.each(
        u"SELECT "_s + columns +
            u" FROM read AS r JOIN scan AS s ON s.position = r.scan "
            "JOIN person AS p ON p.id = r.reader WHERE "_s +
            condition + u" AND "_s + visibleReads() + u" ORDER BY r.scan, p.position"_s,
        with(parameters, viewerParameters(m_viewer)), [&](const Row &row) -> Result<void> {
            Result<Read> read = readFrom(row);
            if (!read)
                return fail(read.error());
            reads.push_back(std::move(*read));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    for (Read &read : reads) {
        Result<std::vector<Annotation>> annotations = annotationsOf(read.id);
        if (!annotations)
            return fail(annotations.error());
        read.annotations = std::move(*annotations);
    }
    return reads;
}

Result<std::vector<Annotation>> ReadRepository::annotationsOf(Id<Read> read)
{
    std::vector<Annotation> annotations;
    const auto ran =
        m_database.each(u"SELECT content FROM annotation WHERE read = :read ORDER BY ordinal"_s,
                        {{u"read"_s, read.toString()}}, [&](const Row &row) -> Result<void> {
                            Result<Annotation> annotation =
                                fromCanonicalJson<Annotation>(row.utf8(0));
                            if (!annotation)
                                return fail(annotation.error());
                            annotations.push_back(std::move(*annotation));
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    return annotations;
}

Result<std::optional<Read>> ReadRepository::byId(Id<Read> id)
{
    Result<std::vector<Read>> reads = select(u"r.id = :id"_s, {{u"id"_s, id.toString()}});
    if (!reads)
        return fail(reads.error());
    if (reads->empty())
        return std::optional<Read>();
    return std::optional<Read>(std::move(reads->front()));
}

Result<std::optional<Read>> ReadRepository::current(qint64 scan, Id<User> reader, int round,
                                                    ReadPurpose purpose)
{
    Result<std::vector<Read>> reads =
        select(u"r.scan = :scan AND r.reader = :reader AND r.round = :round "
               "AND r.purpose = :purpose AND r.state <> 'withdrawn'"_s,
               {{u"scan"_s, scan},
                {u"reader"_s, reader.toString()},
                {u"round"_s, round},
                {u"purpose"_s, nameOf(purpose)}});
    if (!reads)
        return fail(reads.error());
    if (reads->empty())
        return std::optional<Read>();
    return std::optional<Read>(std::move(reads->front()));
}

Result<std::vector<Read>> ReadRepository::primaries(qint64 scan, int round)
{
    return select(u"r.scan = :scan AND r.round = :round AND r.purpose = 'primary' "
                  "AND r.state <> 'withdrawn'"_s,
                  {{u"scan"_s, scan}, {u"round"_s, round}});
}

Result<void>
ReadRepository::eachWhere(const QString &condition, const Parameters &parameters,
                          const std::function<Result<void>(qint64 scan, const Read &read)> &take)
{
    return m_database.each(
        u"SELECT "_s + columns +
            u" FROM read AS r JOIN scan AS s ON s.position = r.scan "
            "JOIN person AS p ON p.id = r.reader WHERE "_s +
            condition + u" AND "_s + visibleReads() + u" ORDER BY r.scan, p.position"_s,
        with(parameters, viewerParameters(m_viewer)), [&](const Row &row) -> Result<void> {
            Result<Read> read = readFrom(row);
            if (!read)
                return fail(read.error());
            Result<std::vector<Annotation>> annotations = annotationsOf(read->id);
            if (!annotations)
                return fail(annotations.error());
            read->annotations = std::move(*annotations);
            return take(row.integer(12), *read);
        });
}

Result<void>
ReadRepository::eachOf(Id<User> reader, int round,
                       const std::function<Result<void>(qint64 scan, const Read &read)> &take)
{
    return eachWhere(u"r.reader = :reader AND r.round = :round AND r.purpose = 'primary' "
                     "AND r.state <> 'withdrawn'"_s,
                     {{u"reader"_s, reader.toString()}, {u"round"_s, round}}, take);
}

Result<std::vector<Read>> ReadRepository::openOf(Id<User> reader, int round)
{
    return select(u"r.reader = :reader AND r.round = :round AND r.state = 'open'"_s,
                  {{u"reader"_s, reader.toString()}, {u"round"_s, round}});
}

Result<std::vector<Read>> ReadRepository::submittedOf(Id<User> reader, int round)
{
    return select(u"r.reader = :reader AND r.round = :round AND r.state = 'submitted'"_s,
                  {{u"reader"_s, reader.toString()}, {u"round"_s, round}});
}

Result<void> ReadRepository::eachSubmitted(
    int round, const std::function<Result<void>(qint64 scan, const Read &read)> &take)
{
    return eachWhere(u"r.round = :round AND r.state = 'submitted' AND r.unblinded = 0 "
                     "AND s.state <> 'excluded'"_s, // a proposal to exclude is no exclusion
                     {{u"round"_s, round}}, take);
}

Result<qint64> ReadRepository::submittedCount(Id<User> reader, int round)
{
    return m_database.number(
        u"SELECT count(*) FROM read AS r WHERE r.reader = :reader AND r.round = :round "
        "AND r.purpose = 'primary' AND r.state = 'submitted' "
        "AND r.scan NOT IN (SELECT position FROM scan WHERE triage = 'excluded') AND "_s +
            visibleReads(),
        with({{u"reader"_s, reader.toString()}, {u"round"_s, round}}, viewerParameters(m_viewer)));
}

Result<std::map<QString, ReadRepository::Tally>> ReadRepository::tallies()
{
    std::map<QString, Tally> tallies;
    const auto ran = m_database.each(
        u"SELECT r.reader, r.state, count(*), sum(r.findings), r.verdict, "
        "r.purpose FROM read AS r WHERE r.state <> 'withdrawn' AND "_s +
            visibleReads() + u" GROUP BY r.reader, r.state, r.verdict, r.purpose"_s,
        viewerParameters(m_viewer), [&](const Row &row) -> Result<void> {
            Tally &tally = tallies[row.text(0)];
            (row.text(1) == u"submitted"_s ? tally.submitted : tally.open) += row.integer(2);
            tally.annotations += row.integer(3);
            if (row.text(5) == u"primary"_s)
                tally.outcomes[outcomeFrom(row.text(1), row.text(4))] += row.integer(2);
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return tallies;
}

Result<ReadRepository::Outcomes> ReadRepository::outcomes(const std::vector<qint64> &positions,
                                                          int round)
{
    Outcomes outcomes;
    QStringList list;
    for (const qint64 position : positions)
        list << QString::number(position);
    const auto ran = m_database.eachOnce(
        u"SELECT r.scan, p.name, r.state, r.verdict FROM read AS r "
        "JOIN person AS p ON p.id = r.reader WHERE r.scan IN (%1) AND r.round = :round "
        "AND r.purpose = 'primary' AND r.state <> 'withdrawn' AND "_s.arg(list.join(u',')) +
            visibleReads(),
        with({{u"round"_s, round}}, viewerParameters(m_viewer)),
        [&](const Row &row) -> Result<void> {
            outcomes[row.integer(0)][row.text(1)] = outcomeFrom(row.text(2), row.text(3));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return outcomes;
}

Result<void> ReadRepository::add(const Read &read, qint64 scan)
{
    const auto added = m_database.change(
        u"INSERT INTO read (id, scan, reader, round, purpose, state, unblinded, assessment, "
        "findings, started_at, submitted_at, active_ms, revision) VALUES (:id, :scan, :reader, "
        ":round, :purpose, 'open', :unblinded, :assessment, :findings, :started, NULL, :active, "
        ":revision)"_s,
        {{u"id"_s, read.id.toString()},
         {u"scan"_s, scan},
         {u"reader"_s, read.reader.toString()},
         {u"round"_s, read.round},
         {u"purpose"_s, nameOf(read.purpose)},
         {u"unblinded"_s, read.unblinded ? 1 : 0},
         {u"assessment"_s, json(toCanonicalJson(read.assessment))},
         {u"findings"_s, static_cast<qint64>(read.annotations.size())},
         {u"started"_s, timeText(read.startedAt)},
         {u"active"_s, static_cast<qint64>(read.activeTime.count())},
         {u"revision"_s, read.revision}});
    if (!added)
        return fail(added.error());
    int ordinal = 0;
    for (const Annotation &annotation : read.annotations)
        if (const Result<void> stored = put(read.id, annotation, ordinal++); !stored)
            return stored;
    return {};
}

Result<void> ReadRepository::put(Id<Read> read, const Annotation &annotation, int ordinal)
{
    return done(m_database.change(u"INSERT INTO annotation (read, id, ordinal, label, content) "
                                  "VALUES (:read, :id, :ordinal, :label, :content)"_s,
                                  {{u"read"_s, read.toString()},
                                   {u"id"_s, annotation.id.toString()},
                                   {u"ordinal"_s, ordinal},
                                   {u"label"_s, annotation.labelCode},
                                   {u"content"_s, json(toCanonicalJson(annotation))}}));
}

Result<void> ReadRepository::submit(const Read &read, int revision)
{
    if (const Result<void> bumped = bump(read.id, revision); !bumped)
        return bumped;
    return done(m_database.change(u"UPDATE read SET state = 'submitted', assessment = :assessment, "
                                  "submitted_at = :submitted, active_ms = :active, "
                                  "unblinded = :unblinded WHERE id = :id"_s,
                                  {{u"unblinded"_s, read.unblinded ? 1 : 0},
                                   {u"assessment"_s, json(toCanonicalJson(read.assessment))},
                                   {u"submitted"_s, timeText(read.submittedAt)},
                                   {u"active"_s, static_cast<qint64>(read.activeTime.count())},
                                   {u"id"_s, read.id.toString()}}));
}

Result<void> ReadRepository::withdraw(Id<Read> read)
{
    const auto changed = m_database.change(
        u"UPDATE read SET state = 'withdrawn' WHERE id = :id AND state = 'submitted'"_s,
        {{u"id"_s, read.toString()}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(Error::Code::Forbidden, Problem::tr("the read is not submitted"));
    return {};
}

} // namespace doubleread
