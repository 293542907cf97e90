// Signing many scans by the command line, and what it refuses.
#include "tests/cli/program.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace doubleread;
using namespace doubleread::test;

namespace {

const QString dataset = u"d.doubleread"_s;

} // namespace

class TestCliSign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void agreedScansAreSignedTogether();
    void decidedScansAreSignedTogether();
    void nothingThatWaitsIsNoFailure();
    void namesAndGroupsCannotStandTogether();
    void aMergeIsNamedAsPeopleSayIt();
    void anAnswerWithoutItsFindingIsRefused();

private:
    int statusOf(const QStringList &arguments);
    QJsonObject ok(const QStringList &arguments);
    QStringList signedBy(const QStringList &more);

    std::unique_ptr<QTemporaryDir> m_folder;
    Run m_last;
};

int TestCliSign::statusOf(const QStringList &arguments)
{
    m_last = runCli(arguments + QStringList{u"--json"_s}, m_folder->path());
    return m_last.status;
}

QJsonObject TestCliSign::ok(const QStringList &arguments)
{
    if (statusOf(arguments) != 0)
        qWarning().noquote() << arguments.join(u' ') << m_last.describe();
    return m_last.status == 0 ? m_last.json() : QJsonObject{};
}

/// Four scans: the first reader marks 0 and 1, the second 0 elsewhere by a little and nothing on 1.
void TestCliSign::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QDir folder(m_folder->path());
    QVERIFY(folder.mkpath(u"scans"_s));
    for (int i = 0; i < 4; ++i) {
        QImage image(120, 100, QImage::Format_Grayscale8);
        image.fill(static_cast<uint>(20 + i));
        QVERIFY(image.save(folder.filePath(u"scans/s%1.png"_s.arg(i))));
    }
    const auto write = [&](const QString &name, const QByteArray &rows) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size();
    };
    const QByteArray header = "label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,"
                              "image_width,image_height\n";
    QVERIFY(write(u"a.csv"_s, header + "fractured,10,10,40,40,s0.png,120,100\n"
                                       "fractured,10,10,40,40,s1.png,120,100\n"));
    QVERIFY(write(u"b.csv"_s, header + "fractured,30,10,40,40,s0.png,120,100\n"));
    ok({u"create"_s, dataset, u"--name"_s, u"Sign"_s, u"--label"_s, u"fractured"_s});
    ok({u"add"_s, dataset, u"scans"_s});
    for (const QString &reader : {u"a"_s, u"b"_s}) {
        ok({u"reader"_s, u"add"_s, dataset, reader});
        ok({u"read"_s, u"import"_s, dataset, u"--reader"_s, reader, reader + u".csv"_s, u"--rest"_s,
            u"nothing-found"_s, u"--submit"_s});
    }
    ok({u"user"_s, u"add"_s, dataset, u"Officer"_s, u"--role"_s, u"officer"_s});
    QCOMPARE(ok({u"info"_s, dataset})[u"disagreements"_s].toInt(), 3);
}

QStringList TestCliSign::signedBy(const QStringList &more)
{
    QStringList names;
    const QJsonObject done = ok(QStringList{u"sign"_s, dataset, u"--user"_s, u"Officer"_s} + more);
    std::set<QString> contents;
    for (const QJsonValue each : done[u"signed"_s].toArray()) {
        names << each[u"scan"_s].toString();
        contents.insert(each[u"sha256"_s].toString());
    }
    return contents.size() == static_cast<size_t>(names.size()) ? names : QStringList{u"one"_s};
}

void TestCliSign::agreedScansAreSignedTogether()
{
    QCOMPARE(signedBy({u"--agreed"_s}), (QStringList{u"s2.png"_s, u"s3.png"_s}));
    QCOMPARE(ok({u"info"_s, dataset})[u"signed_off"_s].toInt(), 2);
    QVERIFY(ok({u"trail"_s, u"verify"_s, dataset}).contains(u"entries"_s) || m_last.status == 0);
}

void TestCliSign::decidedScansAreSignedTogether()
{
    QCOMPARE(signedBy({u"--decided"_s}), QStringList());
    ok({u"resolve"_s, dataset, u"--scan"_s, u"s0.png"_s, u"--accept"_s, u"merge"_s});
    QCOMPARE(signedBy({u"--decided"_s, u"--agreed"_s}),
             (QStringList{u"s0.png"_s, u"s2.png"_s, u"s3.png"_s}));
}

void TestCliSign::nothingThatWaitsIsNoFailure()
{
    QCOMPARE(signedBy({u"--agreed"_s}).size(), 2);
    QCOMPARE(signedBy({u"--agreed"_s}), QStringList());
    QCOMPARE(m_last.status, 0);
}

void TestCliSign::namesAndGroupsCannotStandTogether()
{
    QCOMPARE(statusOf({u"sign"_s, dataset}), 2);
    QCOMPARE(statusOf({u"sign"_s, dataset, u"--scan"_s, u"s2.png"_s, u"--agreed"_s}), 2);
    QCOMPARE(ok({u"info"_s, dataset})[u"signed_off"_s].toInt(), 0);
}

void TestCliSign::aMergeIsNamedAsPeopleSayIt()
{
    ok({u"resolve"_s, dataset, u"--scan"_s, u"s0.png"_s, u"--accept"_s, u"merge"_s, u"--merge"_s,
        u"mean"_s});
    QCOMPARE(ok({u"info"_s, dataset})[u"open_disagreements"_s].toInt(), 2);
    QCOMPARE(statusOf({u"resolve"_s, dataset, u"--scan"_s, u"s0.png"_s, u"--accept"_s, u"merge"_s,
                       u"--merge"_s, u"half"_s}),
             2);
}

/// Both say that it is fractured, and everything that they drew is rejected.
void TestCliSign::anAnswerWithoutItsFindingIsRefused()
{
    ok({u"resolve"_s, dataset, u"--scan"_s, u"s0.png"_s, u"--accept"_s, u"reject"_s});
    for (const QStringList &which :
         {QStringList{u"--scan"_s, u"s0.png"_s}, QStringList{u"--decided"_s, u"--agreed"_s}}) {
        QCOMPARE(statusOf(QStringList{u"sign"_s, dataset, u"--user"_s, u"Officer"_s} + which), 1);
        QVERIFY2(m_last.describe().contains(u"s0.png"_s), qPrintable(m_last.describe()));
        QVERIFY2(m_last.describe().contains(u"but no finding is drawn"_s),
                 qPrintable(m_last.describe()));
    }
    QCOMPARE(ok({u"info"_s, dataset})[u"signed_off"_s].toInt(), 0);
    QCOMPARE(statusOf({u"resolve"_s, dataset, u"--scan"_s, u"s0.png"_s}), 2);
    ok({u"resolve"_s, dataset, u"--scan"_s, u"s0.png"_s, u"--answer"_s, u"negative"_s});
    QCOMPARE(signedBy({u"--scan"_s, u"s0.png"_s}), QStringList{u"s0.png"_s});
}

QTEST_GUILESS_MAIN(TestCliSign)
#include "tst_clisign.moc"
