#include "core/workflow/workflow.h"

#include "core/model/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Workflow)
};

QString tr(const char *text)
{
    return Texts::tr(text);
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

/// One of the roles, and not disabled; `what` completes "may not".
Result<void> checkRole(const Actor &actor, std::initializer_list<Role> allowed, const QString &what)
{
    if (actor.roles == RoleCheck::Waived)
        return {};
    if (const Result<void> there = mayLook(actor); !there)
        return there;
    if (std::ranges::find(allowed, actor.user.role) != allowed.end())
        return {};
    QStringList roles;
    for (const Role role : allowed)
        roles.append(nameOf(role));
    return fail(Error::Code::Forbidden,
                tr("%1 has the role of %2 and may not %3")
                    .arg(actor.user.name, nameOf(actor.user.role), what),
                tr("act as: %1").arg(roles.join(u", "_s)));
}

bool isLocked(ScanState state)
{
    return state == ScanState::SignedOff || state == ScanState::Released;
}

Result<void> checkNotLocked(const Scan &scan)
{
    if (isLocked(scan.state))
        return fail(Error::Code::Forbidden, tr("%1 is signed off and locked").arg(scan.fileName),
                    tr("the medical officer can reopen it with a reason"));
    return {};
}

Result<void> checkNotReadBy(const Actor &actor, const Scan &scan, std::span<const Read> reads)
{
    const bool own = std::ranges::any_of(reads, [&](const Read &read) {
        return read.reader == actor.user.id && read.scan == scan.id &&
               read.state != ReadState::Withdrawn;
    });
    if (own)
        return fail(Error::Code::Forbidden,
                    tr("%1 has read %2 and cannot review it").arg(actor.user.name, scan.fileName),
                    tr("another medical officer has to"));
    return {};
}

Result<void> checkAnnotation(const Annotation &annotation, std::size_t index,
                             const Protocol &protocol)
{
    const auto number = static_cast<int>(index) + 1;
    if (annotation.labelCode.isEmpty())
        return fail(Error::Code::InvalidArgument, tr("Finding %1 has no label").arg(number),
                    tr("choose one"));
    const Label *label = protocol.label(annotation.labelCode);
    if (!label)
        return fail(Error::Code::InvalidArgument,
                    tr("Finding %1 has the label \"%2\", which the protocol does not know")
                        .arg(number)
                        .arg(annotation.labelCode),
                    tr("choose another"));
    const auto &shapes = label->allowedShapes;
    const ShapeKind kind = kindOf(annotation.shape);
    if (!shapes.empty() && std::ranges::find(shapes, kind) == shapes.end())
        return fail(Error::Code::InvalidArgument,
                    tr("Finding %1 is a %2, which the label \"%3\" does not allow")
                        .arg(number)
                        .arg(nameOf(kind), label->name),
                    tr("draw it again or choose another label"));
    if (annotation.certainty &&
        (*annotation.certainty < 1 || *annotation.certainty > protocol.certaintySteps))
        return fail(Error::Code::InvalidArgument,
                    tr("The certainty of finding %1 is not between 1 and %2")
                        .arg(number)
                        .arg(protocol.certaintySteps));
    return {};
}

Result<void> checkTags(const QStringList &tags, const QStringList &known, const QString &kind)
{
    for (const QString &tag : tags) {
        if (tag == mixedRegion && !known.contains(tag))
            return fail(Error::Code::InvalidArgument, tr("\"mixed\" is no %1 of its own").arg(kind),
                        tr("give each region that the scan shows"));
        if (!known.contains(tag))
            return fail(Error::Code::InvalidArgument,
                        tr("The protocol does not know the %1 \"%2\"").arg(kind, tag),
                        tr("choose one of %1").arg(known.join(u", "_s)));
    }
    return {};
}

bool isOtherReason(const QString &reason)
{
    static constexpr QStringView other = u"other:";
    return reason.startsWith(other) && !isBlank(reason.sliced(other.size()));
}

} // namespace

Result<void> mayLook(const Actor &actor)
{
    if (actor.roles == RoleCheck::Waived)
        return {};
    if (actor.user.id.isNull())
        return fail(Error::Code::Forbidden, tr("Nobody is logged in"), tr("log in first"));
    if (actor.user.disabled)
        return fail(Error::Code::Forbidden, tr("%1 has been disabled").arg(actor.user.name),
                    tr("ask the coordinator"));
    return {};
}

