#include "core/base/literals.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>

#include <utility>

using namespace doubleread;

namespace {

struct Arguments
{
    QStringList paths;
    QString person;
};

/// In English, like that of doubleread-cli: a command line is no matter of the window's language.
Arguments argumentsOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Blinded double reading of radiographs. For research, not for diagnosis."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"paths"_s, u"A dataset (NAME.doubleread), or folders, image files and annotation files."_s,
        u"[paths…]"_s);
    const QCommandLineOption person(
        u"person"_s, u"Who is at the desk (where no password is asked for)."_s, u"name"_s);
    parser.addOption(person);
    parser.process(application);
    return {.paths = parser.positionalArguments(), .person = parser.value(person)};
}

void show(MainWindow &window)
{
    const QSize room = window.screen()->availableSize();
    if (window.width() < room.width() && window.height() < room.height())
        window.show();
    else
        window.showMaximized();
}

/// Until the window is closed and no other is asked for, in another language.
int run(QApplication &application, const Arguments &arguments)
{
    MainWindow::Place next;
    bool isFirst = true;
    bool again = false;
    int status = 0;
    do {
        speak(application, languageOf(preferences::language.value()));
        MainWindow window;
        show(window);
        if (std::exchange(isFirst, false)) {
            window.setWantedPerson(arguments.person);
            if (!arguments.paths.isEmpty())
                window.openPaths(arguments.paths);
        } else {
            window.resume(next);
        }
        again = false;
        QObject::connect(&window, &MainWindow::openAgainRequested, &window, [&] {
            next = window.place();
            again = true;
            window.close();
        });
        status = QApplication::exec();
    } while (again);
    return status;
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
    return run(application, arguments);
}
