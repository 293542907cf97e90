#include "core/service/adjudication/comparing.h"

#include "core/compare/comparison.h"
#include "core/service/adjudication/reviewcase.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

void addRows(CompareReport &report, const QString &scan,
             const std::vector<Disagreement> &disagreements)
{
    for (const Disagreement &each : disagreements)
        report.disagreements.push_back({.scan = scan,
                                        .kind = each.kind,
                                        .iou = each.iou,
                                        .open = !each.resolution,
                                        .id = each.id});
}

void addProtocol(CompareReport &report, int version)
{
    report.firstProtocol =
        report.firstProtocol == 0 ? version : std::min(report.firstProtocol, version);
    report.lastProtocol = std::max(report.lastProtocol, version);
}

/// As it was compared.
void addStored(CompareReport &report, const Actor &actor, const ReviewCase &its)
{
    const Review review = shown(actor, its);
    const bool turned = isTurned(actor, its);
    addProtocol(report, review.comparedBy.protocolVersion);
    ++report.scansCompared;
    report.matched += its.matched;
    report.onlyFirst += turned ? its.onlySecond : its.onlyFirst;
    report.onlySecond += turned ? its.onlyFirst : its.onlySecond;
    addRows(report, review.scan.fileName, review.disagreements);
}

/// As it would be with another gate.
void addAgain(CompareReport &report, const Actor &actor, const ReviewCase &its, double iou)
{
    const Review review = shown(actor, its);
    addProtocol(report, its.protocol.version);
    if (review.reads.size() < 2)
        return;
    Protocol protocol = its.protocol;
    protocol.matchIou = iou;
    const Comparison comparison = compare(review.reads[0], review.reads[1], protocol);
    ++report.scansCompared;
    report.matched += static_cast<qint64>(comparison.matched());
    report.onlyFirst += static_cast<qint64>(comparison.matching.onlyFirst.size());
    report.onlySecond += static_cast<qint64>(comparison.matching.onlySecond.size());
    addRows(report, review.scan.fileName, comparison.disagreements);
}

Result<std::vector<Scan>> comparedScans(Database &database)
{
    const auto positions = ReviewRepository(database).scans();
    if (!positions)
        return fail(positions.error());
    std::vector<Scan> scans;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        if (std::ranges::binary_search(*positions, scan.position))
            scans.push_back(scan);
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return scans;
}

} // namespace

Result<CompareReport> shownComparisons(Database &database, const Actor &actor,
                                       const std::optional<Scan> &only, std::optional<double> iou)
{
    const Result<std::vector<Scan>> scans =
        only ? Result<std::vector<Scan>>({*only}) : comparedScans(database);
    if (!scans)
        return fail(scans.error());
    CompareReport report;
    for (const Scan &scan : *scans) {
        const Result<ReviewCase> its = reviewCase(database, actor, scan.id);
        const bool unseen = !its && (its.error().code == Error::Code::NotFound ||
                                     (!only && its.error().code == Error::Code::Forbidden));
        if (unseen)
            continue;
        if (!its)
            return fail(its.error());
        if (iou)
            addAgain(report, actor, *its, *iou);
        else
            addStored(report, actor, *its);
    }
    return report;
}

} // namespace doubleread
