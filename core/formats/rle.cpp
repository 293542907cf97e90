#include "core/formats/rle.h"

#include "core/base/problem.h"
#include "core/formats/numbers.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr qint64 mostPixels = qint64(256) * 1024 * 1024;

std::unexpected<Error> wrong(const QString &message)
{
    return fail(Error::Code::BadInput, message);
}

/// One number of the compressed text, five bits a character, lowest first; advances `at`.
std::optional<qint64> packedNumber(const std::string &text, size_t &at)
{
    qint64 value = 0;
    for (int shift = 0; at < text.size() && shift <= 30; shift += 5) {
        const int bits = static_cast<unsigned char>(text[at++]) - 48;
        if (bits < 0 || bits > 63)
            return std::nullopt;
        value += qint64(bits & 0x1f) << shift;
        if (!(bits & 0x20))
            return (bits & 0x10) ? value - (qint64(1) << (shift + 5)) : value;
    }
    return std::nullopt; // ends within the number, or is too long for one
}

Result<std::vector<qint64>> unpacked(const std::string &text)
{
    std::vector<qint64> counts;
    for (size_t at = 0; at < text.size();) {
        std::optional<qint64> count = packedNumber(text, at);
        if (!count)
            return wrong(
                Problem::tr("has a compressed RLE that is broken at character %1").arg(at));
        if (counts.size() > 2) // from the fourth on, the difference to the last but one
            *count += counts[counts.size() - 2];
        counts.push_back(*count);
    }
    return counts;
}

Result<std::vector<qint64>> countsFrom(const Json &json)
{
    if (const auto *text = json.get_ptr<const Json::string_t *>())
        return unpacked(*text);
    if (!json.is_array())
        return wrong(Problem::tr("has an RLE without counts"));
    std::vector<qint64> counts;
    counts.reserve(json.size());
    for (const Json &each : json) {
        const std::optional<double> count = numberIn(each);
        if (!count || *count != std::floor(*count))
            return wrong(Problem::tr("has an RLE with a count that is no whole number"));
        counts.push_back(static_cast<qint64>(*count));
    }
    return counts;
}

} // namespace

std::vector<ColumnSpan> columnSpansOf(const RunLengths &mask)
{
    std::vector<ColumnSpan> spans;
    const qint64 height = mask.size.height();
    qint64 at = 0;
    for (size_t run = 0; run < mask.counts.size(); ++run) {
        const qint64 end = at + mask.counts[run];
        while (run % 2 == 1 && at < end) {
            const auto column = static_cast<int>(at / height);
            const qint64 top = column * height;
            const qint64 stop = std::min(end, top + height);
            const auto from = static_cast<int>(at - top);
            const auto to = static_cast<int>(stop - top);
            if (!spans.empty() && spans.back().column == column && spans.back().to == from)
                spans.back().to = to;
            else
                spans.push_back({column, from, to});
            at = stop;
        }
        at = end;
    }
    return spans;
}

Result<RunLengths> runLengthsFrom(const Json &segmentation)
{
    const Json *size = memberOf(segmentation, "size");
    const Json *packed = memberOf(segmentation, "counts");
    if (!size || !size->is_array() || size->size() != 2 || !packed)
        return wrong(Problem::tr("has an RLE without size and counts"));
    const std::optional<double> height = numberIn(size->at(0));
    const std::optional<double> width = numberIn(size->at(1));
    if (!height || !width || *height < 1 || *width < 1 || *height != std::floor(*height) ||
        *width != std::floor(*width) || *height * *width > double(mostPixels))
        return wrong(Problem::tr("has an RLE of an impossible size"));
    Result<std::vector<qint64>> counts = countsFrom(*packed);
    if (!counts)
        return fail(counts.error());
    const auto pixels = static_cast<qint64>(*height * *width);
    qint64 sum = 0;
    for (const qint64 count : *counts) {
        if (count < 0)
            return wrong(Problem::tr("has an RLE with a negative count"));
        sum = std::min(sum + count, pixels + 1);
    }
    if (sum != pixels)
        return wrong(Problem::tr("has an RLE whose counts do not sum to height x width"));
    return RunLengths{{static_cast<int>(*width), static_cast<int>(*height)}, *std::move(counts)};
}

QByteArray packedCounts(const RunLengths &mask)
{
    QByteArray text;
    for (size_t at = 0; at < mask.counts.size(); ++at) {
        qint64 rest = mask.counts[at] - (at > 2 ? mask.counts[at - 2] : 0);
        bool isLast = false;
        while (!isLast) {
            const auto bits = static_cast<int>(rest & 0x1f);
            rest >>= 5;
            isLast = (bits & 0x10) ? rest == -1 : rest == 0;
            text += static_cast<char>((isLast ? bits : bits | 0x20) + 48);
        }
    }
    return text;
}

RunLengths plain(const RunLengths &mask)
{
    RunLengths result{mask.size, {}};
    for (size_t run = 0; run < mask.counts.size(); ++run) {
        if (mask.counts[run] == 0 && run > 0)
            continue;
        if (run % 2 != result.counts.size() % 2)
            result.counts.back() += mask.counts[run];
        else
            result.counts.push_back(mask.counts[run]);
    }
    return result;
}

} // namespace doubleread
