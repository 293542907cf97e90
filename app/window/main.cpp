#include "core/base/literals.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>

using namespace doubleread;

namespace {

struct Arguments
{
    QStringList paths;
    QString person;
};

Arguments argumentsOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Blinded double reading of radiographs. For research, not for diagnosis."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"paths"_s,
        QCoreApplication::translate(
            "main", "A dataset (NAME.doubleread), or folders, image files and annotation files."),
        u"[paths…]"_s);
    const QCommandLineOption person(
        u"person"_s,
        QCoreApplication::translate("main", "Who is at the desk (where no password is asked for)."),
        QCoreApplication::translate("main", "name"));
    parser.addOption(person);
    parser.process(application);
    return {.paths = parser.positionalArguments(), .person = parser.value(person)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"DoubleRead"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(DOUBLEREAD_VERSION));
    QGuiApplication::setDesktopFileName(u"doubleread"_s);
    const Arguments arguments = argumentsOf(application);
    theme::apply(application,
                 preferences::lightScheme.value() ? theme::Scheme::Light : theme::Scheme::Dark);
    KeyMap::current().load();
    MainWindow window;
    const QSize room = window.screen()->availableSize();
    if (window.width() < room.width() && window.height() < room.height())
        window.show();
    else
        window.showMaximized();
    window.setWantedPerson(arguments.person);
    if (!arguments.paths.isEmpty())
        window.openPaths(arguments.paths);
    return QApplication::exec();
}
