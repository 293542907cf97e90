#include "core/dicom/dataset.h"

#include "core/base/problem.h"
#include "core/dicom/badinput.h"
#include "core/dicom/inflating.h"

#include <QtEndian>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmdata/dcxfer.h>
#include <dcmtk/oflog/oflog.h>

namespace doubleread {

namespace {

constexpr qsizetype largestDataSet = 256LL << 20; // bytes, unpacked

DcmTagKey keyOf(const DicomTag &tag)
{
    return {tag.group, tag.element};
}

/// It would write to standard error.
void silenceDcmtk()
{
    static const bool once = [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        return true;
    }();
    Q_UNUSED(once)
}

QByteArray item(quint16 element, QByteArrayView value)
{
    QByteArray bytes("\xfe\xff\0\0\0\0\0\0", 8);
    qToLittleEndian(element, bytes.data() + 2);
    qToLittleEndian(static_cast<quint32>(value.size()), bytes.data() + 4);
    return bytes.append(value);
}

/// What lets a decoder come to the end of a stream that was cut: zeros for RLE, the end marker for
/// JPEG, after which its decoder fills up.
QByteArray ending(const QByteArray &transferSyntax)
{
    constexpr qsizetype pairs = 256 << 10; // each makes 128 bytes
    if (transferSyntax == UID_RLELosslessTransferSyntax)
        return QByteArray("\x81\0", 2).repeated(pairs);
    return transferSyntax.startsWith("1.2.840.10008.1.2.4.9") ? QByteArray() // JPEG 2000
                                                              : QByteArray("\xff\xd9", 2);
}

/// A compressed picture that was cut, with an end.
QByteArray ended(QByteArrayView bytes, const DicomLayout &layout,
                 const DicomLayout::PixelData &data)
{
    constexpr quint16 itemElement = 0xe000;
    constexpr quint16 sequenceEnd = 0xe0dd;
    constexpr qsizetype head = 8;
    if (!data.cutFragment)
        return bytes.first(data.end).toByteArray() + item(sequenceEnd, {});
    QByteArray fragment = bytes.sliced(*data.cutFragment).toByteArray();
    fragment += ending(layout.transferSyntax);
    fragment.append(fragment.size() % 2, '\0');
    return bytes.first(*data.cutFragment - head).toByteArray() + item(itemElement, fragment) +
           item(sequenceEnd, {});
}

/// What DCMTK is given to read: all but uncompressed picture data, which are taken from the bytes
/// themselves; compressed ones that end early get an end.
QByteArray readable(QByteArrayView bytes, const DicomLayout &layout)
{
    if (!layout.pixelData)
        return bytes.toByteArray();
    if (layout.pixelData->length)
        return bytes.first(layout.pixelData->head).toByteArray();
    return layout.pixelData->ends ? bytes.toByteArray() : ended(bytes, layout, *layout.pixelData);
}

Result<std::shared_ptr<DcmDataset>> elementsOf(const QByteArray &bytes, const DcmXfer &syntax,
                                               qsizetype from)
{
    auto elements = std::make_shared<DcmDataset>();
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.constData(), bytes.size());
    stream.setEos();
    elements->transferInit();
    const OFCondition condition = elements->read(stream, syntax.getXfer(), EGL_noChange);
    elements->transferEnd();
    if (condition.bad())
        return fail(Error{.code = Error::Code::BadInput,
                          .message = Problem::tr("the DICOM file cannot be read: %1")
                                         .arg(QString::fromLatin1(condition.text())),
                          .file = {},
                          .place = Problem::tr("byte %1").arg(from + stream.tell()),
                          .remedy = Problem::tr("export the scan again from where it came")});
    return elements;
}

} // namespace

QString DicomTag::text() const
{
    return u"%1,%2 "_s.arg(uint{group}, 4, 16, QChar(u'0'))
               .arg(uint{element}, 4, 16, QChar(u'0'))
               .toUpper() +
           QString::fromLatin1(name);
}

std::unexpected<Error> badAttribute(const DicomTag &tag, const QString &message)
{
    return badDicom(tag.text(), message);
}

Result<DataSet> DataSet::read(QByteArrayView bytes)
{
    silenceDcmtk();
    Result<DicomLayout> layout = layoutOf(bytes);
    if (!layout)
        return fail(layout.error());
    DcmXfer syntax(layout->transferSyntax.constData());
    if (syntax.getXfer() == EXS_Unknown)
        return fail(Error{.code = Error::Code::Unsupported,
                          .message = Problem::tr("nobody knows the transfer syntax %1")
                                         .arg(QString::fromLatin1(layout->transferSyntax)),
                          .file = {},
                          .place = u"0002,0010 TransferSyntaxUID"_s,
                          .remedy = Problem::tr("export the scan uncompressed")});
    DataSet set;
    set.m_bytes = bytes.sliced(layout->dataSet);
    if (layout->deflated) {
        Result<QByteArray> unpacked = inflated(set.m_bytes, largestDataSet);
        if (!unpacked)
            return fail(unpacked.error());
        layout = layoutOfDataSet(*unpacked, *layout);
        if (!layout)
            return fail(layout.error());
        set.m_owned = std::move(*unpacked);
        set.m_bytes = set.m_owned;
        syntax = DcmXfer(EXS_LittleEndianExplicit);
    }
    set.m_layout = std::move(*layout);
    auto elements = elementsOf(readable(set.m_bytes, set.m_layout), syntax, set.m_layout.dataSet);
    if (!elements)
        return fail(elements.error());
    set.m_elements = std::move(*elements);
    return set;
}

bool DataSet::has(const DicomTag &tag) const
{
    return m_elements->tagExistsWithValue(keyOf(tag));
}

std::optional<int> DataSet::whole(const DicomTag &tag) const
{
    Uint16 number = 0;
    if (m_elements->findAndGetUint16(keyOf(tag), number).good())
        return number;
    Sint16 withSign = 0; // a descriptor's VR may be SS
    if (m_elements->findAndGetSint16(keyOf(tag), withSign).good())
        return static_cast<quint16>(withSign);
    const std::vector<double> text = decimals(tag);
    return text.empty() ? std::optional<int>() : static_cast<int>(text.front());
}

std::vector<double> DataSet::decimals(const DicomTag &tag) const
{
    std::vector<double> numbers;
    for (const QString &word : words(tag)) {
        bool isNumber = false;
        numbers.push_back(word.toDouble(&isNumber));
        if (isNumber && std::isfinite(numbers.back()))
            continue;
        numbers.pop_back();
        break;
    }
    return numbers;
}

QStringList DataSet::words(const DicomTag &tag) const
{
    OFString text;
    if (m_elements->findAndGetOFStringArray(keyOf(tag), text).bad() || text.empty())
        return {};
    QStringList parts = QString::fromLatin1(text.c_str()).split(u'\\');
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

} // namespace doubleread
