// The worker that opens files from outside for the other programs; they start it themselves, with a
// socket as its file 3. It has no logic of its own.
#include "core/intake/intakeserver.h"

#include <QCoreApplication>

#include <sys/socket.h>

#include <cstdio>

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
    return doubleread::serveIntake(socket);
}
