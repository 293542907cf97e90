// Files that are wrong on purpose, through the real program: every case of the project's own
// collection and, where it is at hand, of the shared one.

#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <algorithm>
#include <optional>
#include <vector>

using namespace doubleread;
using namespace doubleread::test;

namespace {

struct Case
{
    QString name;
    QString path; ///< File, or folder for YOLO.
    QString format;
    QString expected;
    std::optional<int> annotations;
    std::optional<int> scans;
    QStringList placeAny; ///< The message names at least one of these.
};

/// What a run on a case broke, one sentence each; empty when all was as expected.
using Complaints = QStringList;

/// A dataset as it was made, to be copied for each case.
struct Template
{
    QString dataset;
    QJsonObject info;
    QJsonObject scans;
};

QJsonObject manifestOf(const QString &folder)
{
    QFile file(folder + u"/manifest.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

bool namesOneOf(const QString &text, const QStringList &places)
{
    return places.isEmpty() ||
           std::ranges::any_of(places, [&](const QString &place) { return text.contains(place); });
}

QJsonObject withoutPath(QJsonObject info)
{
    info.remove(u"dataset"_s);
    return info;
}

/// The error line: "error: FILE: ...; remedy", and nothing changed.
Complaints checkRefusal(const Case &each, const Run &run)
{
    Complaints complaints;
    const QString line = QString::fromUtf8(run.err).trimmed().section(u'\n', -1);
    if (run.status != 3)
        complaints << u"status %1 instead of 3"_s.arg(run.status);
    if (!line.startsWith(u"error: "_s + each.path))
        complaints << u"the line does not begin with 'error: ' and the file"_s;
    if (!line.contains(u"; "_s))
        complaints << u"no remedy"_s;
    if (!namesOneOf(line, each.placeAny))
        complaints << u"names none of %1"_s.arg(each.placeAny.join(u", "_s));
    if (!run.out.isEmpty())
        complaints << u"something on stdout"_s;
    return complaints;
}

/// Told in the JSON and on stderr.
Complaints checkWarned(const Case &each, const Run &run)
{
    Complaints complaints;
    QString told;
    for (const QJsonValue warning : run.json()[u"warnings"_s].toArray())
        told += warning[u"place"_s].toString() + u' ' + warning[u"message"_s].toString() + u'\n';
    if (told.isEmpty())
        complaints << u"taken without a warning"_s;
    else if (!namesOneOf(told, each.placeAny))
        complaints << u"no warning names any of %1"_s.arg(each.placeAny.join(u", "_s));
    if (!run.err.contains("warning: "))
        complaints << u"no warning on stderr"_s;
    return complaints;
}

Complaints checkCounts(const Case &each, const QJsonObject &report)
{
    Complaints complaints;
    if (each.annotations && report[u"annotations"_s].toInt(-1) != *each.annotations)
        complaints << u"%1 annotations instead of %2"_s.arg(report[u"annotations"_s].toInt(-1))
                          .arg(*each.annotations);
    if (each.scans && report[u"scans"_s].toInt(-1) != *each.scans)
        complaints
            << u"%1 scans instead of %2"_s.arg(report[u"scans"_s].toInt(-1)).arg(*each.scans);
    return complaints;
}

Complaints checkUnchanged(const Template &before, const QString &dataset)
{
    Complaints complaints;
    if (withoutPath(runCli({u"info"_s, dataset, u"--json"_s}).json()) != before.info)
        complaints << u"the dataset's counts changed"_s;
    if (runCli({u"scans"_s, dataset, u"--json"_s}).json() != before.scans)
        complaints << u"the dataset's scans changed"_s;
    return complaints;
}

Complaints importCase(const Case &each, const Template &before, const QString &dataset)
{
    const Run run = runCli({u"read"_s, u"import"_s, dataset, u"--reader"_s, u"Ana"_s, u"--format"_s,
                            each.format, u"--json"_s, each.path});
    const bool taken = run.status == 0;
    Complaints complaints;
    if (each.expected == u"reject"_s || (each.expected == u"either"_s && !taken))
        complaints << checkRefusal(each, run) << checkUnchanged(before, dataset);
    else if (!taken)
        complaints << u"status %1 instead of 0"_s.arg(run.status);
    else
        complaints << checkCounts(each, run.json());
    if (taken && (each.expected == u"accept-with-warning"_s || each.expected == u"either"_s))
        complaints << checkWarned(each, run);
    return complaints.isEmpty() ? complaints : complaints << run.describe();
}

Complaints addCase(const Case &each, const Template &before, const QString &dataset)
{
    const Run run = runCli({u"add"_s, dataset, each.path, u"--json"_s});
    const QJsonObject report = run.json();
    const bool taken = report[u"added"_s].toInt() == 1;
    const bool flagged = !report[u"damaged"_s].toArray().isEmpty();
    Complaints complaints;
    if (run.status != (taken ? 0 : 3))
        complaints << u"status %1"_s.arg(run.status);
    if (each.expected == u"reject"_s && taken)
        complaints << u"taken"_s;
    if (each.expected == u"accept"_s && (!taken || flagged))
        complaints << u"refused or flagged"_s;
    if (each.expected == u"accept-with-warning"_s && taken && !flagged)
        complaints << u"taken without a flag"_s;
    const QJsonArray told = report[taken ? u"damaged"_s : u"refused"_s].toArray();
    if (!taken && told.isEmpty())
        complaints << u"refused without a word"_s;
    for (const QJsonValue remark : told)
        if (remark[u"file"_s].toString() != each.path || remark[u"message"_s].toString().isEmpty())
            complaints << u"a remark without file or message"_s;
    if (!taken)
        complaints << checkUnchanged(before, dataset);
    return complaints.isEmpty() ? complaints : complaints << run.describe();
}

/// Written, told and written, or refused and nothing written; each within runCli()'s memory.
Complaints renderCase(const Case &each, const Template &, const QString &dataset)
{
    const QString out = dataset + u".png"_s;
    const Run run = runCli({u"render"_s, each.path, u"--raw"_s, u"--out"_s, out, u"--json"_s});
    const bool taken = run.status == 0;
    Complaints complaints;
    if (taken != QFile::exists(out))
        complaints << u"written though refused, or the other way round"_s;
    if (each.expected == u"reject"_s || (each.expected == u"either"_s && !taken))
        complaints << checkRefusal(each, run);
    else if (!taken)
        complaints << u"status %1 instead of 0"_s.arg(run.status);
    else if (each.expected != u"accept"_s)
        complaints << checkWarned(each, run);
    else if (run.json()[u"damage"_s].toString() != u"none"_s)
        complaints << u"flagged as damaged"_s;
    return complaints.isEmpty() ? complaints : complaints << run.describe();
}

} // namespace

class CliRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void annotationFilesOfTheCollection();
    void picturesOfTheCollection();
    void picturesOfTheCollectionRendered();
    void annotationFilesOfTheProject();
    void rotatedPicturesAreMeasuredUpright();

private:
    const QStringList m_annotationFormats{u"coco"_s, u"vgg"_s, u"yolo"_s, u"voc"_s};
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    Template makeTemplate(const QStringList &pictures) const;
    void walk(const std::vector<Case> &cases, const Template &before,
              Complaints (*check)(const Case &, const Template &, const QString &)) const;
    static std::vector<Case> collection(const QString &folder, const QStringList &formats);
    static QString sharedCollection() { return sharedFolder() + u"/golden/malformed"_s; }
};

void CliRefusalsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Template CliRefusalsTest::makeTemplate(const QStringList &pictures) const
{
    const QString dataset = at(u"template.doubleread"_s);
    QList<QStringList> commands{{u"create"_s, dataset, u"--name"_s, u"Three scans"_s, u"--label"_s,
                                 u"fractured"_s, u"implant"_s},
                                {u"reader"_s, u"add"_s, dataset, u"Ana"_s}};
    if (!pictures.isEmpty())
        commands << (QStringList{u"add"_s, dataset} + pictures);
    for (const QStringList &command : commands)
        if (const Run run = runCli(command); run.status != 0)
            QTest::qFail(qPrintable(run.describe()), __FILE__, __LINE__);
    return {.dataset = dataset,
            .info = withoutPath(runCli({u"info"_s, dataset, u"--json"_s}).json()),
            .scans = runCli({u"scans"_s, dataset, u"--json"_s}).json()};
}

std::vector<Case> CliRefusalsTest::collection(const QString &folder, const QStringList &formats)
{
    std::vector<Case> cases;
    const QJsonArray listed = manifestOf(folder)[u"cases"_s].toArray();
    const auto number = [](const QJsonValue &value) {
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    };
    for (const QJsonValue each : listed) {
        if (!formats.contains(each[u"format"_s].toString()))
            continue;
        QStringList places;
        for (const QJsonValue place : each[u"place_any"_s].toArray())
            places << place.toString();
        const QString name = each[u"file"_s].toString();
        cases.push_back({.name = name,
                         .path = folder + u'/' + name,
                         .format = each[u"format"_s].toString(),
                         .expected = each[u"expected"_s].toString(),
                         .annotations = number(each[u"annotations"_s]),
                         .scans = number(each[u"scans"_s]),
                         .placeAny = places});
    }
    return cases;
}

/// All cases, some at a time; tells everything that is wrong at once.
void CliRefusalsTest::walk(const std::vector<Case> &cases, const Template &before,
                           Complaints (*check)(const Case &, const Template &,
                                               const QString &)) const
{
    QVERIFY(!before.info.isEmpty() && !before.scans.isEmpty());
    std::vector<size_t> indices;
    indices.reserve(cases.size());
    for (size_t index = 0; index < cases.size(); ++index)
        indices.push_back(index);
    const auto checkOne = [&](size_t index) {
        const QString dataset = at(u"case%1.doubleread"_s.arg(index));
        QFile::copy(before.dataset, dataset);
        return check(cases[index], before, dataset);
    };
    const auto found = QtConcurrent::blockingMapped<std::vector<Complaints>>(indices, checkOne);
    QStringList all;
    for (size_t index = 0; index < cases.size(); ++index)
        if (!found[index].isEmpty())
            all << u"%1 (%2): %3"_s.arg(cases[index].name, cases[index].expected,
                                        found[index].join(u"\n  "_s));
    for (const QString &each : all)
        qWarning("%s", qPrintable(each)); // one message would be cut short
    QCOMPARE(all.size(), 0);
    qInfo("%zu cases", cases.size());
}

void CliRefusalsTest::annotationFilesOfTheCollection()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the collection of wrong files");
    const auto cases = collection(sharedCollection(), m_annotationFormats);
    QVERIFY(cases.size() > 100);
    QStringList scans;
    for (const char *name : {"IMG0000001.jpg", "IMG0000002.jpg", "IMG0000003.jpg"})
        scans << sharedCollection() + u"/scans/"_s + QString::fromLatin1(name);
    walk(cases, makeTemplate(scans), importCase);
}

