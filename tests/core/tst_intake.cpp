// Files from outside, opened by processes under limits.
#include "core/base/workerlanguage.h"
#include "core/formats/format.h"
#include "core/imaging/jpegwriting.h"
#include "core/intake/intakeworkers.h"
#include "dicomfixture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <sys/types.h>

#include <atomic>
#include <csignal>
#include <random>
#include <thread>

using namespace doubleread;

namespace {

const QByteArray key(32, 'k');

QByteArray greyJpeg(int shade)
{
    std::vector<quint8> samples;
    for (int at = 0; at < 90 * 60; ++at)
        samples.push_back(static_cast<quint8>((at * shade) % 251));
    return *encodeJpeg(samples, {90, 60}, 90, 6);
}

QByteArray textOf(const QString &file)
{
    QFile proc(file);
    return proc.open(QIODevice::ReadOnly) ? proc.readAll() : QByteArray();
}

/// Children of this process, by what the kernel says.
std::vector<pid_t> workers()
{
    std::vector<pid_t> found;
    const QByteArray parent = "PPid:\t" + QByteArray::number(QCoreApplication::applicationPid());
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const QByteArray status = textOf(u"/proc/"_s + name + u"/status"_s);
        if (status.startsWith("Name:\tdoubleread-inta") && status.contains(parent + '\n'))
            found.push_back(static_cast<pid_t>(name.toInt()));
    }
    return found;
}

} // namespace

class IntakeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreThoseOfTheSameProcess_data();
    void answersAreThoseOfTheSameProcess();
    void aWorkerIsKeptAndEnded();
    void aWorkerIsUnderLimits();
    void aDeadWorkerIsReplaced();
    void workersKilledAtRandomCostNothingElse();
    void hostileFilesAreRefusedInTime_data();
    void hostileFilesAreRefusedInTime();
    void colourProfilesAreLeftOut_data();
    void colourProfilesAreLeftOut();
    void zipsAreUnpackedByAWorker();
    void aWorkerKilledInAZipGoesOnBehindIt();
    void whoStopsTakingIsHeard();
    void aWorkerAnswersInTheLanguageOfItsProgram();

private:
    QTemporaryDir m_folder;

    QString put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file can be written");
        return file.fileName();
    }
};

void IntakeTest::answersAreThoseOfTheSameProcess_data()
{
    using dicomfixture::element;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("copy");
    QTest::addColumn<bool>("toJpg");
    const QByteArray dicom =
        dicomfixture::file({.before28 = element(0x0010, 0x0010, "PN", "Doe^Jane") +
                                        element(0x0010, 0x0020, "LO", "4711"),
                            .after28 = element(0x0028, 0x0030, "DS", "0.2\\0.1")},
                           dicomfixture::words({0, 1, 2, 1000, 4000, 4095}));
    QTest::newRow("JPEG") << u"a.jpg"_s << greyJpeg(3) << false << false;
    QTest::newRow("JPEG, copied") << u"b.jpg"_s << greyJpeg(5) << true << false;
    QTest::newRow("JPEG, cut") << u"c.jpg"_s << greyJpeg(7).chopped(900) << false << false;
    QTest::newRow("DICOM") << u"d.dcm"_s << dicom << false << false;
    QTest::newRow("DICOM as JPG") << u"e.dcm"_s << dicom << true << true;
    QTest::newRow("DICOM, cut") << u"f.dcm"_s << dicom.chopped(4) << false << false;
    QTest::newRow("text") << u"g.jpg"_s << QByteArray("no picture") << false << false;
    QTest::newRow("empty") << u"h.dcm"_s << QByteArray() << false << false;
}

