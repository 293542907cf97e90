#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/formats/format.h"
#include "core/service/exchange/attributes.h"
#include "core/service/packages/packages.h"
#include "core/service/scans/triage.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/scans/splitrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

/// Those of `tags` that the protocol has.
QStringList knownOf(const QStringList &tags, const QStringList &known)
{
    QStringList kept;
    for (const QString &tag : tags)
        if (known.contains(tag))
            kept.append(tag);
    return kept;
}

/// Puts on scans what files say of them beside their annotations.
class Describer
{
public:
    Describer(Database &database, const Actor &actor, std::vector<Warning> &warnings)
        : m_database(database), m_actor(actor), m_warnings(warnings)
    {
    }

    Result<void> describe(const MatchedSet &matched);

private:
    Result<void> addChange(const MatchedImage &each, const Scan &scan);
    Result<void> putSplit(const MatchedImage &each, const Scan &scan);
    void warn(const ImageAnnotations &image, const QString &message)
    {
        m_warnings.push_back({image.file, message});
    }

    Database &m_database;
    const Actor &m_actor;
    Protocol m_protocol;
    bool m_roundClosed = false;
    std::vector<Warning> &m_warnings;
    std::map<qint64, QString> m_splits;
    std::map<qint64, TriageChange> m_changes;
};

Result<void> Describer::describe(const MatchedSet &matched)
{
    ProtocolRepository protocols(m_database);
    Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    m_protocol = std::move(*protocol);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    m_roundClosed = dataset->roundClosed;
    auto splits = SplitRepository(m_database).all();
    if (!splits)
        return fail(splits.error());
    m_splits = std::move(*splits);
    for (const MatchedImage &each : matched.images) {
        const Result<Scan> scan = ScanRepository(m_database).byId(each.scan);
        if (!scan)
            return fail(scan.error());
        if (const Result<void> added = addChange(each, *scan); !added)
            return added;
        if (const Result<void> put = putSplit(each, *scan); !put)
            return put;
    }
    const Result<qint64> changed = tagWithin(m_database, m_actor, m_changes);
    return changed ? Result<void>() : fail(changed.error());
}

Result<void> Describer::addChange(const MatchedImage &each, const Scan &scan)
{
    if (!each.image.attributes)
        return {};
    ScanAttributes said = *each.image.attributes;
    said.fractured.reset();
    said.fractureCount.reset();
    const ScanAttributes own = attributesOf(scan);
    if (own == said)
        return {};
    if (const auto may = mayTriage(m_actor, scan, m_roundClosed); !may) {
        warn(each.image, may.error().message);
        return {};
    }
    if (own != ScanAttributes()) {
        warn(each.image, Problem::tr("gives %1 other attributes than it has; its own are kept")
                             .arg(scan.fileName));
        return {};
    }
    TriageChange change;
    change.regions.add = knownOf(said.regions, m_protocol.regions);
    change.views.add = knownOf(said.views, m_protocol.views);
    change.hardware = said.hardware;
    change.multiScan = said.multiScan;
    if (change.regions.add.size() < said.regions.size() ||
        change.views.add.size() < said.views.size())
        warn(each.image, Problem::tr("gives %1 regions or views that the protocol does not have")
                             .arg(scan.fileName));
    m_changes[scan.position] = change;
    return {};
}

Result<void> Describer::putSplit(const MatchedImage &each, const Scan &scan)
{
    const QString &split = each.image.split;
    const auto found = m_splits.find(scan.position);
    const QString own = found == m_splits.end() ? QString() : found->second;
    if (split.isEmpty() || split == own)
        return {};
    if (!own.isEmpty()) {
        warn(each.image, Problem::tr("puts %1 into %2, but it is in %3 and stays there")
                             .arg(scan.fileName, split, own));
        return {};
    }
    if (const Result<void> put = SplitRepository(m_database).put(scan.position, split); !put)
        return put;
    return record(m_database, m_actor.user.id, u"scan.put-into-split"_s, subjectOf(scan),
                  scan.position, CanonicalObject().set("name", split));
}

/// How many images come with something to describe them by.
qint64 describedIn(const MatchedSet &matched)
{
    return std::ranges::count_if(matched.images, [](const MatchedImage &each) {
        return each.image.attributes.has_value() || !each.image.split.isEmpty();
    });
}

} // namespace

Result<void> describeWithin(Database &database, const Actor &actor, const MatchedSet &matched,
                            std::vector<Warning> &warnings)
{
    const qint64 described = describedIn(matched);
    if (described == 0)
        return {};
    const auto package = packageOf(database);
    if (!package)
        return fail(package.error());
    const Result<void> may = mayTriage(actor, Scan(), false);
    if (*package || !may) {
        warnings.push_back(
            {{},
             counted(described, Problem::tr("the attributes of %1 scan are left out: %2"),
                     Problem::tr("the attributes of %1 scans are left out: %2"))
                 .arg(may ? Problem::tr("this is a reader's package, which takes reads alone")
                          : may.error().message)});
        return {};
    }
    return Describer(database, actor, warnings).describe(matched);
}

} // namespace doubleread
