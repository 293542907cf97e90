#include "core/store/commentrepository.h"

namespace doubleread {

namespace {

Comment commentFrom(const Row &row)
{
    Comment comment{.id = row.id<Comment>(0),
                    .scan = row.id<Scan>(1),
                    .author = row.id<User>(2),
                    .spot = {},
                    .parent = {},
                    .text = row.text(6),
                    .at = row.time(7),
                    .flag = row.flag(8),
                    .side = {}};
    if (!row.isNull(3))
        comment.parent = row.id<Comment>(3);
    if (!row.isNull(4))
        comment.spot = Point{row.real(4), row.real(5)};
    return comment;
}

} // namespace

Result<void> CommentRepository::add(const Comment &comment, qint64 scan)
{
    const auto added = m_database.change(
        u"INSERT INTO comment (id, scan, author, parent, spot_x, spot_y, text, at, flag) "
        "VALUES (:id, :scan, :author, :parent, :x, :y, :text, :at, :flag)"_s,
        {{u"id"_s, comment.id.toString()},
         {u"scan"_s, scan},
         {u"author"_s, comment.author.toString()},
         {u"parent"_s, comment.parent ? QVariant(comment.parent->toString()) : QVariant()},
         {u"x"_s, comment.spot ? QVariant(comment.spot->x) : QVariant()},
         {u"y"_s, comment.spot ? QVariant(comment.spot->y) : QVariant()},
         {u"text"_s, comment.text},
         {u"at"_s, timeText(comment.at)},
         {u"flag"_s, comment.flag ? 1 : 0}});
    if (!added)
        return fail(added.error());
    return {};
}

Result<std::vector<Comment>> CommentRepository::ofScan(qint64 scan, std::optional<Id<User>> author)
{
    std::vector<Comment> comments;
    const QString select = u"SELECT c.id, s.id, c.author, c.parent, c.spot_x, c.spot_y, c.text, "
                           "c.at, c.flag FROM comment AS c JOIN scan AS s ON s.position = c.scan "
                           "WHERE c.scan = :scan"_s;
    Parameters parameters{{u"scan"_s, scan}};
    if (author)
        parameters.emplace_back(u"author"_s, author->toString());
    const auto ran = m_database.each(select + (author ? u" AND c.author = :author"_s : QString()) +
                                         u" ORDER BY c.at, c.id"_s,
                                     parameters, [&](const Row &row) -> Result<void> {
                                         comments.push_back(commentFrom(row));
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return comments;
}

} // namespace doubleread
