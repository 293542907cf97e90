#include "core/store/scans/scanlistrepository.h"

#include "core/model/canonical.h"
#include "core/model/names.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

/// Adds "expression IN (...)" for one group of the filter; nothing asked for adds nothing.
template <typename Values, typename Text>
void addChoice(QStringList &parts, Parameters &parameters, const QString &before,
               const QString &name, const Values &values, Text text, const QString &after = {})
{
    QStringList places;
    for (const auto &value : values) {
        const QString place = name + QString::number(places.size());
        parameters.emplace_back(place, text(value));
        places << u':' + place;
    }
    if (!places.isEmpty())
        parts << before + u" IN ("_s + places.join(u", "_s) + u')' + after;
}

/// As addChoice(); "mixed" stands for several regions.
void addRegions(QStringList &parts, Parameters &parameters, const QString &before,
                QStringList regions)
{
    const bool mixed = regions.removeAll(mixedRegion.toString()) > 0;
    QStringList choice;
    addChoice(
        choice, parameters, before, u"region"_s, regions,
        [](const QString &region) { return region; }, u")"_s);
    if (mixed)
        choice << ScanListRepository::mixedCondition();
    if (!choice.isEmpty())
        parts << u'(' + choice.join(u" OR "_s) + u')';
}

QString likePattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\') + special);
    return u'%' + text.toLower() + u'%';
}

QString listOf(const std::vector<qint64> &positions)
{
    QStringList numbers;
    for (const qint64 position : positions)
        numbers << QString::number(position);
    return numbers.join(u',');
}

constexpr QLatin1StringView primary("'primary'");

} // namespace

QString ScanListRepository::Conditions::text() const
{
    return parts.isEmpty() ? u"1 = 1"_s : parts.join(u" AND "_s);
}

