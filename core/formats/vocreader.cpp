#include "core/base/problem.h"
#include "core/formats/json.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/voc.h"
#include "core/formats/xml.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>

namespace doubleread::voc {

namespace {

constexpr size_t deepest = 64;

/// An <object> while its elements come in.
struct Object
{
    std::optional<QString> name;
    std::array<std::optional<double>, 4> corners; ///< xmin, ymin, xmax, ymax.
    bool hasBox = false;
};

constexpr std::array<QStringView, 4> cornerNames = {u"xmin", u"ymin", u"xmax", u"ymax"};

class Reader
{
public:
    explicit Reader(const InputFile &file) : m_file(file) { m_image.file = file.shown; }

    Result<void> read(const QByteArray &text);

    ImageAnnotations m_image;
    std::vector<Warning> m_warnings;

private:
    Result<void> start();
    Result<void> end();
    Result<void> takeText(const QString &text);
    Result<void> takeCorner(const QString &text);
    Result<void> finishObject();
    Result<void> finish();
    bool isAt(std::initializer_list<QStringView> path) const
    {
        return std::ranges::equal(m_path, path);
    }
    QString objectPlace() const { return u"/annotation/object[%1]"_s.arg(m_objects); }
    std::unexpected<Error> malformed(const QString &message) const
    {
        return malformedXml(m_file, m_xml, message);
    }

    const InputFile &m_file;
    QXmlStreamReader m_xml;
    std::vector<QString> m_path; ///< Names of the open elements.
    QString m_text;              ///< Of the innermost one, so far.
    Object m_object;
    int m_objects = 0;
    std::optional<int> m_width;
    std::optional<int> m_height;
    bool m_hasSize = false;
};

Result<void> Reader::read(const QByteArray &text)
{
    m_xml.addData(text);
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        Result<void> taken;
        if (const Result<void> allowed = checkXmlToken(m_file, m_xml); !allowed)
            return allowed;
        if (token == QXmlStreamReader::StartElement)
            taken = start();
        else if (token == QXmlStreamReader::EndElement)
            taken = end();
        else if (token == QXmlStreamReader::Characters)
            m_text += m_xml.text();
        if (!taken)
            return taken;
        if (m_text.size() > longestName)
            return malformed(Problem::tr("has a text of more than 64 KiB"));
    }
    if (m_xml.hasError())
        return malformed(Problem::tr("is not well-formed XML: %1").arg(m_xml.errorString()));
    return finish();
}

Result<void> Reader::start()
{
    if (m_path.size() >= deepest)
        return malformed(Problem::tr("is nested deeper than %1").arg(deepest));
    if (m_path.empty() && m_xml.name() != u"annotation")
        return malformed(Problem::tr("is no VOC file: the root is <%1> instead of <annotation>")
                             .arg(m_xml.name().left(100).toString()));
    m_path.push_back(m_xml.name().toString());
    m_text.clear();
    if (isAt({u"annotation", u"object"})) {
        m_object = {};
        ++m_objects;
    } else if (isAt({u"annotation", u"object", u"bndbox"})) {
        if (m_object.hasBox)
            return failAt(m_file.shown, objectPlace(), Problem::tr("has two bndbox"));
        m_object.hasBox = true;
    } else if (isAt({u"annotation", u"size"})) {
        m_hasSize = true;
    }
    return {};
}

Result<void> Reader::end()
{
    const Result<void> taken = takeText(m_text.trimmed());
    m_text.clear();
    if (!taken)
        return taken;
    const bool wasObject = isAt({u"annotation", u"object"});
    m_path.pop_back();
    return wasObject ? finishObject() : Result<void>();
}

/// The text of the element that ends.
Result<void> Reader::takeText(const QString &text)
{
    const auto pixels = [&] { return indexFrom(text.toUtf8()); };
    if (isAt({u"annotation", u"filename"}))
        m_image.fileName = text;
    else if (isAt({u"annotation", u"size", u"width"}))
        m_width = pixels();
    else if (isAt({u"annotation", u"size", u"height"}))
        m_height = pixels();
    else if (isAt({u"annotation", u"object", u"name"}))
        m_object.name = text;
    else if (m_path.size() == 4 && m_object.hasBox &&
             isAt({u"annotation", u"object", u"bndbox", m_path.back()}))
        return takeCorner(text);
    return {};
}

Result<void> Reader::takeCorner(const QString &text)
{
    const auto corner = std::ranges::find(cornerNames, m_path.back());
    if (corner == cornerNames.end())
        return {};
    const QString place = objectPlace() + u"/bndbox/"_s + m_path.back();
    std::optional<double> &number = m_object.corners[size_t(corner - cornerNames.begin())];
    if (number)
        return failAt(m_file.shown, place, Problem::tr("occurs twice"));
    number = numberFrom(text.toUtf8());
    if (!number || std::abs(*number) > largestNumber)
        return failAt(m_file.shown, place,
                      Problem::tr("holds \"%1\", which is no number that a coordinate can be")
                          .arg(text.left(50)));
    return {};
}

Result<void> Reader::finishObject()
{
    if (!m_object.name || m_object.name->isEmpty())
        return failAt(m_file.shown, objectPlace(), Problem::tr("has no name"));
    if (!m_object.hasBox)
        return failAt(m_file.shown, objectPlace(), Problem::tr("has no bndbox"));
    for (size_t at = 0; at < 4; ++at)
        if (!m_object.corners[at])
            return failAt(m_file.shown, objectPlace() + u"/bndbox"_s,
                          Problem::tr("has no %1").arg(cornerNames[at]));
    const auto &corners = m_object.corners;
    const Box box{*corners[0], *corners[1], *corners[2], *corners[3]};
    if (box.right < box.left || box.bottom < box.top)
        return failAt(m_file.shown, objectPlace() + u"/bndbox"_s,
                      Problem::tr("has its largest corner before its smallest"),
                      Problem::tr("swap them"));
    m_image.annotations.push_back(importedAnnotation(box, *m_object.name, "voc"));
    m_image.annotationPlaces.append(objectPlace());
    return {};
}

Result<void> Reader::finish()
{
    const auto warn = [&](const QString &place, const QString &message) {
        m_warnings.push_back(warningAt(m_file.shown, place, message));
    };
    m_image.place = u"/annotation"_s;
    if (m_image.fileName.isEmpty()) {
        warn(u"/annotation/filename"_s,
             Problem::tr("is missing; the image is named as this file is"));
        m_image.fileName = m_file.stem();
        m_image.nameIsStem = true;
    }
    if (m_width.value_or(0) > 0 && m_height.value_or(0) > 0)
        m_image.size = QSize(*m_width, *m_height);
    else if (m_hasSize)
        warn(u"/annotation/size"_s, Problem::tr("is no size in pixels; not looked at"));
    return {};
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    return std::ranges::any_of(files, isXmlFile);
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    const bool areNamedSo = std::ranges::any_of(files, isXmlFile);
    AnnotationSet set;
    for (const InputFile &file : files) {
        if (areNamedSo && !isXmlFile(file))
            continue;
        const Result<QByteArray> text = xmlDocumentOf(file);
        if (!text)
            return fail(text.error());
        Reader reader(file);
        if (const Result<void> read = reader.read(*text); !read)
            return fail(read.error());
        for (const Annotation &annotation : reader.m_image.annotations)
            if (!set.labels.contains(annotation.labelCode))
                set.labels.append(annotation.labelCode);
        set.images.push_back(std::move(reader.m_image));
        std::ranges::move(reader.m_warnings, std::back_inserter(set.warnings));
    }
    return set;
}

} // namespace doubleread::voc
