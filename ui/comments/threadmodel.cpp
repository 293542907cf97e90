#include "ui/comments/threadmodel.h"

#include <algorithm>

namespace doubleread {

void ThreadModel::setLines(std::vector<ThreadLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ThreadModel::rowOf(Id<Comment> comment) const
{
    const auto found =
        std::ranges::find(m_lines, comment, [](const ThreadLine &line) { return line.comment.id; });
    return found == m_lines.end() ? -1 : static_cast<int>(std::distance(m_lines.begin(), found));
}

int ThreadModel::rowOfPin(int pin) const
{
    const auto found = std::ranges::find(m_lines, pin, &ThreadLine::pin);
    return found == m_lines.end() ? -1 : static_cast<int>(std::distance(m_lines.begin(), found));
}

int ThreadModel::firstOfThread(int row) const
{
    while (row > 0 && line(row).answer)
        --row;
    return row;
}

int ThreadModel::nextThread(int row, int step) const
{
    const int count = rowCount();
    if (count == 0)
        return -1;
    int next = row < 0 ? (step > 0 ? -1 : count) : firstOfThread(row);
    do {
        next = (next + step + count) % count;
    } while (line(next).answer);
    return next;
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

/// What a screen reader says of the line.
QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ThreadLine &one = line(index.row());
    const QString said = tr("%1: %2").arg(one.author, one.comment.text);
    if (one.answer)
        return tr("answer of %1").arg(said);
    return one.pin > 0 ? tr("pin %1, %2").arg(QString::number(one.pin), said) : said;
}

} // namespace doubleread
