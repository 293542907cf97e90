#pragma once

#include "ui/comments/threads.h"

#include <QAbstractListModel>

namespace doubleread {

/// What was said about a scan, line by line.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ThreadModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setLines(std::vector<ThreadLine> lines);
    const ThreadLine &line(int row) const { return m_lines.at(static_cast<size_t>(row)); }
    const std::vector<ThreadLine> &lines() const { return m_lines; }
    int rowOf(Id<Comment> comment) const; ///< -1: not there.
    int rowOfPin(int pin) const;          ///< By number; -1: not there.
    int firstOfThread(int row) const;
    /// The first line of the next thread, or the one before; around the ends. -1: there is none.
    int nextThread(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ThreadLine> m_lines;
};

} // namespace doubleread
