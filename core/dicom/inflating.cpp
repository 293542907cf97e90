#include "core/dicom/inflating.h"

#include "core/base/problem.h"
#include "core/dicom/badinput.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace doubleread {

namespace {

std::unexpected<Error> bad(const QString &message)
{
    return badDicom(Problem::tr("deflated data set"), message);
}

/// zlib's state for as long as it is needed.
class Inflater
{
public:
    Inflater() : m_isReady(inflateInit2(&m_stream, -MAX_WBITS) == Z_OK) {}
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    bool isReady() const { return m_isReady; }
    z_stream &stream() { return m_stream; }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};

} // namespace

Result<QByteArray> inflated(QByteArrayView packed, qsizetype most)
{
    Inflater inflater;
    if (!inflater.isReady() || packed.size() > std::numeric_limits<int>::max())
        return bad(Problem::tr("it cannot be unpacked"));
    z_stream &stream = inflater.stream();
    // zlib's interface takes what it only reads as if it wrote to it.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray unpacked;
    for (int state = Z_OK; state == Z_OK && stream.avail_in > 0;) {
        constexpr qsizetype step = 1 << 20;
        const qsizetype had = unpacked.size();
        if (had > most)
            return bad(Problem::tr("it unpacks to more than any radiograph"));
        unpacked.resize(had + step);
        stream.next_out = reinterpret_cast<Bytef *>(unpacked.data() + had);
        stream.avail_out = static_cast<uInt>(step);
        state = inflate(&stream, Z_NO_FLUSH);
        unpacked.resize(had + step - stream.avail_out);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return bad(Problem::tr("it cannot be unpacked"));
    }
    return unpacked;
}

} // namespace doubleread
