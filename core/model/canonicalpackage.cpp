#include "core/base/hash.h"
#include "core/model/canonical.h"
#include "core/model/canonicaljson.h"
#include "core/model/package.h"

namespace doubleread {

namespace {

using namespace canonical;

std::string hex(const QByteArray &bytes)
{
    return bytes.toHex().toStdString();
}

QByteArray bytesFrom(const Json &json)
{
    const QByteArray written = QByteArray::fromStdString(json.get<std::string>());
    QByteArray bytes = QByteArray::fromHex(written);
    if (bytes.toHex() != written)
        throw Mismatch();
    return bytes;
}

Json jsonOf(const PackageToken::Known &known)
{
    return {{"digest", hex(known.digest)}, {"read", text(known.read.toString())}};
}

PackageToken tokenFrom(const Json &json)
{
    PackageToken token{.dataset = string(json.at("dataset")),
                       .datasetName = string(json.at("dataset_name")),
                       .datasetKey = bytesFrom(json.at("dataset_key")),
                       .package = string(json.at("package")),
                       .reader = idFrom<User>(json.at("reader")),
                       .readerName = string(json.at("reader_name")),
                       .readerKey = bytesFrom(json.at("reader_key")),
                       .round = json.at("round").get<int>(),
                       .protocolVersion = json.at("protocol_version").get<int>(),
                       .scans = idsFrom<Scan>(json.at("scans")),
                       .repeats = idsFrom<Scan>(json.at("repeats")),
                       .reads = {},
                       .state = bytesFrom(json.at("state")),
                       .at = timeFrom(json.at("at"))};
    for (const Json &each : list(json.at("reads")))
        token.reads.push_back(
            {.read = idFrom<Read>(each.at("read")), .digest = bytesFrom(each.at("digest"))});
    return token;
}

} // namespace

QByteArray toCanonicalJson(const PackageToken &token)
{
    Json reads = Json::array();
    for (const PackageToken::Known &known : token.reads)
        reads.push_back(jsonOf(known));
    return dumped({{"at", timeText(token.at)},
                   {"dataset", text(token.dataset)},
                   {"dataset_key", hex(token.datasetKey)},
                   {"dataset_name", text(token.datasetName)},
                   {"package", text(token.package)},
                   {"protocol_version", token.protocolVersion},
                   {"reader", text(token.reader.toString())},
                   {"reader_key", hex(token.readerKey)},
                   {"reader_name", text(token.readerName)},
                   {"reads", reads},
                   {"repeats", idsJson(token.repeats)},
                   {"round", token.round},
                   {"scans", idsJson(token.scans)},
                   {"state", hex(token.state)}});
}

template <>
Result<PackageToken> fromCanonicalJson<PackageToken>(QByteArrayView json)
{
    return parsed<PackageToken>(json, tokenFrom);
}

QByteArray readDigest(const Read &read)
{
    Json annotations = Json::array();
    for (const Annotation &annotation : read.annotations)
        annotations.push_back(toCanonicalJson(annotation).toStdString());
    return sha256(dumped({{"active_ms", read.activeTime.count()},
                          {"annotations", annotations},
                          {"assessment", toCanonicalJson(read.assessment).toStdString()},
                          {"id", text(read.id.toString())},
                          {"purpose", text(nameOf(read.purpose))},
                          {"reader", text(read.reader.toString())},
                          {"round", read.round},
                          {"scan", text(read.scan.toString())},
                          {"started_at", timeText(read.startedAt)},
                          {"state", text(nameOf(read.state))},
                          {"submitted_at", timeText(read.submittedAt)}}));
}

QByteArray packageState(const std::vector<Scan> &scans,
                        const std::vector<PackageToken::Known> &reads)
{
    Json listed = Json::array();
    for (const Scan &scan : scans)
        listed.push_back({text(scan.id.toString()), hex(scan.sha256), hex(scan.pixelHash)});
    Json known = Json::array();
    for (const PackageToken::Known &each : reads)
        known.push_back(jsonOf(each));
    return sha256(dumped({{"reads", known}, {"scans", listed}}));
}

} // namespace doubleread
