#include "randomsets.h"

#include "formatfixtures.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace doubleread {

namespace {

class Maker
{
public:
    Maker(quint32 seed, const RandomSetOptions &options) : m_random(seed), m_options(options) {}

    AnnotationSet set();

private:
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    bool mayHold(Content content) const { return m_options.contents.testFlag(content); }
    QSize size();
    QString name(int number);
    QString text();
    Point point();
    Ring ring(Ring::Role role, int most);
    Polygon polygon();
    std::vector<Content> kinds() const;
    Shape shape(Content kind);
    Annotation annotation();
    ImageAnnotations image(int number);

    QRandomGenerator m_random;
    RandomSetOptions m_options;
    QStringList m_labels;
    QSizeF m_size;
};

QSize Maker::size()
{
    const auto side = [this] {
        return static_cast<int>(std::pow(20000.0, m_random.generateDouble()));
    };
    const int width = chance(10) ? 20000 : side();
    const double most = m_options.mostPixels / width;
    return {width, std::clamp(side(), 1, std::max(1, static_cast<int>(most)))};
}

QString Maker::name(int number)
{
    static const QStringList parts{u"হাড়"_s,   u"骨折"_s, u"é ü"_s,  u"a&b <c>"_s, u"it's"_s,
                                   u"x,y;z"_s, u"🦴"_s,   u"v1.0"_s, u"a-1"_s,     u"#%20"_s};
    QString name = QString::number(number);
    do
        name += u'_' + parts[m_random.bounded(parts.size())];
    while (chance(2) || (number == 0 && name.toUtf8().size() < m_options.longestName - 40));
    return name + (chance(3) ? u".JPG"_s : u".png"_s);
}

QString Maker::text()
{
    static const QStringList parts{u"two\nlines"_s, u"\"quoted\""_s, u"<b>&amp;</b>"_s,
                                   u"ভাঙা"_s,       u"tab\there"_s,  u"back\\slash"_s,
                                   u"🦴"_s};
    return parts[m_random.bounded(parts.size())] + QString::number(m_random.bounded(1000));
}

Point Maker::point()
{
    const auto along = [this](double side) {
        const double anywhere = m_random.generateDouble() * side;
        return chance(4) ? std::floor(anywhere) : anywhere;
    };
    return {along(m_size.width()), along(m_size.height())};
}

/// Goes once around somewhere, in and out.
Ring Maker::ring(Ring::Role role, int most)
{
    const Point middle = point();
    const double reach = m_random.generateDouble() * std::max(m_size.width(), m_size.height()) / 2;
    const int count = m_random.bounded(3, most);
    Ring ring{{}, role};
    for (int at = 0; at < count; ++at) {
        const double angle = 2 * std::numbers::pi * at / count;
        const double radius = reach * (0.3 + 0.7 * m_random.generateDouble());
        const Point vertex = middle + Point{std::cos(angle), std::sin(angle)} * radius;
        ring.vertices.push_back({std::clamp(vertex.x, 0.0, m_size.width()),
                                 std::clamp(vertex.y, 0.0, m_size.height())});
    }
    if (ring.vertices.front() == ring.vertices.back()) // in a corner: would read as closed
        ring.vertices = {{0, 0}, {m_size.width(), 0}, {0, m_size.height()}};
    return ring;
}

Polygon Maker::polygon()
{
    Polygon polygon{{ring(Ring::Role::Outer, chance(15) ? 5000 : 30)}};
    while (mayHold(Content::Parts) && chance(4))
        polygon.rings.push_back(ring(Ring::Role::Outer, 20));
    while (mayHold(Content::Holes) && chance(4))
        polygon.rings.push_back(ring(Ring::Role::Hole, 20));
    return polygon;
}

std::vector<Content> Maker::kinds() const
{
    std::vector<Content> kinds;
    for (const Content kind : {Content::Boxes, Content::Polygons, Content::Lines, Content::Points})
        if (mayHold(kind))
            kinds.push_back(kind);
    return kinds;
}

Shape Maker::shape(Content kind)
{
    if (kind == Content::Boxes)
        return Box::fromCorners(point(), point());
    if (kind == Content::Polygons)
        return polygon();
    if (kind == Content::Points)
        return point();
    Line line;
    for (int left = m_random.bounded(2, m_options.mostLineVertices + 1); left > 0; --left)
        line.vertices.push_back(point());
    return line;
}

Annotation Maker::annotation()
{
    const std::vector<Content> choice = kinds();
    Annotation made;
    made.id = Id<Annotation>::create();
    made.shape = shape(choice[size_t(m_random.bounded(qsizetype(choice.size())))]);
    made.labelCode = m_labels[m_random.bounded(m_labels.size())];
    made.crowd = mayHold(Content::Crowds) && chance(4);
    if (mayHold(Content::Answers) && chance(3))
        made.attributes = {{u"type"_s, text()}, {u"ধরন"_s, text()}};
    if (mayHold(Content::Remarks) && chance(3)) {
        made.certainty = m_random.bounded(1, 6);
        made.note = text();
    }
    return made;
}

ImageAnnotations Maker::image(int number)
{
    ImageAnnotations image;
    image.fileName = name(number);
    image.size = size();
    image.fileBytes = m_random.bounded(1, 1'000'000);
    m_size = image.size;
    int count = chance(4) && mayHold(Content::NothingFound) ? 0 : m_random.bounded(1, 6);
    if (kinds().empty())
        count = 0;
    for (; count > 0; --count)
        image.annotations.push_back(annotation());
    if (mayHold(Content::Tags) && chance(3))
        image.tags = {m_labels[0], m_labels[1]};
    return image;
}

AnnotationSet Maker::set()
{
    m_labels = {u"fractured"_s, u"growth plate"_s, u"ভাঙা হাড়"_s, u"a, \"b\" & <c>"_s,
                QString(3000, u'x')};
    AnnotationSet set;
    set.project = u"hand & wrist <1>"_s;
    set.labels = m_labels;
    for (int number = 0; number < m_options.images; ++number)
        set.images.push_back(image(number));
    return set;
}

} // namespace

AnnotationSet randomSetOf(quint32 seed, const RandomSetOptions &options)
{
    return Maker(seed, options).set();
}

std::vector<ScanName> scansOf(const AnnotationSet &set)
{
    std::vector<ScanName> scans;
    for (const ImageAnnotations &image : set.images)
        scans.push_back(scanName(image.fileName, image.size.width(), image.size.height()));
    return scans;
}

} // namespace doubleread
