#include "core/dicom/deidentification.h"

#include "core/crypto/keyedhash.h"
#include "core/dicom/deidentificationtable.h"
#include "core/dicom/pixelform.h"
#include "core/dicom/streamwords.h"

#include <QtEndian>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dcwcache.h>

#include <array>
#include <ranges>
#include <span>

namespace doubleread {

namespace {

using How = ChangedAttribute::How;

/// 16 bytes as one decimal number.
QByteArray decimalOf(std::span<const quint8> bytes)
{
    std::vector<int> digits{0}; // the lowest first
    for (const quint8 byte : bytes) {
        int carry = byte;
        for (int &digit : digits) {
            carry += digit * 256;
            digit = carry % 10;
            carry /= 10;
        }
        for (; carry > 0; carry /= 10)
            digits.push_back(carry % 10);
    }
    QByteArray text;
    for (const int digit : std::views::reverse(digits))
        text += static_cast<char>('0' + digit);
    return text;
}

/// A UID made of a UUID (PS3.5 B.2) made of the hash of another UID.
QByteArray hashedUid(QByteArrayView uid, QByteArrayView key)
{
    const QByteArray hash = keyedHash(key, "uid", uid);
    std::array<quint8, 16> uuid{};
    std::copy_n(hash.begin(), uuid.size(), uuid.begin());
    uuid[6] = static_cast<quint8>((uuid[6] & 0x0f) | 0x80); // version 8: made its own way
    uuid[8] = static_cast<quint8>((uuid[8] & 0x3f) | 0x80);
    return "2.25." + decimalOf(uuid);
}

QString pseudonymOf(QByteArrayView patientId, QByteArrayView key)
{
    constexpr qsizetype enough = 8; // bytes: no two of a million patients alike
    return u"P-"_s +
           QString::fromLatin1(keyedHash(key, "patient", patientId).first(enough).toHex());
}

/// One pass over a data set.
class Cleaner
{
public:
    explicit Cleaner(QByteArrayView key) : m_key(key) {}

    void clean(DcmItem &item, const QString &within = {})
    {
        std::vector<DcmElement *> elements;
        elements.reserve(item.card());
        for (unsigned long at = 0; at < item.card(); ++at)
            elements.push_back(item.getElement(at));
        for (DcmElement *element : elements)
            if (!keep(*element, within))
                delete item.remove(element);
    }

    QString patientKey;
    std::vector<ChangedAttribute> changes;

private:
    /// False: it has to go.
    bool keep(DcmElement &element, const QString &within)
    {
        const DcmTag tag = element.getTag();
        const QString name = within + u"%1,%2"_s.arg(uint{tag.getGTag()}, 4, 16, QChar(u'0'))
                                          .arg(uint{tag.getETag()}, 4, 16, QChar(u'0'));
        const std::optional<Kept> kept = keptOf(tag.getGTag(), tag.getETag());
        if (!kept) {
            note(name, tag, How::Removed);
            return false;
        }
        switch (*kept) {
        case Kept::AsIs:
            break;
        case Kept::Items:
            cleanItems(element, name);
            break;
        case Kept::Emptied:
            if (!element.isEmpty())
                replace(element, name, tag, {}, How::Emptied);
            break;
        case Kept::Hashed:
            if (const QByteArray uid = textOf(element); !uid.isEmpty())
                replace(element, name, tag, hashedUid(uid, m_key), How::Replaced);
            break;
        case Kept::Pseudonym:
            if (const QByteArray id = textOf(element); !id.isEmpty()) {
                patientKey = pseudonymOf(id, m_key);
                replace(element, name, tag, patientKey.toLatin1(), How::Replaced);
            }
            break;
        }
        return true;
    }

    void cleanItems(DcmElement &element, const QString &name)
    {
        auto *sequence = dynamic_cast<DcmSequenceOfItems *>(&element);
        for (unsigned long at = 0; sequence && at < sequence->card(); ++at)
            clean(*sequence->getItem(at), name + u" > "_s);
    }

    static QByteArray textOf(DcmElement &element)
    {
        OFString text;
        if (element.getOFStringArray(text).bad())
            return {};
        return QByteArray(text.c_str()).trimmed();
    }

    void replace(DcmElement &element, const QString &name, const DcmTag &tag,
                 const QByteArray &value, How how)
    {
        element.putString(value.constData());
        note(name, tag, how);
    }

    void note(const QString &name, DcmTag tag, How how)
    {
        const bool isPrivate = tag.isPrivate();
        changes.push_back({.tag = name,
                           .name = isPrivate ? u"private"_s : QString::fromLatin1(tag.getTagName()),
                           .how = how});
    }

