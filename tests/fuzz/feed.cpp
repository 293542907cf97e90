#include "tests/fuzz/feed.h"

#include "core/base/literals.h"
#include "core/formats/format.h"
#include "core/formats/inputfile.h"

#include <QTemporaryFile>

#include <algorithm>
#include <array>

namespace doubleread::fuzz {

namespace {

constexpr auto zip = "zip"_L1;

ReadOptions anySize()
{
    return {.labelsFile = {},
            .imageSize = [](const QString &) { return std::optional(QSize(400, 300)); }};
}

std::vector<InputFile> filesOf(const Format &format, const QByteArray &bytes)
{
    const auto file = [](const QString &name, const QByteArray &content) {
        return InputFile{.shown = name, .relative = name, .path = {}, .bytes = content};
    };
    const QString name = u"IMG0000001."_s + QString::fromLatin1(format.suffix);
    const QByteArray labels = "fractured\nhardware\n";
    if (QByteArrayView(format.id) == "masks")
        return {file(name, bytes), file(u"labels.txt"_s, labels)};
    if (!QByteArrayView(format.id).startsWith("yolo"))
        return {file(name, bytes)};
    const qsizetype end = bytes.indexOf('\0');
    return {file(name, bytes.sliced(end + 1)),
            file(u"labels.txt"_s, end < 0 ? labels : bytes.first(end))};
}

/// Scans of the first names that the files say.
std::vector<ScanName> scansOf(const AnnotationSet &set)
{
    constexpr size_t most = 20;
    std::vector<ScanName> scans;
    for (const ImageAnnotations &image : set.images) {
        if (scans.size() == most)
            break;
        scans.push_back({.id = Id<Scan>::create(),
                         .fileName = image.fileName,
                         .size = image.size.isValid() ? image.size : QSize(400, 300)});
    }
    return scans;
}

void useUp(const Result<AnnotationSet> &set)
{
    if (!set)
        return;
    for (const char *format : {"coco", "voc"})
        std::ignore = writeAnnotations(QString::fromLatin1(format), *set, Dialect::Full);
    std::ignore = matchToScans(*set, scansOf(*set));
}

void feedZip(const QByteArray &bytes)
{
    QTemporaryFile file(u"XXXXXX.zip"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("the temporary folder cannot be written");
    useUp(readAnnotations({file.fileName()}, u"auto"_s, anySize()));
}

} // namespace

QStringList feedable()
{
    QStringList names{zip};
    for (const Format &format : formats())
        names.append(QString::fromLatin1(format.id));
    return names;
}

bool feed(const QString &format, const QByteArray &bytes)
{
    if (format == zip) {
        feedZip(bytes);
        return true;
    }
    const Format *row = formatById(format);
    if (!row)
        return false;
    const std::vector<InputFile> files = filesOf(*row, bytes);
    std::ignore = row->matches(files);
    useUp(row->read(files, anySize()));
    return true;
}

} // namespace doubleread::fuzz
