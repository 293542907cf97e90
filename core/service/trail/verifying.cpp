#include "core/base/problem.h"
#include "core/crypto/signing.h"
#include "core/service/adjudication/signingoff.h"
#include "core/service/datasets/datasets.h"
#include "core/service/support.h"
#include "core/service/trail/trailnames.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"
#include "core/store/userrepository.h"

#include <set>

namespace doubleread {

namespace {

struct Keys
{
    QString dataset;            ///< Its id.
    std::set<QByteArray> known; ///< Of all people, those they had before too.
    std::vector<PersonKey> ofPeople;
    bool isProtected = false;
};

Result<Keys> keysOf(Database &database)
{
    Keys keys;
    const auto ran = database.each(u"SELECT public_key FROM person WHERE public_key IS NOT NULL "
                                   "UNION SELECT public_key FROM person_key"_s,
                                   {}, [&](const Row &row) -> Result<void> {
                                       keys.known.insert(row.bytes(0));
                                       return {};
                                   });
    if (!ran)
        return fail(ran.error());
    const Result<qint64> passwords =
        database.number(u"SELECT count(*) FROM person WHERE length(password_hash) > 0"_s);
    if (!passwords)
        return fail(passwords.error());
    keys.isProtected = *passwords > 0;
    Result<std::vector<PersonKey>> ofPeople = UserRepository(database).keys();
    if (!ofPeople)
        return fail(ofPeople.error());
    keys.ofPeople = std::move(*ofPeople);
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    keys.dataset = dataset->id;
    return keys;
}

/// Whoever logs in to a protected dataset signs its head with each entry. Without a signature it is
/// only where the program itself wrote the last entry, before anybody could log in.
Result<void> checkUnsignedHead(Database &database, TrailCheck &check)
{
    const auto action =
        database.first<QString>(u"SELECT action FROM trail WHERE sequence = :sequence"_s,
                                {{u"sequence"_s, check.head.sequence}},
                                [](const Row &row) -> Result<QString> { return row.text(0); });
    if (!action)
        return fail(action.error());
    if (*action == u"package.created"_s)
        return {}; // the dataset signed what it holds
    if (*action == migrationAction || *action == salvageAction)
        check.notices << Problem::tr(
                             "nobody has signed the head since entry %1, which the program wrote")
                             .arg(check.head.sequence);
    else
        check.tell(
            {.table = u"trail_head"_s,
             .row = u"1"_s,
             .entry = check.head.sequence,
             .problem = Problem::tr("the head is not signed, although whoever works in a protected "
                                    "dataset signs it")});
    return {};
}

Result<void> checkHead(Database &database, TrailCheck &check, const Keys &keys)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const TrailHead &head = check.head;
    const auto tell = [&](const QString &problem) {
        check.tell(
            {.table = u"trail_head"_s, .row = u"1"_s, .entry = head.sequence, .problem = problem});
    };
    if (head.signature.isEmpty() && head.signer.isEmpty())
        return keys.isProtected && head.sequence > 0 ? checkUnsignedHead(database, check)
                                                     : Result<void>();
    if (!keys.known.contains(head.signer))
        tell(Problem::tr("the head is signed with a key that is nobody's"));
    else if (!signatureFits(headMessage(dataset->id, head), head.signature, head.signer))
        tell(Problem::tr("the signature of the head does not fit"));
    return {};
}

/// Why the sign-off is not what was signed; empty when it is.
Result<QString> problemOf(ReviewRepository &reviews, const Scan &scan, const SignOff &signOff,
                          const Keys &keys)
{
    Result<ReviewContent> content = reviews.content(scan.position, signOff.consensusVersion);
    if (!content && content.error().code == Error::Code::Damaged)
        return Problem::tr("what was signed cannot be read");
    if (!content)
        return fail(content.error());
    const Consensus consensus{.scan = scan.id,
                              .assessment = std::move(content->assessment),
                              .annotations = std::move(content->annotations),
                              .version = signOff.consensusVersion};
    return signOffProblem(signOff, keys.dataset, scan, consensus, keys.ofPeople);
}

Result<void> checkSignOffs(Database &database, TrailCheck &check, const Keys &keys)
{
    ReviewRepository reviews(database);
    return ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        const auto signOffs = reviews.signOffs(scan.position);
        if (!signOffs)
            return fail(signOffs.error());
        for (const SignOff &signOff : *signOffs) {
            const Result<QString> problem = problemOf(reviews, scan, signOff, keys);
            if (!problem)
                return fail(problem.error());
            if (!problem->isEmpty())
                check.tell({.table = u"sign_off"_s,
                            .row = signOff.id.toString(),
                            .entry = {},
                            .problem = *problem});
        }
        return {};
    });
}

