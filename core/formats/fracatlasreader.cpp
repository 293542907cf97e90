#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/formats/attributes.h"
#include "core/formats/coco.h"
#include "core/formats/csv.h"
#include "core/formats/fracatlas.h"
#include "core/formats/fracatlasparts.h"
#include "core/formats/reading.h"
#include "core/formats/vgg.h"
#include "core/formats/voc.h"
#include "core/formats/yolo.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace doubleread::fracatlas {

namespace {

constexpr qint64 longestSplit = qint64{64} * 1024 * 1024;

/// The folder that the file lies in, without what that lies in.
QString folderNameOf(const InputFile &file)
{
    const QString folder = file.folder();
    return folder.sliced(folder.lastIndexOf(u'/') + 1);
}

qsizetype depthOf(const InputFile &file)
{
    return file.relative.count(u'/');
}

/// Puts the parts together, image by image.
class Reader
{
public:
    Reader(Parts parts, const ReadOptions &options) : m_parts(std::move(parts)), m_options(options)
    {
    }

    Result<AnnotationSet> read();

private:
    Result<void> readAttributeTable();
    Result<void> readCoco();
    Result<void> readSplits();
    Result<void> readSplit(const InputFile &file);
    Result<void> placeIn(const QString &split, const QString &name, const Warning &where);
    void findPictures();
    void compareOthers();
    void takeSizes(const AnnotationSet &other);
    ReadOptions withSizes() const;
    /// What only confirms is not worth a refusal: it is told and left out of the comparison.
    std::optional<AnnotationSet> tried(Result<AnnotationSet> set);
    void decide();

