// Reader packages under a password: on the way out, and on the way back.

#include "tests/core/packagefixture.h"

using namespace doubleread;

namespace {

void protect(PackageFixture &study)
{
    const User chief = must(setPassword(*study.database, study.as(u"chief"_s),
                                        study.people.at(u"chief"_s).id, {}, u"chief's own"_s));
    study.people[u"chief"_s] = chief;
    study.people[u"a"_s] = must(setPassword(*study.database, study.as(u"chief"_s),
                                            study.people.at(u"a"_s).id, {}, u"password of a"_s));
}

} // namespace

class PackageSealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSealedForItsReader();
    void isHandedBackSealedForTheDataset();
    void isNotOpenedWhenCutOffOrChanged();
    void isNotSealedWithoutAPassword();
};

void PackageSealingTest::isSealedForItsReader()
{
    PackageFixture study;
    protect(study);
    const PackageReport report = must(study.tryExport(u"a.sealed"_s, true));
    QVERIFY(report.sealed);
    const QByteArray bytes = contentOf(report.file);
    QVERIFY(!bytes.contains("SQLite format") && !bytes.contains("scan-0.png"));
    const Error refusal = openDataset(report.file, Access::Write).error();
    QCOMPARE(refusal.code, Error::Code::Foreign);
    QVERIFY2(refusal.message.contains(u"sealed package"_s), qPrintable(refusal.text()));
    QVERIFY2(refusal.remedy.contains(u"package open"_s), qPrintable(refusal.text()));
    const QString open = study.path(u"open.doubleread"_s);
    const auto wrong = openSealedPackage(report.file, open, u"password of b"_s);
    QCOMPARE(wrong.error().code, Error::Code::Forbidden);
    QVERIFY(!QFile::exists(open));
    const auto right = openSealedPackage(report.file, open, u"password of a"_s);
    QVERIFY2(right.has_value(), why(right));
    {
        const auto package = must(openDataset(open, Access::Write));
        QCOMPARE(deskCoordinator(*package).error().code, Error::Code::Forbidden);
        QCOMPARE(authenticate(*package, u"a"_s, u"password of b"_s).error().code,
                 Error::Code::Forbidden);
        const Actor reader = must(authenticate(*package, u"a"_s, u"password of a"_s));
        QVERIFY(!authenticate(*package, u"chief"_s, u"chief's own"_s));
        readIn(*package, reader, u"scan-0.png"_s, {});
    }
    QVERIFY(!contentOf(open).contains(study.people.at(u"chief"_s).passwordHash));
    QVERIFY(!contentOf(open).contains(study.people.at(u"chief"_s).sealedKey));
    const auto merged = study.merge(open);
    QVERIFY2(merged.has_value(), why(merged));
    QCOMPARE(merged->submitted, 1);
    const auto still = study.merge(report.file); // sealed for the reader, and nobody else
    QCOMPARE(still.error().code, Error::Code::BadInput);
}

void PackageSealingTest::isHandedBackSealedForTheDataset()
{
    PackageFixture study;
    protect(study);
    const QString file = study.exported();
    const QString home = study.path(u"home.sealed"_s);
    {
        const auto package = must(openDataset(file, Access::Write));
        readIn(*package, must(authenticate(*package, u"a"_s, u"password of a"_s)), u"scan-0.png"_s,
               {ServiceFixture::box(1, 2, 3)});
        QVERIFY(must(sealPackage(*package, home)).sealed);
        QCOMPARE(sealPackage(*package, home).error().code, Error::Code::AlreadyExists);
    }
    QVERIFY(!contentOf(home).contains("scan-0.png"));
    QVERIFY(!openSealedPackage(home, study.path(u"x"_s), u"password of a"_s));
    const auto merged = study.merge(home);
    QVERIFY2(merged.has_value(), why(merged));
    QCOMPARE(merged->submitted, 1);
    QVERIFY(must(study.merge(file)).already); // the same state, not sealed
    PackageFixture other;
    other.exported();
    QCOMPARE(other.merge(home).error().code, Error::Code::BadInput);
    QVERIFY(!sealPackage(*study.database, study.path(u"y"_s)));
}

void PackageSealingTest::isNotOpenedWhenCutOffOrChanged()
{
    PackageFixture study;
    protect(study);
    const QString sealed = must(study.tryExport(u"a.sealed"_s, true)).file;
    const QByteArray whole = contentOf(sealed);
    const QString open = study.path(u"open.doubleread"_s);
    for (const QByteArray &bytes : {whole.first(whole.size() / 2), whole.chopped(1), whole + "x"}) {
        QFile broken(study.path(u"broken.sealed"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(bytes);
        broken.close();
        const auto opened = openSealedPackage(broken.fileName(), open, u"password of a"_s);
        QCOMPARE(opened.error().code, Error::Code::Damaged);
        QVERIFY(!QFile::exists(open));
    }
}

void PackageSealingTest::isNotSealedWithoutAPassword()
{
    PackageFixture study;
    const auto report = study.tryExport(u"a.sealed"_s, true);
    QCOMPARE(report.error().code, Error::Code::InvalidArgument);
    QVERIFY2(report.error().message.contains(u"password"_s), why(report));
    QVERIFY(!QFile::exists(study.path(u"a.sealed"_s)));
}

QTEST_GUILESS_MAIN(PackageSealingTest)
#include "tst_packagesealing.moc"