/// Tells it when the trail has not got the entry of a head that it once had; `were`: how it is
/// known.
Result<void> compareHead(Database &database, TrailCheck &check, const TrailHead &known,
                         const QString &were)
{
    const auto tell = [&](const QString &problem) {
        check.tell({.table = u"trail"_s,
                    .row = QString::number(known.sequence),
                    .entry = known.sequence,
                    .problem = problem});
    };
    const auto there = database.first<QByteArray>(
        u"SELECT hash FROM trail WHERE sequence = :sequence"_s, {{u"sequence"_s, known.sequence}},
        [](const Row &row) -> Result<QByteArray> { return row.bytes(0); });
    if (!there)
        return fail(there.error());
    if (*there && **there != known.hash)
        tell(Problem::tr(
                 "entry %1 is another than the one known: the trail was written anew, or goes on "
                 "from an older copy; those that %2 are missing")
                 .arg(QString::number(known.sequence), were));
    else if (!*there)
        tell(Problem::tr("entries %1 to %2, which %3, are missing")
                 .arg(QString::number(check.head.sequence + 1), QString::number(known.sequence),
                      were));
    return {};
}

} // namespace

Result<TrailCheck> verifyTrail(Database &database)
{
    Result<TrailCheck> check = checkTrail(database);
    if (!check)
        return check;
    const Result<Keys> keys = keysOf(database);
    if (!keys)
        return fail(keys.error());
    for (const auto checking : {checkHead, checkSignOffs}) {
        const Result<void> checked = checking(database, *check, *keys);
        if (!checked && checked.error().code != Error::Code::Damaged)
            return fail(checked.error());
        if (!checked) // a value that was altered so that nobody can read it: its row is told above
            check->tell(
                {.table = u"sign_off"_s,
                 .row = {},
                 .entry = {},
                 .problem = Problem::tr("cannot all be checked: %1").arg(checked.error().message)});
    }
    if (const std::optional<TrailHead> &lost = database.lostHead())
        if (const auto told =
                compareHead(database, *check, *lost, Problem::tr("were stored here once"));
            !told)
            return fail(told.error());
    nameForPeople(database, check->problems);
    return check;
}

Result<bool> maySeeTrailCheck(Database &database, const Actor &actor)
{
    if (!mayLook(actor))
        return false;
    if (actor.roles == RoleCheck::Waived || actor.user.role == Role::Coordinator)
        return true;
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    return dataset->roundClosed && actor.user.role != Role::MedicalOfficer;
}

QString headText(const TrailHead &head)
{
    return QString::number(head.sequence) + u':' + QString::fromLatin1(head.hash.toHex());
}

Result<void> compareWithHead(Database &database, TrailCheck &check, const QString &writtenDown)
{
    bool isNumber = false;
    const qint64 sequence = writtenDown.section(u':', 0, 0).toLongLong(&isNumber);
    const QByteArray hash = QByteArray::fromHex(writtenDown.section(u':', 1, 1).toLatin1());
    if (!isNumber || sequence < 1 || hash.size() != 32)
        return invalid(Problem::tr("\"%1\" is no head of an audit trail").arg(writtenDown),
                       Problem::tr("give it as trail verify prints it: number:hash"));
    return compareHead(database, check,
                       {.sequence = sequence, .hash = hash, .signer = {}, .signature = {}},
                       Problem::tr("were there when the head was written down"));
}

} // namespace doubleread
