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

/// Codes that the protocol lacks, in order of appearance; names of labels become their codes.
QStringList unknownLabels(const std::vector<Annotation *> &annotations, const Protocol &protocol)
{
    QStringList unknown;
    for (Annotation *annotation : annotations) {
        QString &code = annotation->labelCode;
        if (code.isEmpty() || protocol.label(code))
            continue;
        const auto named = std::ranges::find(protocol.labels, code, &Label::name);
        if (named != protocol.labels.end())
            code = named->code;
        else if (!unknown.contains(code))
            unknown << code;
    }
    return unknown;
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

} // namespace

Result<LabelMapping> mapToProtocol(Database &database, const Actor &actor,
                                   const std::vector<Annotation *> &annotations,
                                   NewLabels newLabels, bool mayCreate)
{
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    LabelMapping mapping;
    const QStringList unknown = unknownLabels(annotations, *protocol);
    if (unknown.isEmpty())
        return mapping;
    switch (newLabels) {
    case NewLabels::Refuse:
        return fail(Error::Code::BadInput,
                    Problem::tr("the protocol does not have the labels %1").arg(inQuotes(unknown)),
                    Problem::tr("add them to the protocol, or let them be created or skipped"));
    case NewLabels::Skip:
        mapping.skipped.insert(unknown.begin(), unknown.end());
        mapping.warnings.push_back(
            {.place = {},
             .message = Problem::tr(
                            "annotations of the labels %1, which the protocol lacks, were left out")
                            .arg(inQuotes(unknown))});
        return mapping;
    case NewLabels::Create:
        if (!mayCreate)
            return forbidden(
                Problem::tr("the protocol does not have the labels %1, and only the coordinator "
                            "adds labels to it")
                    .arg(inQuotes(unknown)),
                Problem::tr("have them added, or let them be skipped"));
        break;
    }
    if (const auto added = addLabels(database, actor, *protocol, unknown); !added)
        return fail(added.error());
    mapping.warnings.push_back(
        {.place = {},
         .message = Problem::tr("the labels %1 are new and were added to the protocol")
                        .arg(inQuotes(unknown))});
    return mapping;
}

} // namespace doubleread
