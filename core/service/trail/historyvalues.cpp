#include "core/service/trail/historyvalues.h"

#include "core/model/canonical.h"
#include "core/model/codetree.h"
#include "core/model/protocolwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <tuple>

namespace doubleread::historywords {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

QString px(double value)
{
    return QLocale::c().toString(value, 'f', 0);
}

QString placeText(const Shape &shape)
{
    const Box box = boundingBox(shape);
    if (kindOf(shape) == ShapeKind::Point)
        return Texts::tr("at %1, %2").arg(px(box.left), px(box.top));
    return Texts::tr("%1 × %2 px at %3, %4")
        .arg(px(box.right - box.left), px(box.bottom - box.top), px(box.left), px(box.top));
}

QString noteText(const QString &note)
{
    return Texts::tr("note “%1”").arg(note);
}

QString mergeText(MergeKind kind)
{
    switch (kind) {
    case MergeKind::Union:
        return Texts::tr("merged: union");
    case MergeKind::Intersection:
        return Texts::tr("merged: intersection");
    case MergeKind::MeanOutline:
        break;
    }
    return Texts::tr("merged: mean outline");
}

QString wordsText(std::optional<ReadSide> side)
{
    if (!side)
        return {};
    return *side == ReadSide::First ? Texts::tr(", label and answers of the first read")
                                    : Texts::tr(", label and answers of the second read");
}

template <typename Value>
std::vector<Value> listFrom(const nlohmann::json &array)
{
    std::vector<Value> values;
    for (const nlohmann::json &each : array)
        if (auto value = fromCanonicalJson<Value>(QByteArray::fromStdString(each.dump())))
            values.push_back(std::move(*value));
    return values;
}

void compareDecisions(Difference &difference, const ReviewContent &before,
                      const ReviewContent &after)
{
    for (const Disagreement &now : after.disagreements) {
        const auto old = std::ranges::find(before.disagreements, now.id, &Disagreement::id);
        if (old == before.disagreements.end()) {
            difference.what << Texts::tr("raised: %1").arg(now.comment);
            continue;
        }
        const auto choiceOf = [](const Disagreement &each) {
            return each.resolution
                       ? std::optional(std::tuple(each.resolution->choice, each.resolution->merge,
                                                  each.resolution->wordsOf))
                       : std::nullopt;
        };
        const auto reasonOf = [](const Disagreement &each) {
            return each.resolution ? each.resolution->reason : QString();
        };
        if (choiceOf(*old) == choiceOf(now) && reasonOf(*old) == reasonOf(now))
            continue;
        difference.what << kindText(now.kind);
        difference.before << resolutionText(*old);
        difference.after << resolutionText(now);
        if (const QString reason = reasonOf(now); !reason.isEmpty())
            difference.reasons << reason;
    }
}

void compareFindings(Difference &difference, const ReviewContent &before,
                     const ReviewContent &after, const Protocol &protocol)
{
    const auto missing = [&protocol](const std::vector<Annotation> &of,
                                     const std::vector<Annotation> &in, QStringList &lines) {
        for (const Annotation &each : of)
            if (std::ranges::find(in, each) == in.end())
                lines << annotationText(each, protocol);
    };
    missing(before.annotations, after.annotations, difference.before);
    missing(after.annotations, before.annotations, difference.after);
    if (before.assessment != after.assessment) {
        difference.before << assessmentText(before.assessment, protocol);
        difference.after << assessmentText(after.assessment, protocol);
    }
}

} // namespace

