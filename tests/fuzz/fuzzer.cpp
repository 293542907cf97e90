// One target of libFuzzer: every input is fed to each of the formats that FUZZED names.
#include "core/base/literals.h"
#include "tests/fuzz/feed.h"

#include <cstdint>

using namespace doubleread;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QStringList formats = QString::fromLatin1(FUZZED).split(u',');
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const QString &format : formats)
        if (!fuzz::feed(format, bytes))
            qFatal("there is no format %s", qPrintable(format));
    return 0;
}
