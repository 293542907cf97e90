#include "core/model/canonical.h"

#include "core/model/names.h"

#include <nlohmann/json.hpp>

namespace doubleread {

namespace {

using Json = nlohmann::json; // its objects are sorted by key

/// Thrown inside this file only, where JSON is not what the writers write.
struct Mismatch
{
};

std::string text(const QString &string)
{
    return string.toStdString();
}

QString string(const Json &json)
{
    return QString::fromStdString(json.get<std::string>());
}

QByteArray dumped(const Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

std::string timeText(const QDateTime &time)
{
    return text(time.toUTC().toString(Qt::ISODateWithMs));
}

QDateTime timeFrom(const Json &json)
{
    return QDateTime::fromString(string(json), Qt::ISODateWithMs).toUTC();
}

template <typename Enumeration>
Enumeration enumFrom(const Json &json)
{
    const std::optional<Enumeration> value = fromName<Enumeration>(string(json));
    if (!value)
        throw Mismatch();
    return *value;
}

template <typename Entity>
Json idsJson(const std::vector<Id<Entity>> &ids)
{
    Json list = Json::array();
    for (const Id<Entity> &id : ids)
        list.push_back(text(id.toString()));
    return list;
}

template <typename Entity>
Id<Entity> idFrom(const Json &json)
{
    const auto id = Id<Entity>::fromString(string(json));
    if (id.isNull() && json != "00000000-0000-0000-0000-000000000000")
        throw Mismatch();
    return id;
}

template <typename Entity>
std::vector<Id<Entity>> idsFrom(const Json &json)
{
    std::vector<Id<Entity>> ids;
    for (const Json &each : json)
        ids.push_back(idFrom<Entity>(each));
    return ids;
}

Json listJson(const QStringList &list)
{
    Json json = Json::array();
    for (const QString &each : list)
        json.push_back(text(each));
    return json;
}

QStringList listFrom(const Json &json)
{
    QStringList list;
    for (const Json &each : json)
        list.append(string(each));
    return list;
}

Json verticesJson(const std::vector<Point> &vertices)
{
    Json list = Json::array();
    for (const Point vertex : vertices)
        list.push_back({vertex.x, vertex.y});
    return list;
}

std::vector<Point> verticesFrom(const Json &json)
{
    std::vector<Point> vertices;
    vertices.reserve(json.size());
    for (const Json &each : json)
        vertices.push_back({each.at(0).get<double>(), each.at(1).get<double>()});
    return vertices;
}

Json toJson(const Shape &shape)
{
    struct Visitor
    {
        Json operator()(const Box &box) const
        {
            return {{"box", {box.left, box.top, box.right, box.bottom}}};
        }
        Json operator()(const Polygon &polygon) const
        {
            Json rings = Json::array();
            for (const Ring &ring : polygon.rings)
                rings.push_back({{"hole", ring.role == Ring::Role::Hole},
                                 {"vertices", verticesJson(ring.vertices)}});
            return {{"polygon", rings}};
        }
        Json operator()(const Line &line) const { return {{"line", verticesJson(line.vertices)}}; }
        Json operator()(const Point &point) const { return {{"point", {point.x, point.y}}}; }
    };
    return std::visit(Visitor{}, shape);
}

Polygon polygonFrom(const Json &json)
{
    Polygon polygon;
    for (const Json &ring : json)
        polygon.rings.push_back({verticesFrom(ring.at("vertices")), ring.at("hole").get<bool>()
                                                                        ? Ring::Role::Hole
                                                                        : Ring::Role::Outer});
    return polygon;
}

Shape shapeFrom(const Json &json)
{
    if (const auto box = json.find("box"); box != json.end())
        return Box{box->at(0).get<double>(), box->at(1).get<double>(), box->at(2).get<double>(),
                   box->at(3).get<double>()};
    if (const auto polygon = json.find("polygon"); polygon != json.end())
        return polygonFrom(*polygon);
    if (const auto line = json.find("line"); line != json.end())
        return Line{verticesFrom(*line)};
    const Json &point = json.at("point");
    return Point{point.at(0).get<double>(), point.at(1).get<double>()};
}

Json toJson(const Provenance &provenance)
{
    return {{"origin", text(nameOf(provenance.origin))},
            {"source", text(provenance.source)},
            {"score", provenance.score},
            {"parents", idsJson(provenance.parents)}};
}

Provenance provenanceFrom(const Json &json)
{
    return {.origin = enumFrom<Origin>(json.at("origin")),
            .source = string(json.at("source")),
            .score = json.at("score").get<double>(),
            .parents = idsFrom<Annotation>(json.at("parents"))};
}

Json toJson(const Annotation &annotation)
{
    Json attributes = Json::object();
    for (const auto &[code, answer] : annotation.attributes)
        attributes[text(code)] = text(answer);
    return {{"id", text(annotation.id.toString())},
            {"shape", toJson(annotation.shape)},
            {"label", text(annotation.labelCode)},
            {"certainty", annotation.certainty ? Json(*annotation.certainty) : Json()},
            {"attributes", attributes},
            {"crowd", annotation.crowd},
            {"note", text(annotation.note)},
            {"provenance", toJson(annotation.provenance)}};
}

Annotation annotationFrom(const Json &json)
{
    Annotation annotation{.id = idFrom<Annotation>(json.at("id")),
                          .shape = shapeFrom(json.at("shape")),
                          .labelCode = string(json.at("label")),
                          .certainty = {},
                          .attributes = {},
                          .crowd = json.at("crowd").get<bool>(),
                          .note = string(json.at("note")),
                          .provenance = provenanceFrom(json.at("provenance"))};
    if (const Json &certainty = json.at("certainty"); !certainty.is_null())
        annotation.certainty = certainty.get<int>();
    for (const auto &[code, answer] : json.at("attributes").items())
        annotation.attributes[QString::fromStdString(code)] = string(answer);
    return annotation;
}

Json toJson(const Assessment &assessment)
{
    return {{"verdict", assessment.verdict ? Json(text(nameOf(*assessment.verdict))) : Json()},
            {"tags", listJson(assessment.tags)},
            {"note", text(assessment.note)}};
}

Assessment assessmentFrom(const Json &json)
{
    Assessment assessment{
        .verdict = {}, .tags = listFrom(json.at("tags")), .note = string(json.at("note"))};
    if (const Json &verdict = json.at("verdict"); !verdict.is_null())
        assessment.verdict = enumFrom<Verdict>(verdict);
    return assessment;
}

Json toJson(const Resolution &resolution)
{
    return {{"choice", text(nameOf(resolution.choice))},
            {"merge", resolution.merge ? Json(text(nameOf(*resolution.merge))) : Json()},
            {"reason", text(resolution.reason)},
            {"by", text(resolution.by.toString())},
            {"at", timeText(resolution.at)}};
}

Resolution resolutionFrom(const Json &json)
{
    Resolution resolution{.choice = enumFrom<ResolutionChoice>(json.at("choice")),
                          .merge = {},
                          .reason = string(json.at("reason")),
                          .by = idFrom<User>(json.at("by")),
                          .at = timeFrom(json.at("at"))};
    if (const Json &merge = json.at("merge"); !merge.is_null())
        resolution.merge = enumFrom<MergeKind>(merge);
    return resolution;
}

Json toJson(const Disagreement &disagreement)
{
    return {{"id", text(disagreement.id.toString())},
            {"scan", text(disagreement.scan.toString())},
            {"kind", text(nameOf(disagreement.kind))},
            {"first", idsJson(disagreement.first)},
            {"second", idsJson(disagreement.second)},
            {"iou", disagreement.iou},
            {"comment", text(disagreement.comment)},
            {"resolution", disagreement.resolution ? toJson(*disagreement.resolution) : Json()}};
}

Disagreement disagreementFrom(const Json &json)
{
    Disagreement disagreement{.id = idFrom<Disagreement>(json.at("id")),
                              .scan = idFrom<Scan>(json.at("scan")),
                              .kind = enumFrom<DisagreementKind>(json.at("kind")),
                              .first = idsFrom<Annotation>(json.at("first")),
                              .second = idsFrom<Annotation>(json.at("second")),
                              .iou = json.at("iou").get<double>(),
                              .comment = string(json.at("comment")),
                              .resolution = {}};
    if (const Json &resolution = json.at("resolution"); !resolution.is_null())
        disagreement.resolution = resolutionFrom(resolution);
    return disagreement;
}

Json toJson(const Consensus &consensus)
{
    Json annotations = Json::array();
    for (const Annotation &annotation : consensus.annotations)
        annotations.push_back(toJson(annotation));
    return {{"scan", text(consensus.scan.toString())},
            {"assessment", toJson(consensus.assessment)},
            {"annotations", annotations},
            {"version", consensus.version}};
}

Consensus consensusFrom(const Json &json)
{
    Consensus consensus{.scan = idFrom<Scan>(json.at("scan")),
                        .assessment = assessmentFrom(json.at("assessment")),
                        .annotations = {},
                        .version = json.at("version").get<int>()};
    for (const Json &annotation : json.at("annotations"))
        consensus.annotations.push_back(annotationFrom(annotation));
    return consensus;
}

Json toJson(const AttributeNode &node)
{
    Json children = Json::array();
    for (const AttributeNode &child : node.children)
        children.push_back(toJson(child));
    return {{"code", text(node.code)}, {"name", text(node.name)}, {"children", children}};
}

AttributeNode attributeFrom(const Json &json)
{
    AttributeNode node{
        .code = string(json.at("code")), .name = string(json.at("name")), .children = {}};
    for (const Json &child : json.at("children"))
        node.children.push_back(attributeFrom(child));
    return node;
}

Json toJson(const Label &label)
{
    Json shapes = Json::array();
    for (const ShapeKind kind : label.allowedShapes)
        shapes.push_back(text(nameOf(kind)));
    return {{"code", text(label.code)},
            {"name", text(label.name)},
            {"color", text(label.color.name())},
            {"shapes", shapes}};
}

Label labelFrom(const Json &json)
{
    Label label{.code = string(json.at("code")),
                .name = string(json.at("name")),
                .color = QColor(string(json.at("color"))),
                .allowedShapes = {}};
    for (const Json &shape : json.at("shapes"))
        label.allowedShapes.push_back(enumFrom<ShapeKind>(shape));
    return label;
}

Json toJson(const Protocol &protocol)
{
    Json labels = Json::array();
    for (const Label &label : protocol.labels)
        labels.push_back(toJson(label));
    Json attributes = Json::array();
    for (const AttributeNode &node : protocol.attributes)
        attributes.push_back(toJson(node));
    return {{"version", protocol.version},
            {"labels", labels},
            {"attributes", attributes},
            {"regions", listJson(protocol.regions)},
            {"views", listJson(protocol.views)},
            {"exclusion_reasons", listJson(protocol.exclusionReasons)},
            {"assessment_words", listJson(protocol.assessmentWords)},
            {"reads_per_scan", protocol.readsPerScan},
            {"match_iou", protocol.matchIou},
            {"boundary_tolerance", protocol.boundaryTolerance},
            {"point_radius_px", protocol.pointRadiusPx},
            {"line_distance_px", protocol.lineDistancePx},
            {"officer_sees_names", protocol.officerSeesNames},
            {"sign_off", protocol.rule == SignOffRule::All ? "all" : "disputed-only"},
            {"certainty_steps", protocol.certaintySteps},
            {"sign_off_meaning", text(protocol.signOffMeaning)}};
}

Protocol protocolFrom(const Json &json)
{
    Protocol protocol;
    protocol.version = json.at("version").get<int>();
    for (const Json &label : json.at("labels"))
        protocol.labels.push_back(labelFrom(label));
    for (const Json &node : json.at("attributes"))
        protocol.attributes.push_back(attributeFrom(node));
    protocol.regions = listFrom(json.at("regions"));
    protocol.views = listFrom(json.at("views"));
    protocol.exclusionReasons = listFrom(json.at("exclusion_reasons"));
    protocol.assessmentWords = listFrom(json.at("assessment_words"));
    protocol.readsPerScan = json.at("reads_per_scan").get<int>();
    protocol.matchIou = json.at("match_iou").get<double>();
    protocol.boundaryTolerance = json.at("boundary_tolerance").get<double>();
    protocol.pointRadiusPx = json.at("point_radius_px").get<double>();
    protocol.lineDistancePx = json.at("line_distance_px").get<double>();
    protocol.officerSeesNames = json.at("officer_sees_names").get<bool>();
    protocol.rule = json.at("sign_off") == "all" ? SignOffRule::All : SignOffRule::DisputedOnly;
    protocol.certaintySteps = json.at("certainty_steps").get<int>();
    protocol.signOffMeaning = string(json.at("sign_off_meaning"));
    return protocol;
}

template <typename Value>
Result<Value> parsed(QByteArrayView bytes, Value (*from)(const Json &))
{
    try {
        return from(Json::parse(bytes.begin(), bytes.end()));
    } catch (const Json::exception &error) {
        return fail(Error::Code::Damaged,
                    u"a stored value cannot be read: %1"_s.arg(QString::fromUtf8(error.what())),
                    u"restore the dataset from a backup"_s);
    } catch (const Mismatch &) {
        return fail(Error::Code::Damaged, u"a stored value holds an unknown word or id"_s,
                    u"restore the dataset from a backup"_s);
    }
}

} // namespace

QByteArray toCanonicalJson(const Shape &shape)
{
    return dumped(toJson(shape));
}
QByteArray toCanonicalJson(const Annotation &annotation)
{
    return dumped(toJson(annotation));
}
QByteArray toCanonicalJson(const Assessment &assessment)
{
    return dumped(toJson(assessment));
}
QByteArray toCanonicalJson(const Disagreement &disagreement)
{
    return dumped(toJson(disagreement));
}
QByteArray toCanonicalJson(const Consensus &consensus)
{
    return dumped(toJson(consensus));
}
QByteArray toCanonicalJson(const Protocol &protocol)
{
    return dumped(toJson(protocol));
}

template <>
Result<Shape> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Shape>(json, &shapeFrom);
}
template <>
Result<Annotation> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Annotation>(json, &annotationFrom);
}
template <>
Result<Assessment> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Assessment>(json, &assessmentFrom);
}
template <>
Result<Disagreement> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Disagreement>(json, &disagreementFrom);
}
template <>
Result<Consensus> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Consensus>(json, &consensusFrom);
}
template <>
Result<Protocol> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Protocol>(json, &protocolFrom);
}

QByteArray signedContent(const Scan &scan, const Consensus &consensus, const SignOff &signOff)
{
    return dumped({{"scan", text(scan.id.toString())},
                   {"pixel_hash", scan.pixelHash.toHex().toStdString()},
                   {"consensus", toJson(consensus)},
                   {"protocol_version", signOff.protocolVersion},
                   {"officer", text(signOff.officer.toString())},
                   {"printed_name", text(signOff.printedName)},
                   {"meaning", text(signOff.meaning)},
                   {"at", timeText(signOff.at)}});
}

} // namespace doubleread
