#include "core/store/trail/historyrepository.h"

#include "core/model/names.h"
#include "core/store/reviewrepository.h"

#include <map>

namespace doubleread {

namespace {

/// The number of the entry's HistoryKind, by its action.
QString kindExpression()
{
    return u"CASE WHEN t.action IN ('scan.signed-off', 'scan.reopened') THEN 6 "
           "WHEN t.action IN ('scan.compared', 'scan.comparison-fell') "
           "OR t.action LIKE 'review.%' THEN 5 "
           "WHEN t.action LIKE 'scan.%' THEN 2 "
           "WHEN t.action LIKE 'person.%' THEN 1 "
           "WHEN t.action LIKE 'worklists.%' OR t.action LIKE 'package.%' THEN 3 "
           "WHEN t.action LIKE 'read.%' THEN 4 "
           "WHEN t.action LIKE 'comment.%' THEN 7 ELSE 0 END"_s;
}

/// What tells nobody anything about reads.
constexpr QLatin1StringView ofEverybody("t.action IN ('dataset.created', 'scan.added')");

/// What everybody may know once the round is closed.
constexpr QLatin1StringView ofTheRound("t.action IN ('protocol.changed', 'round.closed')");

/// Before the round is closed the coordinator sees how far reading has come, and no more of it.
constexpr QLatin1StringView ofTheCoordinator(
    "(t.action IN ('read.begun', 'read.submitted', 'read.merged', 'read.asked-back', "
    "'read.taken-back', "
    "'read.take-back-declined') OR NOT (t.action LIKE 'read.%' OR t.action LIKE 'review.%' "
    "OR t.action LIKE 'comment.%' OR t.action IN ('scan.compared', 'scan.comparison-fell')))");

/// Scans whose comparison stands and that the officer has not read.
constexpr QLatin1StringView inReview(
    "EXISTS (SELECT 1 FROM review WHERE review.scan = t.scan AND review.stands = 1) "
    "AND NOT EXISTS (SELECT 1 FROM read AS own WHERE own.scan = t.scan AND own.reader = :viewer)");

constexpr QLatin1StringView
    ofTheOfficer("(t.action LIKE 'review.%' OR t.action IN ('scan.compared', 'scan.signed-off', "
                 "'scan.reopened', 'scan.triaged'))");

/// Where the officer may know who has read.
constexpr QLatin1StringView readsOfTheOfficer(
    "(t.action IN ('read.submitted', 'read.merged') AND EXISTS (SELECT 1 FROM read AS r "
    "WHERE 'read:' || r.id = t.subject AND r.purpose = 'primary' AND r.state = 'submitted'))");

/// That the officer's decisions on a scan fell, at once and not only when it is compared again.
constexpr QLatin1StringView fallenForTheOfficer(
    "(t.action = 'scan.comparison-fell' AND NOT EXISTS (SELECT 1 FROM read AS own "
    "WHERE own.scan = t.scan AND own.reader = :viewer))");

constexpr QLatin1StringView ofTheResearcher(
    "(t.action IN ('scan.signed-off', 'scan.reopened', 'scan.triaged') AND EXISTS (SELECT 1 "
    "FROM scan AS s WHERE s.position = t.scan AND s.state IN ('signed-off', 'released')))");

/// How the coordinator answered the viewer's own request.
constexpr QLatin1StringView answersToTheViewer(
    "(t.action IN ('read.taken-back', 'read.take-back-declined') AND EXISTS (SELECT 1 "
    "FROM read AS r WHERE 'read:' || r.id = t.subject AND r.reader = :viewer))");

QString numbersText(const std::vector<qint64> &numbers)
{
    QStringList list;
    for (const qint64 number : numbers)
        list << QString::number(number);
    return list.join(u',');
}

HistoryRepository::Found foundIn(const Row &row)
{
    HistoryRepository::Found found{.entry = {.sequence = row.integer(0),
                                             .at = row.time(1),
                                             .actor = row.id<User>(2),
                                             .action = row.text(3),
                                             .subject = row.text(4),
                                             .canonicalJson = row.utf8(5),
                                             .scan = {},
                                             .rows = {},
                                             .previousHash = {},
                                             .hash = row.bytes(6)},
                                   .kind = static_cast<HistoryKind>(row.number(7)),
                                   .scan = row.isNull(9) ? QString() : row.text(9),
                                   .scanId = {}};
    if (!row.isNull(8)) {
        found.entry.scan = row.integer(8);
        found.scanId = row.id<Scan>(10);
    }
    return found;
}

} // namespace

bool HistoryRepository::seesAll() const
{
    return m_viewer.seesAll || (m_viewer.role == Role::Coordinator && m_scope.roundClosed);
}

QString HistoryRepository::condition() const
{
    if (seesAll())
        return u"1 = 1"_s;
    QStringList any{u"t.actor = :viewer"_s, ofEverybody, answersToTheViewer};
    if (m_scope.roundClosed)
        any << ofTheRound;
    switch (m_viewer.role) {
    case Role::Coordinator:
        any << ofTheCoordinator;
        break;
    case Role::MedicalOfficer:
        any << u"("_s + ofTheOfficer + u" AND "_s + inReview + u')' << fallenForTheOfficer;
        if (!m_scope.readersHidden)
            any << u"("_s + readsOfTheOfficer + u" AND "_s + inReview + u')';
        break;
    case Role::Researcher:
        any << ofTheResearcher;
        break;
    case Role::Radiologist:
        break;
    }
    const QString told = u'(' + any.join(u" OR "_s) + u')';
    if (!m_scope.scansHidden)
        return told;
    return told + u" AND (t.scan IS NULL OR t.actor = :viewer OR %1)"_s.arg(answersToTheViewer);
}

/// Where scans are hidden, a read is known by its place in the worklist, and what is about no read
/// is about some scan or other.
QString HistoryRepository::scanColumns() const
{
    if (!m_scope.scansHidden)
        return u"t.scan, s.file_name, s.id"_s;
    return u"NULL, (SELECT 'Scan ' || w.place FROM read AS r JOIN assignment AS w "
           "ON w.scan = r.scan AND w.reader = r.reader AND w.purpose = r.purpose "
           "WHERE r.id = substr(t.subject, 6) AND t.subject = 'read:' || r.id "
           "AND r.reader = :viewer), NULL"_s;
}

Parameters HistoryRepository::parameters() const
{
    if (seesAll())
        return {};
    return {{u"viewer"_s, m_viewer.person.toString()}};
}

Result<std::vector<qint64>> HistoryRepository::index(const HistoryFilter &filter,
                                                     std::optional<qint64> scan)
{
    QString where = condition();
    Parameters values = parameters();
    const auto add = [&](const QString &part, const QString &name, const QVariant &value) {
        where += u" AND "_s + part + u':' + name;
        values.emplace_back(name, value);
    };
    if (scan)
        add(u"t.scan = "_s, u"scan"_s, *scan);
    if (filter.person)
        add(u"t.actor = "_s, u"person"_s, filter.person->toString());
    if (filter.kind)
        add(kindExpression() + u" = "_s, u"kind"_s, static_cast<int>(*filter.kind));
    if (filter.from.isValid())
        add(u"t.at >= "_s, u"from_time"_s, timeText(filter.from));
    if (filter.until.isValid())
        add(u"t.at < "_s, u"until_time"_s, timeText(filter.until));
    std::vector<qint64> sequences;
    const auto ran = m_database.each(u"SELECT t.sequence FROM trail AS t WHERE "_s + where +
                                         u" ORDER BY t.sequence"_s,
                                     values, [&](const Row &row) -> Result<void> {
                                         sequences.push_back(row.integer(0));
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return sequences;
}

Result<std::vector<HistoryRepository::Found>>
HistoryRepository::rows(const std::vector<qint64> &sequences)
{
    std::map<qint64, Found> found;
    const auto ran = m_database.eachOnce(
        u"SELECT t.sequence, t.at, t.actor, t.action, t.subject, t.content, t.hash, "_s +
            kindExpression() + u", "_s + scanColumns() +
            u" FROM trail AS t LEFT JOIN scan AS s ON s.position = t.scan "
            "WHERE t.sequence IN ("_s +
            numbersText(sequences) + u") AND "_s + condition(),
        parameters(), [&](const Row &row) -> Result<void> {
            found.emplace(row.integer(0), foundIn(row));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    std::vector<Found> inOrder;
    for (const qint64 sequence : sequences)
        if (const auto one = found.find(sequence); one != found.end())
            inOrder.push_back(one->second);
    return inOrder;
}

Result<std::vector<HistorySignature>> HistoryRepository::signatures(std::optional<qint64> scan)
{
    QString where = u"1 = 1"_s;
    Parameters values;
    if (!m_viewer.seesAll && m_viewer.role == Role::Radiologist)
        return std::vector<HistorySignature>();
    if (!m_viewer.seesAll && m_viewer.role == Role::MedicalOfficer) {
        where = u"NOT EXISTS (SELECT 1 FROM read AS own WHERE own.scan = o.scan "
                "AND own.reader = :viewer)"_s;
        values.emplace_back(u"viewer"_s, m_viewer.person.toString());
    }
    if (scan) {
        where += u" AND o.scan = :scan"_s;
        values.emplace_back(u"scan"_s, *scan);
    }
    const QString select = ReviewRepository::selectSignOffs().replace(
        u" FROM "_s, u", s.file_name, (SELECT name FROM person WHERE id = d.author) FROM "_s);
    std::vector<HistorySignature> signatures;
    const auto ran =
        m_database.each(select + u" WHERE "_s + where + u" ORDER BY o.scan, o.version"_s, values,
                        [&](const Row &row) -> Result<void> {
                            signatures.push_back({.scan = row.text(15),
                                                  .signOff = ReviewRepository::signOffFrom(row),
                                                  .voidedBy = row.text(16)});
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    return signatures;
}

} // namespace doubleread