void IntakeTest::answersAreThoseOfTheSameProcess()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, copy);
    QFETCH(bool, toJpg);
    const QString file = put(name, bytes);
    const IntakeRequest request{.copy = copy, .toJpg = toJpg, .key = key};
    IntakeWorkers workers;
    const auto same = [](const Result<Intake> &found, const Result<Intake> &wanted) {
        QCOMPARE(found.has_value(), wanted.has_value());
        if (!found) {
            QCOMPARE(found.error(), wanted.error());
            return;
        }
        QCOMPARE(found->header.kind, wanted->header.kind);
        QCOMPARE(found->header.size, wanted->header.size);
        QCOMPARE(found->header.bitsStored, wanted->header.bitsStored);
        QCOMPARE(found->header.orientation, wanted->header.orientation);
        QCOMPARE(found->header.damage, wanted->header.damage);
        // A DICOM copy gets a random UID where the source has none, as this one.
        const bool isSame = !found->isDicom || found->header.kind != FileKind::Dicom;
        if (isSame)
            QCOMPARE(found->header.sha256, wanted->header.sha256);
        QCOMPARE(found->header.pixelHash, wanted->header.pixelHash);
        QCOMPARE(found->header.spacing, wanted->header.spacing);
        QCOMPARE(found->header.look, wanted->header.look);
        QCOMPARE(found->sourceSha256, wanted->sourceSha256);
        if (isSame)
            QCOMPARE(found->bytes, wanted->bytes);
        constexpr qsizetype digits = 8; // by which random UIDs differ in length
        QVERIFY(qAbs(found->bytes.value_or(QByteArray()).size() -
                     wanted->bytes.value_or(QByteArray()).size()) <= digits);
        QCOMPARE(found->isDicom, wanted->isDicom);
        QCOMPARE(found->patientKey, wanted->patientKey);
        QCOMPARE(found->removed, wanted->removed);
        QCOMPARE(found->replaced, wanted->replaced);
        QCOMPARE(found->emptied, wanted->emptied);
        QCOMPARE(found->warnings, wanted->warnings);
    };
    same(workers.takeIn(file, request), takeIn(file, request));
    same(workers.takeInBytes(bytes, file, request), takeInBytes(bytes, file, request));
    same(workers.takeInBytes(bytes, file, {.lookOnly = true}), takeIn(file, {.lookOnly = true}));
}

void IntakeTest::aWorkerIsKeptAndEnded()
{
    const QString file = put(u"kept.jpg"_s, greyJpeg(3));
    {
        IntakeWorkers pool;
        QVERIFY(workers().empty());
        QVERIFY(pool.takeIn(file, {}));
        const std::vector<pid_t> first = workers();
        QCOMPARE(first.size(), size_t{1});
        QVERIFY(pool.takeIn(file, {}));
        QCOMPARE(workers(), first);
        QCOMPARE(pool.idle(), (std::vector<qint64>{first.front()}));
    }
    QVERIFY(workers().empty());
}

void IntakeTest::aWorkerIsUnderLimits()
{
    IntakeWorkers pool;
    QVERIFY(pool.takeIn(put(u"limits.jpg"_s, greyJpeg(3)), {}));
    const QString folder = u"/proc/%1/"_s.arg(pool.idle().front());
    const QByteArray limits = textOf(folder + u"limits"_s).simplified();
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(limits.contains("Max address space 1610612736 1610612736 bytes"), limits.constData());
#endif
    QVERIFY2(limits.contains("Max core file size 0 0 bytes"), limits.constData());
    QVERIFY2(limits.contains("Max file size 0 0 bytes"), limits.constData());
    QVERIFY2(limits.contains("Max cpu time 31 unlimited seconds"), limits.constData());
    QVERIFY(textOf(folder + u"status"_s).contains("Seccomp:\t2"));
}

void IntakeTest::aDeadWorkerIsReplaced()
{
    const QString file = put(u"replaced.jpg"_s, greyJpeg(3));
    IntakeWorkers pool;
    QVERIFY(pool.takeIn(file, {}));
    const qint64 before = pool.idle().front();
    QCOMPARE(::kill(static_cast<pid_t>(before), SIGKILL), 0);
    const Result<Intake> again = pool.takeIn(file, {});
    QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
    QVERIFY(pool.idle().front() != before);
}

void IntakeTest::workersKilledAtRandomCostNothingElse()
{
    QStringList files;
    for (int number = 0; number < 300; ++number)
        files << put(u"random-%1.jpg"_s.arg(number), greyJpeg(number + 2));
    IntakeWorkers pool;
    std::atomic<bool> done = false;
    int kills = 0;
    std::thread killer([&] {
        std::mt19937 dice(4711);
        while (!done) {
            const std::vector<pid_t> now = workers();
            if (!now.empty())
                kills += ::kill(now[dice() % now.size()], SIGKILL) == 0 ? 1 : 0;
            std::this_thread::sleep_for(std::chrono::milliseconds(dice() % 60));
        }
    });
    QThreadPool threads;
    threads.setMaxThreadCount(3);
    const auto taken = QtConcurrent::blockingMapped<std::vector<Result<Intake>>>(
        &threads, files, [&](const QString &file) { return pool.takeIn(file, {}); });
    done = true;
    killer.join();
    QVERIFY(kills > 0);
    int lost = 0;
    for (size_t at = 0; at < taken.size(); ++at) {
        if (taken[at]) {
            QCOMPARE(taken[at]->header.size, QSize(60, 90));
            continue;
        }
        ++lost;
        QVERIFY2(taken[at].error().message.contains(u"unreadable"_s),
                 qPrintable(taken[at].error().text()));
        QCOMPARE(taken[at].error().file, files[static_cast<qsizetype>(at)]);
    }
    QVERIFY2(lost < 30, qPrintable(QString::number(lost))); // both of a file's attempts were hit
    QVERIFY(pool.takeIn(files.front(), {}));
}

