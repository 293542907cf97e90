#include "core/crypto/password.h"
#include "core/crypto/sealing.h"
#include "core/crypto/signing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtConcurrentRun>
#include <QtTest>

using namespace doubleread;
using Qt::operator""_s;

namespace {

const QString secret = u"correct horse"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool store(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestCrypto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordFitsItsOwnHashAlone();
    void composedAndDecomposedLettersAreOnePassword();
    void brokenHashesFitNothing_data();
    void brokenHashesFitNothing();
    void aSignatureFitsItsMessageAndKeyAlone();
    void anEd25519KeyOfTheStandardSignsAsThere();
    void aSealedKeyOpensWithItsPasswordAlone();
    void everyChangedByteOfASealedKeyIsDamage();
    void onlyTheOwnerOpensWhatWasSealedForHim();
    void aSealedFileComesBack_data();
    void aSealedFileComesBack();
    void anotherPasswordIsTold();
    void everyCutIsFound();
    void everyChangedByteIsFound();
    void chunksCannotBeTakenOutOrAppended();
    void keysAreMadeOnManyThreads();

private:
    QByteArray sealed(qsizetype size);
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Result<void> unsealedOf(const QByteArray &bytes, const QString &password = secret);

    QTemporaryDir m_folder;
    std::shared_ptr<const SigningKey> m_key = SigningKey::create();
    QByteArray m_sealedKey = m_key->seal(secret);
    QByteArray m_plain;
};

QByteArray TestCrypto::sealed(qsizetype size)
{
    m_plain.resize(size);
    for (qsizetype index = 0; index < size; ++index)
        m_plain[index] = static_cast<char>(index * 7 + index / 251);
    const QString to = path(u"sealed"_s);
    const bool done = store(path(u"plain"_s), m_plain) &&
                      sealFile(path(u"plain"_s), to, m_key->publicKey(), m_sealedKey).has_value();
    return done ? contentOf(to) : QByteArray();
}

Result<void> TestCrypto::unsealedOf(const QByteArray &bytes, const QString &password)
{
    QFile::remove(path(u"out"_s));
    if (!store(path(u"in"_s), bytes))
        return fail(Error::Code::Io, u"no room"_s);
    return unsealFile(path(u"in"_s), path(u"out"_s), password);
}

void TestCrypto::aPasswordFitsItsOwnHashAlone()
{
    const QByteArray hash = passwordHash(secret);
    QVERIFY(hash.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
    QVERIFY(passwordFits(secret, hash));
    QVERIFY(!passwordFits(secret + u' ', hash));
    QVERIFY(!passwordFits({}, hash));
    QVERIFY2(passwordHash(secret) != hash, "each hash has a salt of its own");
}

void TestCrypto::composedAndDecomposedLettersAreOnePassword()
{
    QVERIFY(passwordFits(u"gru\u0308n gru\u0308n"_s, passwordHash(u"gr\u00fcn gr\u00fcn"_s)));
}

void TestCrypto::brokenHashesFitNothing_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("text") << QByteArray("password");
    QTest::newRow("cut off") << passwordHash(secret).chopped(5);
    QTest::newRow("something behind it") << passwordHash(secret) + "x";
    QTest::newRow("very long") << QByteArray("$argon2id$") + QByteArray(1'000'000, 'a');
    QTest::newRow("cheaper than ours") << passwordHash(secret).replace("m=65536,t=3", "m=8,t=1");
    QTest::newRow("dearer than the machine")
        << passwordHash(secret).replace("m=65536", "m=4294967295");
}

void TestCrypto::brokenHashesFitNothing()
{
    QFETCH(const QByteArray, hash);
    QVERIFY(!passwordFits(secret, hash));
}

void TestCrypto::aSignatureFitsItsMessageAndKeyAlone()
{
    const QByteArray message = "the content";
    const QByteArray signature = m_key->sign(message);
    QCOMPARE(signature.size(), 64);
    QCOMPARE(m_key->publicKey().size(), 32);
    QVERIFY(signatureFits(message, signature, m_key->publicKey()));
    QVERIFY(!signatureFits("the Content", signature, m_key->publicKey()));
    QVERIFY(!signatureFits(message, signature, SigningKey::create()->publicKey()));
    QVERIFY(!signatureFits(message, signature.chopped(1), m_key->publicKey()));
    QVERIFY(!signatureFits(message, {}, {}));
    for (qsizetype at = 0; at < signature.size(); ++at) {
        QByteArray changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!signatureFits(message, changed, m_key->publicKey()));
    }
}

