// Who holds the key that patients are hashed with.
#include "core/service/people/deidentificationkey.h"
#include "core/service/support.h"
#include "core/store/deidentificationkeyrepository.h"
#include "servicefixture.h"

#include <QFile>

using namespace doubleread;

namespace {

const QString chiefs = u"chief's password"_s;
const QString seconds = u"second's password"_s;

using Keys = DeidentificationKeyRepository;

Result<QByteArray> keyFor(const ServiceFixture &study, const QString &name)
{
    return inTransaction(*study.database, [&]() -> Result<QByteArray> {
        return deidentificationKey(*study.database, study.as(name));
    });
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether the key stands in any file of the folder.
bool liesAnywhere(const ServiceFixture &study, const QByteArray &key)
{
    const QDir folder(study.folder.path());
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    return std::ranges::any_of(
        files, [&](const QString &file) { return bytesOf(folder.filePath(file)).contains(key); });
}

void protect(const ServiceFixture &study)
{
    must(setPassword(*study.database, study.as(u"chief"_s), study.people.at(u"chief"_s).id, {},
                     chiefs));
}

User person(const ServiceFixture &study, const QString &name)
{
    return must(personNamed(*study.database, name));
}

} // namespace

class DeidentificationKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsMadeOnceAndStays();
    void onlyCoordinatorsGetIt();
    void protectingTheDatasetSealsIt();
    void madeInAProtectedDatasetItIsNeverPlain();
    void everyCoordinatorGetsACopy();
    void aDisabledCoordinatorLosesTheCopy();
    void theStoreKeepsIt();
};

void DeidentificationKeyTest::itIsMadeOnceAndStays()
{
    const ServiceFixture study;
    const QByteArray key = must(keyFor(study, u"chief"_s));
    QCOMPARE(key.size(), 32);
    QCOMPARE(must(keyFor(study, u"chief"_s)), key);
    const ServiceFixture other;
    QVERIFY(must(keyFor(other, u"chief"_s)) != key);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void DeidentificationKeyTest::onlyCoordinatorsGetIt()
{
    const ServiceFixture study;
    for (const QString &name : {u"a"_s, u"officer"_s}) {
        const auto key = keyFor(study, name);
        QVERIFY(!key);
        QCOMPARE(key.error().code, Error::Code::Forbidden);
    }
}

void DeidentificationKeyTest::protectingTheDatasetSealsIt()
{
    ServiceFixture study;
    const QByteArray key = must(keyFor(study, u"chief"_s));
    QVERIFY(liesAnywhere(study, key)); // nobody is kept from anything yet
    protect(study);
    QVERIFY(!liesAnywhere(study, key));
    QVERIFY(!must(Keys(*study.database).plain()));
    QCOMPARE(must(keyFor(study, u"chief"_s)), key);
    logOut(*study.database);
    const auto nobody = keyFor(study, u"chief"_s);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, Error::Code::Forbidden);
    must(authenticate(*study.database, u"chief"_s, chiefs));
    QCOMPARE(must(keyFor(study, u"chief"_s)), key);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
    study.database.reset();
    QVERIFY(!liesAnywhere(study, key));
}

void DeidentificationKeyTest::madeInAProtectedDatasetItIsNeverPlain()
{
    const ServiceFixture study;
    protect(study);
    const QByteArray key = must(keyFor(study, u"chief"_s));
    QVERIFY(!liesAnywhere(study, key));
    const std::vector<Keys::Copy> copies = must(Keys(*study.database).copies());
    QCOMPARE(copies.size(), 1UZ);
    QCOMPARE(copies.front().person, study.people.at(u"chief"_s).id);
}

void DeidentificationKeyTest::everyCoordinatorGetsACopy()
{
    ServiceFixture study;
    study.add(u"second"_s, Role::Coordinator);
    const QByteArray key = must(keyFor(study, u"chief"_s));
    protect(study);
    QCOMPARE(must(Keys(*study.database).copies()).size(), 1UZ); // the other has no password yet
    must(setPassword(*study.database, study.as(u"chief"_s), person(study, u"second"_s).id, {},
                     seconds));
    must(authenticate(*study.database, u"second"_s, seconds));
    QCOMPARE(must(keyFor(study, u"second"_s)), key);

    // one that is lost comes back when the one who has it logs in
    const Id<User> second = person(study, u"second"_s).id;
    must(inTransaction(*study.database, [&]() -> Result<void> {
        must(Keys(*study.database).take(second));
        return record(*study.database, {}, u"test.taken"_s, u"test"_s, {}, {});
    }));
    QVERIFY(!keyFor(study, u"second"_s));
    must(authenticate(*study.database, u"second"_s, seconds));
    QVERIFY(!keyFor(study, u"second"_s));
    must(authenticate(*study.database, u"chief"_s, chiefs));
    must(authenticate(*study.database, u"second"_s, seconds));
    QCOMPARE(must(keyFor(study, u"second"_s)), key);

    // a password of one's own choice changes nothing, one from another makes a new copy
    must(setPassword(*study.database, {.user = person(study, u"second"_s)}, second, seconds,
                     u"my own, much longer"_s));
    QCOMPARE(must(keyFor(study, u"second"_s)), key);
    must(authenticate(*study.database, u"chief"_s, chiefs));
    must(setPassword(*study.database, study.as(u"chief"_s), second, {}, seconds));
    must(authenticate(*study.database, u"second"_s, seconds));
    QCOMPARE(must(keyFor(study, u"second"_s)), key);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void DeidentificationKeyTest::aDisabledCoordinatorLosesTheCopy()
{
    ServiceFixture study;
    study.add(u"second"_s, Role::Coordinator);
    must(keyFor(study, u"chief"_s));
    protect(study);
    const Id<User> second = person(study, u"second"_s).id;
    must(setPassword(*study.database, study.as(u"chief"_s), second, {}, seconds));
    QCOMPARE(must(Keys(*study.database).copies()).size(), 2UZ);
    must(setDisabled(*study.database, study.as(u"chief"_s), second, true));
    QCOMPARE(must(Keys(*study.database).copies()).size(), 1UZ);
    must(setDisabled(*study.database, study.as(u"chief"_s), second, false));
    QCOMPARE(must(Keys(*study.database).copies()).size(), 2UZ);
}

void DeidentificationKeyTest::theStoreKeepsIt()
{
    const ServiceFixture study;
    const QByteArray key = must(keyFor(study, u"chief"_s));
    for (const QString &change :
         {u"UPDATE deidentification_key SET plain = x'00'"_s, u"DELETE FROM deidentification_key"_s,
          u"REPLACE INTO deidentification_key (one, at, plain) VALUES (1, '', x'00')"_s}) {
        const auto changed = study.database->change(change);
        QVERIFY2(!changed, qPrintable(change));
        QCOMPARE(changed.error().code, Error::Code::Forbidden);
    }
    QCOMPARE(must(keyFor(study, u"chief"_s)), key);
}

QTEST_GUILESS_MAIN(DeidentificationKeyTest)
#include "tst_deidentificationkey.moc"