void IntakeTest::hostileFilesAreRefusedInTime_data()
{
    using namespace dicomfixture;
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray six = words({0, 1, 2, 1000, 4000, 4095});
    QByteArray nested;
    for (int depth = 0; depth < 20000; ++depth)
        nested += word(0x0040) + word(0xa730) + "SQ" + word(0) + doubleWord(0xffffffff) +
                  word(0xfffe) + word(0xe000) + doubleWord(0xffffffff);
    QTest::newRow("nested DICOM") << preamble() + meta() + nested;
    const auto deflated = [](const QByteArray &set) {
        return preamble() + meta("1.2.840.10008.1.2.1.99") + qCompress(set, 9).mid(6).chopped(4);
    };
    QTest::newRow("deflated zeros") << deflated(header({}) + QByteArray(400 << 20, '\0'));
    QByteArray many;
    for (int number = 0; number < 3000000; ++number)
        many += element(0x0009, 0x1001, "SH", {});
    QTest::newRow("deflated elements") << deflated(many);
    QTest::newRow("frames") << file({.after28 = element(0x0028, 0x0008, "IS", "100000")}, six);
    QTest::newRow("65535 x 65535") << file({.rows = 65535, .columns = 65535}, six);
    QByteArray bomb = greyJpeg(3);
    bomb.replace(bomb.indexOf(QByteArray("\xff\xc0", 2)) + 5, 4, QByteArray("\xff\xdc\xff\xdc", 4));
    QTest::newRow("JPEG of 65500 x 65500") << bomb;
}

void IntakeTest::hostileFilesAreRefusedInTime()
{
    QFETCH(QByteArray, bytes);
    IntakeWorkers pool;
    QElapsedTimer clock;
    clock.start();
    const Result<Intake> taken = pool.takeIn(put(u"hostile"_s, bytes), {.key = key});
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, Error::Code::BadInput);
    QVERIFY2(clock.elapsed() < 15000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(pool.takeIn(put(u"next.jpg"_s, greyJpeg(3)), {}));
    // Most that it ever held in memory.
    const QByteArray status = textOf(u"/proc/%1/status"_s.arg(pool.idle().front()));
    const qsizetype at = status.indexOf("VmHWM:");
    const qint64 kilobytes = status.mid(at + 6, 30).simplified().split(' ').first().toLongLong();
    QVERIFY2(kilobytes > 0 && kilobytes < 900 << 10, status.constData());
}

void IntakeTest::colourProfilesAreLeftOut_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<QColorSpace>("space");
    for (const auto format :
         {QImage::Format_RGB888, QImage::Format_RGBX64, QImage::Format_Grayscale8})
        for (const auto space :
             {QColorSpace::SRgb, QColorSpace::AdobeRgb, QColorSpace::ProPhotoRgb})
            QTest::addRow("%d in %d", static_cast<int>(format), static_cast<int>(space))
                << format << QColorSpace(space);
}

void IntakeTest::colourProfilesAreLeftOut()
{
    QFETCH(QImage::Format, format);
    QFETCH(QColorSpace, space);
    QImage image(40, 30, format);
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x)
            image.setPixelColor(x, y, QColor(6 * x, 8 * y, 200 - 3 * x));
    QByteArray plain;
    QByteArray profiled;
    QBuffer plainBuffer(&plain);
    QBuffer profiledBuffer(&profiled);
    QVERIFY(image.save(&plainBuffer, "png"));
    image.setColorSpace(space);
    QVERIFY(image.save(&profiledBuffer, "png"));
    const QString file = put(u"profiled.png"_s, profiled);
    const Result<Intake> copy = takeIn(file, {.copy = true});
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().text()));
    QVERIFY(!copy->bytes->contains("iCCP"));
    // The grey is that of the stored values.
    const Result<Inspected> wanted = inspectBytes(plain, u"plain.png"_s);
    QCOMPARE(copy->header.pixelHash, wanted->header.pixelHash);
    QCOMPARE(takeIn(file, {})->header.pixelHash, wanted->header.pixelHash);
    QVERIFY(takeIn(file, {.toJpg = true}));
}

