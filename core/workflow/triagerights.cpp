#include "core/workflow/rights.h"

namespace doubleread {

using namespace workflow;

namespace {

Result<void> checkTags(const QStringList &tags, const QStringList &known, const QString &kind)
{
    for (const QString &tag : tags) {
        if (tag == mixedRegion && !known.contains(tag))
            return fail(Error::Code::InvalidArgument,
                        Texts::tr("\"mixed\" is no %1 of its own").arg(kind),
                        Texts::tr("give each region that the scan shows"));
        if (!known.contains(tag))
            return fail(Error::Code::InvalidArgument,
                        Texts::tr("The protocol does not know the %1 \"%2\"").arg(kind, tag),
                        Texts::tr("choose one of %1").arg(known.join(u", "_s)));
    }
    return {};
}

bool isOtherReason(const QString &reason)
{
    static constexpr QStringView other = u"other:";
    return reason.startsWith(other) && !isBlank(reason.sliced(other.size()));
}

} // namespace

Result<void> mayTriage(const Actor &actor, const Scan &scan, bool roundClosed)
{
    if (auto allowed =
            checkRole(actor, {Role::Coordinator, Role::Radiologist}, Texts::tr("triage"));
        !allowed)
        return allowed;
    return isBlinded(actor) && !roundClosed ? Result<void>() : checkNotLocked(scan);
}

Result<void> checkTriage(const TriageChange &change, const Protocol &protocol)
{
    for (const QStringList &regions :
         {change.regions.all.value_or(QStringList()), change.regions.add})
        if (auto known = checkTags(regions, protocol.regions, Texts::tr("region")); !known)
            return known;
    for (const QStringList &views : {change.views.all.value_or(QStringList()), change.views.add})
        if (auto known = checkTags(views, protocol.views, Texts::tr("view")); !known)
            return known;
    if (change.decision != TriageDecision::Exclude)
        return {};
    if (isBlank(change.reason))
        return fail(Error::Code::InvalidArgument, Texts::tr("An exclusion needs a reason"),
                    Texts::tr("choose one"));
    if (protocol.exclusionReasons.contains(change.reason) || isOtherReason(change.reason))
        return {};
    return fail(Error::Code::InvalidArgument,
                Texts::tr("The protocol does not know the reason \"%1\"").arg(change.reason),
                Texts::tr("choose one of %1, or \"other: \" and a text")
                    .arg(protocol.exclusionReasons.join(u", "_s)));
}

} // namespace doubleread