    Parts m_parts;
    InputFile m_attributes; ///< dataset.csv.
    const ReadOptions &m_options;
    AnnotationSet m_set;
    QHash<QString, size_t> m_byName;
};

Result<AnnotationSet> Reader::read()
{
    if (!m_parts.attributes)
        return fail(Error::Code::BadInput, Problem::tr("there is no dataset.csv with attributes"),
                    Problem::tr("name the folder that dataset.csv lies in"));
    m_attributes = *m_parts.attributes;
    if (m_parts.coco.empty())
        return failAt(m_attributes.shown, {},
                      Problem::tr("has no COCO file beside it, which counts in this layout"),
                      Problem::tr("name the folder that holds Annotations/COCO JSON too"));
    for (const auto part : {&Reader::readAttributeTable, &Reader::readCoco, &Reader::readSplits})
        if (const Result<void> done = (this->*part)(); !done)
            return fail(done.error());
    findPictures();
    compareOthers();
    decide();
    return std::move(m_set);
}

Result<void> Reader::readAttributeTable()
{
    Result<AttributeTable> table = readAttributes(m_attributes, AttributeColumns::published());
    if (!table)
        return fail(table.error());
    for (const AttributeRow &row : table->rows) {
        m_byName[row.image] = m_set.images.size();
        ImageAnnotations image;
        image.fileName = row.image;
        image.attributes = row.attributes;
        image.file = m_attributes.shown;
        image.place = row.place;
        m_set.images.push_back(std::move(image));
    }
    m_set.warnings = std::move(table->warnings);
    return {};
}

Result<void> Reader::readCoco()
{
    Result<AnnotationSet> coco = coco::read(m_parts.coco, m_options);
    if (!coco)
        return fail(coco.error());
    m_set.project = coco->project;
    m_set.labels = coco->labels;
    std::ranges::move(coco->warnings, std::back_inserter(m_set.warnings));
    for (ImageAnnotations &image : coco->images) {
        const auto known = m_byName.constFind(image.fileName);
        if (known == m_byName.constEnd()) {
            m_set.warnings.push_back(warningAt(
                image.file, image.place,
                Problem::tr("has %1, which dataset.csv does not list").arg(image.fileName)));
            m_byName[image.fileName] = m_set.images.size();
            m_set.images.push_back(std::move(image));
            continue;
        }
        ImageAnnotations &listed = m_set.images[*known];
        if (!listed.annotations.empty())
            return failAt(image.file, image.place,
                          Problem::tr("lists %1 again").arg(image.fileName));
        image.attributes = listed.attributes;
        listed = std::move(image);
    }
    return {};
}

Result<void> Reader::readSplits()
{
    for (const InputFile &file : m_parts.splits)
        if (const Result<void> read = readSplit(file); !read)
            return read;
    return {};
}

Result<void> Reader::readSplit(const InputFile &file)
{
    const Result<QByteArray> text = textOf(file, longestSplit);
    if (!text)
        return fail(text.error());
    const Result<std::vector<CsvRow>> rows = csvRows(*text, file.shown);
    if (!rows)
        return fail(rows.error());
    if (rows->empty() || rows->front().fields.front().trimmed() != u"image_id")
        return failAt(file.shown, u"1:1"_s, Problem::tr("has no column image_id"));
    for (const CsvRow &row : std::span(*rows).subspan(1))
        if (const Result<void> placed = placeIn(file.stem(), row.fields.front().trimmed(),
                                                warningAt(file.shown, u"%1:1"_s.arg(row.line), {}));
            !placed)
            return placed;
    return {};
}

Result<void> Reader::placeIn(const QString &split, const QString &name, const Warning &where)
{
    const auto known = m_byName.constFind(name);
    if (known == m_byName.constEnd()) {
        m_set.warnings.push_back(
            {where.place, Problem::tr("has %1, which dataset.csv does not list").arg(name)});
        return {};
    }
    QString &current = m_set.images[*known].split;
    if (!current.isEmpty())
        m_set.warnings.push_back(
            {where.place, current == split
                              ? Problem::tr("lists %1 again").arg(name)
                              : Problem::tr("lists %1, which %2 lists too; the first counts")
                                    .arg(name, current)});
    else
        current = split;
    return {};
}

void Reader::findPictures()
{
    qint64 missing = 0;
    for (const auto *pictures : {&m_parts.fractured, &m_parts.others})
        for (const InputFile &picture : *pictures)
            if (const auto known = m_byName.constFind(picture.baseName());
                known != m_byName.constEnd()) {
                ImageAnnotations &image = m_set.images[*known];
                image.picture = picture.path;
                image.fileBytes =
                    picture.path.isEmpty() ? picture.bytes.size() : QFileInfo(picture.path).size();
            }
    for (const ImageAnnotations &image : m_set.images)
        missing += image.fileBytes < 0 ? 1 : 0;
    if (missing > 0 && missing < std::ssize(m_set.images))
        m_set.warnings.push_back(
            {m_attributes.shown,
             counted(missing, Problem::tr("lists %1 image that does not lie beside it"),
                     Problem::tr("lists %1 images that do not lie beside it"))});
}

void Reader::takeSizes(const AnnotationSet &other)
{
    for (const ImageAnnotations &image : other.images)
        if (const auto known = m_byName.constFind(image.fileName);
            known != m_byName.constEnd() && !m_set.images[*known].size.isValid())
            m_set.images[*known].size = image.size;
}

ReadOptions Reader::withSizes() const
{
    std::vector<ScanName> names;
    for (const ImageAnnotations &image : m_set.images)
        if (image.size.isValid())
            names.push_back({.id = {}, .fileName = image.fileName, .size = image.size});
    const auto known = imageSizesOf(names);
    return {.labelsFile = m_options.labelsFile,
            .imageSize = [known, asked = m_options.imageSize](const QString &name) {
                const std::optional<QSize> size = known(name);
                return size || !asked ? size : asked(name);
            }};
}

std::optional<AnnotationSet> Reader::tried(Result<AnnotationSet> set)
{
    if (!set) {
        const Error &error = set.error();
        m_set.warnings.push_back(
            warningAt(error.file, error.place,
                      Problem::tr("%1; it is not compared with the others").arg(error.message)));
        return std::nullopt;
    }
    std::ranges::move(set->warnings, std::back_inserter(m_set.warnings));
    return *std::move(set);
}

void Reader::compareOthers()
{
    std::optional<AnnotationSet> voc;
    if (!m_parts.voc.empty())
        voc = tried(voc::read(m_parts.voc, m_options));
    if (voc)
        takeSizes(*voc); // COCO lists no image without a fracture
    std::optional<AnnotationSet> vgg;
    if (!m_parts.vgg.empty())
        vgg = tried(vgg::read(m_parts.vgg, m_options));
    if (vgg)
        for (const ImageAnnotations &image : vgg->images)
            if (const auto known = m_byName.constFind(image.fileName);
                known != m_byName.constEnd() && image.fileBytes >= 0)
                m_set.images[*known].fileBytes = image.fileBytes; // as it was published
    std::optional<AnnotationSet> yolo;
    if (!m_parts.yolo.empty())
        yolo = tried(yolo::read(m_parts.yolo, withSizes()));
    Contradictions found(m_set);
    found.compareAttributes(m_attributes.shown);
    found.compareFolder(m_parts.fractured, true);
    found.compareFolder(m_parts.others, false);
    if (vgg)
        found.compareVgg(*vgg);
    if (yolo)
        found.compareYolo(*yolo);
    if (voc)
        found.compareVoc(*voc);
    std::ranges::move(found.take(), std::back_inserter(m_set.warnings));
}

void Reader::decide()
{
    for (ImageAnnotations &image : m_set.images)
        image.verdict = image.annotations.empty() ? Verdict::Negative : Verdict::Positive;
}

} // namespace

Parts partsOf(std::span<const InputFile> files)
{
    Parts parts;
    const std::array<std::tuple<QStringView, QStringView, std::vector<InputFile> *>, 6> folders{{
        {cocoFolder, u"json", &parts.coco},
        {vggFolder, u"json", &parts.vgg},
        {yoloFolder, u"txt", &parts.yolo},
        {vocFolder, u"xml", &parts.voc},
        {splitFolder, u"csv", &parts.splits},
        {fracturedFolder, {}, &parts.fractured},
    }};
    for (const InputFile &file : files) {
        const QString folder = folderNameOf(file);
        const auto is = [&](QStringView name) {
            return folder.compare(name, Qt::CaseInsensitive) == 0;
        };
        for (const auto &[name, suffix, part] : folders)
            if (is(name) && (suffix.isEmpty() || file.hasSuffix(suffix)))
                part->push_back(file);
        if (is(otherFolder))
            parts.others.push_back(file);
        if (file.baseName().compare(u"dataset.csv"_s, Qt::CaseInsensitive) == 0 &&
            (!parts.attributes || depthOf(file) < depthOf(*parts.attributes)) &&
            isAttributesFile(file))
            parts.attributes = file;
    }
    return parts;
}

bool matches(std::span<const InputFile> files)
{
    if (files.size() < 2)
        return false;
    const Parts parts = partsOf(files);
    return parts.attributes && !parts.coco.empty();
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options)
{
    return Reader(partsOf(files), options).read();
}

} // namespace doubleread::fracatlas
