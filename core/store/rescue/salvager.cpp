#include "core/store/rescue/salvager.h"

#include "core/base/problem.h"
#include "core/store/database/dialect.h"
#include "core/store/database/headnote.h"
#include "core/store/database/transaction.h"
#include "core/store/trail/canonicalobject.h"
#include "core/store/trail/trailrepository.h"

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

constexpr int passes = 3; ///< Over the pages of the damaged file; two over those of a backup.

QVariant valueOf(const StoredTable &table, const std::vector<QVariant> &values,
                 const QString &column)
{
    return values[static_cast<std::size_t>(table.shape.columns.indexOf(column))];
}

TrailEntry entryOf(const StoredTable &table, const std::vector<QVariant> &values)
{
    const auto of = [&](const QString &column) { return valueOf(table, values, column); };
    TrailEntry entry{.sequence = of(u"sequence"_s).toLongLong(),
                     .at = QDateTime::fromString(of(u"at"_s).toString(), Qt::ISODateWithMs).toUTC(),
                     .actor = Id<User>::fromString(of(u"actor"_s).toString()),
                     .action = of(u"action"_s).toString(),
                     .subject = of(u"subject"_s).toString(),
                     .canonicalJson = of(u"content"_s).toString().toUtf8(),
                     .scan = {},
                     .rows = {},
                     .previousHash = of(u"previous_hash"_s).toByteArray(),
                     .hash = of(u"hash"_s).toByteArray()};
    if (of(u"scan"_s).isValid())
        entry.scan = of(u"scan"_s).toLongLong();
    if (of(u"rows"_s).isValid())
        entry.rows = of(u"rows"_s).toString().toUtf8();
    return entry;
}

/// JSON. Names of rows hold nothing that would have to be escaped; the first thousand will do.
QByteArray listOf(const QStringList &names)
{
    const QStringList first = names.mid(0, 1000);
    return first.isEmpty() ? QByteArray("[]") : "[\"" + first.join(u"\",\""_s).toUtf8() + "\"]";
}

/// "12", "40-43".
QStringList gaps(const std::map<qint64, TrailEntry> &entries, qint64 last)
{
    QStringList missing;
    qint64 next = 1;
    const auto upTo = [&](qint64 end) {
        if (next == end)
            missing << QString::number(next);
        else if (next < end)
            missing << u"%1-%2"_s.arg(QString::number(next), QString::number(end));
    };
    for (const auto &[sequence, entry] : entries) {
        upTo(sequence - 1);
        next = sequence + 1;
    }
    upTo(last);
    return missing;
}

} // namespace

Salvager::Salvager(Database &target, SalvageProgress progress)
    : m_target(target), m_progress(std::move(progress))
{
}

Result<std::unique_ptr<Salvager>> Salvager::begin(Database &target, const QString &damaged,
                                                  const QStringList &backups,
                                                  const SalvageProgress &progress)
{
    std::unique_ptr<Salvager> salvager(new Salvager(target, progress));
    auto tables = storedTables(target);
    if (!tables)
        return fail(tables.error());
    salvager->m_tables = std::move(*tables);
    if (const Result<void> added = salvager->addSource(damaged, false); !added)
        return fail(added.error());
    for (const QString &backup : backups)
        if (const Result<void> added = salvager->addSource(backup, true); !added)
            qWarning("%s", qPrintable(added.error().text())); // one source less
    return salvager;
}

Result<void> Salvager::addSource(const QString &file, bool isBackup)
{
    auto pages = RawPages::open(file);
    if (!pages)
        return fail(pages.error());
    m_total += static_cast<int>((*pages)->count()) * (isBackup ? passes - 1 : passes);
    auto owners = std::make_unique<PageOwners>(**pages, m_tables);
    m_sources.push_back({.file = file,
                         .pages = std::move(*pages),
                         .owners = std::move(owners),
                         .isBackup = isBackup});
    return {};
}

std::vector<Salvager::Candidate> Salvager::candidatesOf(const Source &source, quint32 page,
                                                        const RawRow &row) const
{
    const PageOwners::Owner owner = source.owners->of(page);
    std::vector<Candidate> found;
    for (const StoredTable &table : m_tables) {
        const bool known = owner.kind == PageOwners::Kind::Table;
        if (known && owner.table != &table)
            continue;
        if (auto values = table.columnsOf(row, !known))
            found.push_back({.table = &table, .values = std::move(*values), .page = owner.kind});
    }
    for (Candidate &each : found)
        each.isAlone = found.size() == 1;
    return found;
}

/// First the pages that are known to be a table's, so that what they hold counts more.
Result<void> Salvager::each(const Source &source, const Take &take)
{
    for (const bool known : {true, false})
        for (quint32 page = 1; page <= source.pages->count(); ++page) {
            const PageOwners::Kind kind = source.owners->of(page).kind;
            if (known != (kind == PageOwners::Kind::Table))
                continue;
            ++m_done;
            if (m_done % 512 == 0 && !m_progress(m_done, m_total))
                return fail(Error::Code::Cancelled, Problem::tr("nothing was saved"));
            if (kind == PageOwners::Kind::Index)
                continue;
            for (const RawRow &row : source.pages->rows(page))
                for (const Candidate &candidate : candidatesOf(source, page, row))
                    if (const Result<void> taken = take(candidate); !taken)
                        return taken;
        }
    return {};
}

