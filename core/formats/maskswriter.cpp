#include "core/base/problem.h"
#include "core/formats/masks.h"
#include "core/formats/pixelpatch.h"
#include "core/formats/writing.h"

#include <algorithm>

namespace doubleread::masks {

namespace {

constexpr qsizetype mostLabels = 255;

IndexPicture blank(QSize size)
{
    return {size, std::vector<quint8>(size_t(size.width()) * size_t(size.height()))};
}

/// Writes the pictures of one image after the other.
class Writer
{
public:
    explicit Writer(const Writable &writable) : m_writable(writable) {}

    Result<void> add(const ImageAnnotations &image);
    WrittenSet finish();

private:
    Result<void> addInstance(const ImageAnnotations &image, const Annotation &annotation,
                             IndexPicture &index);
    Result<void> addFile(const QString &name, const IndexPicture &picture);

    const Writable &m_writable;
    WrittenSet m_written;
    Losses m_losses;
    int m_instances = 0; ///< Of the image.
};

Result<void> Writer::addFile(const QString &name, const IndexPicture &picture)
{
    Result<QByteArray> png = indexPng(picture);
    if (!png)
        return fail(png.error());
    m_written.files.push_back({name, *std::move(png)});
    return {};
}

Result<void> Writer::addInstance(const ImageAnnotations &image, const Annotation &annotation,
                                 IndexPicture &index)
{
    if (!isAreal(annotation.shape)) {
        m_losses.addLeftOut(image);
        return {};
    }
    const RunLengths mask = maskOf(annotation.shape, image.size);
    if (mask.isEmpty()) {
        m_losses.addTooSmall(image);
        return {};
    }
    m_losses.addAsPixels(image);
    const auto number = static_cast<quint8>(m_writable.labels.indexOf(annotation.labelCode) + 1);
    if (paint(index, mask, number) > 0)
        m_losses.addHidden(image);
    IndexPicture instance = blank(image.size);
    paint(instance, mask, number);
    ++m_written.annotations;
    const QString name = renamed(image.fileName, {}).chopped(1);
    return addFile(u"instances/%1-%2.png"_s.arg(name, QString::number(++m_instances)), instance);
}

Result<void> Writer::add(const ImageAnnotations &image)
{
    IndexPicture index = blank(image.size);
    m_instances = 0;
    for (const Annotation &annotation : image.annotations)
        if (const Result<void> added = addInstance(image, annotation, index); !added)
            return added;
    ++m_written.images;
    return addFile(renamed(image.fileName, u"png"_s), index);
}

WrittenSet Writer::finish()
{
    m_written.files.push_back(
        {u"labels.txt"_s, "_background_\n" + m_writable.labels.join(u'\n').toUtf8() + '\n'});
    m_written.warnings = m_losses.warnings(u"PNG masks"_s);
    return std::move(m_written);
}

/// Whether every image gets files of its own; the names of instances follow from those.
Result<void> checkImages(const AnnotationSet &set)
{
    std::vector<OutputFile> files;
    files.reserve(set.images.size());
    for (const ImageAnnotations &image : set.images)
        files.push_back({renamed(image.fileName, u"png"_s), {}});
    return checkNames(files);
}

} // namespace

Result<WrittenSet> write(const AnnotationSet &set, Dialect)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    if (ready->labels.size() > mostLabels)
        return fail(
            Error::Code::InvalidArgument,
            Problem::tr("8-bit masks hold 255 labels, but there are %1").arg(ready->labels.size()),
            Problem::tr("take another format"));
    if (const Result<void> names = checkImages(set); !names)
        return fail(names.error());
    Writer writer(*ready);
    for (const ImageAnnotations &image : set.images)
        if (const Result<void> added = writer.add(image); !added)
            return fail(added.error());
    return writer.finish();
}

} // namespace doubleread::masks
