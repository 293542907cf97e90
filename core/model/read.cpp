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

} // namespace doubleread