Result<void> maySetPassword(const Actor &actor, const User &person)
{
    if (const Result<void> there = mayLook(actor); !there)
        return there;
    if (actor.user.id == person.id)
        return {};
    return checkRole(actor, {Role::Coordinator}, tr("give others their password"));
}

bool isBlinded(const Actor &actor)
{
    return actor.roles == RoleCheck::Enforced && actor.user.role == Role::Radiologist;
}

Result<void> mayManagePeople(const Actor &actor)
{
    return checkRole(actor, {Role::Coordinator}, tr("manage people and the protocol"));
}

Result<void> mayAddScans(const Actor &actor)
{
    return checkRole(actor, {Role::Coordinator}, tr("add scans"));
}

Result<void> mayTriage(const Actor &actor, const Scan &scan)
{
    if (auto allowed = checkRole(actor, {Role::Coordinator, Role::Radiologist}, tr("triage"));
        !allowed)
        return allowed;
    return isBlinded(actor) ? Result<void>() : checkNotLocked(scan);
}

Result<void> checkTriage(const TriageChange &change, const Protocol &protocol)
{
    for (const QStringList &regions :
         {change.regions.all.value_or(QStringList()), change.regions.add})
        if (auto known = checkTags(regions, protocol.regions, tr("region")); !known)
            return known;
    for (const QStringList &views : {change.views.all.value_or(QStringList()), change.views.add})
        if (auto known = checkTags(views, protocol.views, tr("view")); !known)
            return known;
    if (change.decision != TriageDecision::Exclude)
        return {};
    if (isBlank(change.reason))
        return fail(Error::Code::InvalidArgument, tr("An exclusion needs a reason"),
                    tr("choose one"));
    if (protocol.exclusionReasons.contains(change.reason) || isOtherReason(change.reason))
        return {};
    return fail(Error::Code::InvalidArgument,
                tr("The protocol does not know the reason \"%1\"").arg(change.reason),
                tr("choose one of %1, or \"other: \" and a text")
                    .arg(protocol.exclusionReasons.join(u", "_s)));
}

Result<void> mayRead(const Actor &actor, const Scan &scan)
{
    if (auto allowed = checkRole(actor, {Role::Radiologist}, tr("read scans")); !allowed)
        return allowed;
    if (scan.state == ScanState::Excluded || scan.triage == TriageDecision::Exclude)
        return fail(Error::Code::Forbidden,
                    tr("%1 is excluded: %2").arg(scan.fileName, scan.exclusionReason),
                    tr("include it in triage first"));
    return {}; // signed off or not: a refusal would tell a further reader that others have read
}

Result<void> mayImport(const Actor &actor, Id<User> reader)
{
    if (actor.user.id == reader && actor.user.role == Role::Radiologist)
        return mayLook(actor);
    return checkRole(actor, {Role::Coordinator}, tr("import the annotations of others"));
}

Result<void> mayActForReader(const Actor &actor, const QString &reader)
{
    if (actor.user.name == reader)
        return checkRole(actor, {Role::Radiologist, Role::Coordinator}, tr("read scans"));
    return checkRole(actor, {Role::Coordinator}, tr("act for other readers"));
}

Result<void> mayReadListed(const Actor &actor, const Scan &scan, bool listed)
{
    if (listed || actor.roles == RoleCheck::Waived)
        return {};
    return fail(Error::Code::Forbidden,
                tr("%1 is not in the worklist of %2").arg(scan.fileName, actor.user.name),
                tr("ask the coordinator to assign it"));
}

Result<void> mayAskBack(const Actor &actor, const Read &read, const Scan &scan,
                        const QString &reason)
{
    if (auto allowed = checkRole(actor, {Role::Radiologist}, tr("ask to have a read back"));
        !allowed)
        return allowed;
    if (read.reader != actor.user.id)
        return fail(Error::Code::Forbidden, tr("This read of %1 is another's").arg(scan.fileName));
    if (read.state != ReadState::Submitted)
        return fail(Error::Code::Forbidden,
                    tr("The read of %1 is not submitted").arg(scan.fileName));
    if (isBlank(reason))
        return fail(Error::Code::InvalidArgument, tr("Asking for a read back needs a reason"),
                    tr("say what has to be changed"));
    return {};
}

