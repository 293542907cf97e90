#include "core/store/readrepository.h"

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
        return fail(Error::Code::Damaged, u"a read has an unknown state"_s,
                    u"restore the dataset from a backup"_s);
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

Result<std::optional<Read>> ReadRepository::primary(qint64 scan, Id<User> reader, int round)
{
    Result<std::vector<Read>> reads =
        select(u"r.scan = :scan AND r.reader = :reader AND r.round = :round "
               "AND r.purpose = 'primary' AND r.state <> 'withdrawn'"_s,
               {{u"scan"_s, scan}, {u"reader"_s, reader.toString()}, {u"round"_s, round}});
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
ReadRepository::eachOf(Id<User> reader, int round,
                       const std::function<Result<void>(qint64 scan, const Read &read)> &take)
{
    return m_database.each(
        u"SELECT "_s + columns +
            u" FROM read AS r JOIN scan AS s ON s.position = r.scan WHERE r.reader = :reader "
            "AND r.round = :round AND r.purpose = 'primary' AND r.state <> 'withdrawn' AND "_s +
            visibleReads() + u" ORDER BY r.scan"_s,
        with({{u"reader"_s, reader.toString()}, {u"round"_s, round}}, viewerParameters(m_viewer)),
        [&](const Row &row) -> Result<void> {
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

Result<qint64> ReadRepository::submittedCount(Id<User> reader, int round)
{
    return m_database.number(
        u"SELECT count(*) FROM read AS r JOIN scan AS s ON s.position = r.scan "
        "WHERE r.reader = :reader AND r.state = 'submitted' AND r.round = :round "
        "AND r.purpose = 'primary' AND s.triage <> 'excluded' AND "_s +
            visibleReads(),
        with({{u"reader"_s, reader.toString()}, {u"round"_s, round}}, viewerParameters(m_viewer)));
}

Result<std::map<QString, ReadRepository::Tally>> ReadRepository::tallies()
{
    std::map<QString, Tally> tallies;
    const auto ran =
        m_database.each(u"SELECT r.reader, r.state, count(*), sum(r.findings) FROM read AS r "
                        "WHERE r.state <> 'withdrawn' AND "_s +
                            visibleReads() + u" GROUP BY r.reader, r.state"_s,
                        viewerParameters(m_viewer), [&](const Row &row) -> Result<void> {
                            Tally &tally = tallies[row.text(0)];
                            (row.text(1) == u"submitted"_s ? tally.submitted : tally.open) +=
                                row.integer(2);
                            tally.annotations += row.integer(3);
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    return tallies;
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

Result<ReadRepository::Change> ReadRepository::edit(Id<Read> read, int revision,
                                                    const ReadEdit &edit)
{
    if (const Result<void> bumped = bump(read, revision); !bumped)
        return fail(bumped.error());
    Result<Change> change = std::visit([&](const auto &each) { return apply(read, each); }, edit);
    if (change)
        change->revision = revision + 1;
    return change;
}

/// Counts the revision up where nobody else has and the read is open; finds out why not.
Result<void> ReadRepository::bump(Id<Read> read, int revision)
{
    const auto changed = m_database.change(
        u"UPDATE read SET revision = revision + 1 WHERE id = :id AND revision = :revision "
        "AND state = 'open' AND (reader = :viewer OR :sees_all = 1)"_s,
        {{u"id"_s, read.toString()},
         {u"revision"_s, revision},
         {u"viewer"_s, m_viewer.person.toString()},
         {u"sees_all"_s, m_viewer.seesAll ? 1 : 0}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 1)
        return {};
    const Result<std::optional<Read>> stored = byId(read);
    if (!stored)
        return fail(stored.error());
    if (!*stored || ((*stored)->reader != m_viewer.person && !m_viewer.seesAll))
        return fail(Error::Code::NotFound, u"there is no such read"_s);
    if ((*stored)->state != ReadState::Open)
        return fail(Error::Code::Forbidden, u"the read was submitted and is locked"_s,
                    u"ask the coordinator to take it back"_s);
    return fail(Error::Code::Conflict, u"the read was changed elsewhere in the meantime"_s,
                u"open the scan again to see it as it is now"_s);
}

Result<ReadRepository::Change> ReadRepository::apply(Id<Read> read, const PutAnnotation &edit)
{
    struct Old
    {
        qint64 ordinal;
        QByteArray content;
    };
    const QString id = edit.annotation.id.toString();
    const auto old = m_database.first<Old>(
        u"SELECT ordinal, content FROM annotation WHERE read = :read AND id = :id"_s,
        {{u"read"_s, read.toString()}, {u"id"_s, id}}, [](const Row &row) -> Result<Old> {
            return Old{.ordinal = row.integer(0), .content = row.utf8(1)};
        });
    if (!old)
        return fail(old.error());
    const QByteArray content = toCanonicalJson(edit.annotation);
    if (*old && (*old)->ordinal == edit.index) {
        const auto changed =
            m_database.change(u"UPDATE annotation SET label = :label, content = :content "
                              "WHERE read = :read AND id = :id"_s,
                              {{u"label"_s, edit.annotation.labelCode},
                               {u"content"_s, json(content)},
                               {u"read"_s, read.toString()},
                               {u"id"_s, id}});
        if (!changed)
            return fail(changed.error());
        return Change{.before = (*old)->content, .after = content, .revision = 0};
    }
    if (*old)
        if (const auto taken = apply(read, RemoveAnnotation{edit.annotation.id}); !taken)
            return taken;
    const Result<qint64> count = m_database.number(
        u"SELECT count(*) FROM annotation WHERE read = :read"_s, {{u"read"_s, read.toString()}});
    if (!count)
        return fail(count.error());
    const qint64 ordinal = std::clamp<qint64>(edit.index, 0, *count);
    if (ordinal < *count)
        if (const auto moved =
                m_database.change(u"UPDATE annotation SET ordinal = ordinal + 1 "
                                  "WHERE read = :read AND ordinal >= :ordinal"_s,
                                  {{u"read"_s, read.toString()}, {u"ordinal"_s, ordinal}});
            !moved)
            return fail(moved.error());
    if (const Result<void> stored = put(read, edit.annotation, static_cast<int>(ordinal)); !stored)
        return fail(stored.error());
    const auto counted =
        m_database.change(u"UPDATE read SET findings = :findings WHERE id = :read"_s,
                          {{u"findings"_s, *count + 1}, {u"read"_s, read.toString()}});
    if (!counted)
        return fail(counted.error());
    return Change{.before = *old ? (*old)->content : QByteArray(), .after = content, .revision = 0};
}

Result<ReadRepository::Change> ReadRepository::apply(Id<Read> read, const RemoveAnnotation &edit)
{
    struct Old
    {
        qint64 ordinal;
        QByteArray content;
    };
    const Parameters place{{u"read"_s, read.toString()}, {u"id"_s, edit.id.toString()}};
    const auto old = m_database.first<Old>(
        u"SELECT ordinal, content FROM annotation WHERE read = :read AND id = :id"_s, place,
        [](const Row &row) -> Result<Old> {
            return Old{.ordinal = row.integer(0), .content = row.utf8(1)};
        });
    if (!old)
        return fail(old.error());
    if (!*old)
        return Change{};
    for (const Result<qint64> &changed :
         {m_database.change(u"DELETE FROM annotation WHERE read = :read AND id = :id"_s, place),
          m_database.change(u"UPDATE annotation SET ordinal = ordinal - 1 "
                            "WHERE read = :read AND ordinal > :ordinal"_s,
                            {{u"read"_s, read.toString()}, {u"ordinal"_s, (*old)->ordinal}}),
          m_database.change(u"UPDATE read SET findings = findings - 1 WHERE id = :read"_s,
                            {{u"read"_s, read.toString()}})})
        if (!changed)
            return fail(changed.error());
    return Change{.before = (*old)->content, .after = {}, .revision = 0};
}

Result<ReadRepository::Change> ReadRepository::apply(Id<Read> read, const PutAssessment &edit)
{
    const auto old = m_database.first<QByteArray>(
        u"SELECT assessment FROM read WHERE id = :read"_s, {{u"read"_s, read.toString()}},
        [](const Row &row) -> Result<QByteArray> { return row.utf8(0); });
    if (!old)
        return fail(old.error());
    const QByteArray content = toCanonicalJson(edit.assessment);
    const auto changed =
        m_database.change(u"UPDATE read SET assessment = :assessment WHERE id = :read"_s,
                          {{u"assessment"_s, json(content)}, {u"read"_s, read.toString()}});
    if (!changed)
        return fail(changed.error());
    return Change{.before = old->value_or(QByteArray()), .after = content, .revision = 0};
}

Result<void> ReadRepository::clear(Id<Read> read)
{
    for (const Result<qint64> &changed :
         {m_database.change(u"DELETE FROM annotation WHERE read = :read"_s,
                            {{u"read"_s, read.toString()}}),
          m_database.change(u"UPDATE read SET findings = 0 WHERE id = :read"_s,
                            {{u"read"_s, read.toString()}})})
        if (!changed)
            return fail(changed.error());
    return {};
}

Result<void> ReadRepository::submit(const Read &read, int revision)
{
    if (const Result<void> bumped = bump(read.id, revision); !bumped)
        return bumped;
    return done(m_database.change(u"UPDATE read SET state = 'submitted', assessment = :assessment, "
                                  "submitted_at = :submitted, active_ms = :active WHERE id = :id"_s,
                                  {{u"assessment"_s, json(toCanonicalJson(read.assessment))},
                                   {u"submitted"_s, timeText(read.submittedAt)},
                                   {u"active"_s, static_cast<qint64>(read.activeTime.count())},
                                   {u"id"_s, read.id.toString()}}));
}

} // namespace doubleread
