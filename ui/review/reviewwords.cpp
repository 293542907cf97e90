#include "ui/review/reviewwords.h"

#include "core/model/codetree.h"
#include "ui/widgets/capitalised.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace doubleread::reviewwords {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Review)
};

const Annotation *memberOf(const Review &review, Id<Annotation> id)
{
    for (const Read &read : review.reads) {
        const auto found = std::ranges::find(read.annotations, id, &Annotation::id);
        if (found != read.annotations.end())
            return &*found;
    }
    return nullptr;
}

/// Names of the labels of these members, each once.
QString labelsOf(const std::vector<Id<Annotation>> &members, const Review &review,
                 const Protocol &protocol)
{
    QStringList names;
    for (const Id<Annotation> &id : members) {
        const Annotation *annotation = memberOf(review, id);
        if (!annotation)
            continue;
        const Label *label = protocol.label(annotation->labelCode);
        names.append(label ? label->name : annotation->labelCode);
    }
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString certaintyOf(const std::vector<Id<Annotation>> &members, const Review &review)
{
    const Annotation *annotation = members.empty() ? nullptr : memberOf(review, members.front());
    if (!annotation || !annotation->certainty)
        return Texts::tr("no certainty");
    return QString::number(*annotation->certainty);
}

QString iouText(double iou)
{
    return QLocale::c().toString(iou, 'f', 2);
}

QString answersOf(const Review &review, const Protocol &protocol)
{
    QStringList answers;
    for (const Read &read : review.reads)
        answers.append(verdict(read.assessment.verdict, protocol));
    return answers.join(u" / "_s);
}

QString both(const QString &first, const QString &second)
{
    return first == second ? first : first + u" / "_s + second;
}

QString missedDetails(const Disagreement &disagreement, const QString &labels)
{
    if (disagreement.iou <= 0)
        return Texts::tr("%1 · nothing near it in the other read").arg(labels);
    return Texts::tr("%1 · nearest IoU %2").arg(labels, iouText(disagreement.iou));
}

/// Both reads have the lesion and nobody disputes it.
bool isUndisputed(const std::vector<Id<Annotation>> &parents, const Review &review)
{
    const auto has = [](const std::vector<Id<Annotation>> &members, Id<Annotation> id) {
        return std::ranges::find(members, id) != members.end();
    };
    const bool disputed = std::ranges::any_of(review.disagreements, [&](const Disagreement &one) {
        return std::ranges::any_of(parents, [&](Id<Annotation> parent) {
            return has(one.first, parent) || has(one.second, parent);
        });
    });
    return !disputed && std::ranges::all_of(review.reads, [&](const Read &read) {
        return std::ranges::any_of(read.annotations,
                                   [&](const Annotation &drawn) { return has(parents, drawn.id); });
    });
}

/// Where the outline of a finding of the consensus came from: its first parent gave it, unless it
/// was changed since.
QString originOf(const Annotation &annotation, const Review &review)
{
    const std::vector<Id<Annotation>> &parents = annotation.provenance.parents;
    const Annotation *parent = parents.empty() ? nullptr : memberOf(review, parents.front());
    if (!parent || annotation.provenance.origin != Origin::Merged)
        return Texts::tr("drawn in review");
    if (review.reads.size() < 2)
        return Texts::tr("as it was read");
    if (parent->shape != annotation.shape)
        return Texts::tr("merged from both reads");
    if (isUndisputed(parents, review))
        return Texts::tr("both reads agree");
    const std::vector<Annotation> &first = review.reads.front().annotations;
    const bool inFirst = std::ranges::find(first, parent->id, &Annotation::id) != first.end();
    return inFirst ? Texts::tr("as in the first read") : Texts::tr("as in the second read");
}

QString rejected(DisagreementKind kind)
{
    switch (kind) {
    case DisagreementKind::Raised:
        return Texts::tr("Settled");
    case DisagreementKind::MissedByFirst:
    case DisagreementKind::MissedBySecond:
        return Texts::tr("Rejected");
    case DisagreementKind::Label:
    case DisagreementKind::Boundary:
    case DisagreementKind::SplitMerge:
    case DisagreementKind::Assessment:
    case DisagreementKind::Certainty:
        break;
    }
    return Texts::tr("Both rejected");
}

QString mergedText(const Resolution &resolution)
{
    const QString kind = merge(resolution.merge.value_or(MergeKind::MeanOutline));
    if (!resolution.wordsOf)
        return Texts::tr("Merged: %1").arg(kind);
    return (*resolution.wordsOf == ReadSide::First ? Texts::tr("Merged: %1, label of the first")
                                                   : Texts::tr("Merged: %1, label of the second"))
        .arg(kind);
}

QString resolved(const Disagreement &disagreement)
{
    switch (disagreement.resolution->choice) {
    case ResolutionChoice::AcceptFirst:
        return Texts::tr("First read accepted");
    case ResolutionChoice::AcceptSecond:
        return Texts::tr("Second read accepted");
    case ResolutionChoice::Merge:
        return mergedText(*disagreement.resolution);
    case ResolutionChoice::Redraw:
        return Texts::tr("Redrawn");
    case ResolutionChoice::RejectBoth:
        return rejected(disagreement.kind);
    }
    return {};
}

} // namespace

