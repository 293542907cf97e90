#include "core/service/agreement/agreementcounts.h"

#include "core/stats/binomial.h"
#include "core/stats/quantile.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace doubleread {

namespace {

using Reader = AgreementData::Reader;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

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

/// The reads that figures of time and pace are about.
struct Sitting
{
    QString reader;
    std::vector<const Read *> reads;
};

std::vector<Sitting> sittings(const AgreementData &data)
{
    std::vector<Sitting> all;
    for (const Reader &reader : data.readers) {
        if (all.empty() || !data.view.bySides)
            all.push_back({.reader = data.view.bySides ? bothReads() : reader.name, .reads = {}});
        for (const auto *reads : {&reader.primary, &reader.repeat})
            for (const auto &[index, read] : *reads)
                all.back().reads.push_back(&read);
    }
    return all;
}

AgreementReport::Times timesOfSitting(const Sitting &sitting)
{
    std::vector<double> seconds;
    for (const Read *read : sitting.reads)
        if (read->activeTime.count() > 0)
            seconds.push_back(static_cast<double>(read->activeTime.count()) / 1000);
    std::ranges::sort(seconds);
    const auto at = [&](double share) {
        return Estimate{.value = seconds.empty() ? Measure(std::unexpected(Undefined::NoTimes))
                                                 : Measure(quantile(seconds, share)),
                        .n = static_cast<qint64>(seconds.size()),
                        .interval = {}};
    };
    return {.reader = sitting.reader,
            .medianS = at(0.5),
            .lowerQuartileS = at(0.25),
            .upperQuartileS = at(0.75),
            .totalS = std::accumulate(seconds.begin(), seconds.end(), 0.0)};
}

AgreementReport::Pace paceOfSitting(const Sitting &sitting)
{
    std::map<QDate, qint64> days;
    for (const Read *read : sitting.reads)
        if (read->submittedAt.isValid())
            ++days[read->submittedAt.toUTC().date()];
    AgreementReport::Pace pace{.reader = sitting.reader, .submitted = {}};
    qint64 sum = 0;
    for (const auto &[day, number] : days)
        pace.submitted.emplace_back(day, sum += number);
    return pace;
}

template <typename Figure>
std::vector<Figure> ofEach(const AgreementData &data, Figure (*figureOf)(const Sitting &))
{
    std::vector<Figure> figures;
    for (const Sitting &sitting : sittings(data))
        figures.push_back(figureOf(sitting));
    return figures;
}

} // namespace

QString bothReads()
{
    return Texts::tr("Both reads");
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

std::vector<AgreementReport::Times> timesOf(const AgreementData &data)
{
    return ofEach(data, &timesOfSitting);
}

std::vector<AgreementReport::Pace> paceOf(const AgreementData &data)
{
    return ofEach(data, &paceOfSitting);
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

} // namespace doubleread
