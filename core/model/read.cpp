#include "core/model/read.h"

#include <algorithm>

namespace doubleread {

void apply(Read &read, const ReadEdit &edit)
{
    struct Visitor
    {
        Read &read;

        void operator()(const PutAnnotation &put) const
        {
            auto &all = read.annotations;
            std::erase_if(all,
                          [&](const Annotation &each) { return each.id == put.annotation.id; });
            const auto index = std::clamp<std::ptrdiff_t>(put.index, 0, std::ssize(all));
            all.insert(all.begin() + index, put.annotation);
        }
        void operator()(const RemoveAnnotation &remove) const
        {
            std::erase_if(read.annotations,
                          [&](const Annotation &each) { return each.id == remove.id; });
        }
        void operator()(const PutAssessment &put) const { read.assessment = put.assessment; }
    };
    std::visit(Visitor{read}, edit);
}

ReadOutcome outcomeOf(std::optional<ReadState> state, std::optional<Verdict> verdict)
{
    if (!state || *state == ReadState::Withdrawn)
        return ReadOutcome::NotRead;
    if (*state == ReadState::Open)
        return ReadOutcome::Begun;
    switch (verdict.value_or(Verdict::Negative)) {
    case Verdict::Positive:
        return ReadOutcome::Positive;
    case Verdict::Negative:
        return ReadOutcome::NothingFound;
    case Verdict::NotReadable:
        return ReadOutcome::NotReadable;
    }
    return ReadOutcome::NotRead;
}

} // namespace doubleread
