#pragma once

namespace doubleread {

/// Limits this process for good (memory, CPU per file, no files written, no core, no network, no
/// other programs) and then takes in what it is asked for on the socket, until that is closed.
/// Answers the exit status.
int serveIntake(int socket);

} // namespace doubleread
