#include "core/base/literals.h"
#include "tests/fuzz/feed.h"

#include <QDir>
#include <QTest>

using namespace doubleread;

/// What fuzzers once found, or what led them to new places, is answered in time.
class FuzzFindsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnswered_data();
    void isAnswered();
    void everyFormatAnswersNothingAtAll();
};

void FuzzFindsTest::isAnswered_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("path");
    const QDir finds(u"" DOUBLEREAD_SOURCE_DIR "/tests/data/fuzz"_s);
    for (const QString &format : finds.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        for (const QFileInfo &file : QDir(finds.filePath(format)).entryInfoList(QDir::Files))
            QTest::addRow("%s %s", qPrintable(format), qPrintable(file.fileName()))
                << format << file.filePath();
}

void FuzzFindsTest::isAnswered()
{
    QFETCH(const QString, format);
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QElapsedTimer clock;
    clock.start();
    QVERIFY2(fuzz::feed(format, file.readAll()), "there is no such format");
    QVERIFY(clock.elapsed() < 10000);
}

void FuzzFindsTest::everyFormatAnswersNothingAtAll()
{
    for (const QString &format : fuzz::feedable())
        for (const QByteArray &bytes :
             {QByteArray(), "\0"_ba, "\xef\xbb\xbf"_ba, "{}"_ba, "<a/>"_ba})
            QVERIFY(fuzz::feed(format, bytes));
    QVERIFY(!fuzz::feed(u"unheard-of"_s, {}));
}

QTEST_GUILESS_MAIN(FuzzFindsTest)
#include "tst_fuzzfinds.moc"
