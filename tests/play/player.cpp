// player DATASET FOLDER: plays the protocol in the real window until it is played, taking it up
// where the dataset stands. FOLDER is for phantoms where the real scans are not at hand.
#include "tests/play/play.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QThread>

#include <memory>

using namespace doubleread;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"DoubleRead play"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        qFatal("usage: player DATASET FOLDER");
    theme::apply(application, theme::Scheme::Dark);
    MainWindow window;
    window.show();
    if (QFile::exists(arguments.at(1)))
        window.openDataset(arguments.at(1));
    play::Play play(play::castOf(arguments.at(2)), arguments.at(1));
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        play.run();
        QMetaObject::invokeMethod(&window, &QWidget::close, Qt::QueuedConnection);
    }));
    thread->start();
    const int status = QApplication::exec();
    thread->wait();
    return status;
}
