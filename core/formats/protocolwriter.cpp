#include "core/base/filewriting.h"
#include "core/formats/json.h"
#include "core/formats/numbers.h"
#include "core/formats/protocolfile.h"
#include "core/model/names.h"

namespace doubleread {

namespace {

std::string text(const QString &string)
{
    return string.toStdString();
}

Json listOf(const QStringList &strings)
{
    Json list = Json::array();
    for (const QString &each : strings)
        list.push_back(text(each));
    return list;
}

Json labelsOf(const Protocol &protocol)
{
    Json labels = Json::array();
    for (const Label &label : protocol.labels) {
        Json shapes = Json::array();
        for (const ShapeKind kind : label.allowedShapes)
            shapes.push_back(text(nameOf(kind)));
        labels.push_back({{"code", text(label.code)},
                          {"name", text(label.name)},
                          {"color", text(label.color.name())},
                          {"shapes", shapes}});
    }
    return labels;
}

Json nodesOf(const std::vector<AttributeNode> &nodes)
{
    Json list = Json::array();
    for (const AttributeNode &node : nodes) {
        Json json{{"code", text(node.code)},
                  {"name", text(node.name)},
                  {"children", nodesOf(node.children)}};
        if (node.tree)
            json["tree"] = true;
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

QByteArray protocolJson(const Protocol &protocol)
{
    const Json json{{"version", protocol.version},
                    {"labels", labelsOf(protocol)},
                    {"attributes", nodesOf(protocol.attributes)},
                    {"reads_per_scan", protocol.readsPerScan},
                    {"sign_off", protocol.rule == SignOffRule::All ? "all" : "disputed-only"},
                    {"repeat_share", protocol.repeatShare},
                    {"certainty_steps", protocol.certaintySteps},
                    {"readers_see_after_round", protocol.readersSeeAfterRound},
                    {"match_iou", protocol.matchIou},
                    {"boundary_tolerance", protocol.boundaryTolerance},
                    {"point_radius_px", protocol.pointRadiusPx},
                    {"line_distance_px", protocol.lineDistancePx},
                    {"officer_sees_names", protocol.officerSeesNames},
                    {"reason_required", protocol.reasonRequired},
                    {"sign_off_meaning", text(protocol.signOffMeaning)},
                    {"regions", listOf(protocol.regions)},
                    {"views", listOf(protocol.views)},
                    {"exclusion_reasons", listOf(protocol.exclusionReasons)},
                    {"assessment_words", listOf(protocol.assessmentWords)}};
    return QByteArray::fromStdString(json.dump(4)) + '\n';
}

Result<void> writeProtocolFile(const Protocol &protocol, const QString &path)
{
    return writeFileDurably(path, protocolJson(protocol));
}

} // namespace doubleread
