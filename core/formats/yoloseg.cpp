#include "core/formats/yoloseg.h"

#include "core/formats/numbers.h"
#include "core/formats/writing.h"
#include "core/formats/yolo.h"

#include <algorithm>

namespace doubleread::yoloseg {

namespace {

constexpr int mostLookedAt = 200;  ///< Files that are looked at to tell the format.
constexpr qint64 mostRead = 65536; ///< Bytes of each.
constexpr int fieldsOfABox = 6;    ///< With its score.

bool holdsPolygons(const InputFile &file)
{
    const Result<std::unique_ptr<QIODevice>> device = opened(file);
    if (!device)
        return false;
    const QByteArray head = (*device)->read(mostRead);
    return std::ranges::any_of(head.split('\n'), [](const QByteArray &line) {
        return line.simplified().count(' ') + 1 > fieldsOfABox;
    });
}

class Writer
{
public:
    Writer(const Writable &writable, Losses &losses) : m_writable(writable), m_losses(losses) {}

    QByteArray textOf(const ImageAnnotations &image);
    qint64 annotations() const { return m_count; }

private:
    void add(const ImageAnnotations &image, const Annotation &annotation);
    void addRing(QSizeF image, const QByteArray &label, const std::vector<Point> &ring);

    const Writable &m_writable;
    Losses &m_losses;
    QByteArray m_text;
    qint64 m_count = 0;
};

void Writer::addRing(QSizeF image, const QByteArray &label, const std::vector<Point> &ring)
{
    m_text += label;
    for (const Point vertex : ring)
        m_text += ' ' + shortestNumber(vertex.x / image.width()) + ' ' +
                  shortestNumber(vertex.y / image.height());
    m_text += '\n';
    ++m_count;
}

void Writer::add(const ImageAnnotations &image, const Annotation &annotation)
{
    if (!isAreal(annotation.shape)) {
        m_losses.addLeftOut(image);
        return;
    }
    const QByteArray label = QByteArray::number(m_writable.labels.indexOf(annotation.labelCode));
    if (const auto *polygon = std::get_if<Polygon>(&annotation.shape)) {
        m_losses.addRings(image, annotation.shape, true);
        for (const Ring &ring : polygon->rings)
            if (ring.role == Ring::Role::Outer)
                addRing(image.size, label, ring.vertices);
        return;
    }
    m_losses.addAsPolygon(image);
    addRing(image.size, label, verticesOf(annotation.shape));
}

QByteArray Writer::textOf(const ImageAnnotations &image)
{
    m_text.clear();
    for (const Annotation &annotation : image.annotations)
        add(image, annotation);
    return m_text;
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    int left = mostLookedAt;
    return std::ranges::any_of(files, [&](const InputFile &file) {
        return file.hasSuffix(u"txt") && !yolo::isLabelsFile(file) && left-- > 0 &&
               holdsPolygons(file);
    });
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options)
{
    Result<AnnotationSet> set = yolo::read(files, options);
    if (set)
        for (ImageAnnotations &image : set->images)
            for (Annotation &annotation : image.annotations)
                annotation.provenance.source = u"yolo-seg"_s;
    return set;
}

Result<WrittenSet> write(const AnnotationSet &set, Dialect)
{
    const Result<Writable> ready = writable(set, Sizes::Needed);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    Writer writer(*ready, losses);
    for (const ImageAnnotations &image : set.images) {
        written.files.push_back({renamed(image.fileName, u"txt"_s), writer.textOf(image)});
        ++written.images;
    }
    written.annotations = writer.annotations();
    written.files.push_back({u"labels.txt"_s, (ready->labels.join(u'\n') + u'\n').toUtf8()});
    if (const Result<void> names = checkNames(written.files); !names)
        return fail(names.error());
    written.warnings = losses.warnings(u"YOLO-seg"_s);
    return written;
}

} // namespace doubleread::yoloseg
