#include "ui/models/scanwords.h"

#include "core/model/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace doubleread::scanwords {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scanwords", text);
}

Badge stateBadge(ScanState state)
{
    switch (state) {
    case ScanState::Imported:
    case ScanState::Included:
        return {scanwords::state(state), u"image"_s, Tone::Quiet};
    case ScanState::Excluded:
        return {scanwords::state(state), u"close"_s, Tone::Quiet};
    case ScanState::Reading:
        return {scanwords::state(state), u"edit"_s, Tone::Busy};
    case ScanState::Agreed:
        return {scanwords::state(state), u"check"_s, Tone::Good};
    case ScanState::Disputed:
        return {scanwords::state(state), u"warning"_s, Tone::Attention};
    case ScanState::Adjudicated:
        return {scanwords::state(state), u"merge"_s, Tone::Busy};
    case ScanState::SignedOff:
        return {scanwords::state(state), u"seal"_s, Tone::Good};
    case ScanState::Released:
        return {scanwords::state(state), u"lock"_s, Tone::Good};
    }
    return {};
}

} // namespace

Badge badge(const ScanRow &row)
{
    const bool over = row.scan.state > ScanState::Reading; // decided by more than one's own read
    if (over || row.scan.state == ScanState::Excluded || !(row.ownRead || row.toRead))
        return stateBadge(row.scan.state);
    const ReadOutcome own = outcomeOf(row.ownRead, row.ownVerdict);
    const Tone tone = own == ReadOutcome::NotRead ? Tone::Quiet
                      : own == ReadOutcome::Begun ? Tone::Busy
                                                  : Tone::Good;
    return {outcome(own), outcomeIcon(own), tone};
}

QString outcomeIcon(ReadOutcome outcome)
{
    switch (outcome) {
    case ReadOutcome::NotRead:
        return u"image"_s;
    case ReadOutcome::Begun:
        return u"edit"_s;
    case ReadOutcome::Positive:
        return u"polygon"_s;
    case ReadOutcome::NothingFound:
        return u"check"_s;
    case ReadOutcome::NotReadable:
        return u"eye-off"_s;
    }
    return {};
}

QString outcome(ReadOutcome outcome)
{
    switch (outcome) {
    case ReadOutcome::NotRead:
        return tr("not read");
    case ReadOutcome::Begun:
        return tr("read begun");
    case ReadOutcome::Positive:
        return tr("read, positive");
    case ReadOutcome::NothingFound:
        return tr("read, nothing found");
    case ReadOutcome::NotReadable:
        return tr("read, not readable");
    }
    return {};
}

QString state(ScanState state)
{
    switch (state) {
    case ScanState::Imported:
        return tr("imported");
    case ScanState::Included:
        return tr("included");
    case ScanState::Excluded:
        return tr("excluded");
    case ScanState::Reading:
        return tr("reading");
    case ScanState::Agreed:
        return tr("agreed");
    case ScanState::Disputed:
        return tr("disputed");
    case ScanState::Adjudicated:
        return tr("adjudicated");
    case ScanState::SignedOff:
        return tr("signed off");
    case ScanState::Released:
        return tr("released");
    }
    return {};
}

QString seal(const ScanRow &row)
{
    if (!row.signOff)
        return {};
    return tr("signed off by %1, %2 UTC, protocol %3")
        .arg(row.signOff->printedName,
             QLocale::c().toString(row.signOff->at.toUTC(), u"yyyy-MM-dd HH:mm"_s))
        .arg(row.signOff->protocolVersion);
}

QString damage(Damage damage)
{
    switch (damage) {
    case Damage::None:
        return {};
    case Damage::Truncated:
        return tr("file cut short");
    case Damage::Corrupt:
        return tr("file damaged");
    }
    return {};
}

QString role(Role role)
{
    switch (role) {
    case Role::Coordinator:
        return tr("coordinator");
    case Role::Radiologist:
        return tr("radiologist");
    case Role::MedicalOfficer:
        return tr("medical officer");
    case Role::Researcher:
        return tr("researcher");
    }
    return {};
}

// English needs no translation file this way; others give their plural forms to the second text.
QString scans(qint64 count)
{
    return count == 1 ? tr("1 scan") : tr("%1 scans").arg(QLocale().toString(count));
}

QString findings(qint64 count)
{
    return count == 1 ? tr("1 finding") : tr("%1 findings").arg(QLocale().toString(count));
}

QString size(const Scan &scan)
{
    return tr("%1 × %2 · %3 bit")
        .arg(scan.size.width())
        .arg(scan.size.height())
        .arg(scan.bitsStored);
}

QString facetGroup(const QString &group)
{
    if (group == u"state")
        return tr("State");
    if (group == u"region")
        return tr("Region");
    if (group == u"view")
        return tr("View");
    if (group == u"site")
        return tr("Site");
    if (group == u"findings")
        return tr("Findings");
    if (group == u"read")
        return tr("Own read");
    return group == u"damage" ? tr("Damage") : group;
}

QString facetValue(const Facet &facet)
{
    if (facet.group == u"state") {
        const auto known = fromName<ScanState>(facet.value);
        return known ? state(*known) : facet.value;
    }
    if (facet.group == u"damage") {
        const auto known = fromName<Damage>(facet.value);
        if (known)
            return *known == Damage::None ? tr("whole") : damage(*known);
    }
    if (facet.group == u"read") {
        const auto known = fromName<ReadOutcome>(facet.value);
        return known ? outcome(*known) : facet.value;
    }
    if (facet.group == u"findings")
        return facet.value == u"with" ? tr("with findings") : tr("without findings");
    return facet.value.isEmpty() ? tr("not given") : facet.value;
}

} // namespace doubleread::scanwords
