#include "core/service/adjudication/sides.h"
#include "core/service/agreement/agreement.h"
#include "core/service/agreement/agreementsides.h"
#include "core/service/people/people.h"
#include "core/service/support.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

#include <QCoreApplication>

#include <map>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

/// Collects one dataset's share that a person may see.
struct Collection
{
    Database &database;
    Viewer viewer;
    ProtocolRepository::Dataset dataset;
    AgreementData data;
    std::map<qint64, std::size_t> index; ///< Of scans, by position.
    std::map<QString, qint64> positions; ///< By the scan's id.
    ComparedReads compared;              ///< None for whom others are hidden.
};

Result<void> collectScans(Collection &collection)
{
    const bool signedOnly = collection.data.view.signedOnly;
    return ScanRepository(collection.database).each([&](const Scan &scan) -> Result<void> {
        if (scan.state == ScanState::Excluded || (signedOnly && scan.state < ScanState::SignedOff))
            return {};
        collection.index[scan.position] = collection.data.scans.size();
        collection.positions[scan.id.toString()] = scan.position;
        collection.data.scans.push_back({.position = scan.position,
                                         .patientKey = scan.patientKey,
                                         .site = scan.site,
                                         .regions = scan.regions,
                                         .views = scan.views,
                                         .hardware = scan.hardware,
                                         .spacing = scan.spacing});
        return {};
    });
}

Result<void> collectReads(Collection &collection)
{
    std::map<QString, AgreementData::Reader> byReader;
    const auto ran =
        ReadRepository(collection.database, collection.viewer)
            .eachSubmitted(
                collection.dataset.round, [&](qint64 position, const Read &read) -> Result<void> {
                    const auto scan = collection.index.find(position);
                    if (scan == collection.index.end() ||
                        (!collection.data.view.others && read.reader != collection.viewer.person))
                        return {};
                    AgreementData::Reader &reader = byReader[read.reader.toString()];
                    (read.purpose == ReadPurpose::Primary ? reader.primary : reader.repeat)
                        .emplace(scan->second, read);
                    return {};
                });
    if (!ran)
        return ran;
    const auto everybody = people(collection.database);
    if (!everybody)
        return fail(everybody.error());
    for (const User &person : *everybody) {
        const auto found = byReader.find(person.id.toString());
        if (found == byReader.end())
            continue;
        found->second.name = collection.data.view.named
                                 ? person.name
                                 : Texts::tr("Reader %1").arg(collection.data.readers.size() + 1);
        collection.data.readers.push_back(std::move(found->second));
    }
    return {};
}

Result<void> collectComparisons(Collection &collection)
{
    if (!collection.data.view.others)
        return {};
    ReviewRepository reviews(collection.database);
    auto &versions = collection.data.comparedBy;
    for (const auto &[position, scan] : collection.index) {
        const auto header = reviews.header(position);
        if (!header)
            return fail(header.error());
        if (!*header)
            continue;
        const int version = (*header)->protocolVersion;
        versions = versions ? std::pair(std::min(versions->first, version),
                                        std::max(versions->second, version))
                            : std::pair(version, version);
        collection.compared.emplace(scan, **header);
    }
    if (collection.data.view.bySides)
        collection.data.readers =
            readsBySide(collection.data.readers, collection.compared, collection.dataset.id);
    return {};
}

Result<void> collectTruth(Collection &collection)
{
    if (!collection.data.view.truth)
        return {};
    ReviewRepository reviews(collection.database);
    const auto versions = reviews.signedVersions();
    if (!versions)
        return fail(versions.error());
    for (const ReviewRepository::Signed &each : *versions) {
        const auto scan = collection.index.find(each.scan);
        if (scan == collection.index.end())
            continue;
        Result<ReviewContent> content = reviews.content(each.scan, each.version);
        if (!content)
            return fail(content.error());
        AgreementData::Truth truth{.read = {},
                                   .firstRead = each.firstRead,
                                   .secondRead = each.secondRead,
                                   .disagreements = std::move(content->disagreements)};
        truth.read.assessment = std::move(content->assessment);
        truth.read.annotations = std::move(content->annotations);
        collection.data.truth.emplace(scan->second, std::move(truth));
    }
    return {};
}

Result<void> collectDifferences(Collection &collection)
{
    if (!collection.data.view.others)
        return {};
    const auto turned = [&](Id<Scan> scan) {
        return !collection.data.view.named && sidesAreSwapped(collection.dataset.id, scan);
    };
    return ReviewRepository(collection.database)
        .eachDisagreement({}, [&](const QString &, const Disagreement &each) -> Result<void> {
            const auto position = collection.positions.find(each.scan.toString());
            if (position != collection.positions.end())
                collection.data.differences.push_back(
                    {.position = position->second,
                     .kind = (turned(each.scan) ? swapped(each) : each).kind,
                     .open = !each.resolution});
            return {};
        });
}

/// What the report leaves out because of who asks, so that what is missing is not taken for nought.
QStringList limitsOf(const AgreementView &view)
{
    if (view.bySides)
        return {Texts::tr("Only scans that are signed off count."),
                Texts::tr("The readers' names are hidden from you: first and second are the reads "
                          "of each scan as Review shows them, shuffled for each scan.")};
    if (view.signedOnly)
        return {Texts::tr("Only scans that are signed off count.")};
    if (view.others)
        return {};
    QStringList limits{Texts::tr("A reader is told of the own reads alone.")};
    if (!view.repeats)
        limits << Texts::tr("How well they agree stays hidden until the reading round is closed.");
    else if (!view.truth)
        limits << Texts::tr("This protocol does not show readers the signed truth.");
    return limits;
}

Result<void> checkNames(const AgreementData &data)
{
    for (const QString &name : {data.request.first, data.request.second}) {
        if (name.isEmpty())
            continue;
        QStringList known;
        for (const AgreementData::Reader &reader : data.readers)
            known << reader.name;
        if (!known.contains(name))
            return fail(Error::Code::NotFound,
                        Texts::tr("%1 has no submitted reads that may be seen").arg(name),
                        known.isEmpty() ? Texts::tr("nobody has")
                                        : Texts::tr("one of: %1").arg(known.join(u", "_s)));
    }
    if (!data.request.first.isEmpty() && data.request.first == data.request.second)
        return invalid(Texts::tr("Both names are of the same reader"),
                       Texts::tr("name two; how a reader agrees with the own repeats is in "
                                 "every report"));
    return {};
}

} // namespace

Result<AgreementData> agreementData(Database &database, const Actor &actor,
                                    const AgreementRequest &request)
{
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    const auto protocol = protocols.current();
    if (!dataset || !protocol)
        return fail(dataset ? protocol.error() : dataset.error());
    const Result<AgreementView> view = agreementView(actor, *protocol, dataset->roundClosed);
    if (!view)
        return fail(view.error());
    Collection collection{.database = database,
                          .viewer = viewerOf(actor),
                          .dataset = *dataset,
                          .data = {},
                          .index = {},
                          .positions = {},
                          .compared = {}};
    collection.data.subject = dataset->name;
    collection.data.protocol = *protocol;
    collection.data.view = *view;
    collection.data.request = request;
    collection.data.assumptions = limitsOf(*view);
    for (auto *collect :
         {collectScans, collectReads, collectComparisons, collectTruth, collectDifferences})
        if (const Result<void> collected = collect(collection); !collected)
            return fail(collected.error());
    if (const Result<void> named = checkNames(collection.data); !named)
        return fail(named.error());
    return std::move(collection.data);
}

} // namespace doubleread
