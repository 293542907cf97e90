// Passwords, logging in, and signatures by the keys that they open.
#include "core/base/hash.h"
#include "core/crypto/password.h"
#include "core/model/canonical.h"
#include "core/service/exchange/exchange.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "core/store/protocolrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/trail/trailrepository.h"
#include "core/store/userrepository.h"
#include "servicefixture.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>

using namespace doubleread;

namespace {

const QString chiefs = u"chief's password"_s;
const QString officers = u"officer's password"_s;

/// Protected: chief and officer have passwords; a and b have none yet.
struct ProtectedStudy : ServiceFixture
{
    ProtectedStudy()
    {
        give(u"chief"_s, {}, chiefs);
        give(u"officer"_s, {}, officers);
    }

    void give(const QString &name, const QString &current, const QString &next)
    {
        must(setPassword(*database, as(u"chief"_s), people.at(name).id, current, next));
        refresh();
    }
    void refresh()
    {
        for (const User &person : must(doubleread::people(*database)))
            people[person.name] = person;
    }
    User person(const QString &name) const { return must(personNamed(*database, name)); }

    /// Two reads that agree; what the officer would sign.
    SignOffRequest readTwice(int number)
    {
        must(read(u"a"_s, number, {box(10, 10, 20)}));
        must(read(u"b"_s, number, {box(10, 10, 20)}));
        const Review open = must(review(*database, as(u"officer"_s), scan(number).id));
        return {.scan = open.scan.id, .revision = open.revision};
    }
    Result<std::vector<Review>> sign(const std::vector<SignOffRequest> &requests,
                                     const QString &password) const
    {
        return signOffMany(*database, as(u"officer"_s), requests,
                           {.printedName = u"Dr O"_s, .password = password});
    }
    QStringList problems() const
    {
        QStringList found;
        for (const TrailProblem &each : must(verifyTrail(*database)).problems)
            found << each.problem;
        return found;
    }
};

template <typename T>
Error::Code codeOf(const Result<T> &result)
{
    if (result)
        qFatal("it was done");
    return result.error().code;
}

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10000); }();
    return future.result();
}

} // namespace

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPasswordIsACoordinatorsOwn();
    void shortPasswordsAreRefused();
    void onlyTheRightPasswordLogsIn();
    void changingOnesOwnKeepsTheKey();
    void anotherPasswordFromTheCoordinatorMakesANewKey();
    void onlyTheCoordinatorGivesPasswords();
    void theLastCoordinatorCannotBeDisabled();
    void disabledPeopleAreKeptOut();
    void nobodySeesOrDoesAnything();
    void namesThatLookAlikeAreRefused_data();
    void namesThatLookAlikeAreRefused();
    void noSecretGetsIntoTheTrail();

    void signingAsksForThePassword();
    void manyScansAreSignedInOneAct();
    void oneThatCannotBeSignedKeepsAllUnsigned();
    void aSignatureFitsItsScanAndOfficerAlone_data();
    void aSignatureFitsItsScanAndOfficerAlone();
    void oldSignaturesFitAfterANewKey();
    void withoutPasswordsItIsRecorded();

    void aSessionLogsIn();
};

void PeopleTest::theFirstPasswordIsACoordinatorsOwn()
{
    ServiceFixture study;
    Database &database = *study.database;
    const auto others =
        setPassword(database, study.as(u"chief"_s), study.people.at(u"a"_s).id, {}, officers);
    QCOMPARE(codeOf(others), Error::Code::Forbidden);
    QCOMPARE(others.error().remedy, u"begin with: chief"_s);
    const auto own =
        setPassword(database, study.as(u"a"_s), study.people.at(u"a"_s).id, {}, officers);
    QCOMPARE(codeOf(own), Error::Code::Forbidden);
    QVERIFY(!must(isProtected(database)));

    QVERIFY(setPassword(database, study.desk(), study.people.at(u"chief"_s).id, {}, chiefs));
    QVERIFY(must(isProtected(database)));
    QCOMPARE(codeOf(deskCoordinator(database)), Error::Code::Forbidden);
    QVERIFY(deskCoordinator(database).error().remedy.contains(u"--user"_s));
    const TrailHead head = must(TrailRepository(database).head());
    QCOMPARE(head.signer, must(personNamed(database, u"chief"_s)).publicKey);
    QVERIFY(must(verifyTrail(database)).isWhole());
}