Result<void> mayGiveBack(const Actor &actor, const Read &read, const Scan &scan)
{
    if (auto allowed = mayManagePeople(actor); !allowed)
        return allowed;
    if (read.state != ReadState::Submitted)
        return fail(Error::Code::Forbidden,
                    tr("The read of %1 is not submitted").arg(scan.fileName));
    if (isLocked(scan.state))
        return fail(Error::Code::Forbidden, tr("%1 is signed off and locked").arg(scan.fileName),
                    tr("have the medical officer reopen it first"));
    if (scan.state == ScanState::Excluded)
        return fail(Error::Code::Forbidden, tr("%1 is excluded").arg(scan.fileName),
                    tr("include it in triage first"));
    return {};
}

Result<void> mayEditRead(const Actor &actor, const Read &read, const Scan &scan)
{
    if (auto allowed = mayRead(actor, scan); !allowed)
        return allowed;
    if (actor.roles == RoleCheck::Enforced && read.reader != actor.user.id)
        return fail(Error::Code::Forbidden, tr("This read of %1 is another's").arg(scan.fileName));
    if (read.state == ReadState::Submitted)
        return fail(Error::Code::Forbidden,
                    tr("The read of %1 is submitted and locked").arg(scan.fileName),
                    tr("ask the coordinator to have it back"));
    if (read.state == ReadState::Withdrawn)
        return fail(Error::Code::Forbidden, tr("The read of %1 is withdrawn").arg(scan.fileName));
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
        return fail(Error::Code::Forbidden, tr("Reads are hidden until the round is closed"),
                    tr("close the reading round first"));
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
                tr("%1 may not see this read of %2").arg(actor.user.name, scan.fileName));
}

Result<void> mayAdjudicate(const Actor &actor)
{
    return checkRole(actor, {Role::MedicalOfficer}, tr("review"));
}

Result<void> mayReview(const Actor &actor, const Scan &scan, std::span<const Read> reads)
{
    if (auto allowed = mayAdjudicate(actor); !allowed)
        return allowed;
    if (auto allowed = checkNotReadBy(actor, scan, reads); !allowed)
        return allowed;
    if (auto allowed = checkNotLocked(scan); !allowed)
        return allowed;
    if (scan.state < ScanState::Agreed)
        return fail(Error::Code::Forbidden,
                    tr("%1 has not been read completely").arg(scan.fileName),
                    tr("wait until its reads are submitted"));
    return {};
}

Result<void> maySignOff(const Actor &actor, const Review &review, std::span<const Read> reads,
                        const Protocol &protocol)
{
    if (auto allowed = mayReview(actor, review.scan, reads); !allowed)
        return allowed;
    if (const int open = openCount(review.disagreements); open > 0)
        return fail(Error::Code::Forbidden,
                    open == 1
                        ? tr("A disagreement about %1 is still open").arg(review.scan.fileName)
                        : tr("%1 disagreements about %2 are still open")
                              .arg(open)
                              .arg(review.scan.fileName),
                    tr("decide each of them first"));
    if (!review.consensus.assessment.verdict)
        return fail(Error::Code::InvalidArgument,
                    tr("No answer is chosen for %1").arg(review.scan.fileName),
                    tr("choose one in the review"));
    if (auto fits = checkAnswer(review.consensus.assessment.verdict,
                                review.consensus.annotations.size(), protocol);
        !fits)
        return fail(Error::Code::Forbidden,
                    tr("%1: %2").arg(review.scan.fileName, fits.error().message),
                    tr("accept or redraw a finding, reject it, or choose another answer"));
    return checkComplete(review.consensus.annotations, review.consensus.assessment, protocol);
}

Result<void> mayReopen(const Actor &actor, const Scan &scan, std::span<const Read> reads,
                       const QString &reason)
{
    if (auto allowed = checkRole(actor, {Role::MedicalOfficer}, tr("reopen")); !allowed)
        return allowed;
    if (auto allowed = checkNotReadBy(actor, scan, reads); !allowed)
        return allowed;
    if (!isLocked(scan.state))
        return fail(Error::Code::Forbidden, tr("%1 is not signed off").arg(scan.fileName));
    if (isBlank(reason))
        return fail(Error::Code::InvalidArgument, tr("Reopening needs a reason"),
                    tr("say why the signed consensus has to change"));
    return {};
}