/// Rows come in any order and with gaps, which the locks refuse. Answers what puts them back on.
Result<QStringList> Salvager::takeLocksOff()
{
    QStringList names;
    QStringList statements;
    const auto ran =
        m_target.eachOnce(u"SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'"_s, {},
                          [&](const Row &row) -> Result<void> {
                              names << row.text(0);
                              statements << row.text(1);
                              return {};
                          });
    if (!ran)
        return fail(ran.error());
    for (const QString &name : names)
        if (const auto dropped = m_target.define(u"DROP TRIGGER main.\"%1\""_s.arg(name)); !dropped)
            return fail(dropped.error());
    for (const QString &table : {u"trail_head"_s, u"reading_round"_s}) // what a new dataset has
        if (const auto emptied = m_target.change(u"DELETE FROM main."_s + table); !emptied)
            return fail(emptied.error());
    return statements;
}

void Salvager::takeEntry(const Candidate &candidate, bool fromBackup)
{
    const StoredTable &table = *candidate.table;
    if (table.shape.name == u"trail_head"_s && !fromBackup && !m_head)
        m_head =
            TrailHead{.sequence = valueOf(table, candidate.values, u"sequence"_s).toLongLong(),
                      .hash = valueOf(table, candidate.values, u"hash"_s).toByteArray(),
                      .signer = valueOf(table, candidate.values, u"signer"_s).toByteArray(),
                      .signature = valueOf(table, candidate.values, u"signature"_s).toByteArray()};
    if (table.shape.name != u"trail"_s)
        return;
    TrailEntry entry = entryOf(table, candidate.values);
    if (entry.sequence < 1 || m_entries.contains(entry.sequence) || trailHash(entry) != entry.hash)
        return;
    const auto before = m_entries.find(entry.sequence - 1);
    const auto after = m_entries.find(entry.sequence + 1);
    const bool isLinked =
        (before == m_entries.end() || before->second.hash == entry.previousHash) &&
        (after == m_entries.end() || after->second.previousHash == entry.hash);
    if (fromBackup && (!isLinked || (m_head && entry.sequence > m_head->sequence)))
        return; // of a history that went another way
    m_report.fromBackups += fromBackup ? 1 : 0;
    m_entries.emplace(entry.sequence, std::move(entry));
}

Result<void> Salvager::readTrail()
{
    for (const Source &source : m_sources) {
        const auto read = each(source, [&](const Candidate &candidate) -> Result<void> {
            takeEntry(candidate, source.isBackup);
            return {};
        });
        if (!read)
            return read;
    }
    for (const auto &[sequence, entry] : m_entries)
        if (entry.rows)
            learnRows(m_known, *entry.rows, sequence);
    const qint64 last = m_entries.empty() ? 0 : m_entries.rbegin()->first;
    m_report.lostEntries = gaps(m_entries, std::max(last, m_head ? m_head->sequence : 0));
    m_trailIsWhole = m_report.lostEntries.isEmpty() && !m_entries.empty() && !m_known.isEmpty();
    m_report.entries = std::ssize(m_entries);
    return {};
}

Result<void> Salvager::storeTrail()
{
    TrailRepository trail(m_target);
    for (const auto &[sequence, entry] : m_entries)
        if (const Result<void> kept = trail.keep(entry); !kept)
            return kept;
    TrailHead head{.sequence = 0, .hash = QByteArray(32, '\0'), .signer = {}, .signature = {}};
    if (!m_entries.empty())
        head = {.sequence = m_entries.rbegin()->first,
                .hash = m_entries.rbegin()->second.hash,
                .signer = {},
                .signature = {}};
    if (m_head && m_head->sequence == head.sequence && m_head->hash == head.hash)
        head = *m_head;
    return trail.keepHead(head);
}

/// False: another row is in its place.
Result<bool> Salvager::insert(const Candidate &candidate)
{
    Parameters parameters;
    for (std::size_t column = 0; column < candidate.values.size(); ++column)
        parameters.emplace_back(u"c%1"_s.arg(column), candidate.values[column]);
    const auto inserted = m_target.change(candidate.table->insertion(), parameters);
    const QString why = inserted ? QString() : inserted.error().message;
    const bool inTheWay = why.contains(u"constraint"_s, Qt::CaseInsensitive) ||
                          why.contains(u"mismatch"_s, Qt::CaseInsensitive);
    if (!inserted && !inTheWay)
        return fail(inserted.error());
    m_report.rows += inserted ? 1 : 0;
    return inserted.has_value();
}

