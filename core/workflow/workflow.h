#pragma once

#include "core/base/result.h"
#include "core/model/protocol.h"
#include "core/model/review.h"

#include <span>

namespace doubleread {

/// Whether a right that the person's role lacks is refused. Waived on the command line of an
/// unprotected dataset; nobody reviews a scan that they have read themselves, waived or not.
enum class RoleCheck { Enforced, Waived };

/// Who wants to do something.
struct Actor
{
    User user;
    RoleCheck roles = RoleCheck::Enforced;
};

/// Whether the person must not learn what others have read.
bool isBlinded(const Actor &actor);

/// Whether a radiologist sees the other reads of the scans that the same person has read, and once
/// it is signed the consensus: where the protocol says so, after the round.
bool readersSeeOthers(const Actor &actor, const Protocol &protocol, bool roundClosed);
/// Whether the review says what was decided. To a reader not before it is signed: it has a
/// consensus of version 0 then, and nothing is resolved.
bool tellsDecisions(const Review &review);

// All of these are pure; they fail with Forbidden (the person, the state) or InvalidArgument (the
// content is not complete), with a message and a remedy for people.

/// Look at anything at all: somebody is there, and is not disabled.
Result<void> mayLook(const Actor &actor);
Result<void> mayManagePeople(const Actor &actor); ///< People, protocol, assignment, rounds.
/// One's own, or anybody's as the coordinator.
Result<void> maySetPassword(const Actor &actor, const User &person);
Result<void> mayAddScans(const Actor &actor);
/// Know which scans are of one patient: not whoever reads or reviews, to whom it would tell which
/// scan is a repeat, or what another scan showed.
Result<void> maySeePatients(const Actor &actor);
/// Include, exclude, tag: until the scan is signed off. While the round is open a radiologist is
/// not refused even then, so that a refusal says nothing of what others have read. What a
/// radiologist's exclusion leads to is stateAfterTriage()'s.
Result<void> mayTriage(const Actor &actor, const Scan &scan, bool roundClosed);
/// The change makes sense: regions and views of the protocol, a reason of the protocol or
/// "other: text" with an exclusion.
Result<void> checkTriage(const TriageChange &change, const Protocol &protocol);
/// Begin a read. Says nothing of what others have read, so that blinding holds: a further read of a
/// signed scan is kept and changes nothing.
Result<void> mayRead(const Actor &actor, const Scan &scan);
/// The same where worklists are in use; `listed`: the scan stands in the person's own.
Result<void> mayReadListed(const Actor &actor, const Scan &scan, bool listed);
/// Ask to have a submitted read of one's own back, for a reason that is not blank.
Result<void> mayAskBack(const Actor &actor, const Read &read, const Scan &scan,
                        const QString &reason);
/// Give a submitted read back to be read again: not while the scan is signed off.
Result<void> mayGiveBack(const Actor &actor, const Read &read, const Scan &scan);
/// Bring annotations from files in: as one's own read, or as the coordinator anybody's.
Result<void> mayImport(const Actor &actor, Id<User> reader);
/// Bring in, submit, take back or carry off the reads of the reader of this name: one's own, or as
/// the coordinator anybody's, as far as the role goes.
Result<void> mayActForReader(const Actor &actor, const QString &reader);
/// One's own as a radiologist, all as the coordinator.
Result<void> mayListTakeBacks(const Actor &actor);
Result<void> mayListPackages(const Actor &actor);
/// Change a read: one's own, while it is open.
Result<void> mayEditRead(const Actor &actor, const Read &read, const Scan &scan);
/// What becomes of a read whose answer and findings contradict each other (checkAnswer()): a person
/// who reads can still decide, files are as they are and the officer will.
enum class Contradiction { Refused, Kept };

/// mayEditRead, every annotation complete, and an assessment.
Result<void> maySubmit(const Actor &actor, const Read &read, const Scan &scan,
                       const Protocol &protocol,
                       Contradiction contradiction = Contradiction::Refused);
/// See the marks of a submitted or open read.
Result<void> maySeeRead(const Actor &actor, const Read &read, const Scan &scan, bool roundClosed);

/// Decide, sign off and reopen, as far as the role goes, whatever the scan.
Result<void> mayAdjudicate(const Actor &actor);
/// Decide disagreements and edit the consensus. `reads` are all reads of the scan.
Result<void> mayReview(const Actor &actor, const Scan &scan, std::span<const Read> reads);
/// mayReview, nothing open, and a complete consensus that does not contradict itself.
Result<void> maySignOff(const Actor &actor, const Review &review, std::span<const Read> reads,
                        const Protocol &protocol);
/// Unlock a signed scan. Needs a reason that is not blank.
Result<void> mayReopen(const Actor &actor, const Scan &scan, std::span<const Read> reads,
                       const QString &reason);

/// What of the agreement of the readers a person may see. Everything is of submitted reads of scans
/// that are not excluded; whose reads these are the store decides as always.
struct AgreementView
{
    bool others = false;     ///< More than one's own figures.
    bool truth = false;      ///< Readers against the signed truth.
    bool repeats = false;    ///< Readers against their own hidden repeats.
    bool signedOnly = false; ///< Signed and released scans alone.
    bool named = true;       ///< The readers' names; else "Reader 1", "Reader 2".
    /// No readers at all, but the first and the second read of each scan, as its review shows them.
    bool bySides = false;
};

/// The coordinator once the round is closed; a radiologist own figures only (repeats, which are to
/// stay hidden, once the round is closed; against the truth when the protocol lets readers see
/// after the round); officer and researcher on signed scans. An officer to whom names are hidden
/// sees both reads of every scan and could tell from a reader's figures which of them is whose.
Result<AgreementView> agreementView(const Actor &actor, const Protocol &protocol, bool roundClosed);

/// What is missing before these annotations and this assessment can stand as a finished read or
/// consensus; the assessment's verdict must be settled.
Result<void> checkComplete(std::span<const Annotation> annotations, const Assessment &assessment,
                           const Protocol &protocol);

/// The answer and what is drawn do not contradict each other: nothing with a negative one,
/// something with a positive one, unless the protocol has no labels and asks for answers alone.
Result<void> checkAnswer(std::optional<Verdict> verdict, std::size_t findings,
                         const Protocol &protocol);

/// The assessment as it is submitted: a verdict that was not given is positive when something is
/// drawn, else negative.
Assessment settledAssessment(const Read &read);

/// The state of a scan after a read was begun, submitted or withdrawn: Reading until
/// `protocol.readsPerScan` reads are submitted, then by the disagreements. `before` stays when no
/// read is left (`begun` is 0) or the scan is excluded, signed off or released.
ScanState stateAfterReads(ScanState before, int begun, int submitted,
                          std::span<const Disagreement> disagreements, const Protocol &protocol);

/// After triage. `fromReads` is what the reads say of the scan, none when nobody has begun one.
/// Whether the scan may be lost to those who have read it already is not a radiologist's to
/// decide, nor may it show: once compared it stays, and the exclusion is a proposal.
ScanState stateAfterTriage(const Actor &actor, const Scan &before, TriageDecision decision,
                           std::optional<ScanState> fromReads);

/// After a decision or a reopening: Agreed without disagreements, Disputed while one is open,
/// Adjudicated when all are resolved.
ScanState stateAfterDecision(std::span<const Disagreement> disagreements);

int openCount(std::span<const Disagreement> disagreements);

} // namespace doubleread