Result<AgreementView> agreementView(const Actor &actor, const Protocol &protocol, bool roundClosed)
{
    constexpr AgreementView all{
        .others = true, .truth = true, .repeats = true, .signedOnly = false, .named = true};
    if (actor.roles == RoleCheck::Waived)
        return all;
    if (const auto allowed = checkRole(
            actor, {Role::Coordinator, Role::Radiologist, Role::MedicalOfficer, Role::Researcher},
            tr("see agreement"));
        !allowed)
        return fail(allowed.error());
    switch (actor.user.role) {
    case Role::Coordinator:
        if (roundClosed)
            return all;
        return fail(Error::Code::Forbidden,
                    tr("Agreement is hidden until the reading round is closed"),
                    tr("close the round once every read is submitted"));
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
    const bool named = actor.user.role == Role::MedicalOfficer && protocol.officerSeesNames;
    return AgreementView{
        .others = true, .truth = true, .repeats = true, .signedOnly = true, .named = named};
}

Result<void> checkComplete(std::span<const Annotation> annotations, const Assessment &assessment,
                           const Protocol &protocol)
{
    for (std::size_t index = 0; index < annotations.size(); ++index)
        if (auto complete = checkAnnotation(annotations[index], index, protocol); !complete)
            return complete;
    if (!assessment.verdict)
        return fail(Error::Code::InvalidArgument, tr("There is no assessment"), tr("set it"));
    return {};
}

Result<void> checkAnswer(std::optional<Verdict> verdict, std::size_t findings,
                         const Protocol &protocol)
{
    const auto word = [&] {
        return protocol.assessmentWords.value(static_cast<qsizetype>(*verdict));
    };
    if (verdict == Verdict::Negative && findings > 0)
        return fail(Error::Code::InvalidArgument,
                    tr("The answer is \"%1\", but a finding is drawn").arg(word()),
                    tr("change the answer or delete the finding"));
    const bool mayBeDrawn = !protocol.labels.empty();
    if (verdict == Verdict::Positive && findings == 0 && mayBeDrawn)
        return fail(Error::Code::InvalidArgument,
                    tr("The answer is \"%1\", but no finding is drawn").arg(word()),
                    tr("draw what it is about or change the answer"));
    return {};
}

Assessment settledAssessment(const Read &read)
{
    Assessment settled = read.assessment;
    if (!settled.verdict)
        settled.verdict = read.annotations.empty() ? Verdict::Negative : Verdict::Positive;
    return settled;
}

ScanState stateAfterReads(ScanState before, int begun, int submitted,
                          std::span<const Disagreement> disagreements, const Protocol &protocol)
{
    if (begun <= 0 || before == ScanState::Excluded || isLocked(before))
        return before;
    return submitted < protocol.readsPerScan ? ScanState::Reading
                                             : stateAfterDecision(disagreements);
}

ScanState stateAfterTriage(const Actor &actor, const Scan &before, TriageDecision decision,
                           std::optional<ScanState> fromReads)
{
    const bool excluded = decision == TriageDecision::Exclude;
    if (isLocked(before.state) || (excluded && before.state == ScanState::Excluded))
        return before.state;
    const bool proposal = isBlinded(actor) && fromReads.value_or(before.state) > ScanState::Reading;
    if (excluded && !proposal)
        return ScanState::Excluded;
    if (fromReads)
        return *fromReads;
    return decision == TriageDecision::Keep ? ScanState::Included : ScanState::Imported;
}

ScanState stateAfterDecision(std::span<const Disagreement> disagreements)
{
    if (disagreements.empty())
        return ScanState::Agreed;
    return openCount(disagreements) > 0 ? ScanState::Disputed : ScanState::Adjudicated;
}

int openCount(std::span<const Disagreement> disagreements)
{
    return static_cast<int>(std::ranges::count_if(
        disagreements, [](const Disagreement &each) { return !each.resolution; }));
}

} // namespace doubleread
