#include "core/base/problem.h"
#include "core/formats/masks.h"
#include "core/formats/pixelpatch.h"
#include "core/formats/reading.h"
#include "core/formats/yolo.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace doubleread::masks {

namespace {

constexpr qint64 longestFile = 512LL * 1024 * 1024;
constexpr size_t mostParts = 10'000; ///< Of one picture: more are noise.
constexpr qsizetype longestLabel = qsizetype{64} * 1024;
constexpr std::array<QStringView, 3> namesOfNothing = {u"_background_", u"background",
                                                       u"__background__"};

bool isPng(const InputFile &file)
{
    return file.hasSuffix(u"png");
}

/// The names by number: the first is that of nothing.
Result<QStringList> labelsIn(const InputFile &file)
{
    const Result<QByteArray> text = textOf(file, longestFile);
    if (!text)
        return fail(text.error());
    QStringList labels = QString::fromUtf8(*text).split(u'\n');
    for (QString &label : labels)
        label = label.trimmed();
    while (!labels.isEmpty() && labels.back().isEmpty())
        labels.removeLast();
    labels.removeOne(u"__ignore__"_s); // labelme's -1
    if (labels.isEmpty() ||
        std::ranges::find(namesOfNothing, labels.front().toLower()) == namesOfNothing.end())
        labels.prepend(namesOfNothing[0].toString());
    for (qsizetype at = 1; at < labels.size(); ++at) {
        const QString place = u"%1:1"_s.arg(at + 1);
        if (labels[at].isEmpty() || labels[at].size() > longestLabel)
            return failAt(file.shown, place, Problem::tr("is no name of a label"),
                          Problem::tr("write one name in each line"));
        if (labels.indexOf(labels[at], 1) != at)
            return failAt(file.shown, place,
                          Problem::tr("repeats the name %1").arg(labels[at].left(100)));
    }
    if (labels.size() < 2)
        return failAt(file.shown, {}, Problem::tr("holds no class name"),
                      Problem::tr("write one name in each line"));
    return labels;
}

Result<InputFile> labelsFileOf(std::span<const InputFile> files, const ReadOptions &options)
{
    if (!options.labelsFile.isEmpty())
        return InputFile{.shown = options.labelsFile,
                         .relative = QFileInfo(options.labelsFile).fileName(),
                         .path = options.labelsFile,
                         .bytes = {}};
    const auto found = std::ranges::find_if(files, yolo::isLabelsFile);
    if (found == files.end())
        return failAt(files.empty() ? QString() : files.front().shown, {},
                      Problem::tr("labels.txt is missing, so the label numbers have no names"),
                      Problem::tr("put labels.txt beside the masks or name it with --labels"));
    return *found;
}

bool isInstance(const InputFile &file)
{
    const QString folder = file.folder();
    return folder == u"instances" || folder.endsWith("/instances"_L1);
}

/// Of the image that the file masks, without suffix.
QString imageOf(const InputFile &file)
{
    const QString stem = file.stem();
    return isInstance(file) ? stem.first(std::max<qsizetype>(stem.lastIndexOf(u'-'), 0)) : stem;
}

class Reader
{
public:
    Reader(const QStringList &labels, AnnotationSet &set) : m_labels(labels), m_set(set) {}

    /// Index picture and instances of one image.
    Result<void> read(std::span<const InputFile *const> files);

private:
    Result<void> takeIndex(const InputFile &file, ImageAnnotations &image);
    Result<void> takeInstance(const InputFile &file, ImageAnnotations &image);
    Result<IndexPicture> pictureOf(const InputFile &file, ImageAnnotations &image) const;
    Result<void> add(const InputFile &file, quint8 number, const RunLengths &mask,
                     ImageAnnotations &image) const;
    Result<void> checkNumbers(const InputFile &file,
                              const std::map<quint8, RunLengths> &masks) const;