QString kind(DisagreementKind kind)
{
    switch (kind) {
    case DisagreementKind::MissedBySecond:
        return Texts::tr("Only in the first read");
    case DisagreementKind::MissedByFirst:
        return Texts::tr("Only in the second read");
    case DisagreementKind::Label:
        return Texts::tr("Different labels");
    case DisagreementKind::Boundary:
        return Texts::tr("Same lesion, outlines differ");
    case DisagreementKind::SplitMerge:
        return Texts::tr("One against several");
    case DisagreementKind::Assessment:
        return Texts::tr("Different scan-level answers");
    case DisagreementKind::Certainty:
        return Texts::tr("Different certainty");
    case DisagreementKind::Raised:
        return Texts::tr("Flagged");
    }
    return {};
}

QString choice(ResolutionChoice choice)
{
    switch (choice) {
    case ResolutionChoice::AcceptFirst:
        return Texts::tr("Accept first");
    case ResolutionChoice::AcceptSecond:
        return Texts::tr("Accept second");
    case ResolutionChoice::Merge:
        return Texts::tr("Merge");
    case ResolutionChoice::Redraw:
        return Texts::tr("Redraw");
    case ResolutionChoice::RejectBoth:
        return Texts::tr("Reject both");
    }
    return {};
}

QString merge(MergeKind kind)
{
    switch (kind) {
    case MergeKind::Union:
        return Texts::tr("union");
    case MergeKind::Intersection:
        return Texts::tr("intersection");
    case MergeKind::MeanOutline:
        return Texts::tr("mean outline");
    }
    return {};
}

QString mergeTitle(MergeKind kind)
{
    return capitalised(merge(kind));
}

QString mergeTitle(MergeKind kind, const MergeChoice &choice)
{
    const bool midway = choice.option && !isAreal(choice.option->shape);
    return midway ? Texts::tr("Midway") : mergeTitle(kind);
}

QString mergeFigures(const MergeChoice &choice)
{
    if (!choice.option)
        return Texts::tr("impossible: %1").arg(choice.option.error().message.toLower());
    const MergeOption &option = *choice.option;
    if (!isAreal(option.shape))
        return Texts::tr("between what the two drew");
    return Texts::tr("%1 px² · A %2 · B %3")
        .arg(QLocale().toString(option.area, 'f', 0), iouText(option.iouFirst),
             iouText(option.iouSecond));
}

QString proposal(const Disagreement *disagreement, const Proposal &proposal,
                 const Protocol &protocol)
{
    if (proposal.verdict)
        return verdict(proposal.verdict, protocol);
    if (proposal.merge)
        return Texts::tr("Merge: %1").arg(merge(*proposal.merge));
    if (disagreement && proposal.choice == ResolutionChoice::RejectBoth &&
        disagreement->kind == DisagreementKind::Raised)
        return Texts::tr("Settle flag");
    return choice(proposal.choice);
}

