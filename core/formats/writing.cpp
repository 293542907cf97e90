#include "core/formats/writing.h"

#include "core/base/counted.h"
#include "core/base/problem.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace doubleread {

namespace {

constexpr qsizetype namesInMessages = 10;

std::unexpected<Error> refused(const QString &message, const QStringList &scans,
                               const QString &remedy)
{
    QString names = scans.first(std::min(namesInMessages, scans.size())).join(u", "_s);
    if (scans.size() > namesInMessages)
        names += Problem::tr(" and %1 more").arg(scans.size() - namesInMessages);
    return fail(Error::Code::InvalidArgument, message.arg(names), remedy);
}

/// The number of a name that JavaScript takes for an array index.
std::optional<quint32> arrayIndex(const QString &name)
{
    bool isNumber = false;
    const quint32 number = name.toUInt(&isNumber);
    if (isNumber && number != 0xffffffffU && QString::number(number) == name)
        return number;
    return std::nullopt;
}

} // namespace

Result<QByteArray> contentOf(const OutputFile &file)
{
    if (file.copyOf.isEmpty())
        return file.bytes;
    QFile copied(file.copyOf);
    if (!copied.open(QIODevice::ReadOnly))
        return fail(Error{.code = Error::Code::Io,
                          .message = Problem::tr("cannot be read: %1").arg(copied.errorString()),
                          .file = file.copyOf,
                          .place = {},
                          .remedy = {}});
    return copied.readAll();
}

Result<Writable> writable(const AnnotationSet &set, Sizes sizes)
{
    Writable result{set, set.labels};
    QSet<QString> known(set.labels.begin(), set.labels.end());
    QSet<QString> names;
    QStringList unlabelled;
    QStringList sizeless;
    QStringList twice;
    for (const ImageAnnotations &image : set.images) {
        if (names.contains(image.fileName))
            twice.append(image.fileName);
        names.insert(image.fileName);
        if (sizes == Sizes::Needed && image.size.isEmpty())
            sizeless.append(image.fileName);
        for (const Annotation &annotation : image.annotations) {
            if (annotation.labelCode.isEmpty() && !unlabelled.contains(image.fileName))
                unlabelled.append(image.fileName);
            if (!annotation.labelCode.isEmpty() && !known.contains(annotation.labelCode)) {
                known.insert(annotation.labelCode);
                result.labels.append(annotation.labelCode);
            }
        }
    }
    if (!unlabelled.isEmpty())
        return refused(Problem::tr("annotations without a label on %1"), unlabelled,
                       Problem::tr("give them labels"));
    if (!twice.isEmpty())
        return refused(Problem::tr("several images are named %1"), twice,
                       Problem::tr("export them separately"));
    if (!sizeless.isEmpty())
        return refused(Problem::tr("the size of %1 is not known"), sizeless,
                       Problem::tr("add the images"));
    return result;
}

void Losses::add(Count &count, const ImageAnnotations &image)
{
    if (count.annotations++ == 0)
        count.firstImage = image.fileName;
}

void Losses::addRings(const ImageAnnotations &image, const Shape &shape, bool severalOutersLost)
{
    const auto *polygon = std::get_if<Polygon>(&shape);
    if (!polygon)
        return;
    const auto outers = std::ranges::count(polygon->rings, Ring::Role::Outer, &Ring::role);
    if (outers != std::ssize(polygon->rings))
        add(m_holes, image);
    if (severalOutersLost && outers > 1)
        add(m_rings, image);
}

std::vector<Warning> Losses::warnings(const QString &formatName) const
{
    std::vector<Warning> warnings;
    const auto tell = [&](const Count &count, const QString &one, const QString &many) {
        if (count.annotations > 0)
            warnings.push_back(
                {count.firstImage, counted(count.annotations, one, many).arg(formatName)});
    };
    tell(m_leftOut, Problem::tr("%1 annotation of a kind that %2 does not hold is left out"),
         Problem::tr("%1 annotations of kinds that %2 does not hold are left out, the first here"));
    tell(m_asBoxes, Problem::tr("%1 polygon is written as its box, for %2 holds no others"),
         Problem::tr(
             "%1 polygons are written as their boxes, for %2 holds no others; the first here"));
    tell(m_asPolygons, Problem::tr("%1 box is written as a polygon, for %2 holds no others"),
         Problem::tr("%1 boxes are written as polygons, for %2 holds no others; the first here"));
    tell(m_asPixels, Problem::tr("%1 outline becomes the pixels that it covers in %2"),
         Problem::tr("%1 outlines become the pixels that they cover in %2; the first here"));
    tell(m_tooSmall, Problem::tr("%1 annotation covers no pixel's centre and is left out of %2"),
         Problem::tr("%1 annotations cover no pixel's centre and are left out of %2; the first "
                     "here"));
    tell(m_hidden, Problem::tr("%1 annotation is covered in part by another in %2"),
         Problem::tr("%1 annotations are covered in part by others in %2; the first here"));
    tell(m_holes, Problem::tr("%1 polygon loses its holes, for %2 has none"),
         Problem::tr("%1 polygons lose their holes, for %2 has none; the first here"));
    tell(m_rings, Problem::tr("%1 polygon of several parts becomes one annotation a part in %2"),
         Problem::tr(
             "%1 polygons of several parts become one annotation a part in %2; the first here"));
    tell(m_segments, Problem::tr("%1 line of several segments becomes a line a segment in %2"),
         Problem::tr("%1 lines of several segments become a line a segment in %2; the first here"));
    return warnings;
}

QString renamed(const QString &imageName, const QString &suffix)
{
    const qsizetype dot = imageName.lastIndexOf(u'.');
    return (dot > 0 ? imageName.first(dot) : imageName) + u'.' + suffix;
}

void sortLikeKeys(std::vector<OutputFile> &files)
{
    std::ranges::stable_sort(files, [](const OutputFile &one, const OutputFile &other) {
        const std::optional<quint32> a = arrayIndex(one.name);
        const std::optional<quint32> b = arrayIndex(other.name);
        return a && (!b || *a < *b);
    });
}

Result<void> checkNames(const std::vector<OutputFile> &files)
{
    QSet<QString> names;
    for (const OutputFile &file : files) {
        if (file.name.contains(u'/'))
            return refused(Problem::tr("%1 is no file name"), {file.name}, {});
        if (names.contains(file.name))
            return refused(Problem::tr("several images would be written to %1"), {file.name},
                           Problem::tr("export them separately, or in a format of one file"));
        names.insert(file.name);
    }
    return {};
}

} // namespace doubleread
