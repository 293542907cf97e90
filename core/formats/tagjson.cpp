#include "core/base/problem.h"
#include "core/formats/jsonfiles.h"
#include "core/formats/reading.h"
#include "core/formats/tags.h"
#include "core/formats/writing.h"

#include <QSet>

namespace doubleread::tagjson {

namespace {

class Reader
{
public:
    explicit Reader(const QString &file) : m_file(file) {}

    Result<Handling> handling(const JsonPlace &place, JsonKind kind);
    Result<void> take(const JsonPlace &place, const Json &record);
    Result<AnnotationSet> finish() { return std::move(m_set); }

private:
    QString m_file;
    QSet<QString> m_images;
    AnnotationSet m_set;
};

Result<Handling> Reader::handling(const JsonPlace &place, JsonKind kind)
{
    if (!place.steps.empty())
        return Handling::Take;
    if (kind != JsonKind::Array)
        return failAt(m_file, {}, Problem::tr("is no list of images and their tags"));
    return Handling::Descend;
}

Result<void> Reader::take(const JsonPlace &place, const Json &record)
{
    const QString pointer = place.pointer();
    const Json *name = record.is_object() ? memberOf(record, "image") : nullptr;
    const Json *tags = record.is_object() ? memberOf(record, "annotations") : nullptr;
    ImageAnnotations image;
    image.fileName = name ? textIn(*name).value_or(QString()) : QString();
    image.file = m_file;
    image.place = pointer;
    if (image.fileName.isEmpty())
        return failAt(m_file, pointer, Problem::tr("lacks the name of its image"));
    if (!tags || !tags->is_array())
        return failAt(m_file, pointer, Problem::tr("has no list of tags under annotations"));
    for (size_t at = 0; at < tags->size(); ++at) {
        const std::optional<QString> tag = textIn((*tags)[at]);
        if (!tag || tag->isEmpty())
            return failAt(m_file, u"%1/annotations/%2"_s.arg(pointer).arg(at),
                          Problem::tr("is no tag"));
        if (!image.tags.contains(*tag))
            image.tags.append(*tag);
    }
    if (m_images.contains(image.fileName))
        return failAt(m_file, pointer, Problem::tr("lists %1 again").arg(image.fileName));
    m_images.insert(image.fileName);
    m_set.images.push_back(std::move(image));
    return {};
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    return firstJsonMatches(files, [](const JsonPlace &place) {
        if (place.steps.empty())
            return Guess::Unsure;
        if (place.steps.front().isMember)
            return Guess::No;
        if (place.steps.size() == 1)
            return Guess::Unsure;
        const std::string &key = place.steps[1].key;
        return key == "image" || key == "annotations" ? Guess::Yes : Guess::No;
    });
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    return mergedJsonFiles(files, readJsonBy<Reader>);
}

Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect)
{
    const Result<Writable> ready = writable(set, Sizes::NotNeeded);
    if (!ready)
        return fail(ready.error());
    WrittenSet written;
    Losses losses;
    QByteArrayList records;
    for (const ImageAnnotations &image : set.images) {
        for (qsizetype lost = 0; lost < std::ssize(image.annotations); ++lost)
            losses.addLeftOut(image);
        // listed without a tag means nothing found
        if (image.tags.isEmpty() && (dialect == Dialect::Makesense || !image.annotations.empty()))
            continue;
        QByteArrayList tags;
        for (const QString &tag : image.tags)
            if (!tag.isEmpty())
                tags << quotedJson(tag);
        records << "{\"image\":" + quotedJson(image.fileName) + ",\"annotations\":[" +
                       tags.join(',') + "]}";
        ++written.images;
    }
    written.files.push_back({u"tags.json"_s, '[' + records.join(',') + ']'});
    written.warnings = losses.warnings(u"JSON"_s);
    return written;
}

} // namespace doubleread::tagjson