QString details(const Disagreement &disagreement, const Review &review, const Protocol &protocol)
{
    const QString first = labelsOf(disagreement.first, review, protocol);
    const QString second = labelsOf(disagreement.second, review, protocol);
    switch (disagreement.kind) {
    case DisagreementKind::MissedBySecond:
        return missedDetails(disagreement, first);
    case DisagreementKind::MissedByFirst:
        return missedDetails(disagreement, second);
    case DisagreementKind::Label:
    case DisagreementKind::Boundary:
        return Texts::tr("%1 · IoU %2").arg(both(first, second), iouText(disagreement.iou));
    case DisagreementKind::SplitMerge:
        return Texts::tr("%1 · %2 against %3")
            .arg(both(first, second))
            .arg(disagreement.first.size())
            .arg(disagreement.second.size());
    case DisagreementKind::Assessment:
        return answersOf(review, protocol);
    case DisagreementKind::Certainty:
        return Texts::tr("%1 · certainty %2 / %3")
            .arg(both(first, second), certaintyOf(disagreement.first, review),
                 certaintyOf(disagreement.second, review));
    case DisagreementKind::Raised:
        return disagreement.comment;
    }
    return {};
}

QString decision(const Disagreement &disagreement)
{
    if (!disagreement.resolution)
        return {};
    const QString words = resolved(disagreement);
    const QString reason = disagreement.resolution->reason.trimmed();
    return reason.isEmpty() ? words : u"%1: “%2”"_s.arg(words, reason);
}

QString verdict(std::optional<Verdict> verdict, const Protocol &protocol)
{
    if (!verdict)
        return Texts::tr("no answer");
    const auto index = static_cast<qsizetype>(*verdict);
    return protocol.assessmentWords.value(index);
}

QString saidOf(const Annotation &annotation, const Protocol &protocol)
{
    const Label *label = protocol.label(annotation.labelCode);
    QStringList parts{label ? label->name : annotation.labelCode};
    if (annotation.certainty)
        parts << Texts::tr("certainty %1").arg(*annotation.certainty);
    for (const auto &[question, answer] : annotation.attributes)
        parts << answerText(protocol.attributes, question, answer);
    if (!annotation.note.isEmpty())
        parts << u"“%1”"_s.arg(annotation.note);
    return parts.join(u", "_s);
}

QString findings(const Review &review, const Protocol &protocol)
{
    if (review.consensus.annotations.empty())
        return Texts::tr("Nothing found");
    QStringList lines;
    for (const Annotation &annotation : review.consensus.annotations) {
        const Label *label = protocol.label(annotation.labelCode);
        const Box box = boundingBox(annotation.shape);
        lines.append(Texts::tr("%1, %2 × %3 px, %4")
                         .arg(label ? label->name : annotation.labelCode)
                         .arg(qRound(box.width()))
                         .arg(qRound(box.height()))
                         .arg(originOf(annotation, review)));
    }
    return lines.join(u'\n');
}

QString rules(const Protocol &protocol)
{
    return rules(protocol, {.protocolVersion = protocol.version,
                            .matchIou = protocol.matchIou,
                            .boundaryTolerance = protocol.boundaryTolerance});
}

QString rules(const Protocol &protocol, const ComparisonRules &comparedBy)
{
    const QString version = comparedBy.protocolVersion == protocol.version
                                ? Texts::tr("protocol %1").arg(protocol.version)
                                : Texts::tr("protocol %1 · compared by protocol %2")
                                      .arg(protocol.version)
                                      .arg(comparedBy.protocolVersion);
    return Texts::tr("%1 · gate %2 · tolerance %3")
        .arg(version, iouText(comparedBy.matchIou), iouText(comparedBy.boundaryTolerance));
}

QString readTitle(int index)
{
    return index == 0 ? Texts::tr("First read") : Texts::tr("Second read");
}

QString readLetter(int index)
{
    return index == 0 ? u"A"_s : u"B"_s;
}

QString when(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

QString utc(const QDateTime &at)
{
    return Texts::tr("%1 UTC").arg(QLocale::c().toString(at.toUTC(), u"yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace doubleread::reviewwords