void IntakeTest::zipsAreUnpackedByAWorker()
{
    const QString zip =
        put(u"scans.zip"_s, *zipped(std::vector<OutputFile>{{u"a.jpg"_s, greyJpeg(3)},
                                                            {u"notes.txt"_s, "nothing to see"},
                                                            {u"hand/b.jpg"_s, greyJpeg(5)}}));
    IntakeWorkers pool;
    QCOMPARE(pool.namesInZip(zip).value(), *zipNames(zip));
    QStringList taken;
    const TakeZipEntry take = [&](const QString &name, Result<QByteArray> bytes) -> Result<void> {
        taken << name + u' ' + QString::number(bytes.value_or(QByteArray()).size());
        return {};
    };
    QVERIFY(pool.eachInZip(zip, {u"hand/b.jpg"_s, u"a.jpg"_s}, take));
    QCOMPARE(taken, (QStringList{u"a.jpg %1"_s.arg(greyJpeg(3).size()),
                                 u"hand/b.jpg %1"_s.arg(greyJpeg(5).size())}));
    QCOMPARE(pool.idle().size(), size_t{1}); // the same one for all
    const QString cut = put(u"cut.zip"_s, textOf(zip).chopped(40));
    const Result<QStringList> none = pool.namesInZip(cut);
    QVERIFY(!none);
    QCOMPARE(none.error(), zipNames(cut).error());
    QCOMPARE(pool.eachInZip(cut, {u"a.jpg"_s}, take).error().file, cut);
}

void IntakeTest::aWorkerKilledInAZipGoesOnBehindIt()
{
    std::vector<OutputFile> files;
    QStringList names;
    for (int number = 0; number < 40; ++number) {
        names << u"%1.jpg"_s.arg(number, 2, 10, QChar(u'0'));
        files.push_back({names.back(), QByteArray(1 << 20, static_cast<char>(number))});
    }
    const QString zip = put(u"killed.zip"_s, *zipped(files));
    IntakeWorkers pool;
    QStringList taken;
    const Result<void> all = pool.eachInZip(
        zip, names, [&](const QString &name, const Result<QByteArray> &bytes) -> Result<void> {
            taken << name;
            if (taken.size() == 7)
                ::kill(workers().front(), SIGKILL);
            return bytes ? Result<void>() : fail(bytes.error());
        });
    QVERIFY2(all, qPrintable(all ? QString() : all.error().text()));
    QCOMPARE(taken, names); // each once
}

void IntakeTest::whoStopsTakingIsHeard()
{
    const QString zip =
        put(u"stopped.zip"_s,
            *zipped(std::vector<OutputFile>{{u"a.jpg"_s, greyJpeg(3)}, {u"b.jpg"_s, greyJpeg(5)}}));
    IntakeWorkers pool;
    int taken = 0;
    const Result<void> stopped = pool.eachInZip(
        zip, {u"a.jpg"_s, u"b.jpg"_s}, [&](const QString &, const Result<QByteArray> &) {
            ++taken;
            return Result<void>(fail(Error::Code::Cancelled, u"enough"_s));
        });
    QCOMPARE(taken, 1);
    QCOMPARE(stopped.error().message, u"enough"_s);
    QVERIFY(workers().empty()); // it had more to say
    QVERIFY(pool.takeIn(put(u"after.jpg"_s, greyJpeg(3)), {}));
}

void IntakeTest::aWorkerAnswersInTheLanguageOfItsProgram()
{
    const QString file = put(u"words.jpg"_s, "no picture at all");
    const auto complaint = [&file](const char *language) {
        qputenv(languageOfWorkers, language);
        const Result<Intake> taken = IntakeWorkers().takeIn(file, {});
        qunsetenv(languageOfWorkers);
        return taken ? QString() : taken.error().message;
    };
    const Result<Intake> here = takeIn(file, {});
    QVERIFY(!here);
    QCOMPARE(complaint("en"), here.error().message);
    QCOMPARE(complaint("xx"), here.error().message);
    const QString bangla = complaint("bn");
    const auto isBengali = [](QChar sign) { return sign.script() == QChar::Script_Bengali; };
    QVERIFY2(std::ranges::any_of(bangla, isBengali), qPrintable(bangla));
}

QTEST_GUILESS_MAIN(IntakeTest)
#include "tst_intake.moc"
