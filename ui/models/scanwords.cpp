#include "ui/models/scanwords.h"

#include "core/model/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace doubleread::scanwords {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ScanWords)
};

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
        return Texts::tr("not read");
    case ReadOutcome::Begun:
        return Texts::tr("read begun");
    case ReadOutcome::Positive:
        return Texts::tr("read, positive");
    case ReadOutcome::NothingFound:
        return Texts::tr("read, nothing found");
    case ReadOutcome::NotReadable:
        return Texts::tr("read, not readable");
    }
    return {};
}

QString state(ScanState state)
{
    switch (state) {
    case ScanState::Imported:
        return Texts::tr("imported");
    case ScanState::Included:
        return Texts::tr("included");
    case ScanState::Excluded:
        return Texts::tr("excluded");
    case ScanState::Reading:
        return Texts::tr("reading");
    case ScanState::Agreed:
        return Texts::tr("agreed");
    case ScanState::Disputed:
        return Texts::tr("disputed");
    case ScanState::Adjudicated:
        return Texts::tr("adjudicated");
    case ScanState::SignedOff:
        return Texts::tr("signed off");
    case ScanState::Released:
        return Texts::tr("released");
    }
    return {};
}

QString seal(const ScanRow &row)
{
    if (!row.signOff)
        return {};
    return Texts::tr("signed off by %1, %2 UTC, protocol %3")
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
        return Texts::tr("file cut short");
    case Damage::Corrupt:
        return Texts::tr("file damaged");
    }
    return {};
}

QString role(Role role)
{
    switch (role) {
    case Role::Coordinator:
        return Texts::tr("coordinator");
    case Role::Radiologist:
        return Texts::tr("radiologist");
    case Role::MedicalOfficer:
        return Texts::tr("medical officer");
    case Role::Researcher:
        return Texts::tr("researcher");
    }
    return {};
}

// English needs no translation file this way; others give their plural forms to the second text.
QString scans(qint64 count)
{
    return count == 1 ? Texts::tr("1 scan") : Texts::tr("%1 scans").arg(QLocale().toString(count));
}

QString findings(qint64 count)
{
    return count == 1 ? Texts::tr("1 finding")
                      : Texts::tr("%1 findings").arg(QLocale().toString(count));
}

QString size(const Scan &scan)
{
    return Texts::tr("%1 × %2 · %3 bit")
        .arg(scan.size.width())
        .arg(scan.size.height())
        .arg(scan.bitsStored);
}

QString facetGroup(const QString &group)
{
    if (group == u"state")
        return Texts::tr("State");
    if (group == u"region")
        return Texts::tr("Region");
    if (group == u"view")
        return Texts::tr("View");
    if (group == u"site")
        return Texts::tr("Site");
    if (group == u"findings")
        return Texts::tr("Findings");
    if (group == u"read")
        return Texts::tr("Own read");
    return group == u"damage" ? Texts::tr("Damage") : group;
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
            return *known == Damage::None ? Texts::tr("whole") : damage(*known);
    }
    if (facet.group == u"read") {
        const auto known = fromName<ReadOutcome>(facet.value);
        return known ? outcome(*known) : facet.value;
    }
    if (facet.group == u"findings")
        return facet.value == u"with" ? Texts::tr("with findings") : Texts::tr("without findings");
    return facet.value.isEmpty() ? Texts::tr("not given") : facet.value;
}

} // namespace doubleread::scanwords
