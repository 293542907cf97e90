#include "core/model/names.h"
#include "core/store/scans/scanlistrepository.h"
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

ScanListRepository::Conditions ScanListRepository::conditions(const ScanFilter &filter,
                                                              const QString &without) const
{
    Conditions all;
    if (hidesScans())
        all.parts << u"w.reader = :list_viewer"_s; // of listed()
    const auto same = [](const QString &text) { return text; };
    const auto name = [](auto value) { return nameOf(value); };
    if (filter.list == ScanListKind::Reading)
        all.parts << u"s.triage <> 'excluded'"_s;
    if (filter.list == ScanListKind::Reading && m_round.worklists && !hidesScans()) {
        all.parts << u"s.position IN (SELECT scan FROM assignment WHERE reader = :worklist_of)"_s;
        all.parameters.emplace_back(u"worklist_of"_s, m_viewer.person.toString());
    }
    if (filter.list == ScanListKind::Triage)
        all.parts << u"s.triage = 'imported'"_s;
    if (filter.list == ScanListKind::Review && seesOwnComparisons()) {
        all.parts << ownComparisonsCondition();
        all.parameters.emplace_back(u"compared_by"_s, m_viewer.person.toString());
        all.parameters.emplace_back(u"compared_in"_s, m_round.number);
    } else if (filter.list == ScanListKind::Review) { // whose very length tells how reads compare
        all.parts << (knowsComparisons()
                          ? u"s.state IN ('disputed', 'adjudicated', 'agreed', 'signed-off')"_s
                          : u"1 = 0"_s);
    }
    if (!filter.among.empty())
        all.parts << u"s.position IN (%1)"_s.arg(listOf(filter.among));
    if (!filter.text.isEmpty()) {
        all.parts << u"lower(%1) LIKE :name_pattern ESCAPE '\\'"_s.arg(nameExpression());
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
    if (!seesPatients() && !filter.patients.isEmpty())
        all.parts << u"1 = 0"_s;
    else
        addChoice(all.parts, all.parameters, u"s.patient_key"_s, u"patient"_s, filter.patients,
                  same);
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
        u"SELECT s.position FROM scan AS s"_s + (joined ? joins(u"'primary'"_s) : QString()) +
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

/// Of scans that stay: their comparison stands, and the person has submitted a read.
QString ScanListRepository::ownComparisonsCondition()
{
    return u"s.state IN ('disputed', 'adjudicated', 'agreed', 'signed-off', 'released') "
           "AND EXISTS (SELECT 1 FROM review AS its WHERE its.scan = s.position "
           "AND its.stands = 1) "
           "AND EXISTS (SELECT 1 FROM read AS mine WHERE mine.scan = s.position "
           "AND mine.reader = :compared_by AND mine.round = :compared_in "
           "AND mine.purpose = 'primary' AND mine.state = 'submitted')"_s;
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
    if (filter.list == ScanListKind::Review && seesOwnComparisons())
        return positions(conditions(filter, {}), true);
    if (filter.list == ScanListKind::Review)
        return knowsComparisons() ? reviewIndex(filter) : Result<ScanIndex>(ScanIndex{});
    if (hidesScans() && filter.list == ScanListKind::Triage)
        return ScanIndex{}; // what became of one entry would show at the other
    if (hidesScans() || (filter.list == ScanListKind::Reading && m_round.worklists))
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

} // namespace doubleread