void PeopleTest::shortPasswordsAreRefused()
{
    ServiceFixture study;
    const Id<User> chief = study.people.at(u"chief"_s).id;
    for (const QString &password : {u""_s, u"seven77"_s, QString(1001, u'x')})
        QCOMPARE(codeOf(setPassword(*study.database, study.desk(), chief, {}, password)),
                 Error::Code::InvalidArgument);
    QVERIFY(setPassword(*study.database, study.desk(), chief, {}, u"eight888"_s));
}

void PeopleTest::onlyTheRightPasswordLogsIn()
{
    ProtectedStudy study;
    Database &database = *study.database;
    const Actor chief = must(authenticate(database, u"chief"_s, chiefs));
    QCOMPARE(chief.roles, RoleCheck::Enforced);
    QCOMPARE(chief.user.name, u"chief"_s);
    QVERIFY(database.headSigner());
    QCOMPARE(codeOf(authenticate(database, u"chief"_s, officers)), Error::Code::Forbidden);
    QCOMPARE(codeOf(authenticate(database, u"chief"_s, {})), Error::Code::Forbidden);
    QCOMPARE(codeOf(authenticate(database, u"Chief"_s, chiefs)), Error::Code::NotFound);
    const auto without = authenticate(database, u"a"_s, {});
    QCOMPARE(codeOf(without), Error::Code::Forbidden);
    QCOMPARE(without.error().remedy, u"have the coordinator give one"_s);
    QVERIFY(confirmPassword(database, chief, chiefs));
    QCOMPARE(codeOf(confirmPassword(database, chief, officers)), Error::Code::Forbidden);
    logOut(database);
    QVERIFY(!database.headSigner());
}

void PeopleTest::changingOnesOwnKeepsTheKey()
{
    ProtectedStudy study;
    Database &database = *study.database;
    const User before = study.person(u"officer"_s);
    const Actor officer = must(authenticate(database, u"officer"_s, officers));
    QCOMPARE(
        codeOf(setPassword(database, officer, before.id, u"not this one"_s, u"new password"_s)),
        Error::Code::Forbidden);
    QVERIFY(setPassword(database, officer, before.id, officers, u"new password"_s));
    QCOMPARE(study.person(u"officer"_s).publicKey, before.publicKey);
    QVERIFY(study.person(u"officer"_s).sealedKey != before.sealedKey);
    QVERIFY(!authenticate(database, u"officer"_s, officers));
    QVERIFY(authenticate(database, u"officer"_s, u"new password"_s));
    QVERIFY2(!setPassword(database, study.as(u"chief"_s), study.people.at(u"chief"_s).id, {},
                          u"new password"_s),
             "the coordinator's own needs the one before as well");
}

