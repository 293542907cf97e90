#include "core/workflow/workflow.h"

#include "core/workflow/rights.h"

#include <algorithm>

namespace doubleread {

using namespace workflow;

namespace {

/// As the command line names them, too.
QString roleText(Role role)
{
    switch (role) {
    case Role::Coordinator:
        return Texts::tr("coordinator");
    case Role::Radiologist:
        return Texts::tr("radiologist");
    case Role::MedicalOfficer:
        return Texts::tr("officer");
    case Role::Researcher:
        return Texts::tr("researcher");
    }
    return {};
}

} // namespace

Result<void> workflow::checkRole(const Actor &actor, std::initializer_list<Role> allowed,
                                 const QString &what)
{
    if (actor.roles == RoleCheck::Waived)
        return {};
    if (const Result<void> there = mayLook(actor); !there)
        return there;
    if (std::ranges::find(allowed, actor.user.role) != allowed.end())
        return {};
    QStringList roles;
    for (const Role role : allowed)
        roles.append(roleText(role));
    return fail(Error::Code::Forbidden,
                Texts::tr("%1 has the role of %2 and may not %3")
                    .arg(actor.user.name, roleText(actor.user.role), what),
                Texts::tr("act as: %1").arg(roles.join(u", "_s)));
}

Result<void> workflow::checkNotLocked(const Scan &scan)
{
    if (isLocked(scan.state))
        return fail(Error::Code::Forbidden,
                    Texts::tr("%1 is signed off and locked").arg(scan.fileName),
                    Texts::tr("the medical officer can reopen it with a reason"));
    return {};
}

Result<void> mayLook(const Actor &actor)
{
    if (actor.roles == RoleCheck::Waived)
        return {};
    if (actor.user.id.isNull())
        return fail(Error::Code::Forbidden, Texts::tr("Nobody is logged in"),
                    Texts::tr("log in first"));
    if (actor.user.disabled)
        return fail(Error::Code::Forbidden, Texts::tr("%1 has been disabled").arg(actor.user.name),
                    Texts::tr("ask the coordinator"));
    return {};
}

Result<void> maySetPassword(const Actor &actor, const User &person)
{
    if (const Result<void> there = mayLook(actor); !there)
        return there;
    if (actor.user.id == person.id)
        return {};
    return checkRole(actor, {Role::Coordinator}, Texts::tr("give others their password"));
}

bool isBlinded(const Actor &actor)
{
    return actor.roles == RoleCheck::Enforced && actor.user.role == Role::Radiologist;
}

bool readersSeeOthers(const Actor &actor, const Protocol &protocol, bool roundClosed)
{
    return isBlinded(actor) && roundClosed && protocol.readersSeeAfterRound;
}

bool tellsDecisions(const Review &review)
{
    return review.consensus.version > 0;
}

Result<void> mayManagePeople(const Actor &actor)
{
    return checkRole(actor, {Role::Coordinator}, Texts::tr("manage people and the protocol"));
}

Result<void> mayAddScans(const Actor &actor)
{
    return checkRole(actor, {Role::Coordinator}, Texts::tr("add scans"));
}

Result<void> maySeePatients(const Actor &actor)
{
    return checkRole(actor, {Role::Coordinator, Role::Researcher},
                     Texts::tr("see which scans are of one patient"));
}

Result<AgreementView> agreementView(const Actor &actor, const Protocol &protocol, bool roundClosed)
{
    constexpr AgreementView all{
        .others = true, .truth = true, .repeats = true, .signedOnly = false, .named = true};
    if (actor.roles == RoleCheck::Waived)
        return all;
    if (const auto allowed = checkRole(
            actor, {Role::Coordinator, Role::Radiologist, Role::MedicalOfficer, Role::Researcher},
            Texts::tr("see agreement"));
        !allowed)
        return fail(allowed.error());
    switch (actor.user.role) {
    case Role::Coordinator:
        if (roundClosed)
            return all;
        return fail(Error::Code::Forbidden,
                    Texts::tr("Agreement is hidden until the reading round is closed"),
                    Texts::tr("close the round once every read is submitted"));
    case Role::Radiologist:
        return AgreementView{.others = false,
                             .truth = roundClosed && protocol.readersSeeAfterRound,
                             .repeats = roundClosed,
                             .signedOnly = false,
                             .named = true};
    case Role::MedicalOfficer:
    case Role::Researcher:
        break;
    }
    const bool officer = actor.user.role == Role::MedicalOfficer;
    return AgreementView{.others = true,
                         .truth = true,
                         .repeats = true,
                         .signedOnly = true,
                         .named = officer && protocol.officerSeesNames,
                         .bySides = officer && !protocol.officerSeesNames};
}

} // namespace doubleread