/// RFC 8032, section 7.1, test 3.
void TestCrypto::anEd25519KeyOfTheStandardSignsAsThere()
{
    const auto key = SigningKey::fromSeed(
        QByteArray::fromHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
    QVERIFY(key);
    QCOMPARE((*key)->publicKey().toHex(),
             "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    QCOMPARE((*key)->sign(QByteArray::fromHex("af82")).toHex(),
             "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
             "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    QVERIFY(!SigningKey::fromSeed("short"));
}

void TestCrypto::aSealedKeyOpensWithItsPasswordAlone()
{
    const auto opened = SigningKey::unseal(m_sealedKey, secret);
    QVERIFY(opened);
    QCOMPARE((*opened)->publicKey(), m_key->publicKey());
    QCOMPARE((*opened)->sign("x"), m_key->sign("x"));
    const auto refused = SigningKey::unseal(m_sealedKey, u"correct hors"_s);
    QCOMPARE(refused.error().code, Error::Code::Forbidden);
    QVERIFY(m_key->seal(secret) != m_sealedKey);
}

void TestCrypto::everyChangedByteOfASealedKeyIsDamage()
{
    for (qsizetype at = 0; at < m_sealedKey.size(); ++at) {
        QByteArray changed = m_sealedKey;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        QCOMPARE(SigningKey::unseal(changed, secret).error().code, Error::Code::Damaged);
        QCOMPARE(SigningKey::unseal(m_sealedKey.first(at), secret).error().code,
                 Error::Code::Damaged);
    }
}

void TestCrypto::onlyTheOwnerOpensWhatWasSealedForHim()
{
    const auto box = sealFor(m_key->publicKey(), "for you");
    QVERIFY(box);
    QCOMPARE(*m_key->open(*box), QByteArray("for you"));
    QCOMPARE(SigningKey::create()->open(*box).error().code, Error::Code::Damaged);
    QCOMPARE(m_key->open(box->chopped(1)).error().code, Error::Code::Damaged);
    QCOMPARE(m_key->open({}).error().code, Error::Code::Damaged);
    QVERIFY(!sealFor("short", "for you"));
}

void TestCrypto::aSealedFileComesBack_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 65535, 65536, 65537, 131072, 200'000})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TestCrypto::aSealedFileComesBack()
{
    QFETCH(const qsizetype, size);
    const QByteArray bytes = sealed(size);
    QVERIFY(isSealedFile(path(u"sealed"_s)));
    QVERIFY(!isSealedFile(path(u"plain"_s)));
    QVERIFY(unsealedOf(bytes));
    QVERIFY(contentOf(path(u"out"_s)) == m_plain);
    QVERIFY2(size < 100 || !bytes.contains(m_plain.first(16)), "nothing shows through");
}

void TestCrypto::anotherPasswordIsTold()
{
    const QByteArray bytes = sealed(1000);
    QCOMPARE(unsealedOf(bytes, u"something else"_s).error().code, Error::Code::Forbidden);
    QVERIFY(!QFile::exists(path(u"out"_s)));
}

void TestCrypto::everyCutIsFound()
{
    const QByteArray bytes = sealed(70'000);
    const qsizetype head = bytes.size() - 70'000 - 2 * 17;
    std::vector<qsizetype> cuts;
    for (qsizetype at = 0; at < head; ++at) // the whole head, and what matters of the stream
        cuts.push_back(at);
    for (const qsizetype at : {head, head + 1, head + 17, head + 65536, head + 65536 + 17,
                               head + 65536 + 18, bytes.size() - 1})
        cuts.push_back(at);
    for (const qsizetype at : cuts) {
        const Result<void> opened = unsealedOf(bytes.first(at));
        QVERIFY2(!opened, qPrintable(u"cut at %1"_s.arg(at)));
        QCOMPARE(opened.error().code, Error::Code::Damaged);
        QVERIFY(!QFile::exists(path(u"out"_s)));
    }
}

void TestCrypto::everyChangedByteIsFound()
{
    const QByteArray bytes = sealed(40);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x40);
        const Result<void> opened = unsealedOf(changed);
        QVERIFY2(!opened, qPrintable(u"byte %1"_s.arg(at)));
        QCOMPARE(opened.error().code, Error::Code::Damaged);
        QVERIFY(!QFile::exists(path(u"out"_s)));
    }
}

void TestCrypto::chunksCannotBeTakenOutOrAppended()
{
    const qsizetype chunk = 65536 + 17;
    const QByteArray bytes = sealed(3 * 65536);
    const qsizetype head = bytes.size() - 3 * chunk;
    QByteArray without = bytes;
    without.remove(head + chunk, chunk);
    QCOMPARE(unsealedOf(without).error().code, Error::Code::Damaged);
    QCOMPARE(unsealedOf(bytes + "x").error().code, Error::Code::Damaged);
    QCOMPARE(unsealedOf(bytes + bytes.last(chunk)).error().code, Error::Code::Damaged);
    const QByteArray swapped = bytes.first(head) + bytes.mid(head + chunk, chunk) +
                               bytes.mid(head, chunk) + bytes.last(chunk);
    QCOMPARE(unsealedOf(swapped).error().code, Error::Code::Damaged);
}

void TestCrypto::keysAreMadeOnManyThreads()
{
    std::vector<QFuture<bool>> made;
    for (int thread = 0; thread < 8; ++thread)
        made.push_back(QtConcurrent::run([] {
            const auto key = SigningKey::create();
            return signatureFits("m", key->sign("m"), key->publicKey());
        }));
    for (QFuture<bool> &each : made)
        QVERIFY(each.result());
}

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