Result<void> Salvager::takeProven(const Candidate &candidate, bool fromBackup)
{
    const TrailedTable &shape = candidate.table->shape;
    const QByteArray name = rowName(shape, candidate.values);
    const auto known = m_known.constFind(name);
    if (known == m_known.constEnd() || known->digest.isEmpty() || m_saved.contains(name) ||
        known->digest != rowDigest(shape, candidate.values))
        return {};
    const Result<bool> inserted = insert(candidate);
    if (!inserted)
        return fail(inserted.error());
    if (*inserted) {
        m_saved.insert(name);
        m_report.fromBackups += fromBackup ? 1 : 0;
    }
    return {};
}

/// What the trail cannot prove, or proves to have been changed: better than nothing, if named.
Result<void> Salvager::takeRest(const Candidate &candidate)
{
    using enum PageOwners::Kind;
    const TrailedTable &shape = candidate.table->shape;
    const bool isTrail = shape.name == u"trail"_s || shape.name == u"trail_head"_s;
    const bool isCertain =
        candidate.page == Table || (candidate.page == Unknown && candidate.isAlone);
    if (isTrail || !isCertain)
        return {};
    const QByteArray name = rowName(shape, candidate.values);
    const auto known = m_known.constFind(name);
    const bool isKnown = known != m_known.constEnd();
    if (m_saved.contains(name) || (isKnown && known->digest.isEmpty()) ||
        (!isKnown && m_trailIsWhole && candidate.page != Table))
        return {};
    const Result<bool> inserted = insert(candidate);
    if (!inserted)
        return fail(inserted.error());
    if (!*inserted)
        return {};
    m_saved.insert(name);
    (isKnown ? m_report.altered : m_report.unproven) << QString::fromUtf8(name);
    return {};
}

void Salvager::nameLost()
{
    for (auto row = m_known.constBegin(); row != m_known.constEnd(); ++row)
        if (!row->digest.isEmpty() && !m_saved.contains(row.key()))
            m_report.lost << QString::fromUtf8(row.key());
    for (QStringList *list : {&m_report.lost, &m_report.altered, &m_report.unproven})
        list->sort();
}

/// A dataset without these would be none.
Result<void> Salvager::checkEnough()
{
    for (const QString &table : {u"dataset"_s, u"protocol"_s, u"person"_s}) {
        const Result<qint64> rows =
            m_target.number(u"SELECT count(*) FROM main.\"%1\""_s.arg(table));
        if (!rows)
            return fail(rows.error());
        if (*rows == 0)
            return fail(Error{
                .code = m_report.rows + m_report.entries == 0 ? Error::Code::Foreign
                                                              : Error::Code::Damaged,
                .message = Problem::tr("too little of a dataset is left to save it: the table "
                                       "'%1' is gone")
                               .arg(table),
                .file = m_sources.front().file,
                .place = {},
                .remedy = Problem::tr("restore a backup; nothing was written")});
    }
    const auto round =
        m_target.change(u"INSERT OR IGNORE INTO main.reading_round (number) VALUES (1)"_s);
    return round ? Result<void>() : Result<void>(fail(round.error()));
}

/// Digests are not told anew: what is lost or not as it was stays to be found.
Result<void> Salvager::tell()
{
    if (const Result<void> forgotten = forgetTouchedRows(m_target); !forgotten)
        return forgotten;
    CanonicalObject content;
    content.set("rows", m_report.rows)
        .set("from_backups", m_report.fromBackups)
        .setJson("lost", listOf(m_report.lost))
        .setJson("altered", listOf(m_report.altered))
        .setJson("unproven", listOf(m_report.unproven))
        .setJson("lost_entries", listOf(m_report.lostEntries));
    if (m_head)
        content.set("known_sequence", m_head->sequence)
            .set("known_hash", QString::fromLatin1(m_head->hash.toHex()));
    const Result<QString> id = datasetIdOf(m_target);
    if (!id)
        return fail(id.error());
    return TrailRepository(m_target).append({.actor = {},
                                             .action = salvageAction,
                                             .subject = u"dataset:"_s + *id,
                                             .scan = {},
                                             .canonicalJson = content.bytes()});
}

Result<SalvageReport> Salvager::run()
{
    if (const auto set = m_target.define(u"PRAGMA foreign_keys = OFF"_s); !set)
        return fail(set.error());
    const auto transaction = Transaction::begin(m_target);
    if (!transaction)
        return fail(transaction.error());
    const Result<QStringList> locks = takeLocksOff();
    if (!locks)
        return fail(locks.error());
    Result<void> done = readTrail();
    for (const Source &source : m_sources)
        if (done)
            done = each(source, [&](const Candidate &candidate) {
                return takeProven(candidate, source.isBackup);
            });
    if (done)
        done = each(m_sources.front(),
                    [&](const Candidate &candidate) { return takeRest(candidate); });
    if (done)
        done = checkEnough();
    if (done)
        done = storeTrail();
    nameLost();
    for (const QString &lock : *locks)
        if (done)
            done = m_target.define(lock);
    if (done)
        done = tell();
    if (done)
        done = (*transaction)->commit();
    if (!done)
        return fail(done.error());
    m_progress(m_total, m_total);
    return m_report;
}

} // namespace doubleread
