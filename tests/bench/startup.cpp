#include "core/base/literals.h"
#include "core/imaging/decode.h"
#include "tests/bench/bareview.h"
#include "tests/bench/measures.h"
#include "tests/bench/watchedapplication.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QProcess>
#include <QTextStream>
#include <QTimer>

#include <chrono>

// Start to first scan: the program is started as a process of its own, several times, and tells
// when its first scan was on screen. Linking, fonts, style and settings are part of it.

namespace doubleread::bench {

namespace {

constexpr int starts = 7;
constexpr double budget = 400; // ms
constexpr int giveUpMs = 20000;

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

void tellPainted(qint64 since)
{
    QTextStream(stdout) << now() - since << Qt::endl;
    std::_Exit(0); // what closing costs is not of interest
}

/// The median over several starts, ms; the first one, which fills the thumbnails, is left out.
double medianStart(const QStringList &arguments)
{
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--start"_s, QString::number(now())} + arguments);
        if (!process.waitForFinished(giveUpMs) || process.exitCode() != 0)
            qFatal("the program did not show a scan");
        const double ns = process.readAllStandardOutput().trimmed().toDouble();
        if (i > 0)
            times.push_back(ns / 1e6);
    }
    return percentile(times, 0.5);
}

int runBare(const QString &picture, qint64 since)
{
    const Result<Decoded> decoded = decodeFile(picture);
    if (!decoded)
        return 1;
    const auto *samples = std::get_if<std::vector<quint8>>(&decoded->image.samples);
    if (!samples)
        return 1;
    const QSize size = decoded->image.size;
    const QImage image(samples->data(), size.width(), size.height(), size.width(),
                       QImage::Format_Grayscale8);
    BareView view(image.convertToFormat(QImage::Format_RGB32));
    view.resize(1440, 900);
    view.show();
    QTimer timer; // the first paint comes before the first turn without work
    QObject::connect(&timer, &QTimer::timeout, [&] {
        if (view.testAttribute(Qt::WA_Mapped))
            tellPainted(since);
    });
    timer.start(0);
    return QApplication::exec();
}

} // namespace

int runStart(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 since = arguments.at(2).toLongLong();
    if (arguments.at(3) == u"--bare"_s)
        return runBare(arguments.at(4), since);
    QCoreApplication::setApplicationName(u"DoubleRead"_s);
    theme::apply(application, theme::Scheme::Dark);
    application.setOnPainted([since] { tellPainted(since); });
    MainWindow window;
    window.show();
    window.setWantedPerson(u"reader-1"_s);
    window.openPaths({arguments.at(3)});
    return QApplication::exec();
}

std::vector<Row> measureStart(const Data &data)
{
    const double floor = medianStart({u"--bare"_s, data.pictures.front()});
    std::vector<Row> rows;
    for (const int scans : sizes)
        rows.push_back({.what = u"start to first scan shown, %L1 scans"_s.arg(scans),
                        .measured = medianStart({datasetOf(data, scans)}),
                        .floor = floor,
                        .budget = budget});
    rows.push_back({.what = u"start, half of %L1 scans submitted"_s.arg(sizes[2]),
                    .measured = medianStart({halfReadDataset(data)}),
                    .floor = floor,
                    .budget = budget});
    return rows;
}

} // namespace doubleread::bench
