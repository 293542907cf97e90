#include "core/service/adjudication/signingoff.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/crypto/signing.h"
#include "core/model/canonical.h"
#include "core/service/adjudication/reviewcase.h"
#include "core/service/people/people.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

/// Null in an unprotected dataset.
using Key = std::shared_ptr<const SigningKey>;

/// The key of the person who signs, by the password asked for once more.
Result<Key> keyToSignWith(Database &database, const Actor &actor, const QString &password)
{
    const Result<bool> isProtected = doubleread::isProtected(database);
    if (!isProtected)
        return fail(isProtected.error());
    if (!*isProtected)
        return Key();
    const auto person = UserRepository(database).byId(actor.user.id);
    if (!person)
        return fail(person.error());
    if (!*person || (*person)->disabled || (*person)->sealedKey.isEmpty())
        return forbidden(Problem::tr("%1 has no key to sign with").arg(actor.user.name),
                         Problem::tr("have the coordinator give a password, which makes one"));
    return SigningKey::unseal((*person)->sealedKey, password);
}

SignOff signatureOf(const Actor &actor, const ReviewCase &its, const QString &printedName,
                    const Key &key)
{
    SignOff signOff;
    signOff.id = Id<SignOff>::create();
    signOff.scan = its.review.scan.id;
    signOff.consensusVersion = its.review.consensus.version;
    signOff.protocolVersion = its.protocol.version;
    signOff.officer = actor.user.id;
    signOff.printedName = printedName.trimmed();
    signOff.meaning = its.protocol.signOffMeaning;
    signOff.at = QDateTime::currentDateTimeUtc();
    const QByteArray content =
        signedContent(its.dataset.id, its.review.scan, its.review.consensus, signOff);
    signOff.contentSha256 = sha256(content);
    if (key) {
        signOff.publicKey = key->publicKey();
        signOff.signature = key->sign(content);
    }
    return signOff;
}

CanonicalObject described(const SignOff &signOff)
{
    return CanonicalObject()
        .set("sign_off", signOff.id)
        .set("version", qint64{signOff.consensusVersion})
        .set("protocol_version", qint64{signOff.protocolVersion})
        .set("printed_name", signOff.printedName)
        .set("meaning", signOff.meaning)
        .set("content_sha256", QString::fromLatin1(signOff.contentSha256.toHex()))
        .set("public_key", QString::fromLatin1(signOff.publicKey.toHex()))
        .set("signature", QString::fromLatin1(signOff.signature.toHex()));
}

Result<void> checkMaySign(const Actor &actor, const ReviewCase &its, int revision,
                          const QString &printedName)
{
    if (its.review.revision != revision)
        return fail(Error::Code::Conflict,
                    Problem::tr("the review of %1 was changed elsewhere in the meantime")
                        .arg(its.review.scan.fileName),
                    Problem::tr("look at it as it is now before signing"));
    if (const auto allowed = maySignOff(actor, its.review, its.allReads, its.protocol); !allowed)
        return allowed;
    if (printedName.trimmed().isEmpty())
        return invalid(Problem::tr("a sign-off needs the printed name"));
    return {};
}

Result<void> signWithin(Database &database, const Actor &actor, const ReviewCase &its,
                        const SignOff &signOff)
{
    const Scan &scan = its.review.scan;
    if (const auto signedOff = ReviewRepository(database).sign(scan.position, signOff); !signedOff)
        return signedOff;
    if (const auto set = ScanRepository(database).setState(scan.position, ScanState::SignedOff);
        !set)
        return set;
    return record(database, actor.user.id, u"scan.signed-off"_s, subjectOf(scan), scan.position,
                  described(signOff));
}

/// One scan of an act of signing, within its transaction.
Result<Review> signOne(Database &database, const Actor &actor, const SignOffRequest &request,
                       const QString &printedName, const Key &key)
{
    const Result<ReviewCase> its = reviewCase(database, actor, request.scan);
    if (!its)
        return fail(its.error());
    if (const auto may = checkMaySign(actor, *its, request.revision, printedName); !may)
        return fail(may.error());
    const auto done = signWithin(database, actor, *its, signatureOf(actor, *its, printedName, key));
    return done ? reviewAgain(database, actor, request.scan) : Result<Review>(fail(done.error()));
}

/// Which of several it is about.
std::unexpected<Error> named(Database &database, Id<Scan> id, Error error)
{
    const Result<Scan> scan = ScanRepository(database).byId(id);
    if (scan && !error.message.contains(scan->fileName))
        error.message = scan->fileName + u": "_s + error.message;
    return fail(error);
}

