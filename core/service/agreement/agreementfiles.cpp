#include "core/service/agreement/agreementfiles.h"

#include "core/formats/assessments.h"
#include "core/formats/format.h"
#include "core/imaging/decode.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

/// Where no file tells how large a picture is: larger than any annotation reaches.
constexpr QSize unknownSize{1 << 30, 1 << 30};

using Verdicts = std::map<QString, Verdict>;

struct Input
{
    std::array<AnnotationSet, 2> sets;
    std::array<Verdicts, 2> verdicts;
    std::map<QString, QSize> pictures; ///< By name.
};

QString baseNameOf(const QString &name)
{
    return name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
}

QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

Result<std::map<QString, QSize>> picturesIn(const QString &folder)
{
    std::map<QString, QSize> pictures;
    if (folder.isEmpty())
        return pictures;
    const Result<QStringList> files = pictureFiles({folder});
    if (!files)
        return fail(files.error());
    for (const QString &file : *files) {
        const Result<QSize> size = identifyHeader(file);
        if (!size)
            return fail(size.error());
        pictures.emplace(QFileInfo(file).fileName(), *size);
    }
    return pictures;
}

Result<void> readVerdicts(const QStringList &files, Input &input)
{
    if (files.size() > 2)
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("There are more than two files of "
                              "assessments"),
                    Texts::tr("give one with both readers' columns, or one for each"));
    if (files.size() == 1) {
        auto both = readAssessmentPair(files.front());
        if (!both)
            return fail(both.error());
        input.verdicts = std::move(*both);
        return {};
    }
    for (qsizetype side = 0; side < files.size(); ++side) {
        auto one = readAssessments(files[side], {});
        if (!one)
            return fail(one.error());
        input.verdicts.at(static_cast<std::size_t>(side)) = std::move(*one);
    }
    return {};
}

std::vector<ScanName> named(const std::map<QString, QSize> &sizes)
{
    std::vector<ScanName> names;
    for (const auto &[name, size] : sizes)
        names.push_back({.id = Id<Scan>::create(), .fileName = name, .size = size});
    return names;
}

Result<Input> readAll(const FilePair &files)
{
    Input input;
    auto pictures = picturesIn(files.images);
    if (!pictures)
        return fail(pictures.error());
    input.pictures = std::move(*pictures);
    const ReadOptions options{.labelsFile = files.labelsFile,
                              .imageSize = imageSizesOf(named(input.pictures))};
    for (std::size_t side = 0; side < 2; ++side) {
        auto set = readAnnotations({side == 0 ? files.first : files.second}, u"auto"_s, options);
        if (!set)
            return fail(set.error());
        input.sets.at(side) = std::move(*set);
    }
    if (const auto read = readVerdicts(files.assessments, input); !read)
        return fail(read.error());
    return input;
}

/// Every scan that a file lists, with its size where one tells it. Names without their suffix count
/// as the scan of that stem.
std::map<QString, QSize> listedScans(const Input &input)
{
    std::map<QString, QSize> sizes;
    const auto list = [&](const QString &name, QSize declared) {
        const auto picture = input.pictures.find(name);
        const QSize size = picture == input.pictures.end() ? declared : picture->second;
        QSize &known = sizes.try_emplace(name, unknownSize).first->second;
        if (known == unknownSize && size.isValid())
            known = size;
    };
    for (const AnnotationSet &set : input.sets)
        for (const ImageAnnotations &image : set.images)
            if (!image.nameIsStem)
                list(baseNameOf(image.fileName), image.size);
    for (const Verdicts &verdicts : input.verdicts)
        for (const auto &[name, verdict] : verdicts)
            list(name, {});
    std::map<QString, QString> byStem;
    for (const auto &[name, size] : input.pictures)
        byStem.emplace(stemOf(name), name);
    for (const auto &[name, size] : sizes)
        byStem.insert_or_assign(stemOf(name), name);
    for (const AnnotationSet &set : input.sets)
        for (const ImageAnnotations &image : set.images)
            if (const QString stem = baseNameOf(image.fileName); image.nameIsStem)
                list(byStem.contains(stem) ? byStem.at(stem) : stem, image.size);
    return sizes;
}

Verdict verdictOf(const Verdicts &verdicts, const QString &name, const Read &read)
{
    const auto found = verdicts.find(name);
    if (found != verdicts.end())
        return found->second;
    return read.annotations.empty() ? Verdict::Negative : Verdict::Positive;
}

Result<AgreementData::Reader> readerOf(AnnotationSet set, const Verdicts &verdicts,
                                       const std::vector<ScanName> &scans,
                                       std::vector<Warning> &warnings)
{
    Result<MatchedSet> matched = matchToScans(std::move(set), scans);
    if (!matched)
        return fail(matched.error());
    warnings.insert(warnings.end(), matched->warnings.begin(), matched->warnings.end());
    AgreementData::Reader reader;
    for (std::size_t index = 0; index < scans.size(); ++index) {
        Read &read = reader.primary[index];
        read.id = Id<Read>::create();
        read.scan = scans[index].id;
    }
    for (MatchedImage &image : matched->images) {
        const auto scan = std::ranges::find(scans, image.scan, &ScanName::id);
        reader.primary[static_cast<std::size_t>(scan - scans.begin())].annotations =
            std::move(image.image.annotations);
    }
    for (auto &[index, read] : reader.primary)
        read.assessment.verdict = verdictOf(verdicts, scans[index].fileName, read);
    return reader;
}

QStringList assumptionsOf(const FilePair &files, const Input &input, std::size_t scans)
{
    QStringList told{
        Texts::tr("The scans are the %1 that the files list; one that a reader's file does not "
                  "list counts as read by that reader with nothing drawn.")
            .arg(scans)};
    const auto answered =
        std::ranges::min(input.verdicts.front().size(), input.verdicts.back().size());
    if (files.assessments.isEmpty())
        told << Texts::tr("No assessments were given: a scan counts as positive for a reader who "
                          "drew something on it, else as negative.");
    else if (answered < scans)
        told << Texts::tr("The assessments do not answer for every scan: the others count as "
                          "positive where something is drawn, else as negative.");
    told << Texts::tr("No patient keys are known: scans are resampled one by one.");
    return told;
}

} // namespace

Result<AgreementData> agreementDataOfFiles(const FilePair &files, std::vector<Warning> &warnings)
{
    Result<Input> input = readAll(files);
    if (!input)
        return fail(input.error());
    const std::vector<ScanName> scans = named(listedScans(*input));
    AgreementData data;
    data.hasProtocol = false;
    data.request.bootstrap = files.bootstrap;
    data.assumptions = assumptionsOf(files, *input, scans.size());
    data.scans.resize(scans.size());
    const std::array<QString, 2> paths{files.first, files.second};
    for (std::size_t side = 0; side < 2; ++side) {
        auto reader =
            readerOf(std::move(input->sets.at(side)), input->verdicts.at(side), scans, warnings);
        if (!reader)
            return fail(reader.error());
        reader->name = QFileInfo(paths.at(side)).fileName();
        data.readers.push_back(std::move(*reader));
    }
    if (data.readers.front().name == data.readers.back().name)
        for (std::size_t side = 0; side < 2; ++side)
            data.readers[side].name = paths.at(side);
    data.request.first = data.readers.front().name;
    data.request.second = data.readers.back().name;
    data.subject = Texts::tr("%1 and %2").arg(data.request.first, data.request.second);
    return data;
}

} // namespace doubleread
