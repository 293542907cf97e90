#include "core/model/canonical.h"

#include "core/model/canonicaljson.h"

namespace doubleread {

using namespace canonical;

namespace {

Json verticesJson(const std::vector<Point> &vertices)
{
    Json list = Json::array();
    for (const Point vertex : vertices)
        list.push_back({number(vertex.x), number(vertex.y)});
    return list;
}

std::vector<Point> verticesFrom(const Json &json)
{
    std::vector<Point> vertices;
    vertices.reserve(json.size());
    for (const Json &each : list(json))
        vertices.push_back({each.at(0).get<double>(), each.at(1).get<double>()});
    return vertices;
}

Json toJson(const Shape &shape)
{
    struct Visitor
    {
        Json operator()(const Box &box) const
        {
            return {{"box",
                     {number(box.left), number(box.top), number(box.right), number(box.bottom)}}};
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
        Json operator()(const Point &point) const
        {
            return {{"point", {number(point.x), number(point.y)}}};
        }
    };
    return std::visit(Visitor{}, shape);
}

Polygon polygonFrom(const Json &json)
{
    Polygon polygon;
    for (const Json &ring : list(json))
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
            {"score", number(provenance.score)},
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
    Json json{{"choice", text(nameOf(resolution.choice))},
              {"merge", resolution.merge ? Json(text(nameOf(*resolution.merge))) : Json()},
              {"reason", text(resolution.reason)},
              {"by", text(resolution.by.toString())},
              {"at", timeText(resolution.at)}};
    if (resolution.wordsOf) // only then, so that what was written before reads and hashes the same
        json["words_of"] = text(nameOf(*resolution.wordsOf));
    return json;
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
    if (const auto words = json.find("words_of"); words != json.end())
        resolution.wordsOf = enumFrom<ReadSide>(*words);
    return resolution;
}

Json toJson(const Disagreement &disagreement)
{
    return {{"id", text(disagreement.id.toString())},
            {"scan", text(disagreement.scan.toString())},
            {"kind", text(nameOf(disagreement.kind))},
            {"first", idsJson(disagreement.first)},
            {"second", idsJson(disagreement.second)},
            {"iou", number(disagreement.iou)},
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
    for (const Json &annotation : list(json.at("annotations")))
        consensus.annotations.push_back(annotationFrom(annotation));
    return consensus;
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

QByteArray signedContent(const QString &dataset, const Scan &scan, const Consensus &consensus,
                         const SignOff &signOff)
{
    Json content{{"scan", text(scan.id.toString())},
                 {"pixel_hash", scan.pixelHash.toHex().toStdString()},
                 {"consensus", toJson(consensus)},
                 {"protocol_version", signOff.protocolVersion},
                 {"officer", text(signOff.officer.toString())},
                 {"printed_name", text(signOff.printedName)},
                 {"meaning", text(signOff.meaning)},
                 {"at", timeText(signOff.at)}};
    if (!dataset.isEmpty()) {
        content["dataset"] = text(dataset);
        content["what"] = "sign-off"; // so that no other signature by the same key can pass for it
    }
    return dumped(content);
}

} // namespace doubleread