void PeopleTest::anotherPasswordFromTheCoordinatorMakesANewKey()
{
    ProtectedStudy study;
    const User before = study.person(u"officer"_s);
    study.give(u"officer"_s, {}, u"forgotten no more"_s);
    const User after = study.person(u"officer"_s);
    QVERIFY(after.publicKey != before.publicKey);
    const auto keys = must(UserRepository(*study.database).keys());
    const auto kept =
        std::ranges::count_if(keys, [&](const PersonKey &key) { return key.person == after.id; });
    QCOMPARE(kept, 2);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void PeopleTest::onlyTheCoordinatorGivesPasswords()
{
    ProtectedStudy study;
    for (const QString &person : {u"a"_s, u"officer"_s})
        QCOMPARE(codeOf(setPassword(*study.database, study.as(person),
                                    study.people.at(u"chief"_s).id, chiefs, officers)),
                 Error::Code::Forbidden);
    const auto before = study.people;
    study.give(u"a"_s, {}, u"password of a"_s);
    QVERIFY(authenticate(*study.database, u"a"_s, u"password of a"_s));
}

void PeopleTest::theLastCoordinatorCannotBeDisabled()
{
    ProtectedStudy study;
    Database &database = *study.database;
    const Id<User> chief = study.people.at(u"chief"_s).id;
    QCOMPARE(codeOf(setDisabled(database, study.as(u"chief"_s), chief, true)),
             Error::Code::Forbidden);
    study.add(u"second"_s, Role::Coordinator);
    QVERIFY2(!setDisabled(database, study.as(u"chief"_s), chief, true),
             "who has no password cannot log in");
    study.give(u"second"_s, {}, u"second's password"_s);
    QVERIFY(setDisabled(database, study.as(u"second"_s), chief, true));
    QCOMPARE(codeOf(setDisabled(database, study.as(u"a"_s), chief, false)), Error::Code::Forbidden);
    QVERIFY(setDisabled(database, study.as(u"second"_s), chief, false));
    QVERIFY(must(verifyTrail(database)).isWhole());
}

void PeopleTest::disabledPeopleAreKeptOut()
{
    ProtectedStudy study;
    Database &database = *study.database;
    study.addScans(1);
    study.give(u"a"_s, {}, u"password of a"_s);
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(setDisabled(database, study.as(u"chief"_s), study.people.at(u"a"_s).id, true));
    const auto refused = authenticate(database, u"a"_s, u"password of a"_s);
    QCOMPARE(codeOf(refused), Error::Code::Forbidden);
    QVERIFY(refused.error().message.contains(u"disabled"_s));
    const Actor gone{.user = study.person(u"a"_s)};
    QCOMPARE(codeOf(scanIndex(database, gone, {})), Error::Code::Forbidden);
    QCOMPARE(codeOf(readOf(database, gone, study.scan(0).id)), Error::Code::Forbidden);
    QCOMPARE(codeOf(submitReads(database, gone, gone.user.id, {})), Error::Code::Forbidden);

    ServiceFixture open;
    QVERIFY(setDisabled(*open.database, open.desk(), open.people.at(u"a"_s).id, true));
    QCOMPARE(codeOf(authenticate(*open.database, u"a"_s, {})), Error::Code::Forbidden);
}

void PeopleTest::nobodySeesOrDoesAnything()
{
    ProtectedStudy study;
    Database &database = *study.database;
    study.addScans(1);
    const Actor nobody;
    const Id<Scan> id = study.scan(0).id;
    const auto forbids = [](const auto &result) {
        return !result && result.error().code == Error::Code::Forbidden;
    };
    QVERIFY(forbids(scanIndex(database, nobody, {})));
    QVERIFY(forbids(scanRows(database, nobody, {1})));
    QVERIFY(forbids(facets(database, nobody, {})));
    QVERIFY(forbids(nextToRead(database, nobody, 1)));
    QVERIFY(forbids(readOf(database, nobody, id)));
    QVERIFY(forbids(readingProgress(database, nobody)));
    QVERIFY(forbids(reviewProgress(database, nobody)));
    QVERIFY(forbids(review(database, nobody, id)));
    QVERIFY(forbids(comments(database, nobody, id)));
    QVERIFY(forbids(flag(database, nobody, id, u"look"_s)));
    QVERIFY(forbids(trailOf(database, nobody, id)));
    QVERIFY(forbids(datasetCounts(database, nobody)));
    QVERIFY(forbids(exportAnnotations(database, nobody, {.reader = Id<User>(), .path = {}})));
    QVERIFY(forbids(addPerson(database, nobody, u"eve"_s, Role::Coordinator)));
    QVERIFY(forbids(setPassword(database, nobody, study.people.at(u"a"_s).id, {}, chiefs)));
    QVERIFY(!must(maySeeTrailCheck(database, nobody)));
}

/// Or a read would go to the wrong one of them.
void PeopleTest::namesThatLookAlikeAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the same") << u"Reader A"_s;
    QTest::newRow("small letters") << u"reader a"_s;
    QTest::newRow("two blanks") << u"Reader  A"_s;
    QTest::newRow("a hard blank") << u"Reader\u00a0A"_s;
    QTest::newRow("wide letters") << u"Reader \uff21"_s;
}

void PeopleTest::namesThatLookAlikeAreRefused()
{
    QFETCH(const QString, name);
    ServiceFixture study;
    study.add(u"Reader A"_s, Role::Radiologist);
    const auto added = addPerson(*study.database, study.as(u"chief"_s), name, Role::Radiologist);
    QVERIFY(!added);
    QCOMPARE(added.error().code, Error::Code::AlreadyExists);
    QVERIFY2(added.error().message.contains(u"\"Reader A\""_s), qPrintable(added.error().text()));
    QVERIFY(addPerson(*study.database, study.as(u"chief"_s), u"Reader AB"_s, Role::Radiologist));
}

