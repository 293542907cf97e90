#include "core/base/problem.h"
#include "core/service/agreement/agreementcounts.h"
#include "core/service/agreement/agreementtables.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace doubleread {

namespace {

using Reader = AgreementData::Reader;

/// One piece of work after another, each with the same share of the progress.
class Pieces
{
public:
    Pieces(const ProgressReport &progress, int count) : m_progress(progress), m_count(count) {}

    StatsProgress next()
    {
        const int piece = m_begun++;
        return [this, piece](int done, int total) {
            const double part = static_cast<double>(done) / std::max(1, total);
            return !m_progress ||
                   m_progress(static_cast<int>(1000 * (piece + part) / std::max(1, m_count)), 1000);
        };
    }

private:
    const ProgressReport &m_progress;
    int m_count;
    int m_begun = 0;
};

std::vector<PairedScan> pairedScans(const AgreementData &data,
                                    const std::vector<SharedScan> &shared)
{
    std::vector<PairedScan> scans;
    scans.reserve(shared.size());
    for (const SharedScan &scan : shared)
        scans.push_back({.first = scan.first,
                         .second = scan.second,
                         .patientKey = data.scans[scan.index].patientKey,
                         .spacing = data.scans[scan.index].spacing});
    for (std::size_t at = 1; at < shared.size(); ++at) // both reads of a scan are drawn together
        if (shared[at].index == shared[at - 1].index && scans[at].patientKey.isEmpty())
            scans[at].patientKey = scans[at - 1].patientKey =
                u"\n%1"_s.arg(shared[at].index); // no key that a dataset has
    return scans;
}

std::vector<SharedScan> againstTruth(const AgreementData &data, const Reader &reader)
{
    std::vector<SharedScan> scans;
    for (const auto &[index, truth] : data.truth)
        if (const auto read = reader.primary.find(index); read != reader.primary.end())
            scans.push_back({.index = index, .first = &truth.read, .second = &read->second});
    return scans;
}

/// First and second of the pair; null where there are no two.
std::pair<const Reader *, const Reader *> chosenPair(const AgreementData &data)
{
    const auto named = [&](const QString &name) -> const Reader * {
        const auto found = std::ranges::find(data.readers, name, &Reader::name);
        return found == data.readers.end() ? nullptr : &*found;
    };
    const auto another = [&](const Reader *than) -> const Reader * {
        for (const Reader &reader : data.readers)
            if (&reader != than && !reader.primary.empty())
                return &reader;
        return nullptr;
    };
    const Reader *second = named(data.request.second);
    const Reader *first =
        data.request.first.isEmpty() ? another(second) : named(data.request.first);
    if (!second)
        second = another(first);
    return {first, second};
}

std::vector<ScanAnswers> answersOf(const AgreementData &data)
{
    std::vector<ScanAnswers> answers(data.scans.size());
    for (std::size_t index = 0; index < answers.size(); ++index)
        answers[index].patientKey = data.scans[index].patientKey;
    for (const Reader &reader : data.readers)
        for (const auto &[index, read] : reader.primary) {
            answers[index].positive += read.assessment.verdict == Verdict::Positive ? 1 : 0;
            answers[index].negative += read.assessment.verdict == Verdict::Negative ? 1 : 0;
        }
    return answers;
}

/// What is computed one after another, so that its number is known before.
struct Work
{
    const Reader *first = nullptr; ///< Of the pair; null where there are no two.
    const Reader *second = nullptr;
    std::vector<SharedScan> ofPair;
    std::vector<ScanGroup> groups;
    std::vector<std::pair<const Reader *, const Reader *>> otherPairs;
    using Own = std::vector<std::pair<QString, std::vector<SharedScan>>>; ///< By reader.
    Own repeats;
    Own truth;

    std::size_t pieces() const
    {
        return 2 + groups.size() + otherPairs.size() + repeats.size() + truth.size();
    }
};

/// Both sides in one: apart, they would follow the readers no less than the sides do.
void add(Work::Own &list, const AgreementData &data, const Reader &reader,
         std::vector<SharedScan> scans)
{
    if (scans.empty())
        return;
    if (!data.view.bySides || list.empty()) {
        list.emplace_back(data.view.bySides ? bothReads() : reader.name, std::move(scans));
        return;
    }
    std::vector<SharedScan> &all = list.front().second;
    all.insert(all.end(), scans.begin(), scans.end());
    std::ranges::stable_sort(all, {}, &SharedScan::index);
}

Work workOn(const AgreementData &data)
{
    Work work;
    std::tie(work.first, work.second) = chosenPair(data);
    if (work.first && work.second) {
        work.ofPair = sharedScans(work.first->primary, work.second->primary);
        work.groups = scanGroups(data, work.ofPair);
    }
    for (auto one = data.readers.begin(); one != data.readers.end(); ++one)
        for (auto other = std::next(one); data.view.others && other != data.readers.end(); ++other)
            if (const std::set both{&*one, &*other};
                both != std::set{work.first, work.second} &&
                !sharedScans(one->primary, other->primary).empty())
                work.otherPairs.emplace_back(&*one, &*other);
    for (const Reader &reader : data.readers) {
        if (data.view.repeats)
            add(work.repeats, data, reader, sharedScans(reader.primary, reader.repeat));
        add(work.truth, data, reader, againstTruth(data, reader));
    }
    return work;
}

/// Fills in all that is resampled, until it is stopped.
class Computation
{
public:
    Computation(AgreementReport &report, const AgreementData &data, const ProgressReport &progress)
        : m_report(report),
          m_data(data),
          m_work(workOn(data)),
          m_pieces(progress, static_cast<int>(m_work.pieces()))
    {
    }

