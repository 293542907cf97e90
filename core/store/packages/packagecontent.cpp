#include "core/store/packages/packagecontent.h"

#include "core/base/problem.h"
#include "core/store/commentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/scans/scanrepository.h"

#include <QTemporaryDir>

#include <array>
#include <set>

namespace doubleread {

namespace {

std::unexpected<Error> refused(const Database &package, const QString &message,
                               const QString &place = {})
{
    return fail(Error{
        .code = Error::Code::BadInput,
        .message = message,
        .file = package.path(),
        .place = place,
        .remedy = Problem::tr("get the package again from where it came; nothing was changed")});
}

/// Every object of the schema as one text.
Result<std::set<QString>> schemaOf(Database &database)
{
    std::set<QString> objects;
    const auto ran = database.each(
        u"SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"_s, {},
        [&](const Row &row) -> Result<void> {
            objects.insert(
                QStringList{row.text(0), row.text(1), row.text(2), row.text(3)}.join(u'\n'));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return objects;
}

/// What this program makes, from an empty dataset made for the purpose.
Result<std::set<QString>> ourSchema()
{
    const QTemporaryDir folder;
    const auto fresh = Database::create(folder.filePath(u"schema.doubleread"_s),
                                        [](Database &) { return Result<void>(); });
    if (!fresh)
        return fail(fresh.error());
    return schemaOf(**fresh);
}

struct Limit
{
    const char *table;
    const char *column;
    qint64 bytes;
};

constexpr qint64 kibi = 1024;
constexpr auto limits = std::to_array<Limit>({
    {"read", "assessment", 256 * kibi},
    {"annotation", "content", 16 * kibi *kibi},
    {"annotation", "id", 64},
    {"annotation", "label", 64 * kibi},
    {"comment", "text", 256 * kibi},
    {"take_back", "reason", 256 * kibi},
    {"package_token", "content", 64 * kibi *kibi},
    {"package_token", "signature", 64},
    {"trail", "action", kibi},
    {"trail", "subject", kibi},
    {"trail", "content", 64 * kibi *kibi},
    {"trail", "rows", 256 * kibi *kibi},
    {"scan", "file_name", 64 * kibi},
});
constexpr qint64 mostAnnotations = 10000; ///< On one scan.

} // namespace

Result<void> PackageContent::checkSchema()
{
    const auto ours = ourSchema();
    if (!ours)
        return fail(ours.error());
    const auto theirs = schemaOf(m_package);
    if (!theirs)
        return fail(theirs.error());
    for (const QString &object : *theirs)
        if (!ours->contains(object)) {
            const QStringList words = object.split(u'\n');
            return refused(m_package, Problem::tr("holds the %1 \"%2\", which no package has")
                                          .arg(words.at(0), words.at(1)));
        }
    for (const QString &object : *ours)
        if (!theirs->contains(object)) {
            const QStringList words = object.split(u'\n');
            return refused(m_package,
                           Problem::tr("lacks the %1 \"%2\"").arg(words.at(0), words.at(1)));
        }
    return {};
}

Result<void> PackageContent::checkSizes()
{
    for (const Limit &limit : limits) {
        const auto large =
            m_package.number(u"SELECT count(*) FROM %1 WHERE length(CAST(%2 AS BLOB)) > %3"_s.arg(
                QLatin1StringView(limit.table), QLatin1StringView(limit.column),
                QString::number(limit.bytes)));
        if (!large)
            return fail(large.error());
        if (*large > 0)
            return refused(m_package,
                           Problem::tr("holds a value of more than %1 bytes").arg(limit.bytes),
                           QLatin1StringView(limit.table) + u'.' + QLatin1StringView(limit.column));
    }
    const auto crowded = m_package.number(
        u"SELECT count(*) FROM (SELECT 1 FROM annotation GROUP BY read HAVING count(*) > %1)"_s.arg(
            mostAnnotations));
    if (!crowded)
        return fail(crowded.error());
    return *crowded == 0
               ? Result<void>()
               : refused(
                     m_package,
                     Problem::tr("holds more than %1 findings on one scan").arg(mostAnnotations));
}

Result<void> PackageContent::check()
{
    if (const auto same = checkSchema(); !same)
        return same;
    return checkSizes();
}

Result<PackageContent::Entry> PackageContent::entry(qint64 sequence)
{
    const auto found = m_package.first<Entry>(
        u"SELECT sequence, action, subject, content, hash FROM trail WHERE sequence = :sequence"_s,
        {{u"sequence"_s, sequence}}, [](const Row &row) -> Result<Entry> {
            return Entry{.sequence = row.integer(0),
                         .action = row.text(1),
                         .subject = row.text(2),
                         .content = row.utf8(3),
                         .hash = row.bytes(4)};
        });
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::NotFound, Problem::tr("the trail has no entry %1").arg(sequence));
    return **found;
}

Result<qint64> PackageContent::entryCount()
{
    return m_package.number(u"SELECT max(sequence) FROM trail"_s);
}

Result<std::vector<QString>> PackageContent::actors()
{
    std::vector<QString> ids;
    const auto ran = m_package.each(u"SELECT DISTINCT actor FROM trail WHERE sequence > 1"_s, {},
                                    [&](const Row &row) -> Result<void> {
                                        ids.push_back(row.text(0));
                                        return {};
                                    });
    if (!ran)
        return fail(ran.error());
    return ids;
}

Result<std::map<Id<Read>, QDateTime>> PackageContent::lastChanges()
{
    std::map<Id<Read>, QDateTime> times;
    const auto ran = m_package.each(u"SELECT substr(subject, 6), max(at) FROM trail WHERE subject "
                                    "LIKE 'read:%' GROUP BY subject"_s,
                                    {}, [&](const Row &row) -> Result<void> {
                                        times[row.id<Read>(0)] = row.time(1);
                                        return {};
                                    });
    if (!ran)
        return fail(ran.error());
    return times;
}

Result<std::vector<Scan>> PackageContent::scans()
{
    std::vector<Scan> scans;
    const auto ran = ScanRepository(m_package).each([&](const Scan &scan) -> Result<void> {
        scans.push_back(scan);
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return scans;
}

Result<std::vector<Id<Scan>>> PackageContent::repeats()
{
    std::vector<Id<Scan>> ids;
    const auto ran =
        m_package.each(u"SELECT s.id FROM assignment AS a JOIN scan AS s ON s.position = a.scan "
                       "WHERE a.purpose = 'repeat' ORDER BY s.position"_s,
                       {}, [&](const Row &row) -> Result<void> {
                           ids.push_back(row.id<Scan>(0));
                           return {};
                       });
    if (!ran)
        return fail(ran.error());
    return ids;
}

Result<std::vector<Read>> PackageContent::reads()
{
    std::vector<Id<Read>> ids;
    const auto ran = m_package.each(u"SELECT id FROM read ORDER BY scan, purpose, id"_s, {},
                                    [&](const Row &row) -> Result<void> {
                                        ids.push_back(row.id<Read>(0));
                                        return {};
                                    });
    if (!ran)
        return fail(ran.error());
    ReadRepository repository(m_package, Viewer::program());
    std::vector<Read> reads;
    for (const Id<Read> id : ids) {
        Result<std::optional<Read>> read = repository.byId(id);
        if (!read)
            return fail(read.error());
        if (!*read)
            return refused(m_package,
                           Problem::tr("holds a read of a scan or person that is not there"));
        reads.push_back(std::move(**read));
    }
    return reads;
}

Result<std::vector<TakeBack>> PackageContent::openWishes()
{
    std::vector<TakeBack> wishes;
    const auto ran = m_package.each(
        u"SELECT t.id, t.read, s.id, r.reader, t.reason, t.asked_at, s.file_name FROM "
        "take_back AS t "
        "JOIN read AS r ON r.id = t.read JOIN scan AS s ON s.position = r.scan "
        "WHERE t.answered_at IS NULL ORDER BY t.asked_at, t.id"_s,
        {}, [&](const Row &row) -> Result<void> {
            wishes.push_back({.id = row.id<TakeBack>(0),
                              .read = row.id<Read>(1),
                              .scan = row.id<Scan>(2),
                              .fileName = row.text(6),
                              .reader = row.id<User>(3),
                              .reason = row.text(4),
                              .askedAt = row.time(5),
                              .answer = {}});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return wishes;
}

Result<std::vector<Comment>> PackageContent::comments()
{
    std::vector<qint64> positions;
    const auto ran = m_package.each(u"SELECT DISTINCT scan FROM comment ORDER BY scan"_s, {},
                                    [&](const Row &row) -> Result<void> {
                                        positions.push_back(row.integer(0));
                                        return {};
                                    });
    if (!ran)
        return fail(ran.error());
    std::vector<Comment> all;
    for (const qint64 position : positions) {
        const Result<std::vector<Comment>> some =
            CommentRepository(m_package).ofScan(position, std::nullopt);
        if (!some)
            return fail(some.error());
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace doubleread
