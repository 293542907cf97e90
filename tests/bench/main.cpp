#include "core/base/literals.h"
#include "core/demo/demo.h"
#include "core/imaging/decode.h"
#include "tests/bench/measures.h"
#include "tests/bench/watchedapplication.h"
#include "tests/support/bigdataset.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdlib>

// Measures what a person waits for in the real window, prints one table and exits with 4 when
// something is over its budget:  doubleread-bench [start | paging | triage | canvas | store |
// exchange]...

using namespace doubleread;
using namespace doubleread::bench;

namespace {

constexpr int pictures = 150;
constexpr int largest = 12;
constexpr int overBudget = 4;

Data makeData(const QString &folder)
{
    const Result<DemoReport> demo = makeDemo(folder + u"/demo"_s, pictures, 7);
    if (!demo)
        qFatal("%s", qPrintable(demo.error().text()));
    Data data{.folder = folder, .pictures = {}, .large = {}};
    for (const QFileInfo &file : QDir(demo->imagesFolder).entryInfoList(QDir::Files, QDir::Name)) {
        data.pictures << file.filePath();
        const Result<QSize> size = identifyHeader(file.filePath());
        if (size && size->width() >= 2304 && data.large.size() < largest)
            data.large << file.filePath();
    }
    for (const int scans : sizes)
        makeBigDataset(datasetOf(data, scans), data.pictures, {.scans = scans});
    makeBigDataset(halfReadDataset(data), data.pictures,
                   {.scans = sizes[2], .submitted = sizes[2] / 2});
    return data;
}

} // namespace

QString doubleread::bench::datasetOf(const Data &data, int scans)
{
    return u"%1/%2.doubleread"_s.arg(data.folder).arg(scans);
}

QString doubleread::bench::halfReadDataset(const Data &data)
{
    return data.folder + u"/half.doubleread"_s;
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--start") == 0)
        return runStart(argc, argv);
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", folder.filePath(u"cache"_s).toLocal8Bit());
    WatchedApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"DoubleRead"_s);
    theme::apply(application, theme::Scheme::Dark);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted = [&](const QString &part) {
        return wanted.isEmpty() || wanted.contains(part);
    };
    const auto needsScans = [](const QString &part) {
        return part != u"canvas" && part != u"exchange";
    };
    Data data;
    if (wanted.isEmpty() || std::ranges::any_of(wanted, needsScans)) {
        QTextStream(stdout) << "Making phantoms and datasets of up to 14,068 scans" << Qt::endl;
        data = makeData(folder.path());
    }
    std::vector<Row> rows;
    const auto take = [&](const std::vector<Row> &more) {
        rows.insert(rows.end(), more.begin(), more.end());
    };
    if (isWanted(u"start"_s))
        take(measureStart(data));
    if (isWanted(u"paging"_s))
        take(measurePaging(application, data));
    if (isWanted(u"triage"_s))
        take(measureTriage(application, data));
    if (isWanted(u"canvas"_s))
        take(measureCanvas());
    if (isWanted(u"store"_s))
        take(measureStoring(data));
    if (isWanted(u"exchange"_s))
        take(measureExchanging(folder.path()));
    print(rows);
    return std::ranges::any_of(rows, &Row::isOver) ? overBudget : EXIT_SUCCESS;
}
