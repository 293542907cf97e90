#include "core/base/problem.h"
#include "core/formats/format.h"
#include "core/service/exchange/exchange.h"

#include <QDir>

namespace doubleread {

QString exportTarget(const QString &format, const QString &path, qsizetype formatCount)
{
    const Format *found = formatById(format);
    if (formatCount < 2 || !found)
        return path;
    const bool isFolder = found->onePerScan || *found->suffix == '\0';
    return QDir(path).filePath(isFolder ? format
                                        : format + u'.' + QString::fromLatin1(found->suffix));
}

Result<std::vector<FormatExport>> exportFormats(Database &database, const Actor &actor,
                                                const ExportRequest &request,
                                                const QStringList &formats,
                                                const ProgressReport &progress)
{
    const int total = static_cast<int>(formats.size());
    if (total > 1 && !QDir().mkpath(request.path))
        return fail(Error{.code = Error::Code::Io,
                          .message = Problem::tr("the folder cannot be made"),
                          .file = request.path,
                          .place = {},
                          .remedy = Problem::tr("choose another place")});
    std::vector<FormatExport> exports;
    for (const QString &format : formats) {
        const int done = static_cast<int>(exports.size());
        if (progress && !progress(done, total))
            return fail(Error::Code::Cancelled, Problem::tr("the export was stopped"));
        ExportRequest one = request;
        one.format = format;
        one.path = exportTarget(format, request.path, total);
        if (done > 0)
            one.assessmentsFile.clear(); // it is there already
        Result<ExportReport> report = exportAnnotations(database, actor, one);
        if (!report && total == 1)
            return fail(report.error());
        FormatExport made{.format = format, .path = one.path, .error = {}, .report = {}};
        if (report)
            made.report = std::move(*report);
        else
            made.error = report.error();
        exports.push_back(std::move(made));
    }
    return exports;
}

} // namespace doubleread
