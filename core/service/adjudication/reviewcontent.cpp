#include "core/service/adjudication/reviewcontent.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/store/trail/canonicalobject.h"

#include <algorithm>

namespace doubleread {

namespace {

template <typename Value>
QByteArray arrayOf(const std::vector<Value> &values)
{
    QByteArray json = "[";
    for (const Value &each : values) {
        if (json.size() > 1)
            json += ',';
        json += toCanonicalJson(each);
    }
    return json + ']';
}

} // namespace

ReviewContent contentOf(const Review &review)
{
    return {.disagreements = review.disagreements,
            .assessment = review.consensus.assessment,
            .annotations = review.consensus.annotations};
}

QByteArray canonicalOf(const ReviewContent &content)
{
    return CanonicalObject()
        .setJson("disagreements", arrayOf(content.disagreements))
        .setJson("assessment", toCanonicalJson(content.assessment))
        .setJson("annotations", arrayOf(content.annotations))
        .bytes();
}

Result<void> checkSameDisagreements(const ReviewContent &before, const ReviewContent &after)
{
    const auto differs = [] {
        return fail(Error::Code::InvalidArgument,
                    Problem::tr("a decision may not add, drop or change disagreements"),
                    Problem::tr("open the scan again"));
    };
    for (const Disagreement &each : before.disagreements) {
        const auto found = std::ranges::find(after.disagreements, each.id, &Disagreement::id);
        if (found == after.disagreements.end() && each.kind == DisagreementKind::Raised)
            continue; // the flag was taken back
        if (found == after.disagreements.end() || found->kind != each.kind ||
            found->first != each.first || found->second != each.second)
            return differs();
    }
    for (const Disagreement &each : after.disagreements)
        if (std::ranges::count(after.disagreements, each.id, &Disagreement::id) != 1 ||
            (each.kind != DisagreementKind::Raised &&
             std::ranges::find(before.disagreements, each.id, &Disagreement::id) ==
                 before.disagreements.end()))
            return differs();
    return {};
}

Result<void> checkReasons(const ReviewContent &before, const ReviewContent &after,
                          const Protocol &protocol)
{
    if (!protocol.reasonRequired)
        return {};
    for (const Disagreement &each : after.disagreements) {
        if (!each.resolution || !each.resolution->reason.trimmed().isEmpty())
            continue;
        const auto old = std::ranges::find(before.disagreements, each.id, &Disagreement::id);
        if (old == before.disagreements.end() || old->resolution != each.resolution)
            return fail(Error::Code::InvalidArgument,
                        Problem::tr("the protocol asks for the reason of every decision"),
                        Problem::tr("say why it was decided so"));
    }
    return {};
}

void stampResolutions(ReviewContent &content, Id<User> by)
{
    for (Disagreement &each : content.disagreements) {
        if (!each.resolution)
            continue;
        if (each.resolution->by.isNull())
            each.resolution->by = by;
        if (!each.resolution->at.isValid())
            each.resolution->at = QDateTime::currentDateTimeUtc();
    }
}

} // namespace doubleread
