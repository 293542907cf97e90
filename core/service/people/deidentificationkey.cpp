#include "core/service/people/deidentificationkey.h"

#include "core/base/problem.h"
#include "core/crypto/keyedhash.h"
#include "core/crypto/signing.h"
#include "core/service/people/people.h"
#include "core/service/support.h"
#include "core/store/deidentificationkeyrepository.h"
#include "core/store/userrepository.h"

#include <QLoggingCategory>

#include <algorithm>

namespace doubleread {

namespace {

Q_LOGGING_CATEGORY(people, "doubleread.people", QtWarningMsg)

using Copy = DeidentificationKeyRepository::Copy;
const QString subject = u"deidentification-key"_s;

/// Plain, or by the copy of whoever is logged in; nothing when neither is there.
Result<std::optional<QByteArray>> openedKey(Database &database, const Actor &actor)
{
    DeidentificationKeyRepository keys(database);
    auto plain = keys.plain();
    if (!plain || *plain)
        return plain;
    const auto copies = keys.copies();
    if (!copies)
        return fail(copies.error());
    const auto own = std::ranges::find(*copies, actor.user.id, &Copy::person);
    if (own == copies->end() || !database.unsealer())
        return std::optional<QByteArray>();
    const Result<QByteArray> opened = database.unsealer()(own->sealed);
    return opened ? std::optional(*opened) : std::optional<QByteArray>(); // of an older password
}

bool shouldHold(const User &person)
{
    return person.role == Role::Coordinator && !person.disabled && !person.publicKey.isEmpty();
}

/// Brings the copies in line with who coordinates; answers the names of those who got one.
Result<QStringList> giveCopies(Database &database, QByteArrayView key)
{
    DeidentificationKeyRepository keys(database);
    const auto copies = keys.copies();
    const auto all = doubleread::people(database);
    if (!copies || !all)
        return fail(!copies ? copies.error() : all.error());
    QStringList names;
    for (const User &person : *all) {
        const auto copy = std::ranges::find(*copies, person.id, &Copy::person);
        const bool has = copy != copies->end();
        if (!shouldHold(person)) {
            if (const auto taken = has ? keys.take(person.id) : Result<void>(); !taken)
                return fail(taken.error());
            continue;
        }
        if (has && copy->publicKey == person.publicKey)
            continue;
        const Result<QByteArray> sealed = sealFor(person.publicKey, key);
        if (!sealed)
            return fail(sealed.error());
        if (const auto put =
                keys.put({.person = person.id, .publicKey = person.publicKey, .sealed = *sealed});
            !put)
            return fail(put.error());
        names << person.name;
    }
    return names;
}

Result<void> tell(Database &database, const Actor &actor, const QString &action,
                  const QStringList &holders)
{
    return record(database, actor.user.id, action, subject, {},
                  CanonicalObject().set("given_to", holders.join(u", "_s)));
}

Result<QByteArray> madeKey(Database &database, const Actor &actor)
{
    const Result<bool> isSealed = isProtected(database);
    if (!isSealed)
        return fail(isSealed.error());
    const QByteArray key = hashKey();
    if (const auto made = DeidentificationKeyRepository(database).make(
            *isSealed ? std::nullopt : std::optional(key));
        !made)
        return fail(made.error());
    const Result<QStringList> holders =
        *isSealed ? giveCopies(database, key) : Result<QStringList>(QStringList());
    if (!holders)
        return fail(holders.error());
    if (const auto told = tell(database, actor, u"dataset.deidentification-key-made"_s, *holders);
        !told)
        return fail(told.error());
    return key;
}

/// What the transaction of shareDeidentificationKey() would do, if anything.
Result<bool> hasToShare(Database &database)
{
    DeidentificationKeyRepository keys(database);
    const auto isThere = keys.isThere();
    const auto isSealed = isProtected(database);
    if (!isThere || !isSealed)
        return isThere ? isSealed : isThere;
    if (!*isThere || !*isSealed)
        return false;
    const auto plain = keys.plain();
    const auto copies = keys.copies();
    const auto all = doubleread::people(database);
    if (!plain || !copies || !all)
        return fail(!plain ? plain.error() : !copies ? copies.error() : all.error());
    return *plain || std::ranges::any_of(*all, [&](const User &person) {
        const auto copy = std::ranges::find(*copies, person.id, &Copy::person);
        const bool fits = copy != copies->end() && copy->publicKey == person.publicKey;
        return shouldHold(person) ? !fits : copy != copies->end();
    });
}

} // namespace

Result<QByteArray> deidentificationKey(Database &database, const Actor &actor)
{
    if (const Result<void> allowed = mayAddScans(actor); !allowed)
        return fail(allowed.error());
    const auto isThere = DeidentificationKeyRepository(database).isThere();
    if (!isThere)
        return fail(isThere.error());
    if (!*isThere)
        return madeKey(database, actor);
    const auto opened = openedKey(database, actor);
    if (!opened)
        return fail(opened.error());
    if (!*opened)
        return forbidden(
            Problem::tr("%1 has no copy of the key that patients are hashed with")
                .arg(actor.user.name),
            Problem::tr("have a coordinator log in who has added DICOM files before; that gives "
                        "all coordinators a copy"));
    return **opened;
}

Result<void> shareDeidentificationKey(Database &database, const Actor &actor)
{
    const Result<bool> needed = hasToShare(database);
    if (!needed || !*needed)
        return needed ? Result<void>() : fail(needed.error());
    const auto key = openedKey(database, actor);
    if (!key || !*key)
        return key ? Result<void>() : fail(key.error());
    const Result<QStringList> holders = giveCopies(database, **key);
    if (!holders)
        return fail(holders.error());
    if (const auto erased = DeidentificationKeyRepository(database).erasePlain(); !erased)
        return erased;
    return tell(database, actor, u"dataset.deidentification-key-shared"_s, *holders);
}

void shareKeyAtLogIn(Database &database, const Actor &actor)
{
    if (database.isReadOnly() || database.pendingCheck() || actor.user.role != Role::Coordinator)
        return;
    const Result<bool> needed = hasToShare(database);
    if (needed && !*needed)
        return;
    const Result<void> shared = inTransaction(
        database, [&]() -> Result<void> { return shareDeidentificationKey(database, actor); });
    if (!shared)
        qCWarning(people, "sharing the key of de-identification: %s",
                  qPrintable(shared.error().text()));
    forgetPlainKey(database);
}

void forgetPlainKey(Database &database)
{
    if (const auto cleared = DeidentificationKeyRepository(database).clearLog(); !cleared)
        qCWarning(people, "emptying the log: %s", qPrintable(cleared.error().text()));
}

} // namespace doubleread
