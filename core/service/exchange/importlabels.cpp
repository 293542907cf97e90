#include "core/service/exchange/importlabels.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/service/support.h"

#include <algorithm>

namespace doubleread {

namespace {

QString inQuotes(const QStringList &names)
{
    return u'"' + names.join(u"\", \""_s) + u'"';
}

/// The labels of one kind of choice, as they are met.
struct Sorter
{
    const Protocol &protocol;
    const ImportRequest &request;
    LabelMapping mapping = {};
    QStringList refused = {};
    QStringList skipped = {};

    Result<void> take(const FileLabel &label);
    Result<void> takeChosen(const FileLabel &label, const LabelChoice &choice);
    void skip(const QString &name)
    {
        mapping.codes[name] = std::nullopt;
        skipped << name;
    }
    void create(const QString &name)
    {
        mapping.codes[name] = name;
        mapping.created << name;
    }
};

Result<void> Sorter::takeChosen(const FileLabel &label, const LabelChoice &choice)
{
    const QString known = codeInProtocol(protocol, label.name);
    switch (choice.what) {
    case LabelChoice::What::Skip:
        skip(label.name);
        break;
    case LabelChoice::What::Create:
        if (label.name.isEmpty())
            return invalid(Problem::tr("a label needs a name"));
        if (known.isEmpty())
            create(label.name);
        else
            mapping.codes[label.name] = known;
        break;
    case LabelChoice::What::Map:
        const QString target = codeInProtocol(protocol, choice.target);
        if (target.isEmpty())
            return fail(Error::Code::NotFound,
                        Problem::tr("the protocol does not have the label %1")
                            .arg(inQuotes({choice.target})),
                        Problem::tr("map %1 to one of its labels, let it be created or skipped")
                            .arg(inQuotes({label.name})));
        mapping.codes[label.name] = target;
        break;
    }
    return {};
}

Result<void> Sorter::take(const FileLabel &label)
{
    if (const auto chosen = request.labels.find(label.name); chosen != request.labels.end())
        return takeChosen(label, chosen->second);
    const QString known = codeInProtocol(protocol, label.name);
    if (label.name.isEmpty() || !known.isEmpty())
        mapping.codes[label.name] = known;
    else if (request.newLabels == NewLabels::Refuse)
        refused << label.name;
    else if (request.newLabels == NewLabels::Skip)
        skip(label.name);
    else
        create(label.name);
    return {};
}

/// A choice for a label that the files do not have is a slip of the pen.
Result<void> checkChoices(const std::vector<FileLabel> &labels, const ImportRequest &request)
{
    for (const auto &[name, choice] : request.labels)
        if (std::ranges::find(labels, name, &FileLabel::name) == labels.end())
            return fail(Error::Code::NotFound,
                        Problem::tr("the files have no annotation with the label %1 on scans of "
                                    "the dataset")
                            .arg(inQuotes({name})),
                        Problem::tr("name a label as the files do"));
    return {};
}

void tell(LabelMapping &mapping, const QStringList &skipped)
{
    QStringList named = skipped;
    if (named.removeAll(QString()) > 0)
        mapping.warnings.push_back(
            {.place = {}, .message = Problem::tr("annotations without a label were left out")});
    if (!named.isEmpty())
        mapping.warnings.push_back(
            {.place = {},
             .message =
                 Problem::tr("annotations of the labels %1 were left out").arg(inQuotes(named))});
    if (!mapping.created.isEmpty())
        mapping.warnings.push_back(
            {.place = {},
             .message = Problem::tr("the labels %1 are new and were added to the protocol")
                            .arg(inQuotes(mapping.created))});
}

} // namespace

QString codeInProtocol(const Protocol &protocol, const QString &label)
{
    if (protocol.label(label))
        return label;
    const auto named = std::ranges::find(protocol.labels, label, &Label::name);
    return named == protocol.labels.end() ? QString() : named->code;
}

Result<LabelMapping> mapToProtocol(const Protocol &protocol, const std::vector<FileLabel> &labels,
                                   const ImportRequest &request, bool mayCreate)
{
    if (const Result<void> known = checkChoices(labels, request); !known)
        return fail(known.error());
    Sorter sorter{.protocol = protocol, .request = request};
    for (const FileLabel &label : labels)
        if (const Result<void> taken = sorter.take(label); !taken)
            return fail(taken.error());
    if (!sorter.refused.isEmpty())
        return fail(
            Error::Code::BadInput,
            Problem::tr("the protocol does not have the labels %1").arg(inQuotes(sorter.refused)),
            Problem::tr("add them to the protocol, or let them be created or skipped"));
    if (!sorter.mapping.created.isEmpty() && !mayCreate)
        return forbidden(
            Problem::tr("the protocol does not have the labels %1, and only the coordinator "
                        "adds labels to it")
                .arg(inQuotes(sorter.mapping.created)),
            Problem::tr("have them added, or let them be skipped"));
    tell(sorter.mapping, sorter.skipped);
    return std::move(sorter.mapping);
}

Result<void> addLabels(Database &database, const Actor &actor, Protocol protocol,
                       const QStringList &names)
{
    const QByteArray before = toCanonicalJson(protocol);
    for (const QString &name : names)
        protocol.labels.push_back({.code = name,
                                   .name = name,
                                   .color = standardLabelColor(protocol.labels.size()),
                                   .allowedShapes = {}});
    ++protocol.version;
    const QString reason = u"labels of an imported file"_s;
    if (const auto added = ProtocolRepository(database).add(protocol, reason, actor.user.id);
        !added)
        return added;
    return record(database, actor.user.id, u"protocol.changed"_s,
                  u"protocol:"_s + QString::number(protocol.version), {},
                  CanonicalObject()
                      .setJson("old", before)
                      .setJson("new", toCanonicalJson(protocol))
                      .set("reason", reason));
}

} // namespace doubleread
