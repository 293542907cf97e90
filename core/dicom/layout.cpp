#include "core/dicom/layout.h"

#include "core/base/problem.h"
#include "core/dicom/badinput.h"
#include "core/dicom/dicomimage.h"

#include <QtEndian>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctag.h>

#include <algorithm>
#include <array>
#include <vector>

namespace doubleread {

namespace {

using Encoding = DicomLayout::Encoding;

constexpr qsizetype preamble = 128;
/// Elements, items and fragments; real radiographs have some hundred. What reads them afterwards
/// takes many times the memory that they have in the file.
constexpr int mostElements = 200000;
constexpr quint32 undefinedLength = 0xffffffff;
constexpr quint16 delimiterGroup = 0xfffe;
constexpr quint16 itemElement = 0xe000;
constexpr quint16 itemEnd = 0xe00d;
constexpr quint16 sequenceEnd = 0xe0dd;

std::unexpected<Error> bad(qsizetype at, const QString &message)
{
    return badDicom(Problem::tr("byte %1").arg(at), message);
}

/// One element's head.
struct Element
{
    quint16 group = 0;
    quint16 number = 0;
    std::array<char, 2> vr{}; ///< Zeros where the encoding does not write it.
    quint32 length = 0;
    qsizetype value = 0; ///< Where it begins.

    bool is(quint16 itsGroup, quint16 itsNumber) const
    {
        return group == itsGroup && number == itsNumber;
    }
    bool isVr(const char *name) const { return vr[0] == name[0] && vr[1] == name[1]; }
};

QString tagName(const Element &element)
{
    return u"%1,%2"_s.arg(uint{element.group}, 4, 16, QChar(u'0'))
        .arg(uint{element.number}, 4, 16, QChar(u'0'))
        .toUpper();
}

class Heads
{
public:
    Heads(QByteArrayView bytes, Encoding encoding) : m_bytes(bytes), m_encoding(encoding) {}

    /// Nothing where the bytes end before the head does.
    std::optional<Element> at(qsizetype offset) const
    {
        if (offset + 8 > m_bytes.size())
            return {};
        Element element{.group = number<quint16>(offset),
                        .number = number<quint16>(offset + 2),
                        .vr = {},
                        .length = 0,
                        .value = offset + 8};
        if (m_encoding == Encoding::ImplicitLittle || element.group == delimiterGroup) {
            element.length = number<quint32>(offset + 4);
            return element;
        }
        element.vr = {m_bytes[offset + 4], m_bytes[offset + 5]};
        if (!hasLongLength(element)) {
            element.length = number<quint16>(offset + 6);
            return element;
        }
        if (offset + 12 > m_bytes.size())
            return {};
        element.length = number<quint32>(offset + 8);
        element.value = offset + 12;
        return element;
    }

private:
    template <typename Number>
    Number number(qsizetype offset) const
    {
        return m_encoding == Encoding::ExplicitBig
                   ? qFromBigEndian<Number>(m_bytes.data() + offset)
                   : qFromLittleEndian<Number>(m_bytes.data() + offset);
    }

    /// PS3.5 7.1.2: these have two reserved bytes and a length of 32 bits.
    static bool hasLongLength(const Element &element)
    {
        constexpr std::array names{"OB", "OD", "OF", "OL", "OV", "OW", "SQ",
                                   "SV", "UC", "UN", "UR", "UT", "UV"};
        return std::ranges::any_of(names,
                                   [&element](const char *name) { return element.isVr(name); });
    }

    QByteArrayView m_bytes;
    Encoding m_encoding;
};

/// Whether a reader goes into it and finds items.
bool holdsItems(const Element &element)
{
    if (element.isVr("SQ") || element.length == undefinedLength)
        return true;
    return element.vr[0] == 0 && DcmTag(element.group, element.number).getEVR() == EVR_SQ;
}

/// Whether a compressed picture follows instead of items.
bool holdsFragments(const Element &element)
{
    return element.length == undefinedLength &&
           (element.is(0x7fe0, 0x0010) || element.isVr("OB") || element.isVr("OW"));
}

/// Goes through a data set once, keeping the levels it is in.
class Walk
{
public:
    Walk(QByteArrayView bytes, Encoding encoding) : m_bytes(bytes), m_heads(bytes, encoding) {}

