#include "core/model/protocolwords.h"
#include "core/workflow/rights.h"

#include <algorithm>

namespace doubleread {

using namespace workflow;

namespace {

Result<void> checkAnnotation(const Annotation &annotation, std::size_t index,
                             const Protocol &protocol)
{
    const auto number = static_cast<int>(index) + 1;
    if (annotation.labelCode.isEmpty())
        return fail(Error::Code::InvalidArgument, Texts::tr("Finding %1 has no label").arg(number),
                    Texts::tr("choose one"));
    const Label *label = protocol.label(annotation.labelCode);
    if (!label)
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("Finding %1 has the label \"%2\", which the protocol does not know")
                        .arg(number)
                        .arg(annotation.labelCode),
                    Texts::tr("choose another"));
    const auto &shapes = label->allowedShapes;
    const ShapeKind kind = kindOf(annotation.shape);
    if (!shapes.empty() && std::ranges::find(shapes, kind) == shapes.end())
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("Finding %1 is a %2, which the label \"%3\" does not allow")
                        .arg(number)
                        .arg(shapeText(kind), label->name),
                    Texts::tr("draw it again or choose another label"));
    if (annotation.certainty &&
        (*annotation.certainty < 1 || *annotation.certainty > protocol.certaintySteps))
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("The certainty of finding %1 is not between 1 and %2")
                        .arg(number)
                        .arg(protocol.certaintySteps));
    return {};
}

} // namespace

Result<void> checkComplete(std::span<const Annotation> annotations, const Assessment &assessment,
                           const Protocol &protocol)
{
    for (std::size_t index = 0; index < annotations.size(); ++index)
        if (auto complete = checkAnnotation(annotations[index], index, protocol); !complete)
            return complete;
    if (!assessment.verdict)
        return fail(Error::Code::InvalidArgument, Texts::tr("There is no assessment"),
                    Texts::tr("set it"));
    return {};
}

Result<void> checkAnswer(std::optional<Verdict> verdict, std::size_t findings,
                         const Protocol &protocol)
{
    const auto word = [&] {
        return protocol.assessmentWords.value(static_cast<qsizetype>(*verdict));
    };
    if (verdict == Verdict::Negative && findings > 0)
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("The answer is \"%1\", but a finding is drawn").arg(word()),
                    Texts::tr("change the answer or delete the finding"));
    const bool mayBeDrawn = !protocol.labels.empty();
    if (verdict == Verdict::Positive && findings == 0 && mayBeDrawn)
        return fail(Error::Code::InvalidArgument,
                    Texts::tr("The answer is \"%1\", but no finding is drawn").arg(word()),
                    Texts::tr("draw what it is about or change the answer"));
    return {};
}

Assessment settledAssessment(const Read &read)
{
    Assessment settled = read.assessment;
    if (!settled.verdict)
        settled.verdict = read.annotations.empty() ? Verdict::Negative : Verdict::Positive;
    return settled;
}

} // namespace doubleread
