#include "core/service/agreement/agreementtables.h"
#include "core/stats/binomial.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <numeric>
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

void count(AgreementReport::Choices &choices, ResolutionChoice choice, bool swapped)
{
    switch (choice) {
    case ResolutionChoice::AcceptFirst:
        ++(swapped ? choices.second : choices.first);
        break;
    case ResolutionChoice::AcceptSecond:
        ++(swapped ? choices.first : choices.second);
        break;
    case ResolutionChoice::Merge:
        ++choices.merged;
        break;
    case ResolutionChoice::Redraw:
        ++choices.redrawn;
        break;
    case ResolutionChoice::RejectBoth:
        ++choices.rejected;
        break;
    }
}

AgreementReport::Choices choicesOf(const AgreementData &data, const Reader &first,
                                   const Reader &second)
{
    AgreementReport::Choices choices;
    for (const auto &[index, truth] : data.truth) {
        const auto one = first.primary.find(index);
        const auto other = second.primary.find(index);
        if (one == first.primary.end() || other == second.primary.end())
            continue;
        const auto are = [&](Id<Read> left, Id<Read> right) {
            return left == one->second.id && right == other->second.id;
        };
        const bool swapped = are(truth.secondRead, truth.firstRead);
        if (!swapped && !are(truth.firstRead, truth.secondRead))
            continue;
        for (const Disagreement &each : truth.disagreements)
            if (each.resolution && each.kind != DisagreementKind::Raised)
                count(choices, each.resolution->choice, swapped);
    }
    const qint64 n = choices.first + choices.second;
    choices.firstShare = {.value = ratio(static_cast<double>(choices.first), static_cast<double>(n),
                                         Undefined::NoChoices),
                          .n = n,
                          .interval = {}};
    if (n > 0)
        choices.firstShare.interval = clopperPearson(choices.first, n);
    return choices;
}

/// Hidden repeats count like any other read: a reader who sees the own figures cannot tell them.
AgreementReport::Times timesOf(const Reader &reader)
{
    std::vector<double> seconds;
    for (const auto *reads : {&reader.primary, &reader.repeat})
        for (const auto &[index, read] : *reads)
            if (read.activeTime.count() > 0)
                seconds.push_back(static_cast<double>(read.activeTime.count()) / 1000);
    std::ranges::sort(seconds);
    const auto at = [&](double share) {
        return Estimate{.value = seconds.empty() ? Measure(std::unexpected(Undefined::NoTimes))
                                                 : Measure(quantile(seconds, share)),
                        .n = static_cast<qint64>(seconds.size()),
                        .interval = {}};
    };
    return {.reader = reader.name,
            .medianS = at(0.5),
            .lowerQuartileS = at(0.25),
            .upperQuartileS = at(0.75),
            .totalS = std::accumulate(seconds.begin(), seconds.end(), 0.0)};
}

AgreementReport::Pace paceOf(const Reader &reader)
{
    std::map<QDate, qint64> days;
    for (const auto *reads : {&reader.primary, &reader.repeat})
        for (const auto &[index, read] : *reads)
            if (read.submittedAt.isValid())
                ++days[read.submittedAt.toUTC().date()];
    AgreementReport::Pace pace{.reader = reader.name, .submitted = {}};
    qint64 sum = 0;
    for (const auto &[day, number] : days)
        pace.submitted.emplace_back(day, sum += number);
    return pace;
}

std::vector<AgreementReport::Kind> kindsOf(const AgreementData &data)
{
    std::map<DisagreementKind, AgreementReport::Kind> kinds;
    for (const AgreementData::Difference &each : data.differences) {
        AgreementReport::Kind &kind = kinds[each.kind];
        kind.kind = each.kind;
        ++(each.open ? kind.open : kind.resolved);
        if (kind.scans.empty() || kind.scans.back() != each.position)
            kind.scans.push_back(each.position);
    }
    std::vector<AgreementReport::Kind> list;
    for (auto &[kind, counted] : kinds)
        list.push_back(std::move(counted));
    return list;
}

/// What is computed one after another, so that its number is known before.
struct Work
{
    const Reader *first = nullptr; ///< Of the pair; null where there are no two.
    const Reader *second = nullptr;
    std::vector<SharedScan> ofPair;
    std::vector<ScanGroup> groups;
    std::vector<std::pair<const Reader *, const Reader *>> otherPairs;
    std::vector<std::pair<const Reader *, std::vector<SharedScan>>> repeats;
    std::vector<std::pair<const Reader *, std::vector<SharedScan>>> truth;

    std::size_t pieces() const
    {
        return 2 + groups.size() + otherPairs.size() + repeats.size() + truth.size();
    }
};

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
        if (auto scans = sharedScans(reader.primary, reader.repeat);
            data.view.repeats && !scans.empty())
            work.repeats.emplace_back(&reader, std::move(scans));
        if (auto scans = againstTruth(data, reader); !scans.empty())
            work.truth.emplace_back(&reader, std::move(scans));
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
        return pairAgreement(pairedScans(m_data, scans), m_data.protocol, m_report.bootstrap,
                             m_pieces.next());
    }

    bool addPair()
    {
        if (!m_work.first || !m_work.second)
            return true;
        m_report.first = m_work.first->name;
        m_report.second = m_work.second->name;
        m_report.pair = agreement(m_work.ofPair);
        if (!m_report.pair)
            return false;
        m_report.assessments = assessmentTable(m_data, m_work.ofPair);
        m_report.labels = labelTable(m_data, m_work.ofPair);
        if (m_data.view.truth && m_data.hasProtocol)
            m_report.choices = choicesOf(m_data, *m_work.first, *m_work.second);
        for (ScanGroup &group : m_work.groups) {
            std::optional<PairAgreement> some = agreement(group.scans);
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
                list->push_back({.reader = reader->name,
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
        return fail(Error::Code::Cancelled, u"the computation was stopped"_s);
    for (const Reader &reader : data.readers) {
        report.times.push_back(timesOf(reader));
        report.pace.push_back(paceOf(reader));
    }
    report.kinds = kindsOf(data);
    return report;
}

} // namespace doubleread
