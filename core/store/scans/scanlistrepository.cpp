#include "core/store/scans/scanlistrepository.h"

#include "core/model/canonical.h"
#include "core/model/names.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

namespace doubleread {

namespace {

QString listOf(const std::vector<qint64> &positions)
{
    QStringList numbers;
    for (const qint64 position : positions)
        numbers << QString::number(position);
    return numbers.join(u',');
}

constexpr QLatin1StringView primary("'primary'");

} // namespace

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

bool ScanListRepository::knowsComparisons() const
{
    return seesConsensus() && (m_viewer.seesAll || m_viewer.role != Role::Researcher);
}

bool ScanListRepository::seesOwnComparisons() const
{
    return isMasked() && m_round.closed && m_round.readersSee;
}

bool ScanListRepository::seesPatients() const
{
    return m_viewer.seesAll || m_viewer.role == Role::Coordinator ||
           m_viewer.role == Role::Researcher;
}

QString ScanListRepository::mixedCondition()
{
    return u"s.regions LIKE '%\n%'"_s; // as the index has it, word by word
}

bool ScanListRepository::hidesScans() const
{
    return isMasked() && m_round.worklists && m_round.repeats && !m_round.closed;
}

QString ScanListRepository::nameOfPlace(qint64 place)
{
    return u"Scan %1"_s.arg(place);
}

/// As nameOfPlace() has it.
QString ScanListRepository::nameExpression() const
{
    return hidesScans() ? u"'Scan ' || w.place"_s : u"s.file_name"_s;
}

QString ScanListRepository::listed() const
{
    return hidesScans() ? u" FROM scan AS s JOIN assignment AS w ON w.scan = s.position"_s
                        : u" FROM scan AS s"_s;
}

QString ScanListRepository::listedPurpose() const
{
    return hidesScans() ? u"w.purpose"_s : u"'primary'"_s;
}

QString ScanListRepository::stateExpression() const
{
    if (isMasked())
        return u"CASE WHEN s.triage = 'excluded' THEN 'excluded' "
               "WHEN own.id IS NOT NULL THEN 'reading' ELSE s.triage END"_s;
    return knowsComparisons() ? u"s.state"_s
                              : u"CASE WHEN s.state IN ('agreed', 'disputed', 'adjudicated') "
                                "THEN 'reading' ELSE s.state END"_s;
}

/// "with" and "without" of what has been read; empty for what has not, for what is not readable and
/// for what is not decided yet.
QString ScanListRepository::findingsExpression() const
{
    if (!seesConsensus())
        return u"CASE WHEN own.findings > 0 THEN 'with' WHEN own.state = 'submitted' "
               "AND coalesce(own.verdict, '') <> 'not-readable' THEN 'without' ELSE '' END"_s;
    return u"CASE WHEN v.findings > 0 THEN 'with' WHEN v.open_disagreements = 0 AND NOT EXISTS "
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
    const QString wanted = u'\'' + nameOf(purpose) + u'\'';
    const auto ran = m_database.eachOnce(
        u"SELECT "_s + ScanRepository::columns() + u", "_s + stateExpression() +
            u", own.state, "_s + disagreements + u", own.verdict, "_s + toReadExpression() +
            u", "_s + (hidesScans() ? u"w.place"_s : u"NULL"_s) + listed() + joins(wanted) +
            u" WHERE s.position IN ("_s + list + u')' +
            (hidesScans() ? u" AND w.reader = :list_viewer AND w.purpose = "_s + wanted
                          : QString()),
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
    scan->state = fromName<ScanState>(row.text(own)).value_or(ScanState::Imported);
    if (!knowsComparisons())
        scan->revision = 0; // counts what others did
    if (!seesPatients()) {
        scan->patientKey.clear();
        scan->sourceSha256.clear();
    }
    std::optional<qint64> place;
    if (!row.isNull(own + 5)) {
        place = row.integer(own + 5);
        scan->fileName = nameOfPlace(*place);
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
                   .signOff = {},
                   .place = place};
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
            if (const auto found = rows.find(row.integer(0)); found != rows.end())
                found->second.overlay.push_back(std::move(*annotation));
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
