#include "core/workflow/rights.h"

namespace doubleread {

using namespace workflow;

Result<void> mayRead(const Actor &actor, const Scan &scan)
{
    if (auto allowed = checkRole(actor, {Role::Radiologist}, Texts::tr("read scans")); !allowed)
        return allowed;
    if (scan.state == ScanState::Excluded || scan.triage == TriageDecision::Exclude)
        return fail(Error::Code::Forbidden,
                    Texts::tr("%1 is excluded: %2").arg(scan.fileName, scan.exclusionReason),
                    Texts::tr("include it in triage first"));
    return {}; // signed off or not: a refusal would tell a further reader that others have read
}

Result<void> mayImport(const Actor &actor, Id<User> reader)
{
    if (actor.user.id == reader && actor.user.role == Role::Radiologist)
        return mayLook(actor);
    return checkRole(actor, {Role::Coordinator}, Texts::tr("import the annotations of others"));
}

Result<void> mayActForReader(const Actor &actor, const QString &reader)
{
    if (actor.user.name == reader)
        return checkRole(actor, {Role::Radiologist, Role::Coordinator}, Texts::tr("read scans"));
    return checkRole(actor, {Role::Coordinator}, Texts::tr("act for other readers"));
}

Result<void> mayListTakeBacks(const Actor &actor)
{
    return checkRole(actor, {Role::Radiologist, Role::Coordinator},
                     Texts::tr("see which reads are asked back"));
}

Result<void> mayListPackages(const Actor &actor)
{
    return checkRole(actor, {Role::Radiologist, Role::Coordinator},
                     Texts::tr("see which packages are out"));
}

Result<void> mayReadListed(const Actor &actor, const Scan &scan, bool listed)
{
    if (listed || actor.roles == RoleCheck::Waived)
        return {};
    return fail(Error::Code::Forbidden,
                Texts::tr("%1 is not in the worklist of %2").arg(scan.fileName, actor.user.name),
                Texts::tr("ask the coordinator to assign it"));
}

Result<void> mayAskBack(const Actor &actor, const Read &read, const Scan &scan,
                        const QString &reason)
{
    if (auto allowed = checkRole(actor, {Role::Radiologist}, Texts::tr("ask to have a read back"));
        !allowed)
        return allowed;
    if (read.reader != actor.user.id)
        return fail(Error::Code::Forbidden,
                    Texts::tr("This read of %1 is another's").arg(scan.fileName));
    if (read.state != ReadState::Submitted)
        return fail(Error::Code::Forbidden,
                    Texts::tr("The read of %1 is not submitted").arg(scan.fileName));
    if (isBlank(reason))
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("Asking for a read back needs a reason"),
                    Texts::tr("say what has to be changed"));
    return {};
}

Result<void> mayGiveBack(const Actor &actor, const Read &read, const Scan &scan)
{
    if (auto allowed = mayManagePeople(actor); !allowed)
        return allowed;
    if (read.state != ReadState::Submitted)
        return fail(Error::Code::Forbidden,
                    Texts::tr("The read of %1 is not submitted").arg(scan.fileName));
    if (isLocked(scan.state))
        return fail(Error::Code::Forbidden,
                    Texts::tr("%1 is signed off and locked").arg(scan.fileName),
                    Texts::tr("have the medical officer reopen it first"));
    if (scan.state == ScanState::Excluded)
        return fail(Error::Code::Forbidden, Texts::tr("%1 is excluded").arg(scan.fileName),
                    Texts::tr("include it in triage first"));
    return {};
}

Result<void> mayEditRead(const Actor &actor, const Read &read, const Scan &scan)
{
    if (auto allowed = mayRead(actor, scan); !allowed)
        return allowed;
    if (actor.roles == RoleCheck::Enforced && read.reader != actor.user.id)
        return fail(Error::Code::Forbidden,
                    Texts::tr("This read of %1 is another's").arg(scan.fileName));
    if (read.state == ReadState::Submitted)
        return fail(Error::Code::Forbidden,
                    Texts::tr("The read of %1 is submitted and locked").arg(scan.fileName),
                    Texts::tr("ask the coordinator to have it back"));
    if (read.state == ReadState::Withdrawn)
        return fail(Error::Code::Forbidden,
                    Texts::tr("The read of %1 is withdrawn").arg(scan.fileName));
    return {};
}

Result<void> maySubmit(const Actor &actor, const Read &read, const Scan &scan,
                       const Protocol &protocol, Contradiction contradiction)
{
    if (auto allowed = mayEditRead(actor, read, scan); !allowed)
        return allowed;
    const Assessment assessment = settledAssessment(read);
    if (auto complete = checkComplete(read.annotations, assessment, protocol); !complete)
        return complete;
    return contradiction == Contradiction::Kept
               ? Result<void>()
               : checkAnswer(assessment.verdict, read.annotations.size(), protocol);
}

Result<void> maySeeRead(const Actor &actor, const Read &read, const Scan &scan, bool roundClosed)
{
    if (actor.roles == RoleCheck::Waived || read.reader == actor.user.id)
        return {};
    const bool compared = scan.state >= ScanState::Agreed && read.state == ReadState::Submitted;
    switch (actor.user.role) {
    case Role::Coordinator:
        if (roundClosed)
            return {};
        return fail(Error::Code::Forbidden, Texts::tr("Reads are hidden until the round is closed"),
                    Texts::tr("close the reading round first"));
    case Role::MedicalOfficer:
        if (compared)
            return {};
        break;
    case Role::Researcher:
        if (compared && scan.state == ScanState::Released)
            return {};
        break;
    case Role::Radiologist:
        break;
    }
    return fail(Error::Code::Forbidden,
                Texts::tr("%1 may not see this read of %2").arg(actor.user.name, scan.fileName));
}

} // namespace doubleread
