#pragma once

#include "core/model/review.h"

#include <functional>
#include <vector>

namespace doubleread {

/// A comment in its place among all of a scan: each thread begins with what was said first, and its
/// answers follow.
struct ThreadLine
{
    Comment comment;
    QString author; ///< As people read it.
    bool answer = false;
    int pin = 0; ///< Number of the thread's spot, from 1; 0: it has none. Of its first line only.
    std::optional<Point> spot; ///< Of the thread.

    bool operator==(const ThreadLine &) const = default;
};

/// Threads in the order of their first comment, answers by time. An answer to what is not there,
/// because this person may not see it, begins a thread of its own.
std::vector<ThreadLine> threadsOf(std::vector<Comment> comments,
                                  const std::function<QString(const Comment &)> &nameOf);

} // namespace doubleread
