#include "core/service/protocols/protocols.h"

#include "core/model/canonical.h"
#include "core/model/codetree.h"
#include "core/model/protocolcheck.h"
#include "core/model/protocolwords.h"
#include "core/service/reading/submitting.h"
#include "core/service/support.h"
#include "core/store/protocoluse.h"
#include "core/store/userrepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Protocols)
};

std::unexpected<Error> refused(Error::Code code, const QString &place, const QString &message,
                               const QString &remedy)
{
    return fail(
        Error{.code = code, .message = message, .file = {}, .place = place, .remedy = remedy});
}

std::unexpected<Error> inUse(const QString &place, const QString &message)
{
    return refused(Error::Code::Forbidden, place, message, Texts::tr("keep it"));
}

Result<void> keepsLabels(const ProtocolUse &use, const Protocol &before, const Protocol &protocol)
{
    for (const QString &code : use.labels)
        if (before.label(code) && !protocol.label(code))
            return inUse(u"/labels"_s, Texts::tr("the label \"%1\" is in use").arg(code));
    for (const auto &[code, kind] : use.shapes) {
        const auto label = std::ranges::find(protocol.labels, code, &Label::code);
        if (label == protocol.labels.end() || label->allowedShapes.empty() ||
            std::ranges::find(label->allowedShapes, kind) != label->allowedShapes.end())
            continue;
        return inUse(u"/labels/%1/shapes"_s.arg(label - protocol.labels.begin()),
                     Texts::tr("\"%1\" was drawn as a %2").arg(code, shapeText(kind)));
    }
    return {};
}

/// Whether the question, wherever it stands, has this answer.
bool hasAnswer(const std::vector<AttributeNode> &questions, const QString &question,
               const QString &answer)
{
    return std::ranges::any_of(questions, [&](const AttributeNode &each) {
        if (each.code == question)
            return !pathTo(each, answer).empty();
        return !each.tree && std::ranges::any_of(each.children, [&](const AttributeNode &other) {
            return hasAnswer(other.children, question, answer);
        });
    });
}

/// Answers that the protocol before did not have either came with a file and bind nobody.
Result<void> keepsAnswers(const ProtocolUse &use, const Protocol &before, const Protocol &protocol)
{
    for (const auto &[question, answer] : use.answers)
        if (hasAnswer(before.attributes, question, answer) &&
            !hasAnswer(protocol.attributes, question, answer))
            return inUse(u"/attributes"_s,
                         Texts::tr("the answer \"%1\" to \"%2\" is in use").arg(answer, question));
    return {};
}

Result<void> keepsTags(const ProtocolUse &use, const Protocol &before, const Protocol &protocol)
{
    for (const QString &region : use.regions)
        if (before.regions.contains(region) && !protocol.regions.contains(region))
            return inUse(u"/regions"_s, Texts::tr("the region \"%1\" is in use").arg(region));
    for (const QString &view : use.views)
        if (before.views.contains(view) && !protocol.views.contains(view))
            return inUse(u"/views"_s, Texts::tr("the view \"%1\" is in use").arg(view));
    return {};
}

Result<void> keepsWhatIsInUse(Database &database, const Protocol &before, const Protocol &protocol)
{
    const Result<ProtocolUse> use = protocolUse(database);
    if (!use)
        return fail(use.error());
    if (const auto kept = keepsLabels(*use, before, protocol); !kept)
        return kept;
    if (const auto kept = keepsAnswers(*use, before, protocol); !kept)
        return kept;
    if (const auto kept = keepsTags(*use, before, protocol); !kept)
        return kept;
    if (protocol.certaintySteps < before.certaintySteps && use->certainty > protocol.certaintySteps)
        return refused(Error::Code::Forbidden, u"/certainty_steps"_s,
                       Texts::tr("the certainty %1 was given").arg(use->certainty),
                       Texts::tr("keep at least so many steps"));
    if (protocol.readsPerScan == before.readsPerScan)
        return {};
    const Result<bool> compared = anyScanCompared(database);
    if (!compared)
        return fail(compared.error());
    if (*compared)
        return refused(
            Error::Code::Forbidden, u"/reads_per_scan"_s,
            Texts::tr("scans have been compared with %1 reads each").arg(before.readsPerScan),
            Texts::tr("begin a new dataset for another number of reads"));
    return {};
}

Result<void> checkReason(Database &database, const QString &reason)
{
    if (!reason.trimmed().isEmpty())
        return {};
    const Result<bool> submitted = anyReadSubmitted(database);
    if (!submitted)
        return fail(submitted.error());
    if (*submitted)
        return invalid(
            Texts::tr("reads have been submitted: a change of the protocol needs a reason"),
            Texts::tr("say why the rules change"));
    return {};
}