Parameters ScanListRepository::Conditions::with(const Parameters &more) const
{
    Parameters all = parameters;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

bool ScanListRepository::isMasked() const
{
    return m_viewer.role == Role::Radiologist && !m_viewer.seesAll;
}

bool ScanListRepository::seesConsensus() const
{
    return m_viewer.seesAll || m_viewer.role == Role::MedicalOfficer ||
           m_viewer.role == Role::Researcher ||
           (m_viewer.role == Role::Coordinator && m_round.closed);
}

QString ScanListRepository::mixedCondition()
{
    return u"s.regions LIKE '%\n%'"_s; // as the index has it, word by word
}

QString ScanListRepository::stateExpression() const
{
    return isMasked() ? u"CASE WHEN s.triage = 'excluded' THEN 'excluded' "
                        "WHEN own.id IS NOT NULL THEN 'reading' ELSE s.triage END"_s
                      : u"s.state"_s;
}

/// "with" and "without" of what has been read; empty for what has not, and for what is not
/// readable.
QString ScanListRepository::findingsExpression() const
{
    if (!seesConsensus())
        return u"CASE WHEN own.findings > 0 THEN 'with' WHEN own.state = 'submitted' "
               "AND coalesce(own.verdict, '') <> 'not-readable' THEN 'without' ELSE '' END"_s;
    return u"CASE WHEN v.findings > 0 THEN 'with' WHEN v.scan IS NOT NULL AND NOT EXISTS "
           "(SELECT 1 FROM consensus AS said WHERE said.scan = v.scan "
           "AND said.version = v.version "
           "AND instr(said.assessment, '\"verdict\":\"not-readable\"') > 0) "
           "THEN 'without' ELSE '' END"_s;
}

QString ScanListRepository::toReadExpression() const
{
    return m_round.worklists
               ? u"EXISTS (SELECT 1 FROM assignment AS mine WHERE mine.reader = :list_viewer "
                 "AND mine.scan = s.position)"_s
               : u"(s.triage <> 'excluded')"_s;
}

/// The words of ReadOutcome; empty for what this person is not to read.
QString ScanListRepository::outcomeExpression() const
{
    return u"CASE WHEN own.id IS NULL THEN CASE WHEN "_s + toReadExpression() +
           u" AND s.triage <> 'excluded' THEN 'not-read' ELSE '' END "
           "WHEN own.state = 'open' THEN 'begun' WHEN own.verdict = 'positive' THEN 'positive' "
           "WHEN own.verdict = 'not-readable' THEN 'not-readable' ELSE 'nothing-found' END"_s;
}

/// `purpose` is an expression: which of the person's reads of a scan is meant.
QString ScanListRepository::joins(const QString &purpose) const
{
    QString own = u" LEFT JOIN read AS own ON own.scan = s.position "
                  "AND own.reader = :list_viewer AND own.round = :list_round "
                  "AND own.purpose = %1 AND own.state <> 'withdrawn'"_s.arg(purpose);
    if (!seesConsensus())
        return own;
    QString review = u" LEFT JOIN review AS v ON v.scan = s.position AND v.stands = 1"_s;
    if (m_viewer.role == Role::Researcher && !m_viewer.seesAll)
        review += u" AND s.state IN ('signed-off', 'released')"_s;
    if (!m_viewer.seesAll)
        review += u" AND NOT EXISTS (SELECT 1 FROM read AS mine WHERE mine.scan = s.position "
                  "AND mine.reader = :list_viewer)"_s;
    return own + review;
}

Parameters ScanListRepository::joinParameters() const
{
    return {{u"list_viewer"_s, m_viewer.person.toString()}, {u"list_round"_s, m_round.number}};
}

ScanListRepository::Conditions ScanListRepository::conditions(const ScanFilter &filter,
                                                              const QString &without) const
{
    Conditions all;
    const auto same = [](const QString &text) { return text; };
    const auto name = [](auto value) { return nameOf(value); };
    if (filter.list == ScanListKind::Reading)
        all.parts << u"s.triage <> 'excluded'"_s;
    if (filter.list == ScanListKind::Reading && m_round.worklists) {
        all.parts << u"s.position IN (SELECT scan FROM assignment WHERE reader = :worklist_of)"_s;
        all.parameters.emplace_back(u"worklist_of"_s, m_viewer.person.toString());
    }
    if (filter.list == ScanListKind::Triage)
        all.parts << u"s.triage = 'imported'"_s;
    if (filter.list == ScanListKind::Review) // of which a reader is not even told the length
        all.parts << (isMasked()
                          ? u"1 = 0"_s
                          : u"s.state IN ('disputed', 'adjudicated', 'agreed', 'signed-off')"_s);
    if (!filter.among.empty())
        all.parts << u"s.position IN (%1)"_s.arg(listOf(filter.among));
    if (!filter.text.isEmpty()) {
        all.parts << u"lower(s.file_name) LIKE :name_pattern ESCAPE '\\'"_s;
        all.parameters.emplace_back(u"name_pattern"_s, likePattern(filter.text));
    }
    if (without != u"state"_s)
        addChoice(all.parts, all.parameters, stateExpression(), u"state"_s, filter.states, name);
    const QString tagged =
        u"s.position IN (SELECT scan FROM scan_tag WHERE kind = '%1' AND value"_s;
    if (without != u"region"_s)
        addRegions(all.parts, all.parameters, tagged.arg(u"region"_s), filter.regions);
    if (without != u"view"_s)
        addChoice(all.parts, all.parameters, tagged.arg(u"view"_s), u"view"_s, filter.views, same,
                  u")"_s);
    if (without != u"site"_s)
        addChoice(all.parts, all.parameters, u"s.site"_s, u"site"_s, filter.sites, same);
    if (without != u"damage"_s)
        addChoice(all.parts, all.parameters, u"s.damage"_s, u"damage"_s, filter.damages, name);
    if (without != u"read"_s)
        addChoice(all.parts, all.parameters, outcomeExpression(), u"outcome"_s, filter.outcomes,
                  name);
    if (without != u"findings"_s && filter.withFindings)
        all.parts << findingsExpression() +
                         (*filter.withFindings ? u" = 'with'"_s : u" = 'without'"_s);
    return all;
}

Result<ScanIndex> ScanListRepository::positions(const Conditions &conditions, bool joined)
{
    ScanIndex index;
    const auto ran = m_database.each(
        u"SELECT s.position FROM scan AS s"_s + (joined ? joins(primary) : QString()) +
            u" WHERE "_s + conditions.text() + u" ORDER BY s.position"_s,
        joined ? conditions.with(joinParameters()) : conditions.parameters,
        [&](const Row &row) -> Result<void> {
            index.positions.push_back(row.integer(0));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    index.count = static_cast<qint64>(index.positions.size());
    return index;
}

/// What has to be decided first comes first, each in the order of the scans.
Result<ScanIndex> ScanListRepository::reviewIndex(const ScanFilter &filter)
{
    ScanIndex index;
    ScanFilter rest = filter;
    rest.list = ScanListKind::All;
    for (const ScanState state :
         {ScanState::Disputed, ScanState::Adjudicated, ScanState::Agreed, ScanState::SignedOff}) {
        Conditions some = conditions(rest, {});
        some.parts << u"s.state = :review_state"_s;
        some.parameters.emplace_back(u"review_state"_s, nameOf(state));
        // nobody reviews what the same person has read
        some.parts << u"(:list_sees_all = 1 OR NOT EXISTS (SELECT 1 FROM read AS mine "
                      "WHERE mine.scan = s.position AND mine.reader = :list_viewer))"_s;
        some.parameters.emplace_back(u"list_sees_all"_s, m_viewer.seesAll ? 1 : 0);
        const Result<ScanIndex> part = positions(some, true);
        if (!part)
            return part;
        index.positions.insert(index.positions.end(), part->positions.begin(),
                               part->positions.end());
    }
    index.count = static_cast<qint64>(index.positions.size());
    return index;
}

/// Whether an unfiltered list of this kind leaves out any scan; by an index.
Result<bool> ScanListRepository::isLacking(ScanListKind list)
{
    if (list == ScanListKind::All)
        return false;
    const Result<qint64> lacking = m_database.number(
        list == ScanListKind::Triage
            ? u"SELECT EXISTS (SELECT 1 FROM scan WHERE triage IN ('included', 'excluded'))"_s
            : u"SELECT EXISTS (SELECT 1 FROM scan WHERE triage = 'excluded')"_s);
    if (!lacking)
        return fail(lacking.error());
    return *lacking > 0;
}

Result<ScanIndex> ScanListRepository::index(const ScanFilter &filter)
{
    if (filter.list == ScanListKind::Review)
        return isMasked() ? Result<ScanIndex>(ScanIndex{}) : reviewIndex(filter);
    if (filter.list == ScanListKind::Reading && m_round.worklists)
        return worklistIndex(filter);
    ScanFilter unfiltered;
    unfiltered.list = filter.list;
    if (filter == unfiltered) {
        const Result<qint64> count = ScanRepository(m_database).count();
        const Result<bool> lacking = isLacking(filter.list);
        if (!count)
            return fail(count.error());
        if (!lacking)
            return fail(lacking.error());
        if (!*lacking)
            return ScanIndex{.count = *count, .positions = {}};
    }
    const bool joined = filter.withFindings.has_value() || !filter.outcomes.empty() ||
                        (isMasked() && !filter.states.empty());
    return positions(conditions(filter, {}), joined);
}

Result<std::vector<ScanRow>> ScanListRepository::rows(const std::vector<qint64> &entries)
{
    std::map<qint64, ScanRow> found;
    for (const ReadPurpose purpose : {ReadPurpose::Primary, ReadPurpose::Repeat}) {
        std::vector<qint64> positions;
        for (const qint64 each : entries)
            if (purposeOfEntry(each) == purpose)
                positions.push_back(positionOfEntry(each));
        Result<std::map<qint64, ScanRow>> some = rowsOf(positions, purpose);
        if (!some)
            return fail(some.error());
        for (auto &[position, row] : *some) {
            row.entry = purpose == ReadPurpose::Primary ? position : repeatEntry(position);
            found[row.entry] = std::move(row);
        }
    }
    std::vector<ScanRow> rows;
    for (const qint64 each : entries)
        if (const auto row = found.find(each); row != found.end())
            rows.push_back(row->second);
    return rows;
}

Result<std::map<qint64, ScanRow>> ScanListRepository::rowsOf(const std::vector<qint64> &positions,
                                                             ReadPurpose purpose)
{
    std::map<qint64, ScanRow> found;
    if (positions.empty())
        return found;
    const QString list = listOf(positions);
    const QString disagreements = seesConsensus() ? u"coalesce(v.open_disagreements, 0)"_s : u"0"_s;
    const auto ran = m_database.eachOnce(
        u"SELECT "_s + ScanRepository::columns() + u", "_s + stateExpression() +
            u", own.state, "_s + disagreements + u", own.verdict, "_s + toReadExpression() +
            u" FROM scan AS s"_s + joins(u'\'' + nameOf(purpose) + u'\'') +
            u" WHERE s.position IN ("_s + list + u")"_s,
        joinParameters(), [&](const Row &row) -> Result<void> {
            Result<ScanRow> one = rowFrom(row);
            if (!one)
                return fail(one.error());
            found[one->scan.position] = std::move(*one);
            return {};
        });
    if (!ran)
        return fail(ran.error());
    if (const Result<void> added = addOverlays(found, list, purpose); !added)
        return fail(added.error());
    if (const Result<void> added = addReviews(found, list); !added)
        return fail(added.error());
    if (const Result<void> added = addSignOffs(found, list); !added)
        return fail(added.error());
    return found;
}

Result<ScanRow> ScanListRepository::rowFrom(const Row &row) const
{
    constexpr int own = ScanRepository::columnCount;
    Result<Scan> scan = ScanRepository::fromRow(row);
    if (!scan)
        return fail(scan.error());
    if (isMasked()) {
        scan->state = fromName<ScanState>(row.text(own)).value_or(ScanState::Imported);
        scan->revision = 0; // counts what others did
    }
    return ScanRow{.entry = 0,
                   .scan = std::move(*scan),
                   .file = {},
                   .ownRead = fromName<ReadState>(row.text(own + 1)),
                   .ownVerdict = fromName<Verdict>(row.text(own + 3)),
                   .toRead = m_viewer.role == Role::Radiologist && row.flag(own + 4),
                   .openDisagreements = row.number(own + 2),
                   .reviewRevision = 0,
                   .consensusVerdict = {},
                   .overlay = {},
                   .signOff = {}};
}

Result<void> ScanListRepository::addOverlays(std::map<qint64, ScanRow> &rows, const QString &list,
                                             ReadPurpose purpose)
{
    const QString own = u"SELECT own.scan, a.content FROM read AS own "
                        "JOIN annotation AS a ON a.read = own.id WHERE own.scan IN (%1) "
                        "AND own.reader = :list_viewer AND own.round = :list_round "
                        "AND own.purpose = '%2' AND own.state <> 'withdrawn' "
                        "ORDER BY own.scan, a.ordinal"_s.arg(list, nameOf(purpose));
    const QString consensus = u"SELECT s.position, a.content FROM scan AS s"_s + joins(primary) +
                              u" JOIN consensus_annotation AS a ON a.scan = v.scan "
                              "AND a.version = v.version WHERE s.position IN (%1) "
                              "ORDER BY s.position, a.ordinal"_s.arg(list);
    return m_database.eachOnce(
        seesConsensus() ? consensus : own, joinParameters(), [&](const Row &row) -> Result<void> {
            Result<Annotation> annotation = fromCanonicalJson<Annotation>(row.utf8(1));
            if (!annotation)
                return fail(annotation.error());
            rows[row.integer(0)].overlay.push_back(std::move(*annotation));
            return {};
        });
}

Result<void> ScanListRepository::addReviews(std::map<qint64, ScanRow> &rows, const QString &list)
{
    if (!seesConsensus())
        return {};
    return m_database.eachOnce(
        u"SELECT s.position, v.revision, c.assessment FROM scan AS s"_s + joins(primary) +
            u" JOIN consensus AS c ON c.scan = v.scan AND c.version = v.version "
            "WHERE s.position IN (%1)"_s.arg(list),
        joinParameters(), [&](const Row &row) -> Result<void> {
            Result<Assessment> assessment = fromCanonicalJson<Assessment>(row.utf8(2));
            if (!assessment)
                return fail(assessment.error());
            ScanRow &found = rows[row.integer(0)];
            found.reviewRevision = row.number(1);
            found.consensusVerdict = assessment->verdict;
            return {};
        });
}

Result<void> ScanListRepository::addSignOffs(std::map<qint64, ScanRow> &rows, const QString &list)
{
    if (isMasked())
        return {};
    return m_database.eachOnce(ReviewRepository::selectSignOffs() +
                                   u" WHERE o.scan IN (%1) AND d.sign_off IS NULL"_s.arg(list),
                               {}, [&](const Row &row) -> Result<void> {
                                   const SignOff signOff = ReviewRepository::signOffFrom(row);
                                   rows[row.integer(ReviewRepository::signOffScanColumn)].signOff =
                                       signOff;
                                   return {};
                               });
}

} // namespace doubleread
