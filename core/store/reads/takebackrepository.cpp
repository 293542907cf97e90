#include "core/store/reads/takebackrepository.h"

#include "core/base/problem.h"

namespace doubleread {

namespace {

TakeBack takeBackFrom(const Row &row)
{
    TakeBack request{.id = row.id<TakeBack>(0),
                     .read = row.id<Read>(1),
                     .scan = row.id<Scan>(2),
                     .fileName = row.text(10),
                     .reader = row.id<User>(3),
                     .reason = row.text(4),
                     .askedAt = row.time(5),
                     .answer = {}};
    if (!row.isNull(7))
        request.answer = TakeBack::Answer{.by = row.id<User>(6),
                                          .at = row.time(7),
                                          .granted = row.flag(8),
                                          .remark = row.text(9)};
    return request;
}

Result<std::optional<TakeBack>> firstOf(Result<std::vector<TakeBack>> found)
{
    if (!found)
        return fail(found.error());
    if (found->empty())
        return std::optional<TakeBack>();
    return std::optional<TakeBack>(std::move(found->front()));
}

} // namespace

Result<void> TakeBackRepository::add(const TakeBack &request)
{
    const auto added = m_database.change(
        u"INSERT INTO take_back (id, read, reason, asked_at) VALUES (:id, :read, :reason, :at)"_s,
        {{u"id"_s, request.id.toString()},
         {u"read"_s, request.read.toString()},
         {u"reason"_s, request.reason},
         {u"at"_s, timeText(request.askedAt)}});
    if (!added)
        return fail(added.error());
    return {};
}

Result<void> TakeBackRepository::answer(Id<TakeBack> id, const TakeBack::Answer &answer)
{
    const auto changed = m_database.change(
        u"UPDATE take_back SET answered_by = :by, answered_at = :at, granted = :granted, "
        "remark = :remark WHERE id = :id AND answered_at IS NULL"_s,
        {{u"by"_s, answer.by.toString()},
         {u"at"_s, timeText(answer.at)},
         {u"granted"_s, answer.granted ? 1 : 0},
         {u"remark"_s, answer.remark},
         {u"id"_s, id.toString()}});
    if (!changed)
        return fail(changed.error());
    if (*changed == 0)
        return fail(Error::Code::Forbidden, Problem::tr("the request was answered already"));
    return {};
}

Result<std::vector<TakeBack>> TakeBackRepository::select(const QString &condition,
                                                         const Parameters &parameters)
{
    std::vector<TakeBack> found;
    const auto ran = m_database.each(
        u"SELECT t.id, t.read, s.id, r.reader, t.reason, t.asked_at, t.answered_by, "
        "t.answered_at, t.granted, t.remark, s.file_name FROM take_back AS t JOIN read AS r ON "
        "r.id = t.read "
        "JOIN scan AS s ON s.position = r.scan WHERE "_s +
            condition +
            u" ORDER BY t.answered_at IS NOT NULL, t.answered_at DESC, t.asked_at, t.id"_s,
        parameters, [&](const Row &row) -> Result<void> {
            found.push_back(takeBackFrom(row));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return found;
}

Result<std::optional<TakeBack>> TakeBackRepository::byId(Id<TakeBack> id)
{
    return firstOf(select(u"t.id = :id"_s, {{u"id"_s, id.toString()}}));
}

Result<std::optional<TakeBack>> TakeBackRepository::unansweredOf(Id<Read> read)
{
    return firstOf(
        select(u"t.read = :read AND t.answered_at IS NULL"_s, {{u"read"_s, read.toString()}}));
}

Result<std::vector<TakeBack>> TakeBackRepository::all(std::optional<Id<User>> reader)
{
    if (reader)
        return select(u"r.reader = :reader"_s, {{u"reader"_s, reader->toString()}});
    return select(u"1 = 1"_s, {});
}

} // namespace doubleread
