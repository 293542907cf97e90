// The worker that opens files from outside for the other programs; they start it themselves, with a
// socket as its file 3, and are answered in the language that they speak. It has no logic of its
// own.
#include "core/base/literals.h"
#include "core/base/workerlanguage.h"
#include "core/intake/intakeserver.h"

#include <QCoreApplication>
#include <QTranslator>

#include <sys/socket.h>

#include <cstdio>

using namespace doubleread;

int main(int argc, char **argv)
{
    constexpr int socket = 3;
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) != 0) {
        std::fputs("doubleread-intake is started by doubleread and doubleread-cli alone\n", stderr);
        return 2;
    }
    const QCoreApplication application(argc, argv);
    QTranslator words;
    if (qEnvironmentVariable(languageOfWorkers) == u"bn" &&
        words.load(u":/translations/doubleread_bn.qm"_s))
        QCoreApplication::installTranslator(&words);
    return serveIntake(socket);
}
