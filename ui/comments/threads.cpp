#include "ui/comments/threads.h"

#include <algorithm>
#include <map>

namespace doubleread {

std::vector<ThreadLine> threadsOf(std::vector<Comment> comments,
                                  const std::function<QString(const Comment &)> &nameOf)
{
    std::ranges::stable_sort(comments, {}, &Comment::at);
    std::map<Id<Comment>, Id<Comment>> rootOf;
    std::map<Id<Comment>, std::vector<const Comment *>> answers;
    std::vector<const Comment *> roots;
    for (const Comment &comment : comments) {
        const auto root = comment.parent ? rootOf.find(*comment.parent) : rootOf.end();
        rootOf[comment.id] = root == rootOf.end() ? comment.id : root->second;
        if (root == rootOf.end())
            roots.push_back(&comment);
        else
            answers[root->second].push_back(&comment);
    }
    std::vector<ThreadLine> lines;
    int pins = 0;
    for (const Comment *root : roots) {
        lines.push_back({.comment = *root,
                         .author = nameOf(*root),
                         .answer = false,
                         .pin = root->spot ? ++pins : 0,
                         .spot = root->spot});
        for (const Comment *answer : answers[root->id])
            lines.push_back({.comment = *answer,
                             .author = nameOf(*answer),
                             .answer = true,
                             .pin = 0,
                             .spot = root->spot});
    }
    return lines;
}

} // namespace doubleread