    Result<std::optional<DicomLayout::PixelData>> run()
    {
        while (!m_done) {
            leaveWhatEnded();
            const std::optional<Element> element = m_heads.at(m_at);
            if (!element)
                break;
            if (const Result<void> gone = take(*element); !gone)
                return fail(gone.error());
            if (++m_elements > mostElements)
                return bad(m_at, Problem::tr("there are more than %1 elements").arg(mostElements));
        }
        if (!m_pixelData && m_at != m_bytes.size())
            return bad(m_bytes.size(), Problem::tr("the file ends in the middle of an element"));
        if (!m_done && std::ranges::find(m_ends, -1) != m_ends.end())
            return bad(m_bytes.size(), Problem::tr("a sequence does not end"));
        return m_pixelData;
    }

private:
    void leaveWhatEnded()
    {
        while (!m_ends.empty() && m_ends.back() >= 0 && m_at >= m_ends.back())
            m_ends.pop_back();
    }

    Result<void> take(const Element &element)
    {
        if (element.group == delimiterGroup)
            return takeDelimiter(element);
        if (m_ends.empty() && element.is(0x7fe0, 0x0010)) {
            takePixelData(element);
            return {};
        }
        if (holdsFragments(element)) { // an icon's
            DicomLayout::PixelData passed;
            m_at = element.value;
            skipFragments(passed);
            return {};
        }
        if (holdsItems(element))
            return enter(element);
        if (element.length > m_bytes.size() - element.value)
            return bad(m_at,
                       Problem::tr("element %1 is said to be %2 bytes long, more than the file has")
                           .arg(tagName(element), QString::number(element.length)));
        m_at = element.value + element.length;
        return {};
    }

    Result<void> takeDelimiter(const Element &element)
    {
        if (element.number == itemElement)
            return enter(element);
        if (!m_ends.empty() && (element.number == itemEnd || element.number == sequenceEnd))
            m_ends.pop_back();
        m_at = element.value;
        return {};
    }

    Result<void> enter(const Element &element)
    {
        // A sequence and its item are two levels here.
        if (m_ends.size() >= size_t{2} * deepestNesting)
            return bad(
                m_at,
                Problem::tr("sequences lie in one another more than %1 deep").arg(deepestNesting));
        m_ends.push_back(element.length == undefinedLength ? -1 : element.value + element.length);
        m_at = element.value;
        return {};
    }

    void takePixelData(const Element &element)
    {
        DicomLayout::PixelData data;
        data.head = m_at;
        data.begin = element.value;
        data.words = element.isVr("OW");
        m_at = element.value;
        if (element.length == undefinedLength) {
            skipFragments(data);
            m_pixelData = data;
            return;
        }
        data.length = element.length;
        data.end = std::min(element.value + element.length, m_bytes.size());
        data.ends = data.end == element.value + element.length;
        m_at = data.end;
        m_done = !data.ends;
        m_pixelData = data;
    }

    void skipFragments(DicomLayout::PixelData &data)
    {
        data.end = m_at;
        while (const std::optional<Element> item = m_heads.at(m_at)) {
            if (item->group != delimiterGroup)
                break;
            ++m_elements;
            if (item->length > m_bytes.size() - item->value) {
                data.cutFragment = item->value;
                data.end = m_bytes.size();
                break;
            }
            m_at = item->value + item->length;
            data.end = m_at;
            if (item->number == sequenceEnd)
                return;
        }
        data.ends = false;
        m_done = true;
    }