void CliRefusalsTest::picturesOfTheCollection()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the collection of wrong files");
    const auto cases = collection(sharedCollection(), {u"jpeg"_s, u"png"_s});
    QVERIFY(cases.size() > 30);
    walk(cases, makeTemplate({}), addCase);
}

void CliRefusalsTest::picturesOfTheCollectionRendered()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try the collection of wrong files");
    const auto cases = collection(sharedCollection(), {u"jpeg"_s, u"png"_s, u"dicom"_s});
    QVERIFY(cases.size() > 60);
    walk(cases, makeTemplate({}), renderCase);
}

void CliRefusalsTest::annotationFilesOfTheProject()
{
    const QString folder = QStringLiteral(DOUBLEREAD_SOURCE_DIR "/tests/data/malformed");
    const auto cases = collection(folder, m_annotationFormats);
    QVERIFY(cases.size() > 100);
    QStringList scans;
    for (const QJsonValue scan : manifestOf(folder)[u"scans"_s].toArray()) {
        QImage picture(scan[u"width"_s].toInt(), scan[u"height"_s].toInt(),
                       QImage::Format_Grayscale8);
        picture.fill(Qt::gray);
        scans << at(scan[u"file"_s].toString());
        QVERIFY(picture.save(scans.last()));
    }
    walk(cases, makeTemplate(scans), importCase);
}

void CliRefusalsTest::rotatedPicturesAreMeasuredUpright()
{
    if (sharedFolder().isEmpty())
        QSKIP("NO SHARED DATA: set DOUBLEREAD_SHARED to try a rotated picture");
    const Template made = makeTemplate({sharedCollection() + u"/jpeg/ok-exif-rotated.jpg"_s});
    const QJsonValue scan = made.scans[u"scans"_s][0];
    QCOMPARE(scan[u"width"_s].toInt(), 500);
    QCOMPARE(scan[u"height"_s].toInt(), 420);
}

QTEST_GUILESS_MAIN(CliRefusalsTest)
#include "tst_clirefusals.moc"
