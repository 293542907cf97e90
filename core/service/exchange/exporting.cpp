#include "core/base/counted.h"
#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/formats/assessments.h"
#include "core/formats/format.h"
#include "core/formats/zip.h"
#include "core/service/adjudication/sides.h"
#include "core/service/exchange/exchange.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

#include <QDir>
#include <QFileInfo>

#include <map>

namespace doubleread {

namespace {

/// What is known of a scan's annotations, by its position.
struct Content
{
    std::vector<Annotation> annotations;
    QStringList tags;
    std::optional<Verdict> verdict; ///< None while a read is open.
};
using Contents = std::map<qint64, Content>;

/// Whether the person is a reader who sees the other reads and whose they are.
Result<bool> seesOthersByName(Database &database, const Actor &actor)
{
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    return viewer->seesOthers && !readersAreHidden(actor, *protocol);
}

/// What is refused whatever the dataset holds, the round apart.
std::unexpected<Error> notExported(const Actor &actor, const ExportRequest &request)
{
    if (actor.user.role == Role::Coordinator)
        return forbidden(Problem::tr("%1 may not see this before the reading round is closed")
                             .arg(actor.user.name),
                         Problem::tr("close the round once every read is submitted"));
    if (!request.reader)
        return forbidden(Problem::tr("%1 may not export the consensus").arg(actor.user.name),
                         Problem::tr("let the medical officer or the coordinator export it"));
    return forbidden(Problem::tr("%1 may not export the reads of others").arg(actor.user.name),
                     Problem::tr("let the reader export them, or the coordinator after the round"));
}

Result<void> mayExport(Database &database, const Actor &actor, const ExportRequest &request,
                       bool roundClosed)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    if (actor.roles == RoleCheck::Waived || (actor.user.role == Role::Coordinator && roundClosed) ||
        (request.reader && *request.reader == actor.user.id))
        return {};
    if (!request.reader && actor.user.role != Role::Radiologist &&
        actor.user.role != Role::Coordinator)
        return {};
    const Result<bool> named = seesOthersByName(database, actor);
    if (!named)
        return fail(named.error());
    if (request.reader && *named)
        return {};
    return notExported(actor, request);
}

Result<Contents> readsOf(Database &database, const Actor &actor, Id<User> reader, int round)
{
    Contents contents;
    const Result<Viewer> viewer = viewerAfterRound(database, actor);
    if (!viewer)
        return fail(viewer.error());
    const auto ran =
        ReadRepository(database, *viewer)
            .eachOf(reader, round, [&](qint64 scan, const Read &read) -> Result<void> {
                const bool submitted = read.state == ReadState::Submitted;
                contents[scan] = {.annotations = read.annotations,
                                  .tags = read.assessment.tags,
                                  .verdict = submitted ? read.assessment.verdict : std::nullopt};
                return {};
            });
    if (!ran)
        return fail(ran.error());
    return contents;
}

bool seesSignedOnly(const Actor &actor)
{
    return actor.user.role == Role::Researcher && actor.roles == RoleCheck::Enforced;
}

bool isFinal(const Actor &actor, const Scan &scan)
{
    return seesSignedOnly(actor)
               ? scan.state >= ScanState::SignedOff
               : scan.state == ScanState::Agreed || scan.state >= ScanState::Adjudicated;
}

/// The consensus of every scan whose disagreements are all resolved.
Result<Contents> consensusOf(Database &database, const Actor &actor, const std::vector<Scan> &scans,
                             ExportReport &report)
{
    Contents contents;
    ReviewRepository reviews(database);
    qint64 open = 0;
    for (const Scan &scan : scans) {
        open += scan.state == ScanState::Disputed && !seesSignedOnly(actor) ? 1 : 0;
        if (!isFinal(actor, scan))
            continue;
        const auto header = reviews.header(scan.position);
        if (!header)
            return fail(header.error());
        if (!*header)
            continue;
        auto content = reviews.content(scan.position, (*header)->version);
        if (!content)
            return fail(content.error());
        contents[scan.position] = {.annotations = std::move(content->annotations),
                                   .tags = content->assessment.tags,
                                   .verdict = content->assessment.verdict};
    }
    if (open > 0)
        report.warnings.push_back(
            {.place = {},
             .message = counted(open, Problem::tr("%1 scan with open disagreements was left out"),
                                Problem::tr("%1 scans with open disagreements were left out"))});
    return contents;
}

/// For a blinded reader by triage alone: whether an exclusion takes effect depends on what others
/// have read.
Result<std::vector<Scan>> includedScans(Database &database, const Actor &actor)
{
    std::vector<Scan> scans;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        const bool excluded = isBlinded(actor) ? scan.triage == TriageDecision::Exclude
                                               : scan.state == ScanState::Excluded;
        if (!excluded)
            scans.push_back(scan);
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return scans;
}

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

void take(Collected &collected, const Scan &scan, Content &&content, qint64 fileBytes)
{
    ImageAnnotations image;
    image.fileName = scan.fileName;
    image.size = scan.size;
    image.fileBytes = fileBytes;
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
                                   : consensusOf(database, actor, *scans, report);
    if (!contents)
        return fail(contents.error());
    Collected collected;
    collected.set.project = dataset->name;
    collected.set.protocolVersion = protocol->version;
    for (const Label &label : protocol->labels)
        collected.set.labels << label.code;
    for (const Scan &scan : *scans) {
        const auto found = contents->find(scan.position);
        if (found == contents->end())
            ++collected.notRead;
        else
            take(collected, scan, std::move(found->second),
                 QFileInfo(absoluteScanPath(database, scan)).size());
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