QString annotationText(const Annotation &annotation, const Protocol &protocol)
{
    const Label *label = protocol.label(annotation.labelCode);
    QStringList parts{shapeText(kindOf(annotation.shape)),
                      label ? label->name : annotation.labelCode};
    if (annotation.certainty)
        parts << Texts::tr("certainty %1").arg(*annotation.certainty);
    for (const auto &[question, answer] : annotation.attributes)
        parts << answerText(protocol.attributes, question, answer);
    parts << placeText(annotation.shape);
    if (!annotation.note.isEmpty())
        parts << noteText(annotation.note);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString assessmentText(const Assessment &assessment, const Protocol &protocol)
{
    QStringList parts;
    if (assessment.verdict)
        parts << protocol.assessmentWords.value(static_cast<qsizetype>(*assessment.verdict));
    else
        parts << Texts::tr("no answer");
    if (!assessment.tags.isEmpty())
        parts << assessment.tags.join(u", "_s);
    if (!assessment.note.isEmpty())
        parts << noteText(assessment.note);
    return parts.join(u"; "_s);
}

QString triageText(const Triage &triage)
{
    static constexpr std::array decisions{QT_TRANSLATE_NOOP("History", "not triaged"),
                                          QT_TRANSLATE_NOOP("History", "kept"),
                                          QT_TRANSLATE_NOOP("History", "excluded")};
    QStringList parts{Texts::tr(decisions.at(static_cast<size_t>(triage.decision)))};
    parts << triage.regions << triage.views;
    if (triage.hardware)
        parts << Texts::tr("hardware");
    if (triage.multiScan)
        parts << Texts::tr("multi-scan");
    return parts.join(u", "_s);
}

QString kindText(DisagreementKind kind)
{
    static constexpr std::array kinds{QT_TRANSLATE_NOOP("History", "missed by the second read"),
                                      QT_TRANSLATE_NOOP("History", "missed by the first read"),
                                      QT_TRANSLATE_NOOP("History", "different labels"),
                                      QT_TRANSLATE_NOOP("History", "boundaries differ"),
                                      QT_TRANSLATE_NOOP("History", "one against many"),
                                      QT_TRANSLATE_NOOP("History", "different assessments"),
                                      QT_TRANSLATE_NOOP("History", "different certainty"),
                                      QT_TRANSLATE_NOOP("History", "raised by a person")};
    return Texts::tr(kinds.at(static_cast<size_t>(kind)));
}

QString resolutionText(const Disagreement &disagreement)
{
    if (!disagreement.resolution)
        return Texts::tr("open");
    switch (disagreement.resolution->choice) {
    case ResolutionChoice::AcceptFirst:
        return Texts::tr("first read accepted");
    case ResolutionChoice::AcceptSecond:
        return Texts::tr("second read accepted");
    case ResolutionChoice::Merge:
        return mergeText(disagreement.resolution->merge.value_or(MergeKind::Union)) +
               wordsText(disagreement.resolution->wordsOf);
    case ResolutionChoice::Redraw:
        return Texts::tr("redrawn");
    case ResolutionChoice::RejectBoth:
        break;
    }
    return Texts::tr("rejected");
}

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return Texts::tr("%1 s").arg(seconds);
    return Texts::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString findingsText(qsizetype count)
{
    return count == 1 ? Texts::tr("1 finding") : Texts::tr("%1 findings").arg(count);
}

std::optional<ReviewContent> reviewContentFrom(const QByteArray &canonicalJson)
{
    const auto json =
        nlohmann::json::parse(canonicalJson.begin(), canonicalJson.end(), nullptr, false);
    if (!json.is_object() || !json.contains("disagreements") || !json.contains("annotations") ||
        !json.contains("assessment"))
        return {};
    const auto assessment =
        fromCanonicalJson<Assessment>(QByteArray::fromStdString(json["assessment"].dump()));
    if (!assessment)
        return {};
    return ReviewContent{.disagreements = listFrom<Disagreement>(json["disagreements"]),
                         .assessment = *assessment,
                         .annotations = listFrom<Annotation>(json["annotations"])};
}

Difference differenceOf(const ReviewContent &before, const ReviewContent &after,
                        const Protocol &protocol)
{
    Difference difference;
    compareDecisions(difference, before, after);
    compareFindings(difference, before, after, protocol);
    return difference;
}

} // namespace doubleread::historywords
