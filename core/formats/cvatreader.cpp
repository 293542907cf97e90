#include "core/base/problem.h"
#include "core/formats/cvat.h"
#include "core/formats/cvatshapes.h"
#include "core/formats/grouping.h"
#include "core/formats/json.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/xml.h"

#include <algorithm>
#include <map>

namespace doubleread::cvat {

namespace {

constexpr size_t deepest = 64;

/// What one element of an <image> draws, while its attributes come in.
struct Marked
{
    QString place;
    QString label;
    QString group; ///< Empty for none.
    std::vector<Shape> shapes;
    Annotation said; ///< What is told of each of the shapes.
    bool isTag = false;
};

class Reader
{
public:
    Reader(const InputFile &file, AnnotationSet &set) : m_file(file), m_set(set) {}

    Result<void> read();

private:
    Result<void> start();
    Result<void> startImage();
    Result<void> startMark();
    Result<void> end();
    void takeAttribute(Annotation &said, const QString &text) const;
    void finish(const Marked &mark);
    void addLabel(const QString &label);
    bool isInImage() const { return m_path.size() >= 2 && m_path[1] == u"image"; }
    std::unexpected<Error> malformed(const QString &message) const
    {
        return malformedXml(m_file, m_xml, message);
    }
    void warn(const QString &place, const QString &message)
    {
        m_set.warnings.push_back(warningAt(m_file.shown, place, message));
    }

