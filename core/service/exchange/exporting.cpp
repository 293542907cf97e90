#include "core/base/counted.h"
#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/formats/assessments.h"
#include "core/formats/format.h"
#include "core/formats/zip.h"
#include "core/service/exchange/attributes.h"
#include "core/service/exchange/exchange.h"
#include "core/service/exchange/exportcontents.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/scans/splitrepository.h"

#include <QDir>
#include <QFileInfo>

#include <map>
#include <set>

namespace doubleread {

namespace {

struct Collected
{
    AnnotationSet set;
    std::map<QString, Verdict> verdicts; ///< By file name.
    qint64 notRead = 0;
    qint64 open = 0;
    qint64 notReadable = 0;
};

/// What the annotation files cannot say: they list what was read, with nothing or with something
/// drawn, so that what was not read is not taken for a scan with nothing on it.
void warnOf(const Collected &collected, const ExportRequest &request, ExportReport &report)
{
    const auto warn = [&](qint64 count, const QString &one, const QString &many) {
        if (count > 0)
            report.warnings.push_back({.place = {}, .message = counted(count, one, many)});
    };
    if (request.reader)
        warn(collected.notRead, Problem::tr("%1 scan that was not read was left out"),
             Problem::tr("%1 scans that were not read were left out"));
    warn(collected.open, Problem::tr("%1 read is open and was written as it stands"),
         Problem::tr("%1 reads are open and were written as they stand"));
    if (request.assessmentsFile.isEmpty())
        warn(collected.notReadable,
             Problem::tr("%1 scan was not readable, which only the assessments can say"),
             Problem::tr("%1 scans were not readable, which only the assessments can say"));
}

/// What is asked for of a scan beside what was read.
struct Beside
{
    Contents carried; ///< Of the format.
    bool pictures = false;
    std::map<qint64, QString> splits; ///< By position.
};

Result<Beside> besideOf(Database &database, const ExportRequest &request)
{
    const Format *format = formatById(request.format);
    Beside beside{.carried = format ? format->carries : Contents(),
                  .pictures = request.pictures,
                  .splits = {}};
    if (!beside.carried.testFlag(Content::Splits))
        return beside;
    auto splits = SplitRepository(database).all();
    if (!splits)
        return fail(splits.error());
    beside.splits = std::move(*splits);
    return beside;
}

void take(Collected &collected, const Scan &scan, ScanReading &&content, const Beside &beside,
          const QString &file)
{
    ImageAnnotations image;
    image.fileName = scan.fileName;
    image.size = scan.size;
    image.fileBytes = QFileInfo(file).size();
    image.verdict = content.verdict;
    if (beside.carried.testFlag(Content::Attributes))
        image.attributes = attributesOf(scan);
    if (const auto split = beside.splits.find(scan.position); split != beside.splits.end())
        image.split = split->second;
    if (beside.pictures)
        image.picture = file;
    image.annotations = std::move(content.annotations);
    image.tags = content.tags;
    collected.set.images.push_back(std::move(image));
    if (!content.verdict) {
        ++collected.open;
        return;
    }
    collected.verdicts[scan.fileName] = *content.verdict;
    collected.notReadable += *content.verdict == Verdict::NotReadable ? 1 : 0;
}

Result<Collected> collect(Database &database, const Actor &actor, const ExportRequest &request,
                          ExportReport &report)
{
    const Result<Beside> beside = besideOf(database, request);
    if (!beside)
        return fail(beside.error());
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    if (const auto allowed = mayExport(database, actor, request, dataset->roundClosed); !allowed)
        return fail(allowed.error());
    if (const auto shown = checkScansShown(database, actor, Problem::tr("exports nothing")); !shown)
        return fail(shown.error());
    const Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    const auto scans = includedScans(database, actor);
    if (!scans)
        return fail(scans.error());
    auto contents = request.reader ? readsOf(database, actor, *request.reader, dataset->round)
                                   : consensusOf(database, actor, *scans, report.warnings);
    if (!contents)
        return fail(contents.error());
    Collected collected;
    collected.set.project = dataset->name;
    collected.set.protocolVersion = protocol->version;
    for (const Label &label : protocol->labels)
        collected.set.labels << label.code;
    const std::set<qint64> wanted(request.scans.begin(), request.scans.end());
    for (const Scan &scan : *scans) {
        if (!wanted.empty() && !wanted.contains(scan.position))
            continue;
        const auto found = contents->find(scan.position);
        if (found == contents->end())
            ++collected.notRead;
        else
            take(collected, scan, std::move(found->second), *beside,
                 absoluteScanPath(database, scan));
    }
    warnOf(collected, request, report);
    return collected;
}

std::unexpected<Error> cannotPlace(const QString &path, const QString &why)
{
    return fail(Error{.code = Error::Code::Io,
                      .message = why,
                      .file = path,
                      .place = {},
                      .remedy = Problem::tr("choose another place")});
}

/// One file goes to the path itself, several go into it as a folder, or as a zip if it is named so.
Result<QStringList> place(const Format &format, const std::vector<OutputFile> &files,
                          const QString &path)
{
    const QFileInfo target(path);
    if (format.onePerScan && !target.isDir() && path.endsWith(u".zip"_s, Qt::CaseInsensitive)) {
        const auto zip = zipped(files);
        const auto done = zip ? writeFileDurably(path, *zip) : fail(zip.error());
        return done ? Result<QStringList>({path}) : fail(done.error());
    }
    const bool intoFolder = format.onePerScan || target.isDir();
    const QDir folder(intoFolder ? path : target.absolutePath());
    if (intoFolder && !target.isDir() && (target.exists() || !QDir().mkpath(path)))
        return cannotPlace(path, Problem::tr("the folder cannot be made"));
    QStringList written;
    for (const OutputFile &file : files) {
        const QString to = intoFolder ? folder.filePath(file.name) : path;
        if (intoFolder && !folder.mkpath(QFileInfo(to).absolutePath()))
            return cannotPlace(to, Problem::tr("the folder cannot be made"));
        const auto bytes = contentOf(file);
        const auto done = bytes ? writeFileDurably(to, *bytes) : fail(bytes.error());
        if (!done)
            return fail(done.error());
        written << to;
    }
    return written;
}

} // namespace

Result<void> mayExportReads(Database &database, const Actor &actor, const QString &reader)
{
    Result<void> allowed = mayActForReader(actor, reader);
    if (allowed)
        return allowed;
    const Result<bool> named = seesOthersByName(database, actor);
    if (!named)
        return fail(named.error());
    return *named ? Result<void>() : allowed;
}

Result<ExportReport> exportAnnotations(Database &database, const Actor &actor,
                                       const ExportRequest &request)
{
    const Format *format = formatById(request.format);
    if (!format)
        return invalid(Problem::tr("there is no format \"%1\"").arg(request.format));
    if (request.dialect != u"full"_s && request.dialect != u"makesense"_s)
        return invalid(Problem::tr("there is no dialect \"%1\"").arg(request.dialect),
                       Problem::tr("use full or makesense"));
    ExportReport report;
    const auto collected = collect(database, actor, request, report);
    if (!collected)
        return fail(collected.error());
    const auto written =
        writeAnnotations(request.format, collected->set,
                         request.dialect == u"full"_s ? Dialect::Full : Dialect::Makesense);
    if (!written)
        return fail(written.error());
    const auto files = place(*format, written->files, request.path);
    if (!files)
        return fail(files.error());
    report.files = *files;
    if (const QString &answers = request.assessmentsFile; !answers.isEmpty()) {
        if (const auto done = writeFileDurably(answers, writtenAssessments(collected->verdicts));
            !done)
            return fail(done.error());
        report.files << answers;
    }
    report.scans = written->images;
    report.annotations = written->annotations;
    report.warnings.insert(report.warnings.end(), written->warnings.begin(),
                           written->warnings.end());
    return report;
}

} // namespace doubleread