    QByteArrayView m_key;
};

/// That it was done and how (PS3.15 E.1.1).
void declare(DcmDataset &elements)
{
    elements.putAndInsertString(DCM_PatientIdentityRemoved, "YES");
    elements.putAndInsertString(DCM_DeidentificationMethod,
                                "DICOM PS3.15 Basic Application Level Confidentiality Profile");
    DcmItem *code = nullptr;
    if (elements.findOrCreateSequenceItem(DCM_DeidentificationMethodCodeSequence, code).bad())
        return;
    code->putAndInsertString(DCM_CodeValue, "113100");
    code->putAndInsertString(DCM_CodingSchemeDesignator, "DCM");
    code->putAndInsertString(DCM_CodeMeaning, "Basic Application Confidentiality Profile");
}

/// A file of these elements, without picture data.
Result<QByteArray> written(DcmDataset &elements, E_TransferSyntax syntax)
{
    DcmFileFormat file(&elements);       // it copies
    constexpr qsizetype room = 64 << 10; // preamble, meta information
    QByteArray bytes(static_cast<qsizetype>(elements.getLength(syntax, EET_ExplicitLength)) + room,
                     Qt::Uninitialized);
    DcmOutputBufferStream stream(bytes.data(), bytes.size());
    file.transferInit();
    DcmWriteCache cache;
    const OFCondition condition =
        file.write(stream, syntax, EET_ExplicitLength, &cache, EGL_withoutGL);
    file.transferEnd();
    void *begin = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(begin, length);
    if (condition.bad() || length <= 0)
        return fail(Error{.code = Error::Code::BadInput,
                          .message = u"the DICOM file cannot be written without its patient "
                                     "data: %1"_s.arg(QString::fromLatin1(condition.text())),
                          .file = {},
                          .place = {},
                          .remedy = u"leave it out"_s});
    bytes.truncate(static_cast<qsizetype>(length));
    return bytes;
}

/// Bits above those stored become what they must be: zeros, or the sign.
void clearUnusedBits(std::span<char> pixels, const PixelForm &form, bool isBig)
{
    if (form.bitsAllocated != 16 || form.bitsStored == 16 || form.samplesPerPixel != 1)
        return;
    const int low = form.highBit + 1 - form.bitsStored;
    const unsigned field = ((1U << form.bitsStored) - 1) << low;
    const unsigned sign = form.isSigned ? 1U << form.highBit : 0;
    const unsigned above = 0xffffU & ~((2U << form.highBit) - 1);
    for (size_t at = 0; at + 1 < pixels.size(); at += 2) {
        char *place = pixels.data() + at;
        unsigned word = isBig ? qFromBigEndian<quint16>(place) : qFromLittleEndian<quint16>(place);
        word = (word & field) | ((word & sign) != 0 ? above : 0);
        if (isBig)
            qToBigEndian(static_cast<quint16>(word), place);
        else
            qToLittleEndian(static_cast<quint16>(word), place);
    }
}

/// The element of the picture as it stands in the source, head and all.
QByteArray pictureOf(const DataSet &set, const DicomLayout::PixelData &data, const PixelForm &form)
{
    QByteArray picture = set.bytes().sliced(data.head, data.end - data.head).toByteArray();
    if (data.length)
        clearUnusedBits(std::span(picture.data(), static_cast<size_t>(picture.size()))
                            .subspan(static_cast<size_t>(data.begin - data.head)),
                        form, set.layout().encoding == DicomLayout::Encoding::ExplicitBig);
    return picture;
}

} // namespace

Result<DeidentifiedFile> deidentified(QByteArrayView bytes, QByteArrayView key)
{
    const Result<DataSet> set = DataSet::read(bytes);
    if (!set)
        return fail(set.error());
    const Result<PixelForm> form = pixelFormOf(*set);
    if (!form)
        return fail(form.error());
    const std::optional<DicomLayout::PixelData> &data = set->layout().pixelData;
    if (!data)
        return badAttribute(tags::pixelData, u"the file holds no picture"_s);

    DcmDataset &elements = set->elements();
    DeidentifiedFile file;
    if (set->words(tags::burnedInAnnotation).value(0) == "YES"_L1)
        file.warnings.push_back({tags::burnedInAnnotation.text(),
                                 u"says that text is burned into the picture; look whether it "
                                 "tells who the patient is"_s});
    delete elements.remove(DCM_PixelData);
    Cleaner cleaner(key);
    cleaner.clean(elements);
    declare(elements);
    const E_TransferSyntax syntax =
        set->layout().deflated ? EXS_LittleEndianExplicit : elements.getOriginalXfer();
    const Result<QByteArray> head = written(elements, syntax);
    if (!head)
        return fail(head.error());
    file.patientKey = std::move(cleaner.patientKey);
    file.changes = std::move(cleaner.changes);
    QByteArray picture = pictureOf(*set, *data, *form);
    if (!data->length &&
        blankFragmentWords(std::span(picture.data(), static_cast<size_t>(picture.size()))
                               .subspan(static_cast<size_t>(data->begin - data->head))))
        file.changes.push_back({.tag = u"7fe0,0010"_s,
                                .name = u"PixelData: comments in the compressed picture"_s,
                                .how = How::Removed});
    file.bytes = *head + picture;
    return file;
}

} // namespace doubleread