Result<QStringList> notesOn(Database &database, const Protocol &before, const Protocol &after)
{
    const auto gates = [](const Protocol &each) {
        return std::array{each.matchIou, each.boundaryTolerance, each.pointRadiusPx,
                          each.lineDistancePx};
    };
    const Result<bool> compared = anyScanCompared(database);
    if (!compared)
        return fail(compared.error());
    QStringList notes;
    if (*compared && gates(before) != gates(after))
        notes << Texts::tr(
            "Comparisons made so far stay as they are, under the version they were made "
            "with; only those made from now on follow the new numbers.");
    if (*compared && before.signOffMeaning != after.signOffMeaning)
        notes << Texts::tr("Signatures given so far keep the meaning that they were given with.");
    return notes;
}

Result<ProtocolChange> setWithin(Database &database, const Actor &actor, Protocol protocol,
                                 const QString &reason)
{
    ProtocolRepository protocols(database);
    const Result<Protocol> before = protocols.current();
    if (!before)
        return fail(before.error());
    protocol.version = before->version;
    if (protocol == *before)
        return ProtocolChange{.protocol = protocol, .changes = {}, .notes = {}};
    if (const auto kept = keepsWhatIsInUse(database, *before, protocol); !kept)
        return fail(kept.error());
    if (const auto given = checkReason(database, reason); !given)
        return fail(given.error());
    Result<QStringList> notes = notesOn(database, *before, protocol);
    if (!notes)
        return fail(notes.error());
    ++protocol.version;
    if (const auto added = protocols.add(protocol, reason.trimmed(), actor.user.id); !added)
        return fail(added.error());
    const auto told = record(database, actor.user.id, u"protocol.changed"_s,
                             u"protocol:"_s + QString::number(protocol.version), {},
                             CanonicalObject()
                                 .setJson("old", toCanonicalJson(*before))
                                 .setJson("new", toCanonicalJson(protocol))
                                 .set("reason", reason.trimmed()));
    if (!told)
        return fail(told.error());
    if (protocol.readsPerScan < before->readsPerScan)
        if (const auto compared = compareWhatIsReady(database); !compared)
            return fail(compared.error());
    return ProtocolChange{.protocol = protocol,
                          .changes = changesBetween(*before, protocol),
                          .notes = std::move(*notes)};
}

Result<bool> seesAllVersions(Database &database, const Actor &actor)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    if (mayManagePeople(actor))
        return true;
    const auto dataset = ProtocolRepository(database).dataset();
    return dataset ? Result<bool>(dataset->roundClosed) : fail(dataset.error());
}

} // namespace

Result<void> checkProtocol(const Protocol &protocol)
{
    const std::vector<ProtocolProblem> problems = problemsOf(protocol);
    if (problems.empty())
        return {};
    return refused(Error::Code::InvalidArgument, problems.front().place, problems.front().message,
                   problems.front().remedy);
}

Result<ProtocolChange> setProtocol(Database &database, const Actor &actor, const Protocol &protocol,
                                   const QString &reason)
{
    if (const Result<void> allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    if (const Result<void> sound = checkProtocol(protocol); !sound)
        return fail(sound.error());
    return inTransaction(database, [&] { return setWithin(database, actor, protocol, reason); });
}

Result<bool> protocolNeedsReason(Database &database, const Actor &actor)
{
    if (const Result<void> allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    return anyReadSubmitted(database);
}

Result<std::vector<ProtocolVersion>> protocolHistory(Database &database, const Actor &actor)
{
    const Result<bool> all = seesAllVersions(database, actor);
    if (!all)
        return fail(all.error());
    const auto stored = ProtocolRepository(database).versions();
    if (!stored)
        return fail(stored.error());
    const auto people = UserRepository(database).all();
    if (!people)
        return fail(people.error());
    std::vector<ProtocolVersion> versions;
    const Protocol *before = nullptr;
    for (const ProtocolRepository::Version &each : *stored) {
        const auto author = std::ranges::find(*people, each.author, &User::id);
        versions.push_back(
            {.protocol = each.protocol,
             .reason = each.reason,
             .author = author == people->end() ? QString() : author->name,
             .at = each.at,
             .changes = before ? changesBetween(*before, each.protocol) : QStringList()});
        before = &each.protocol;
    }
    if (!*all && !versions.empty())
        return std::vector{ProtocolVersion{.protocol = versions.back().protocol,
                                           .reason = {},
                                           .author = {},
                                           .at = {},
                                           .changes = {}}};
    return versions;
}

} // namespace doubleread
