#include "core/service/agreement.h"
#include "core/stats/binomial.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <numeric>

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
                                    const std::map<std::size_t, Read> &first,
                                    const std::map<std::size_t, Read> &second)
{
    std::vector<PairedScan> scans;
    for (const auto &[index, read] : first)
        if (const auto other = second.find(index); other != second.end())
            scans.push_back({.first = &read,
                             .second = &other->second,
                             .patientKey = data.scans[index].patientKey,
                             .spacing = data.scans[index].spacing});
    return scans;
}

std::vector<PairedScan> againstTruth(const AgreementData &data, const Reader &reader)
{
    std::vector<PairedScan> scans;
    for (const auto &[index, truth] : data.truth)
        if (const auto read = reader.primary.find(index); read != reader.primary.end())
            scans.push_back({.first = &truth.read,
                             .second = &read->second,
                             .patientKey = data.scans[index].patientKey,
                             .spacing = data.scans[index].spacing});
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

AgreementReport::Times timesOf(const Reader &reader)
{
    std::vector<double> seconds;
    for (const auto &[index, read] : reader.primary)
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
    for (const auto &[index, read] : reader.primary)
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

/// Fills in all that is resampled; false when stopped.
bool addAgreements(AgreementReport &report, const AgreementData &data, Pieces &pieces)
{
    const auto [first, second] = chosenPair(data);
    const auto agreementOf = [&](const std::vector<PairedScan> &scans) {
        return pairAgreement(scans, data.protocol, report.bootstrap, pieces.next());
    };
    if (first && second) {
        report.first = first->name;
        report.second = second->name;
        report.pair = agreementOf(pairedScans(data, first->primary, second->primary));
        if (!report.pair)
            return false;
        if (data.view.truth && data.hasProtocol)
            report.choices = choicesOf(data, *first, *second);
    }
    if (data.view.others) {
        const auto readers = std::ranges::count_if(
            data.readers, [](const Reader &reader) { return !reader.primary.empty(); });
        report.all = manyReaders(answersOf(data), static_cast<int>(readers), report.bootstrap,
                                 pieces.next());
        if (!report.all)
            return false;
    }
    for (const Reader &reader : data.readers)
        for (auto &[list, scans] :
             {std::pair(&report.intra, pairedScans(data, reader.primary, reader.repeat)),
              std::pair(&report.truth, againstTruth(data, reader))}) {
            if (scans.empty())
                continue;
            std::optional<PairAgreement> agreement = agreementOf(scans);
            if (!agreement)
                return false;
            list->push_back({.reader = reader.name, .agreement = std::move(*agreement)});
        }
    return true;
}

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
    const bool hasRepeats = std::ranges::any_of(
        data.readers, [](const Reader &reader) { return !reader.repeat.empty(); });
    const auto readers = static_cast<int>(data.readers.size());
    Pieces pieces(progress, 2 + (hasRepeats ? readers : 0) + (data.truth.empty() ? 0 : readers));
    if (!addAgreements(report, data, pieces))
        return fail(Error::Code::Cancelled, u"the computation was stopped"_s);
    for (const Reader &reader : data.readers) {
        report.times.push_back(timesOf(reader));
        report.pace.push_back(paceOf(reader));
    }
    report.kinds = kindsOf(data);
    return report;
}

} // namespace doubleread