Result<void> reopenWithin(Database &database, const Actor &actor, const ReviewCase &its,
                          const QString &reason)
{
    const Scan &scan = its.review.scan;
    if (const auto allowed = mayReopen(actor, scan, its.allReads, reason); !allowed)
        return allowed;
    if (!its.review.signOff)
        return forbidden(Problem::tr("%1 is not signed off").arg(scan.fileName));
    const Voided voided{
        .by = actor.user.id, .at = QDateTime::currentDateTimeUtc(), .reason = reason.trimmed()};
    const auto reopened =
        ReviewRepository(database).reopen(scan.position, *its.review.signOff, voided);
    if (!reopened)
        return reopened;
    const ScanState state = stateAfterDecision(its.review.disagreements);
    if (const auto set = ScanRepository(database).setState(scan.position, state); !set)
        return set;
    return record(database, actor.user.id, u"scan.reopened"_s, subjectOf(scan), scan.position,
                  CanonicalObject()
                      .set("sign_off", its.review.signOff->id)
                      .set("version", qint64{its.review.consensus.version} + 1)
                      .set("reason", voided.reason));
}

} // namespace

Result<Review> signOff(Database &database, const Actor &actor, Id<Scan> scan, int revision,
                       const SignOffWords &words)
{
    auto signedOff =
        signOffMany(database, actor, {SignOffRequest{.scan = scan, .revision = revision}}, words);
    if (!signedOff)
        return fail(signedOff.error());
    return std::move(signedOff->front());
}

Result<std::vector<Review>> signOffMany(Database &database, const Actor &actor,
                                        const std::vector<SignOffRequest> &requests,
                                        const SignOffWords &words)
{
    if (requests.empty())
        return invalid(Problem::tr("there is nothing to sign"), Problem::tr("choose scans"));
    const Result<Key> key = keyToSignWith(database, actor, words.password);
    if (!key)
        return fail(key.error());
    return inTransaction(database, [&]() -> Result<std::vector<Review>> {
        std::vector<Review> signedOff;
        for (const SignOffRequest &request : requests) {
            Result<Review> one = signOne(database, actor, request, words.printedName, *key);
            if (!one)
                return requests.size() > 1 ? named(database, request.scan, one.error())
                                           : fail(one.error());
            signedOff.push_back(std::move(*one));
        }
        return signedOff;
    });
}

Result<Review> reopen(Database &database, const Actor &actor, Id<Scan> scan, const QString &reason)
{
    return inTransaction(database, [&]() -> Result<Review> {
        const Result<ReviewCase> its = reviewCase(database, actor, scan);
        if (!its)
            return fail(its.error());
        const auto done = reopenWithin(database, actor, *its, reason);
        return done ? reviewAgain(database, actor, scan) : Result<Review>(fail(done.error()));
    });
}

Result<std::vector<SignOff>> signatures(Database &database, const Actor &actor, Id<Scan> scan)
{
    const Result<ReviewCase> its = reviewCase(database, actor, scan);
    if (!its)
        return fail(its.error());
    if (isBlinded(actor)) // that it was signed before would tell what is being decided anew
        return its->review.signOff ? std::vector{*its->review.signOff} : std::vector<SignOff>();
    return ReviewRepository(database).signOffs(its->review.scan.position);
}

QString signOffProblem(const SignOff &signOff, const QString &dataset, const Scan &scan,
                       const Consensus &consensus, std::span<const PersonKey> keys)
{
    const bool isSigned = !signOff.publicKey.isEmpty() || !signOff.signature.isEmpty();
    const QByteArray content = signedContent(dataset, scan, consensus, signOff);
    const bool fits =
        sha256(content) == signOff.contentSha256 ||
        (!isSigned && sha256(signedContent({}, scan, consensus, signOff)) == signOff.contentSha256);
    if (!fits)
        return Problem::tr("what was signed is not what is stored");
    const auto isOfficers = [&](const PersonKey &key) { return key.person == signOff.officer; };
    if (!isSigned)
        return std::ranges::any_of(
                   keys,
                   [&](const PersonKey &key) { return isOfficers(key) && key.at < signOff.at; })
                   ? Problem::tr("has lost its signature")
                   : QString();
    if (!signatureFits(content, signOff.signature, signOff.publicKey))
        return Problem::tr("the signature does not fit");
    if (std::ranges::none_of(keys, [&](const PersonKey &key) {
            return isOfficers(key) && key.publicKey == signOff.publicKey;
        }))
        return Problem::tr("the key that signed was never the officer's");
    return {};
}

} // namespace doubleread