    const InputFile &m_file;
    AnnotationSet &m_set;
    QXmlStreamReader m_xml;
    std::vector<QString> m_path; ///< Names of the open elements.
    QString m_text;              ///< Of the innermost one, so far.
    QString m_attribute;         ///< Name of the open <attribute>.
    ImageAnnotations m_image;
    QStringList m_groups; ///< Of the image's annotations.
    std::optional<Marked> m_mark;
    std::map<QString, int> m_counts; ///< Elements of each name in the image.
    int m_images = 0;
    bool m_toldOccluded = false;
};

Result<void> Reader::read()
{
    const Result<std::unique_ptr<QIODevice>> device = opened(m_file);
    if (!device)
        return fail(device.error());
    m_xml.setDevice(device->get());
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        Result<void> taken = checkXmlToken(m_file, m_xml);
        if (taken && token == QXmlStreamReader::StartElement)
            taken = start();
        else if (taken && token == QXmlStreamReader::EndElement)
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
    return {};
}

Result<void> Reader::start()
{
    if (m_path.size() >= deepest)
        return malformed(Problem::tr("is nested deeper than %1").arg(deepest));
    const QString name = m_xml.name().left(100).toString();
    if (m_path.empty() && name != u"annotations")
        return malformed(
            Problem::tr("is no CVAT file: the root is <%1> instead of <annotations>").arg(name));
    if (m_path.size() == 1 && name == u"track")
        return malformed(Problem::tr("is CVAT for video, which is not read"));
    m_path.push_back(name);
    m_text.clear();
    if (m_path.size() == 2 && name == u"image")
        return startImage();
    if (m_path.size() == 3 && isInImage())
        return startMark();
    if (m_path.size() == 4 && m_mark && name == u"attribute")
        m_attribute = m_xml.attributes().value("name"_L1).toString();
    return {};
}

Result<void> Reader::startImage()
{
    ++m_images;
    m_counts.clear();
    m_groups.clear();
    m_image = {};
    const QXmlStreamAttributes attributes = m_xml.attributes();
    m_image.file = m_file.shown;
    m_image.place = u"/annotations/image[%1]"_s.arg(m_images);
    m_image.fileName = attributes.value("name"_L1).toString();
    if (m_image.fileName.isEmpty() || m_image.fileName.size() > longestName)
        return failAt(m_file.shown, m_image.place, Problem::tr("has no name"));
    const auto width = indexFrom(attributes.value("width"_L1).toUtf8());
    const auto height = indexFrom(attributes.value("height"_L1).toUtf8());
    if (width && height && *width > 0 && *height > 0)
        m_image.size = QSize(*width, *height);
    return {};
}

Result<void> Reader::startMark()
{
    const QString name = m_path.back();
    const QXmlStreamAttributes attributes = m_xml.attributes();
    Marked mark;
    mark.place = u"%1/%2[%3]"_s.arg(m_image.place, name).arg(++m_counts[name]);
    mark.isTag = name == u"tag";
    if (!mark.isTag && !isShapeName(name)) {
        warn(mark.place, Problem::tr("is an element of an unknown name; left out"));
        return {};
    }
    mark.label = attributes.value("label"_L1).toString();
    if (mark.label.isEmpty() || mark.label.size() > longestName)
        return failAt(m_file.shown, mark.place, Problem::tr("has no label"),
                      Problem::tr("give the shape a label"));
    if (!mark.isTag) {
        Result<Drawn> drawn = shapesOf(name, attributes);
        if (!drawn)
            return failAt(m_file.shown, mark.place, drawn.error().message);
        mark.shapes = std::move(drawn->shapes);
        if (!drawn->warning.isEmpty())
            warn(mark.place, drawn->warning);
    }
    const QString group = attributes.value("group_id"_L1).toString();
    mark.group = group == u"0" ? QString() : group;
    if (attributes.value("occluded"_L1) == u"1" && !m_toldOccluded) {
        m_toldOccluded = true;
        warn(mark.place, Problem::tr("is marked as occluded, which is not kept"));
    }
    m_mark = std::move(mark);
    return {};
}

Result<void> Reader::end()
{
    const bool isLabel = m_path.size() > 3 && m_path[1] == u"meta" && m_path.back() == u"name" &&
                         m_path[m_path.size() - 2] == u"label" &&
                         m_path[m_path.size() - 3] == u"labels";
    const std::initializer_list<QStringView> project{u"annotations", u"meta", u"task", u"name"};
    if (isLabel && !m_text.isEmpty())
        addLabel(m_text);
    else if (std::ranges::equal(m_path, project))
        m_set.project = m_text;
    else if (m_path.size() == 4 && m_mark && m_path.back() == u"attribute")
        takeAttribute(m_mark->said, m_text);
    else if (m_path.size() == 3 && m_mark) {
        finish(*m_mark);
        m_mark.reset();
    } else if (m_path.size() == 2 && isInImage()) {
        mergeGroups(m_image, m_groups, m_set.warnings);
        m_set.images.push_back(std::move(m_image));
    }
    m_text.clear();
    m_path.pop_back();
    return {};
}

void Reader::takeAttribute(Annotation &said, const QString &text) const
{
    bool isNumber = false;
    const int certainty = text.toInt(&isNumber);
    if (m_attribute == u"note")
        said.note = text;
    else if (m_attribute == u"certainty" && isNumber && certainty >= 1 && certainty <= 100)
        said.certainty = certainty;
    else if (m_attribute == u"is_crowd")
        said.crowd = text == u"true" || text == u"1";
    else if (!m_attribute.isEmpty() && !text.isEmpty())
        said.attributes[m_attribute] = text;
}

void Reader::finish(const Marked &mark)
{
    addLabel(mark.label);
    if (mark.isTag)
        m_image.tags.append(mark.label);
    for (const Shape &shape : mark.shapes) {
        Annotation annotation = importedAnnotation(shape, mark.label, "cvat");
        annotation.note = mark.said.note;
        annotation.certainty = mark.said.certainty;
        annotation.crowd = mark.said.crowd;
        annotation.attributes = mark.said.attributes;
        m_image.annotations.push_back(std::move(annotation));
        m_image.annotationPlaces.append(mark.place);
        m_groups.append(mark.group);
    }
}

void Reader::addLabel(const QString &label)
{
    if (!m_set.labels.contains(label))
        m_set.labels.append(label);
}

} // namespace

bool matches(std::span<const InputFile> files)
{
    const auto [root, child] = firstNamesIn(files);
    return root == u"annotations" &&
           (child == u"version" || child == u"meta" || child == u"image" || child == u"track");
}

Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &)
{
    const bool areNamedSo = std::ranges::any_of(files, isXmlFile);
    AnnotationSet set;
    for (const InputFile &file : files)
        if (!areNamedSo || isXmlFile(file))
            if (const Result<void> read = Reader(file, set).read(); !read)
                return fail(read.error());
    return set;
}

} // namespace doubleread::cvat