    const QStringList &m_labels;
    AnnotationSet &m_set;
};

Result<IndexPicture> Reader::pictureOf(const InputFile &file, ImageAnnotations &image) const
{
    const Result<QByteArray> bytes = contentOf(file, longestFile);
    if (!bytes)
        return fail(bytes.error());
    Result<IndexPicture> picture = indexPictureFrom(*bytes);
    if (!picture)
        return failAt(file.shown, {}, picture.error().message, picture.error().remedy);
    if (image.size.isValid() && image.size != picture->size)
        return failAt(file.shown, {}, Problem::tr("has another size than %1").arg(image.file),
                      Problem::tr("all masks of an image have its size"));
    image.size = picture->size;
    return picture;
}

Result<void> Reader::checkNumbers(const InputFile &file,
                                  const std::map<quint8, RunLengths> &masks) const
{
    if (!masks.empty() && masks.rbegin()->first >= m_labels.size())
        return failAt(file.shown, {},
                      Problem::tr("has pixels of the label number %1, but only %2 are named")
                          .arg(masks.rbegin()->first)
                          .arg(m_labels.size() - 1),
                      Problem::tr("complete labels.txt"));
    return {};
}

Result<void> Reader::add(const InputFile &file, quint8 number, const RunLengths &mask,
                         ImageAnnotations &image) const
{
    Result<Polygon> outline = outlineOf(mask);
    if (!outline)
        return failAt(file.shown, {}, outline.error().message);
    image.annotations.push_back(importedAnnotation(*std::move(outline), m_labels[number], "masks"));
    image.annotationPlaces.append(file.shown);
    return {};
}

Result<void> Reader::takeIndex(const InputFile &file, ImageAnnotations &image)
{
    const Result<IndexPicture> picture = pictureOf(file, image);
    if (!picture)
        return fail(picture.error());
    const std::map<quint8, RunLengths> masks = masksIn(*picture);
    if (const Result<void> named = checkNumbers(file, masks); !named)
        return named;
    for (const auto &[number, mask] : masks) {
        const auto parts = partsOf(mask, mostParts);
        if (!parts)
            return failAt(file.shown, {},
                          Problem::tr("has more than %1 parts of one label").arg(mostParts),
                          Problem::tr("give masks with sharp edges, not pictures"));
        for (const RunLengths &part : *parts)
            if (const Result<void> added = add(file, number, part, image); !added)
                return added;
    }
    return {};
}

Result<void> Reader::takeInstance(const InputFile &file, ImageAnnotations &image)
{
    const Result<IndexPicture> picture = pictureOf(file, image);
    if (!picture)
        return fail(picture.error());
    const std::map<quint8, RunLengths> masks = masksIn(*picture);
    if (const Result<void> named = checkNumbers(file, masks); !named)
        return named;
    if (masks.size() > 1)
        return failAt(file.shown, {}, Problem::tr("is one annotation but holds several labels"));
    if (masks.empty())
        m_set.warnings.push_back(
            warningAt(file.shown, {}, Problem::tr("is a mask that covers nothing; left out")));
    for (const auto &[number, mask] : masks)
        if (const Result<void> added = add(file, number, mask, image); !added)
            return added;
    return {};
}

/// What instances are ordered by: their number, then their name.
std::pair<int, QString> numberOf(const InputFile *file)
{
    return {file->stem().section(u'-', -1).toInt(), file->shown};
}

Result<void> Reader::read(std::span<const InputFile *const> files)
{
    ImageAnnotations image;
    image.fileName = imageOf(*files.front());
    image.nameIsStem = true;
    image.file = files.front()->shown;
    std::vector<const InputFile *> instances;
    std::ranges::copy_if(files, std::back_inserter(instances),
                         [](const InputFile *file) { return isInstance(*file); });
    std::ranges::sort(instances, {}, numberOf);
    if (files.size() - instances.size() > 1)
        return failAt(files[1]->shown, {},
                      Problem::tr("masks the same image as %1").arg(files[0]->shown),
                      Problem::tr("keep one index picture for each image"));
    for (const InputFile *file : instances)
        if (const Result<void> taken = takeInstance(*file, image); !taken)
            return taken;
    if (instances.empty())
        if (const Result<void> taken = takeIndex(*files.front(), image); !taken)
            return taken;
    m_set.images.push_back(std::move(image));
    return {};
}

/// The first bytes say whether a picture can hold numbers.
bool canBeMask(const InputFile &file)
{
    const Result<std::unique_ptr<QIODevice>> device = opened(file);
    return device && isIndexPng((*device)->read(64));
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    const auto first = std::ranges::find_if(files, isPng);
    const bool areOthers = std::ranges::any_of(
        files, [](const InputFile &file) { return !isPng(file) && !yolo::isLabelsFile(file); });
    return first != files.end() && !areOthers && std::ranges::any_of(files, yolo::isLabelsFile) &&
           canBeMask(*first);
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options)
{
    const Result<InputFile> labelsFile = labelsFileOf(files, options);
    if (!labelsFile)
        return fail(labelsFile.error());
    const Result<QStringList> labels = labelsIn(*labelsFile);
    if (!labels)
        return fail(labels.error());
    std::map<QString, std::vector<const InputFile *>> images;
    for (const InputFile &file : files)
        if (isPng(file))
            images[imageOf(file)].push_back(&file);
    if (images.empty())
        return failAt(files.empty() ? QString() : files.front().shown, {},
                      Problem::tr("there is no PNG mask"));
    AnnotationSet set;
    set.labels = labels->sliced(1);
    Reader reader(*labels, set);
    for (const auto &[name, masksOfImage] : images)
        if (const Result<void> read = reader.read(masksOfImage); !read)
            return fail(read.error());
    return set;
}

} // namespace doubleread::masks
