#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/store/reads/readrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

QString json(const QByteArray &canonical)
{
    return QString::fromUtf8(canonical);
}

} // namespace

Result<ReadRepository::Change> ReadRepository::edit(const Read &read, const ReadEdit &edit)
{
    if (const Result<void> bumped = bump(read.id, read.revision); !bumped)
        return fail(bumped.error());
    Result<Change> change =
        std::visit([&](const auto &each) { return apply(read.id, each); }, edit);
    if (!change)
        return change;
    change->revision = read.revision + 1;
    if (read.activeTime.count() > 0)
        if (const Result<bool> noted = noteActiveTime(read); !noted)
            return fail(noted.error());
    return change;
}

Result<bool> ReadRepository::noteActiveTime(const Read &read)
{
    const auto changed =
        m_database.change(u"UPDATE read SET active_ms = :active WHERE id = :id AND state = 'open' "
                          "AND active_ms < :active AND (reader = :viewer OR :sees_all = 1)"_s,
                          {{u"active"_s, static_cast<qint64>(read.activeTime.count())},
                           {u"id"_s, read.id.toString()},
                           {u"viewer"_s, m_viewer.person.toString()},
                           {u"sees_all"_s, m_viewer.seesAll ? 1 : 0}});
    if (!changed)
        return fail(changed.error());
    return *changed > 0;
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
        return fail(Error::Code::NotFound, Problem::tr("there is no such read"));
    if ((*stored)->state != ReadState::Open)
        return fail(Error::Code::Forbidden, Problem::tr("the read was submitted and is locked"),
                    Problem::tr("ask the coordinator to take it back"));
    return fail(Error::Code::Conflict,
                Problem::tr("the read was changed elsewhere in the meantime"),
                Problem::tr("open the scan again to see it as it is now"));
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

} // namespace doubleread
