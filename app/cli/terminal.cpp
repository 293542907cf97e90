#include "app/cli/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <optional>

namespace doubleread::cli {

namespace {

/// The terminal, however the streams are redirected, typing shown or not.
class QuietTerminal
{
public:
    QuietTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios quiet = m_before;
        // Also Ctrl+C comes as a character: a program that it ended would leave the terminal mute.
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        m_isQuiet = ::tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isQuiet() const { return m_isQuiet; }

    void write(const QByteArray &bytes) const
    {
        [[maybe_unused]] const auto written =
            ::write(m_descriptor, bytes.constData(), static_cast<size_t>(bytes.size()));
    }

    std::optional<char> read() const
    {
        char byte = 0;
        return ::read(m_descriptor, &byte, 1) == 1 ? std::optional(byte) : std::nullopt;
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isQuiet = false;
};

constexpr char controlC = 3;
constexpr char controlD = 4;
constexpr char backspace = 8;
constexpr char controlU = 21;
constexpr char erase = 127;

/// Takes the last character away, which may have several bytes in UTF-8.
void chopCharacter(QByteArray &line)
{
    while (!line.isEmpty()) {
        const auto last = static_cast<unsigned char>(line.back());
        line.chop(1);
        if ((last & 0xC0U) != 0x80U)
            return;
    }
}

/// Nothing when it was given up.
std::optional<QByteArray> readLine(const QuietTerminal &terminal)
{
    QByteArray line;
    while (const std::optional<char> byte = terminal.read()) {
        if (*byte == '\n' || *byte == '\r' || (*byte == controlD && !line.isEmpty()))
            return line;
        if (*byte == controlC || *byte == controlD)
            return {};
        if (*byte == erase || *byte == backspace)
            chopCharacter(line);
        else if (*byte == controlU)
            line.clear();
        else
            line += *byte;
    }
    return {};
}

} // namespace

bool canAsk()
{
    return ::isatty(STDIN_FILENO) != 0 && ::isatty(STDERR_FILENO) != 0;
}

Result<QString> askSecretly(const QString &prompt)
{
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return fail(Error::Code::Io, u"the terminal cannot be kept from showing what is typed"_s,
                    u"use --password-file"_s);
    terminal.write(prompt.toUtf8());
    const std::optional<QByteArray> line = readLine(terminal);
    terminal.write("\n");
    if (!line)
        return fail(Error::Code::Cancelled, u"no password was given"_s);
    return QString::fromUtf8(*line);
}

} // namespace doubleread::cli
