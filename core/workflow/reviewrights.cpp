#include "core/workflow/rights.h"

#include <algorithm>

namespace doubleread {

using namespace workflow;

namespace {

Result<void> checkNotReadBy(const Actor &actor, const Scan &scan, std::span<const Read> reads)
{
    const bool own = std::ranges::any_of(reads, [&](const Read &read) {
        return read.reader == actor.user.id && read.scan == scan.id &&
               read.state != ReadState::Withdrawn;
    });
    if (own)
        return fail(
            Error::Code::Forbidden,
            Texts::tr("%1 has read %2 and cannot review it").arg(actor.user.name, scan.fileName),
            Texts::tr("another medical officer has to"));
    return {};
}

} // namespace

Result<void> mayAdjudicate(const Actor &actor)
{
    return checkRole(actor, {Role::MedicalOfficer}, Texts::tr("review"));
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
                    Texts::tr("%1 has not been read completely").arg(scan.fileName),
                    Texts::tr("wait until its reads are submitted"));
    return {};
}

Result<void> maySignOff(const Actor &actor, const Review &review, std::span<const Read> reads,
                        const Protocol &protocol)
{
    if (auto allowed = mayReview(actor, review.scan, reads); !allowed)
        return allowed;
    if (const int open = openCount(review.disagreements); open > 0)
        return fail(
            Error::Code::Forbidden,
            open == 1 ? Texts::tr("A disagreement about %1 is still open").arg(review.scan.fileName)
                      : Texts::tr("%1 disagreements about %2 are still open")
                            .arg(open)
                            .arg(review.scan.fileName),
            Texts::tr("decide each of them first"));
    if (!review.consensus.assessment.verdict)
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("No answer is chosen for %1").arg(review.scan.fileName),
                    Texts::tr("choose one in the review"));
    if (auto fits = checkAnswer(review.consensus.assessment.verdict,
                                review.consensus.annotations.size(), protocol);
        !fits)
        return fail(Error::Code::Forbidden,
                    Texts::tr("%1: %2").arg(review.scan.fileName, fits.error().message),
                    Texts::tr("accept or redraw a finding, reject it, or choose another answer"));
    return checkComplete(review.consensus.annotations, review.consensus.assessment, protocol);
}

Result<void> mayReopen(const Actor &actor, const Scan &scan, std::span<const Read> reads,
                       const QString &reason)
{
    if (auto allowed = checkRole(actor, {Role::MedicalOfficer}, Texts::tr("reopen")); !allowed)
        return allowed;
    if (auto allowed = checkNotReadBy(actor, scan, reads); !allowed)
        return allowed;
    if (!isLocked(scan.state))
        return fail(Error::Code::Forbidden, Texts::tr("%1 is not signed off").arg(scan.fileName));
    if (isBlank(reason))
        return fail(Error::Code::InvalidArgument, Texts::tr("Reopening needs a reason"),
                    Texts::tr("say why the signed consensus has to change"));
    return {};
}

} // namespace doubleread
