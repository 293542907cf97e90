#include "core/dicom/lookuptable.h"

#include "core/base/problem.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcsequen.h>

#include <algorithm>
#include <array>
#include <span>

namespace doubleread {

namespace {

DcmTagKey keyOf(const DicomTag &tag)
{
    return {tag.group, tag.element};
}

/// Entries, first value mapped, bits of an entry.
std::optional<std::array<int, 3>> descriptorOf(DcmItem &item, bool isSigned)
{
    std::array<int, 3> numbers{};
    for (unsigned long at = 0; at < numbers.size(); ++at) {
        Uint16 whole = 0;
        Sint16 withSign = 0;
        if (item.findAndGetUint16(keyOf(tags::lutDescriptor), whole, at).good())
            numbers[at] = whole;
        else if (item.findAndGetSint16(keyOf(tags::lutDescriptor), withSign, at).good())
            numbers[at] = static_cast<quint16>(withSign);
        else
            return {};
    }
    if (numbers[0] == 0)
        numbers[0] = 65536;
    if (isSigned)
        numbers[1] = static_cast<qint16>(numbers[1]);
    return numbers;
}

std::vector<quint16> entriesOf(DcmItem &item, size_t count)
{
    const Uint16 *words = nullptr;
    unsigned long stored = 0;
    if (item.findAndGetUint16Array(keyOf(tags::lutData), words, &stored).bad() || !words)
        return {};
    const std::span all(words, stored);
    if (all.size() >= count)
        return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
    std::vector<quint16> unpacked; // entries of 8 bits may lie two in a word
    for (const Uint16 pair : all) {
        unpacked.push_back(pair & 0xff);
        unpacked.push_back(pair >> 8);
    }
    if (unpacked.size() < count)
        return {};
    unpacked.resize(count);
    return unpacked;
}

std::optional<DicomTable> tableOf(DcmItem &item, bool isSigned)
{
    const auto descriptor = descriptorOf(item, isSigned);
    if (!descriptor)
        return {};
    const auto [count, first, bits] = *descriptor;
    if (bits < 1 || bits > 16)
        return {};
    DicomTable table{.first = first,
                     .values = entriesOf(item, static_cast<size_t>(count)),
                     .bits = bits,
                     .name = {}};
    if (table.values.empty())
        return {};
    // Some files say 8 bits and hold more.
    const quint16 highest = std::ranges::max(table.values);
    while (table.bits < 16 && highest >> table.bits != 0)
        ++table.bits;
    OFString name;
    if (item.findAndGetOFString(keyOf(tags::lutExplanation), name).good())
        table.name = QString::fromLatin1(name.c_str()).trimmed();
    return table;
}

} // namespace

std::vector<DicomTable> tablesOf(const DataSet &set, const DicomTag &sequence, bool isSigned,
                                 std::vector<Warning> &warnings)
{
    std::vector<DicomTable> tables;
    DcmSequenceOfItems *items = nullptr;
    if (set.elements().findAndGetSequence(keyOf(sequence), items).bad() || !items)
        return tables;
    for (unsigned long at = 0; at < items->card(); ++at) {
        std::optional<DicomTable> table = tableOf(*items->getItem(at), isSigned);
        if (table)
            tables.push_back(std::move(*table));
        else
            warnings.push_back(
                {sequence.text(), Problem::tr("a table in it is not well formed; left out")});
    }
    return tables;
}

} // namespace doubleread