void PeopleTest::noSecretGetsIntoTheTrail()
{
    ProtectedStudy study;
    study.give(u"a"_s, {}, u"a very secret word"_s);
    must(authenticate(*study.database, u"a"_s, u"a very secret word"_s));
    const auto wrong = authenticate(*study.database, u"a"_s, u"a very wrong word"_s);
    QVERIFY(!wrong.error().text().contains(u"a very wrong word"_s));
    const User a = study.person(u"a"_s);
    must(TrailRepository(*study.database).each([&](const TrailEntry &entry) -> Result<void> {
        for (const QByteArray &secret :
             {QByteArray("a very secret word"), a.passwordHash, a.sealedKey, a.sealedKey.toHex()})
            if (entry.canonicalJson.contains(secret) || entry.rows.value_or("").contains(secret))
                return fail(Error::Code::Damaged, u"a secret is in the trail"_s);
        return {};
    }));
}

void PeopleTest::signingAsksForThePassword()
{
    ProtectedStudy study;
    study.addScans(1);
    const SignOffRequest request = study.readTwice(0);
    QCOMPARE(codeOf(study.sign({request}, chiefs)), Error::Code::Forbidden);
    QCOMPARE(codeOf(study.sign({request}, {})), Error::Code::Forbidden);
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    const auto done = study.sign({request}, officers);
    QVERIFY2(done, why(done));
    const SignOff signOff = *done->front().signOff;
    QCOMPARE(signOff.publicKey, study.person(u"officer"_s).publicKey);
    const QString dataset = must(ProtocolRepository(*study.database).dataset()).id;
    QVERIFY(signatureFits(signedContent(dataset, study.scan(0), done->front().consensus, signOff),
                          signOff.signature, signOff.publicKey));
    QCOMPARE(study.problems(), QStringList());
}

void PeopleTest::manyScansAreSignedInOneAct()
{
    ProtectedStudy study;
    study.addScans(3);
    std::vector<SignOffRequest> requests;
    for (int number = 0; number < 3; ++number)
        requests.push_back(study.readTwice(number));
    const auto done = study.sign(requests, officers);
    QVERIFY2(done, why(done));
    QSet<QByteArray> signatures;
    for (const Review &each : *done) {
        QCOMPARE(each.scan.state, ScanState::SignedOff);
        signatures.insert(each.signOff->signature);
    }
    QCOMPARE(signatures.size(), 3);
    QCOMPARE(study.problems(), QStringList());
}

void PeopleTest::oneThatCannotBeSignedKeepsAllUnsigned()
{
    ProtectedStudy study;
    study.addScans(2);
    const SignOffRequest good = study.readTwice(0);
    SignOffRequest old = study.readTwice(1);
    old.revision += 1;
    const auto refused = study.sign({good, old}, officers);
    QCOMPARE(codeOf(refused), Error::Code::Conflict);
    QVERIFY(refused.error().message.contains(u"scan-1.png"_s));
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    QVERIFY2(!study.sign({good, good}, officers), "the same twice");
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    QCOMPARE(codeOf(study.sign({}, officers)), Error::Code::InvalidArgument);
}

void PeopleTest::aSignatureFitsItsScanAndOfficerAlone_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *what, const QString &problem) {
        QTest::newRow(what) << QString::fromLatin1(what) << problem;
    };
    const QString content = u"what was signed is not what is stored"_s;
    row("untouched", {});
    row("another scan", content);
    row("other pixels", content);
    row("another finding", content);
    row("another name", content);
    row("another time", content);
    row("hash made to fit", u"the signature does not fit"_s);
    row("a key of nobody", u"the key that signed was never the officer's"_s);
    row("another's key", u"the key that signed was never the officer's"_s);
    row("signature taken away", u"has lost its signature"_s);
    row("another dataset", content);
}

