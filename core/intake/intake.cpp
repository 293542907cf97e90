#include "core/intake/intake.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/dicom/deidentification.h"
#include "core/dicom/dicomimage.h"
#include "core/imaging/stripping/stripping.h"
#include "core/intake/publishedjpeg.h"

#include <QFile>
#include <QFileInfo>

namespace doubleread {

namespace {

constexpr qint64 headBytes = 1024; ///< Enough to know a DICOM file by.
const QString nameless = u"the picture"_s;

Result<QByteArray> bytesOf(const QString &path)
{
    const auto failed = [&](Error::Code code, const QString &message) {
        return fail(Error{.code = code,
                          .message = message,
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("check the medium and try again")});
    };
    QFile file(path);
    if (!QFileInfo(path).isFile()) // opening a pipe would wait
        return failed(Error::Code::BadInput, Problem::tr("is a folder, a device or a pipe"));
    if (!file.open(QIODevice::ReadOnly))
        return failed(Error::Code::Io, file.errorString());
    if (file.size() > largestScanFile)
        return failed(Error::Code::BadInput, Problem::tr("the file is larger than any radiograph"));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failed(Error::Code::Io, file.errorString());
    return bytes;
}

/// Without the name that decoding put before the place.
std::vector<Warning> placedInside(std::vector<Warning> warnings, const QString &name)
{
    for (Warning &warning : warnings)
        if (warning.place.startsWith(name + u": "_s))
            warning.place.remove(0, name.size() + 2);
        else if (warning.place == name)
            warning.place.clear();
    return warnings;
}

Error named(Error error, const QString &file)
{
    error.file = file;
    return error;
}

/// Puts the published JPG of these bytes in place of what would be stored.
Result<void> becomeJpg(Intake &intake, QByteArrayView bytes)
{
    const Result<Decoded> decoded = decodeBytes(bytes, nameless);
    if (!decoded)
        return fail(decoded.error());
    Result<QByteArray> jpeg = publishedJpeg(decoded->image);
    if (!jpeg)
        return fail(jpeg.error());
    const Result<Inspected> inspected = inspectBytes(*jpeg, u"picture.jpg"_s);
    if (!inspected)
        return fail(inspected.error());
    intake.header = inspected->header;
    intake.header.damage = decoded->header.damage;
    intake.header.spacing = decoded->header.spacing;
    intake.warnings.insert(intake.warnings.end(), decoded->warnings.begin(),
                           decoded->warnings.end());
    intake.bytes = std::move(*jpeg);
    return {};
}

void takeChanges(Intake &intake, const std::vector<ChangedAttribute> &changes)
{
    for (const ChangedAttribute &change : changes) {
        QStringList &list = change.how == ChangedAttribute::How::Removed    ? intake.removed
                            : change.how == ChangedAttribute::How::Replaced ? intake.replaced
                                                                            : intake.emptied;
        list << change.tag + u' ' + change.name;
    }
}

Result<Intake> takeInDicom(const QByteArray &bytes, const QString &file,
                           const IntakeRequest &request)
{
    if (!request.key)
        return fail(
            Error{.code = Error::Code::Forbidden,
                  .message = Problem::tr("a DICOM file names the patient, and the key that would "
                                         "hide it is not there"),
                  .file = file,
                  .place = {},
                  .remedy = Problem::tr("have the coordinator add it")});
    Result<DeidentifiedFile> clean = deidentified(bytes, *request.key);
    if (!clean)
        return fail(named(clean.error(), file));
    Intake intake{.header = {}, .sourceSha256 = sha256(bytes), .isDicom = true};
    intake.patientKey = clean->patientKey;
    intake.warnings = std::move(clean->warnings);
    takeChanges(intake, clean->changes);
    constexpr qsizetype markAt = 128;
    if (bytes.size() < markAt + 4 || bytes.sliced(markAt, 4) != "DICM")
        intake.warnings.push_back(
            {Problem::tr("byte 0"), Problem::tr("the head that DICOM files have is missing; the "
                                                "file is read as what it looks like")});
    if (request.toJpg) {
        if (const Result<void> made = becomeJpg(intake, clean->bytes); !made)
            return fail(named(made.error(), file));
    } else {
        Result<Inspected> inspected = inspectBytes(clean->bytes, nameless);
        if (!inspected)
            return fail(named(inspected.error(), file));
        intake.header = inspected->header;
        intake.warnings.insert(intake.warnings.end(), inspected->warnings.begin(),
                               inspected->warnings.end());
        intake.bytes = std::move(clean->bytes);
    }
    intake.warnings = placedInside(std::move(intake.warnings), nameless);
    return intake;
}

/// Of a file that stays as it is.
Intake seen(Inspected inspected, const QString &file)
{
    return {.header = inspected.header,
            .sourceSha256 = inspected.header.sha256,
            .warnings = placedInside(std::move(inspected.warnings), file)};
}

/// The stripped bytes, if their picture is the same.
Result<void> strip(Intake &intake, const QByteArray &bytes)
{
    Result<StrippedPicture> clean = stripped(bytes);
    if (!clean)
        return fail(clean.error());
    if (clean->bytes != bytes) {
        const Result<Inspected> inspected = inspectBytes(clean->bytes, nameless);
        const ScanHeader before = intake.header;
        if (!inspected || inspected->header.pixelHash != before.pixelHash ||
            inspected->header.damage != before.damage ||
            inspected->header.spacing != before.spacing)
            return fail(Error{
                .code = Error::Code::Unsupported,
                .message = Problem::tr("what is not the picture cannot be taken out of the file "
                                       "without changing the picture"),
                .file = {},
                .place = {},
                .remedy = Problem::tr("save it anew without metadata, or refer to it where it "
                                      "lies")});
        intake.header.sha256 = inspected->header.sha256;
    }
    intake.bytes = std::move(clean->bytes);
    intake.removed = std::move(clean->removed);
    return {};
}

} // namespace

Result<Intake> takeInBytes(const QByteArray &bytes, const QString &file,
                           const IntakeRequest &request)
{
    if (isDicom(bytes) && !request.lookOnly)
        return takeInDicom(bytes, file, request);
    Result<Inspected> inspected = inspectBytes(bytes, file);
    if (!inspected)
        return fail(inspected.error());
    if (request.lookOnly)
        return seen(std::move(*inspected), file);
    Intake intake{.header = inspected->header, .sourceSha256 = inspected->header.sha256};
    const bool becomesJpg = request.toJpg && intake.header.kind != FileKind::Jpeg;
    const Result<void> made = becomesJpg ? becomeJpg(intake, bytes) : strip(intake, bytes);
    if (!made)
        return fail(named(made.error(), file));
    intake.warnings = placedInside(std::move(inspected->warnings), file);
    return intake;
}

Result<Intake> takeIn(const QString &file, const IntakeRequest &request)
{
    if (!request.lookOnly && (request.copy || request.toJpg || isDicomFile(file))) {
        const Result<QByteArray> bytes = bytesOf(file);
        return bytes ? takeInBytes(*bytes, file, request) : Result<Intake>(fail(bytes.error()));
    }
    Result<Inspected> inspected = inspectFile(file);
    if (!inspected)
        return fail(inspected.error());
    return seen(std::move(*inspected), file);
}

bool isDicomFile(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           isDicom(file.read(headBytes));
}

} // namespace doubleread
