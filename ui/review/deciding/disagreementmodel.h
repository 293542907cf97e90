#pragma once

#include "core/model/protocol.h"
#include "core/model/review.h"

#include <QAbstractListModel>

namespace doubleread {

/// The disagreements of the scan in hand in the order of its review: row = index into
/// Review::disagreements. Display text is one sentence, so that a screen reader says it all.
class DisagreementModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        QString kind;
        QString details;
        QString decision;  ///< Empty while open.
        QString said = {}; ///< Line by line what each read says of the lesion, where they differ.
        bool operator==(const Row &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces all rows when their number differs, else only those that changed.
    void setReview(const Review &review, const Protocol &protocol);
    void clear();

    const Row &row(int index) const { return m_rows[static_cast<size_t>(index)]; }
    int openCount() const;
    /// First open row after `from` (before it when `step` is -1), round the end; -1: none is open.
    int nextOpen(int from, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace doubleread