    QByteArrayView m_bytes;
    Heads m_heads;
    qsizetype m_at = 0;
    int m_elements = 0;
    bool m_done = false;
    std::vector<qsizetype> m_ends; ///< Of the levels that it is in; -1: a delimiter tells.
    std::optional<DicomLayout::PixelData> m_pixelData;
};

/// By its first element; a group that is high read the other way round.
std::optional<Encoding> guessedEncoding(QByteArrayView bytes)
{
    if (bytes.size() < 8)
        return {};
    const auto isVr = [&bytes] {
        return std::ranges::all_of(bytes.sliced(4, 2), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    const auto first = qFromLittleEndian<quint16>(bytes.data());
    const auto turned = qFromBigEndian<quint16>(bytes.data());
    const auto isFirstGroup = [](quint16 group) { return group == 0x0002 || group == 0x0008; };
    if (isFirstGroup(first) && isVr())
        return Encoding::ExplicitLittle;
    if (isFirstGroup(turned) && isVr())
        return Encoding::ExplicitBig;
    // Without a VR it must look as files do that begin so: an element that they have, not too long.
    constexpr quint32 longest = 1024;
    if (isFirstGroup(first) && qFromLittleEndian<quint16>(bytes.data() + 2) <= 0x0018 &&
        qFromLittleEndian<quint32>(bytes.data() + 4) <= longest)
        return Encoding::ImplicitLittle;
    return {};
}

QByteArray syntaxOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::ImplicitLittle:
        return "1.2.840.10008.1.2";
    case Encoding::ExplicitLittle:
        return "1.2.840.10008.1.2.1";
    case Encoding::ExplicitBig:
        return "1.2.840.10008.1.2.2";
    }
    return {};
}

void setSyntax(DicomLayout &layout, const QByteArray &syntax)
{
    layout.transferSyntax = syntax;
    layout.deflated = syntax == "1.2.840.10008.1.2.1.99";
    layout.encoding = Encoding::ExplicitLittle;
    if (syntax == "1.2.840.10008.1.2")
        layout.encoding = Encoding::ImplicitLittle;
    else if (syntax == "1.2.840.10008.1.2.2")
        layout.encoding = Encoding::ExplicitBig;
}

/// Reads group 0002, which is explicit little endian always.
DicomLayout afterMeta(QByteArrayView bytes, qsizetype from)
{
    const Heads heads(bytes, Encoding::ExplicitLittle);
    DicomLayout layout;
    layout.dataSet = from;
    QByteArray syntax;
    std::optional<Element> element = heads.at(from);
    while (element && element->group == 0x0002 &&
           element->length <= bytes.size() - element->value) {
        if (element->number == 0x0010)
            syntax = bytes.sliced(element->value, element->length).toByteArray();
        layout.dataSet = element->value + element->length;
        element = heads.at(layout.dataSet);
    }
    while (!syntax.isEmpty() && (syntax.back() == '\0' || syntax.back() == ' '))
        syntax.chop(1);
    layout.guessed = syntax.isEmpty();
    const QByteArrayView rest = bytes.sliced(layout.dataSet);
    setSyntax(layout, layout.guessed
                          ? syntaxOf(guessedEncoding(rest).value_or(Encoding::ExplicitLittle))
                          : syntax);
    return layout;
}

bool hasMark(QByteArrayView bytes)
{
    return bytes.size() >= preamble + 4 && bytes.sliced(preamble, 4) == QByteArrayView("DICM");
}

} // namespace

bool isDicom(QByteArrayView bytes)
{
    return hasMark(bytes) || guessedEncoding(bytes).has_value();
}

Result<DicomLayout> layoutOfDataSet(QByteArrayView dataSet, DicomLayout layout)
{
    auto pixelData = Walk(dataSet, layout.encoding).run();
    if (!pixelData)
        return fail(pixelData.error());
    layout.pixelData = *pixelData;
    return layout;
}

Result<DicomLayout> layoutOf(QByteArrayView bytes)
{
    if (!isDicom(bytes))
        return bad(0, Problem::tr("the file is no DICOM file"));
    const bool marked = hasMark(bytes);
    DicomLayout layout = afterMeta(bytes, marked ? preamble + 4 : 0);
    layout.marked = marked;
    if (layout.deflated)
        return layout;
    return layoutOfDataSet(bytes.sliced(layout.dataSet), layout);
}

} // namespace doubleread
