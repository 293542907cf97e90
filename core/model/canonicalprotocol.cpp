#include "core/model/canonical.h"
#include "core/model/canonicaljson.h"

namespace doubleread {

using namespace canonical;

namespace {

Json toJson(const AttributeNode &node)
{
    Json children = Json::array();
    for (const AttributeNode &child : node.children)
        children.push_back(toJson(child));
    Json json{{"code", text(node.code)}, {"name", text(node.name)}, {"children", children}};
    if (node.tree)
        json["tree"] = true; // absent otherwise, so that protocols from before keep their hash
    return json;
}

AttributeNode attributeFrom(const Json &json)
{
    AttributeNode node{.code = string(json.at("code")),
                       .name = string(json.at("name")),
                       .tree = json.value("tree", false)};
    for (const Json &child : list(json.at("children")))
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
    for (const Json &shape : list(json.at("shapes")))
        label.allowedShapes.push_back(enumFrom<ShapeKind>(shape));
    if (!label.color.isValid())
        throw Mismatch();
    return label;
}

SignOffRule ruleFrom(const Json &json)
{
    if (json != "all" && json != "disputed-only")
        throw Mismatch();
    return json == "all" ? SignOffRule::All : SignOffRule::DisputedOnly;
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
            {"match_iou", number(protocol.matchIou)},
            {"boundary_tolerance", number(protocol.boundaryTolerance)},
            {"point_radius_px", number(protocol.pointRadiusPx)},
            {"line_distance_px", number(protocol.lineDistancePx)},
            {"officer_sees_names", protocol.officerSeesNames},
            {"sign_off", protocol.rule == SignOffRule::All ? "all" : "disputed-only"},
            {"certainty_steps", protocol.certaintySteps},
            {"sign_off_meaning", text(protocol.signOffMeaning)},
            {"repeat_share", number(protocol.repeatShare)},
            {"reason_required", protocol.reasonRequired},
            {"readers_see_after_round", protocol.readersSeeAfterRound}};
}

Protocol protocolFrom(const Json &json)
{
    Protocol protocol;
    protocol.version = json.at("version").get<int>();
    for (const Json &label : list(json.at("labels")))
        protocol.labels.push_back(labelFrom(label));
    for (const Json &node : list(json.at("attributes")))
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
    protocol.rule = ruleFrom(json.at("sign_off"));
    protocol.certaintySteps = json.at("certainty_steps").get<int>();
    protocol.signOffMeaning = string(json.at("sign_off_meaning"));
    // What schema 1 did not have.
    protocol.repeatShare = json.value("repeat_share", 0.0);
    protocol.reasonRequired = json.value("reason_required", false);
    protocol.readersSeeAfterRound = json.value("readers_see_after_round", false);
    return protocol;
}

} // namespace

QByteArray toCanonicalJson(const Protocol &protocol)
{
    return dumped(toJson(protocol));
}

template <>
Result<Protocol> fromCanonicalJson(QByteArrayView json)
{
    return parsed<Protocol>(json, &protocolFrom);
}

} // namespace doubleread
