#include "core/dicom/deidentification.h"

#include "core/base/problem.h"
#include "core/crypto/keyedhash.h"
#include "core/dicom/deidentificationtable.h"
#include "core/dicom/knownwords.h"
#include "core/dicom/pixelform.h"
#include "core/dicom/streamwords.h"

#include <QRegularExpression>
#include <QtEndian>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcbytstr.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dcvrobow.h>
#include <dcmtk/dcmdata/dcwcache.h>

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <span>
#include <string_view>

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

bool isText(DcmElement &element)
{
    return dynamic_cast<DcmByteString *>(&element) != nullptr;
}

QByteArray textOf(DcmElement &element)
{
    OFString text;
    if (element.getOFStringArray(text).bad())
        return {};
    return QByteArray(text.c_str()).trimmed();
}

/// A file may give an attribute another type than its own.
bool holdsNumbers(DcmElement &element)
{
    if (isText(element))
        return std::ranges::all_of(textOf(element), [](char character) {
            return QByteArrayView("0123456789+-.eE\\ ").contains(character);
        });
    return element.isEmpty() || dynamic_cast<DcmOtherByteOtherWord *>(&element) == nullptr;
}

/// Of a class that PS3.4 defines.
bool isOfDicom(const QByteArray &uid)
{
    return uid.startsWith("1.2.840.10008.");
}

/// Of a scheme in which codes mean the same everywhere, and formed as that scheme's codes are.
bool isPublicCode(DcmItem &item)
{
    OFString scheme;
    OFString code;
    item.findAndGetOFString(DCM_CodingSchemeDesignator, scheme);
    item.findAndGetOFString(DCM_CodeValue, code);
    static const QRegularExpression digits(u"^[0-9]{3,18}$"_s);
    static const QRegularExpression snomed(u"^[A-Z][0-9A-F]?-[0-9A-F]{4,6}$"_s);
    static const QRegularExpression radlex(u"^RID[0-9]{1,6}$"_s);
    static const std::map<std::string_view, const QRegularExpression *> schemes{
        {"DCM", &digits},  {"SCT", &digits},   {"FMA", &digits},   {"SRT", &snomed},
        {"SNM3", &snomed}, {"99SDM", &snomed}, {"RADLEX", &radlex}};
    const auto found = schemes.find(std::string_view(scheme.c_str(), scheme.size()));
    return found != schemes.end() &&
           found->second->match(QString::fromLatin1(code.c_str())).hasMatch();
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
    std::vector<Warning> warnings;

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
        apply(*kept, element, name);
        return true;
    }

    void apply(Kept kept, DcmElement &element, const QString &name)
    {
        const DcmTag tag = element.getTag();
        switch (kept) {
        case Kept::Numbers:
            if (!holdsNumbers(element)) {
                warnings.push_back({name + u' ' + QString::fromLatin1(DcmTag(tag).getTagName()),
                                    u"holds something else than numbers; it was emptied"_s});
                replace(element, name, tag, {}, How::Emptied);
            }
            break;
        case Kept::Terms:
            keepTerms(element, name);
            break;
        case Kept::Samples:
        case Kept::Code:
            break;
        case Kept::ClassUid:
            if (const QByteArray uid = textOf(element); !uid.isEmpty() && !isOfDicom(uid))
                replace(element, name, tag, hashedUid(uid, m_key), How::Replaced);
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
    }

    void cleanItems(DcmElement &element, const QString &name)
    {
        auto *sequence = dynamic_cast<DcmSequenceOfItems *>(&element);
        for (unsigned long at = 0; sequence && at < sequence->card(); ++at) {
            DcmItem &item = *sequence->getItem(at);
            if (item.tagExists(DCM_CodeValue) && !isPublicCode(item)) {
                item.clear();
                note(name + u" > 0008,0100"_s, DCM_CodeValue, How::Removed);
            }
            clean(item, name + u" > "_s);
        }
    }

    void keepTerms(DcmElement &element, const QString &name)
    {
        QByteArrayList values = textOf(element).split('\\');
        bool isChanged = false;
        for (QByteArray &value : values) {
            if (isText(element) && isOfKnownWords(value))
                continue;
            isChanged = true;
            value.clear();
        }
        if (isChanged)
            replace(element, name, element.getTag(), values.join('\\'), How::Emptied);
    }

    void replace(DcmElement &element, const QString &name, const DcmTag &tag,
                 const QByteArray &value, How how)
    {
        if (isText(element))
            element.putString(value.constData());
        else
            element.clear();
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
        return fail(
            Error{.code = Error::Code::BadInput,
                  .message = Problem::tr("the DICOM file cannot be written without its patient "
                                         "data: %1")
                                 .arg(QString::fromLatin1(condition.text())),
                  .file = {},
                  .place = {},
                  .remedy = Problem::tr("leave it out")});
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

/// Whether somebody should look for text in the picture.
std::optional<Warning> burnedIn(const DataSet &set)
{
    const QString said = set.words(tags::burnedInAnnotation).value(0);
    if (said == "YES"_L1)
        return Warning{
            tags::burnedInAnnotation.text(),
            Problem::tr("says that text is burned into the picture; look whether it tells who the "
                        "patient is")};
    constexpr QLatin1StringView secondaryCapture = "1.2.840.10008.5.1.4.1.1.7"_L1;
    const bool isCaptured = set.words(tags::sopClass).value(0).startsWith(secondaryCapture) ||
                            set.has(tags::conversionType);
    if (said == "NO"_L1 || !isCaptured)
        return {};
    return Warning{
        tags::sopClass.text(),
        Problem::tr("the picture was scanned or captured from a screen and does not say that it is "
                    "free of text; look whether it tells who the patient is")};
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
        return badAttribute(tags::pixelData, Problem::tr("the file holds no picture"));

    DcmDataset &elements = set->elements();
    DeidentifiedFile file;
    if (std::optional<Warning> warning = burnedIn(*set))
        file.warnings.push_back(std::move(*warning));
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
    std::ranges::move(cleaner.warnings, std::back_inserter(file.warnings));
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
