#include "core/base/suggestions.h"

#include <algorithm>
#include <vector>

namespace doubleread {

namespace {

/// Letters added, left out or changed on the way from one word to the other (Levenshtein).
int distance(const QString &from, const QString &to)
{
    std::vector<int> row(static_cast<size_t>(to.size()) + 1);
    for (size_t column = 0; column < row.size(); ++column)
        row[column] = static_cast<int>(column);
    for (const QChar letter : from) {
        int diagonal = row[0]++;
        for (size_t column = 1; column < row.size(); ++column) {
            const bool same = letter == to[static_cast<qsizetype>(column) - 1];
            const int changed = diagonal + (same ? 0 : 1);
            diagonal = row[column];
            row[column] = std::min({row[column] + 1, row[column - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

QStringList nearTo(const QString &word, const QStringList &known)
{
    constexpr int farthest = 2;
    std::vector<std::pair<int, QString>> candidates;
    for (const QString &each : known) {
        const int steps = distance(word, each);
        const bool begins = word.size() > 1 && (each.startsWith(word) || word.startsWith(each));
        if ((steps <= farthest && steps < word.size()) || begins)
            candidates.emplace_back(steps, each);
    }
    std::ranges::sort(candidates);
    QStringList near;
    for (const auto &[steps, each] : candidates)
        if (near.size() < 3)
            near << each;
    return near;
}

} // namespace doubleread