    bool run() { return addPair() && addPairs() && addEverybody() && addOwn(); }

private:
    std::optional<PairAgreement> agreement(const std::vector<SharedScan> &scans)
    {
        std::optional<PairAgreement> found = pairAgreement(
            pairedScans(m_data, scans), m_data.protocol, m_report.bootstrap, m_pieces.next());
        if (found && m_data.view.bySides)
            found->groupsPatients = std::ranges::any_of(scans, [&](const SharedScan &scan) {
                return !m_data.scans[scan.index].patientKey.isEmpty();
            });
        return found;
    }

    /// The same of the two readers. Sides are nobody: whether one of them calls more scans positive
    /// is no question.
    std::optional<PairAgreement> ofReaders(const std::vector<SharedScan> &scans)
    {
        std::optional<PairAgreement> found = agreement(scans);
        if (found && m_data.view.bySides)
            found->scanLevel.mcnemarExactP.value = std::unexpected(Undefined::Shuffled);
        return found;
    }

    bool addPair()
    {
        if (!m_work.first || !m_work.second)
            return true;
        m_report.first = m_work.first->name;
        m_report.second = m_work.second->name;
        m_report.pair = ofReaders(m_work.ofPair);
        if (!m_report.pair)
            return false;
        m_report.assessments = assessmentTable(m_data, m_work.ofPair);
        m_report.labels = labelTable(m_data, m_work.ofPair);
        if (m_data.view.truth && m_data.hasProtocol)
            m_report.choices = choicesOf(m_data, *m_work.first, *m_work.second);
        for (ScanGroup &group : m_work.groups) {
            std::optional<PairAgreement> some = ofReaders(group.scans);
            if (!some)
                return false;
            m_report.groups.push_back({.by = std::move(group.by),
                                       .value = std::move(group.value),
                                       .agreement = std::move(*some),
                                       .differing = differingScans(m_data, group.scans)});
        }
        return true;
    }

    bool addPairs()
    {
        if (m_report.pair && m_report.pair->readByBoth > 0)
            m_report.pairs.push_back({.first = m_report.first,
                                      .second = m_report.second,
                                      .agreement = *m_report.pair,
                                      .differing = differingScans(m_data, m_work.ofPair)});
        for (const auto &[first, second] : m_work.otherPairs) {
            const std::vector<SharedScan> scans = sharedScans(first->primary, second->primary);
            std::optional<PairAgreement> some = agreement(scans);
            if (!some)
                return false;
            m_report.pairs.push_back({.first = first->name,
                                      .second = second->name,
                                      .agreement = std::move(*some),
                                      .differing = differingScans(m_data, scans)});
        }
        return true;
    }

    bool addEverybody()
    {
        if (!m_data.view.others)
            return true;
        const auto readers = std::ranges::count_if(
            m_data.readers, [](const Reader &reader) { return !reader.primary.empty(); });
        m_report.all = manyReaders(answersOf(m_data), static_cast<int>(readers), m_report.bootstrap,
                                   m_pieces.next());
        return m_report.all.has_value();
    }

    bool addOwn()
    {
        for (const auto &[list, work] : {std::pair(&m_report.intra, &m_work.repeats),
                                         std::pair(&m_report.truth, &m_work.truth)})
            for (const auto &[reader, scans] : *work) {
                std::optional<PairAgreement> some = agreement(scans);
                if (!some)
                    return false;
                list->push_back({.reader = reader,
                                 .agreement = std::move(*some),
                                 .differing = differingScans(m_data, scans)});
            }
        return true;
    }

    AgreementReport &m_report;
    const AgreementData &m_data;
    Work m_work;
    Pieces m_pieces;
};

} // namespace

Result<AgreementReport> agreementReport(const AgreementData &data, const ProgressReport &progress)
{
    AgreementReport report;
    report.subject = data.subject;
    if (data.hasProtocol)
        report.protocolVersion = data.protocol.version;
    report.gate = data.protocol.matchIou;
    report.bootstrap = data.request.bootstrap;
    report.assumptions = data.assumptions;
    for (const Reader &reader : data.readers)
        report.readers << reader.name;
    if (!Computation(report, data, progress).run())
        return fail(Error::Code::Cancelled, Problem::tr("the computation was stopped"));
    report.comparedBy = data.comparedBy;
    report.hidesReaders = data.view.bySides;
    report.times = timesOf(data);
    report.pace = paceOf(data);
    report.kinds = kindsOf(data);
    return report;
}

} // namespace doubleread
