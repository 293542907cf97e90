#include "core/formats/protocolfile.h"

#include "core/base/problem.h"
#include "core/base/suggestions.h"
#include "core/formats/json.h"
#include "core/formats/reading.h"
#include "core/model/names.h"
#include "core/model/protocolcheck.h"

#include <QBuffer>
#include <QFile>

#include <array>
#include <cmath>

namespace doubleread {

namespace {

constexpr qint64 longestProtocol = qint64(1024) * 1024;

/// A value of the file and where it stands.
struct Value
{
    const Json &json;
    const QString &file;
    QString place; ///< JSON pointer.

    std::unexpected<Error> refuse(const QString &message, const QString &remedy) const
    {
        return failAt(file, place, message, remedy);
    }
    Value at(const Json &member, const QString &step) const
    {
        return {.json = member, .file = file, .place = place + u'/' + step};
    }
};

Result<double> numberOf(const Value &value)
{
    if (const std::optional<double> number = numberIn(value.json))
        return *number;
    return value.refuse(Problem::tr("is not a number"),
                        Problem::tr("write a number without quotes, such as 0.3"));
}

Result<int> wholeOf(const Value &value)
{
    const std::optional<double> number = numberIn(value.json);
    if (number && *number == std::floor(*number))
        return static_cast<int>(*number);
    return value.refuse(Problem::tr("is not a whole number"),
                        Problem::tr("write one without quotes, such as 2"));
}

Result<bool> truthOf(const Value &value)
{
    if (value.json.is_boolean())
        return value.json.get<bool>();
    return value.refuse(Problem::tr("is neither true nor false"),
                        Problem::tr("write true or false, without quotes"));
}

Result<QString> textOf(const Value &value)
{
    if (std::optional<QString> text = textIn(value.json))
        return *text;
    return value.refuse(Problem::tr("is not a text"), Problem::tr("write it in quotes"));
}

/// Every element of a list through `take(const Value &) -> Result<void>`.
template <typename Take>
Result<void> eachOf(const Value &value, Take take)
{
    if (!value.json.is_array())
        return value.refuse(Problem::tr("is not a list"),
                            Problem::tr("write it in square brackets"));
    for (size_t index = 0; index < value.json.size(); ++index)
        if (auto taken = take(value.at(value.json[index], QString::number(index))); !taken)
            return taken;
    return {};
}

Result<QStringList> textsOf(const Value &value)
{
    QStringList texts;
    const auto taken = eachOf(value, [&](const Value &each) -> Result<void> {
        Result<QString> text = textOf(each);
        if (!text)
            return fail(text.error());
        texts << *text;
        return {};
    });
    return taken ? Result<QStringList>(texts) : fail(taken.error());
}

/// Puts a value that could be read where it belongs.
template <typename Member>
Result<void> put(Member &member, Result<Member> value)
{
    if (!value)
        return fail(value.error());
    member = std::move(*value);
    return {};
}

std::unexpected<Error> unknownKey(const Value &value, const QStringList &known)
{
    const QString key = value.place.section(u'/', -1);
    const QStringList near = nearTo(key, known);
    return value.refuse(Problem::tr("is no key of a protocol"),
                        near.isEmpty()
                            ? Problem::tr("leave it out; there are: %1").arg(known.join(u", "_s))
                            : Problem::tr("did you mean \"%1\"?").arg(near.join(u"\" or \""_s)));
}

/// A key of an object and what takes its value.
template <typename Target>
struct Field
{
    const char *key;
    Result<void> (*take)(const Value &value, Target &target);
};

template <typename Target, size_t Count>
Result<void> takeField(const std::array<Field<Target>, Count> &fields, const Value &value,
                       const std::string &key, Target &target)
{
    QStringList known;
    for (const Field<Target> &field : fields) {
        if (key == field.key)
            return field.take(value, target);
        known << QString::fromLatin1(field.key);
    }
    return unknownKey(value, known);
}

template <typename Target, size_t Count>
Result<void> takeObject(const std::array<Field<Target>, Count> &fields, const Value &value,
                        Target &target)
{
    if (!value.json.is_object())
        return value.refuse(Problem::tr("is not an object"), Problem::tr("write it in braces"));
    for (const auto &[key, member] : value.json.items()) {
        const Value each = value.at(member, QString::fromStdString(key));
        if (auto taken = takeField(fields, each, key, target); !taken)
            return taken;
    }
    return {};
}

Result<QColor> colorOf(const Value &value)
{
    const Result<QString> text = textOf(value);
    if (!text)
        return fail(text.error());
    const bool isHex = text->size() == 7 && text->startsWith(u'#');
    if (const QColor color(*text); isHex && color.isValid())
        return color;
    return value.refuse(Problem::tr("is no colour"), Problem::tr("write it as \"#56b4e9\""));
}

Result<std::vector<ShapeKind>> shapesOf(const Value &value)
{
    std::vector<ShapeKind> shapes;
    const auto taken = eachOf(value, [&](const Value &each) -> Result<void> {
        const Result<QString> text = textOf(each);
        if (!text)
            return fail(text.error());
        const std::optional<ShapeKind> kind = fromName<ShapeKind>(*text);
        if (!kind)
            return each.refuse(Problem::tr("\"%1\" is no shape").arg(*text),
                               Problem::tr("write box, polygon, line or point"));
        shapes.push_back(*kind);
        return {};
    });
    return taken ? Result<std::vector<ShapeKind>>(shapes) : fail(taken.error());
}

constexpr std::array<Field<Label>, 4> labelFields{{
    {"code", [](const Value &value, Label &label) { return put(label.code, textOf(value)); }},
    {"name", [](const Value &value, Label &label) { return put(label.name, textOf(value)); }},
    {"color", [](const Value &value, Label &label) { return put(label.color, colorOf(value)); }},
    {"shapes",
     [](const Value &value, Label &label) { return put(label.allowedShapes, shapesOf(value)); }},
}};

Result<void> takeLabels(const Value &value, Protocol &protocol)
{
    protocol.labels.clear();
    return eachOf(value, [&](const Value &each) -> Result<void> {
        Label label;
        label.color = standardLabelColor(protocol.labels.size());
        if (auto taken = takeObject(labelFields, each, label); !taken)
            return taken;
        if (!each.json.contains("code"))
            label.code = label.name;
        if (!each.json.contains("name"))
            label.name = label.code;
        protocol.labels.push_back(label);
        return {};
    });
}

Result<std::vector<AttributeNode>> nodesOf(const Value &value);

constexpr std::array<Field<AttributeNode>, 4> nodeFields{{
    {"code", [](const Value &value, AttributeNode &node) { return put(node.code, textOf(value)); }},
    {"name", [](const Value &value, AttributeNode &node) { return put(node.name, textOf(value)); }},
    {"children",
     [](const Value &value, AttributeNode &node) { return put(node.children, nodesOf(value)); }},
    {"tree",
     [](const Value &value, AttributeNode &node) { return put(node.tree, truthOf(value)); }},
}};

/// Recursion ends where visitJson() refuses what is nested deeper than 64.
Result<std::vector<AttributeNode>> nodesOf(const Value &value)
{
    std::vector<AttributeNode> nodes;
    const auto taken = eachOf(value, [&](const Value &each) -> Result<void> {
        AttributeNode node;
        if (auto done = takeObject(nodeFields, each, node); !done)
            return done;
        if (!each.json.contains("code"))
            node.code = node.name;
        if (!each.json.contains("name"))
            node.name = node.code;
        nodes.push_back(std::move(node));
        return {};
    });
    return taken ? Result<std::vector<AttributeNode>>(std::move(nodes)) : fail(taken.error());
}

Result<void> takeRule(const Value &value, Protocol &protocol)
{
    const Result<QString> text = textOf(value);
    if (!text)
        return fail(text.error());
    if (*text != u"all"_s && *text != u"disputed-only"_s)
        return value.refuse(Problem::tr("\"%1\" says not who signs what").arg(*text),
                            Problem::tr("write \"all\" or \"disputed-only\""));
    protocol.rule = *text == u"all"_s ? SignOffRule::All : SignOffRule::DisputedOnly;
    return {};
}

Result<void> takeVersion(const Value &value, Protocol &protocol)
{
    const Result<int> version = wholeOf(value);
    if (!version)
        return fail(version.error());
    if (*version < 1)
        return value.refuse(Problem::tr("is less than 1"),
                            Problem::tr("leave it out: the dataset counts versions"));
    protocol.version = *version;
    return {};
}

template <auto Member>
Result<void> number(const Value &value, Protocol &protocol)
{
    return put(protocol.*Member, numberOf(value));
}
template <auto Member>
Result<void> whole(const Value &value, Protocol &protocol)
{
    return put(protocol.*Member, wholeOf(value));
}
template <auto Member>
Result<void> truth(const Value &value, Protocol &protocol)
{
    return put(protocol.*Member, truthOf(value));
}
template <auto Member>
Result<void> text(const Value &value, Protocol &protocol)
{
    return put(protocol.*Member, textOf(value));
}
template <auto Member>
Result<void> texts(const Value &value, Protocol &protocol)
{
    return put(protocol.*Member, textsOf(value));
}

constexpr std::array<Field<Protocol>, 20> protocolFields{{
    {"$schema",
     [](const Value &value, Protocol &) -> Result<void> {
         const Result<QString> address = textOf(value);
         return address ? Result<void>() : fail(address.error());
     }},
    {"version", &takeVersion},
    {"labels", &takeLabels},
    {"attributes", [](const Value &value,
                      Protocol &protocol) { return put(protocol.attributes, nodesOf(value)); }},
    {"reads_per_scan", &whole<&Protocol::readsPerScan>},
    {"sign_off", &takeRule},
    {"repeat_share", &number<&Protocol::repeatShare>},
    {"certainty_steps", &whole<&Protocol::certaintySteps>},
    {"readers_see_after_round", &truth<&Protocol::readersSeeAfterRound>},
    {"match_iou", &number<&Protocol::matchIou>},
    {"boundary_tolerance", &number<&Protocol::boundaryTolerance>},
    {"point_radius_px", &number<&Protocol::pointRadiusPx>},
    {"line_distance_px", &number<&Protocol::lineDistancePx>},
    {"officer_sees_names", &truth<&Protocol::officerSeesNames>},
    {"reason_required", &truth<&Protocol::reasonRequired>},
    {"sign_off_meaning", &text<&Protocol::signOffMeaning>},
    {"regions", &texts<&Protocol::regions>},
    {"views", &texts<&Protocol::views>},
    {"exclusion_reasons", &texts<&Protocol::exclusionReasons>},
    {"assessment_words", &texts<&Protocol::assessmentWords>},
}};

Result<Protocol> protocolIn(QIODevice &device, const QString &file)
{
    Protocol protocol = Protocol::standard();
    const JsonVisitor visitor{
        .handling = [&](const JsonPlace &place, JsonKind kind) -> Result<Handling> {
            if (!place.steps.empty())
                return Handling::Take;
            if (kind == JsonKind::Object)
                return Handling::Descend;
            return failAt(file, {}, Problem::tr("is not an object"),
                          Problem::tr("begin with what 'protocol get' prints and change that"));
        },
        .take = [&](const JsonPlace &place, const Json &json) -> Result<void> {
            const Value value{.json = json, .file = file, .place = place.pointer()};
            return takeField(protocolFields, value, place.steps.front().key, protocol);
        }};
    if (const Result<void> read = visitJson(device, file, visitor); !read)
        return fail(read.error());
    return protocol;
}

} // namespace

Result<Protocol> readProtocol(QIODevice &device, const QString &file)
{
    QByteArray bytes = device.read(longestProtocol + 1);
    if (bytes.size() > longestProtocol)
        return failAt(file, {}, Problem::tr("is longer than 1 MiB"),
                      Problem::tr("this is hardly a protocol"));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Result<Protocol> protocol = protocolIn(buffer, file);
    if (!protocol)
        return protocol;
    const std::vector<ProtocolProblem> problems = problemsOf(*protocol);
    if (problems.empty())
        return protocol;
    return failAt(file, problems.front().place, problems.front().message, problems.front().remedy);
}

Result<Protocol> readProtocolFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error{.code = Error::Code::BadInput,
                          .message = file.errorString(),
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("check that the file exists and may be read")});
    return readProtocol(file, path);
}

QByteArray protocolSchema()
{
    QFile file(u":/protocol/protocol.schema.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace doubleread