void PeopleTest::aSignatureFitsItsScanAndOfficerAlone()
{
    QFETCH(const QString, what);
    QFETCH(const QString, problem);
    ProtectedStudy study;
    study.addScans(2);
    const Review done = must(study.sign({study.readTwice(0)}, officers)).front();
    QString dataset = must(ProtocolRepository(*study.database).dataset()).id;
    Scan scan = study.scan(0);
    Consensus consensus = done.consensus;
    SignOff signOff = *done.signOff;
    const auto keys = must(UserRepository(*study.database).keys());
    const auto signedBy = [&](const SigningKey &key) {
        signOff.publicKey = key.publicKey();
        signOff.signature = key.sign(signedContent(dataset, scan, consensus, signOff));
    };
    if (what == u"another scan"_s) {
        scan = study.scan(1);
        consensus.scan = scan.id;
    } else if (what == u"other pixels"_s) {
        scan.pixelHash[0] = static_cast<char>(scan.pixelHash[0] ^ 1);
    } else if (what == u"another finding"_s) {
        consensus.annotations.clear();
    } else if (what == u"another name"_s) {
        signOff.printedName = u"Dr Evil"_s;
    } else if (what == u"another time"_s) {
        signOff.at = signOff.at.addDays(-1);
    } else if (what == u"hash made to fit"_s) {
        consensus.annotations.clear();
        signOff.contentSha256 = sha256(signedContent(dataset, scan, consensus, signOff));
    } else if (what == u"a key of nobody"_s) {
        signedBy(*SigningKey::create());
    } else if (what == u"another's key"_s) {
        signedBy(**SigningKey::unseal(study.person(u"chief"_s).sealedKey, chiefs));
    } else if (what == u"signature taken away"_s) {
        signOff.publicKey.clear();
        signOff.signature.clear();
    } else if (what == u"another dataset"_s) {
        dataset = u"other"_s;
    }
    QCOMPARE(signOffProblem(signOff, dataset, scan, consensus, keys), problem);
}

void PeopleTest::oldSignaturesFitAfterANewKey()
{
    ProtectedStudy study;
    study.addScans(2);
    must(study.sign({study.readTwice(0)}, officers));
    study.give(u"officer"_s, {}, u"forgotten no more"_s);
    const SignOffRequest next = study.readTwice(1);
    QVERIFY(!study.sign({next}, officers));
    const auto done = study.sign({next}, u"forgotten no more"_s);
    QVERIFY2(done, why(done));
    QCOMPARE(study.problems(), QStringList());
}

void PeopleTest::withoutPasswordsItIsRecorded()
{
    ServiceFixture study;
    study.addScans(1);
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const auto done = signOff(*study.database, study.as(u"officer"_s), study.scan(0).id, 0,
                              {.printedName = u"Dr O"_s});
    QVERIFY2(done, why(done));
    QVERIFY(done->signOff->publicKey.isEmpty() && done->signOff->signature.isEmpty());
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
    must(setPassword(*study.database, study.desk(), study.people.at(u"chief"_s).id, {}, chiefs));
    must(setPassword(*study.database, study.as(u"chief"_s), study.people.at(u"officer"_s).id, {},
                     officers));
    QVERIFY2(must(verifyTrail(*study.database)).isWhole(),
             "what was recorded before anybody had a key stays as it is");
}

void PeopleTest::aSessionLogsIn()
{
    auto study = std::make_unique<ProtectedStudy>();
    study->addScans(1);
    const User officer = study->people.at(u"officer"_s);
    const User chief = study->people.at(u"chief"_s);
    study->database.reset();
    const auto session = DatasetSession::open(study->file);
    QSignalSpy opened(session.get(), &DatasetSession::opened);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(session->person().id.isNull());
    session->actAs(chief.id);
    QVERIFY2(session->person().id.isNull(), "nobody is chosen where passwords are asked for");
    QVERIFY(!answer(session->scanIndex({})));
    QSignalSpy changed(session.get(), &DatasetSession::personChanged);
    QVERIFY(!answer(session->people().logIn(officer.id, chiefs)));
    QVERIFY(changed.isEmpty());
    QVERIFY(answer(session->people().logIn(officer.id, officers)));
    QTRY_COMPARE(session->person().name, u"officer"_s); // told on this thread, by its events
    QCOMPARE(changed.size(), 1);
    QVERIFY(answer(session->scanIndex({})));
    QVERIFY(answer(session->people().confirmPassword(officers)));
    QVERIFY(!answer(session->people().confirmPassword(chiefs)));
    QVERIFY(!answer(session->people().add(u"eve"_s, Role::Researcher)));
    session->people().logOut();
    QVERIFY(session->person().id.isNull());
    QVERIFY(!answer(session->scanIndex({})));
    QVERIFY(answer(session->people().logIn(chief.id, chiefs)));
    QTRY_COMPARE(session->person().id, chief.id);
    const auto given =
        answer(session->people().setPassword(study->people.at(u"a"_s).id, {}, officers));
    QVERIFY2(given, why(given));
    QVERIFY(answer(session->people().setDisabled(study->people.at(u"b"_s).id, true)));
    QTRY_VERIFY(std::ranges::any_of(session->info().people, &User::disabled));
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
