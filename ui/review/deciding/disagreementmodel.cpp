#include "ui/review/deciding/disagreementmodel.h"

#include "core/compare/mergeoptions.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

namespace doubleread {

namespace {

QString saidOf(const Disagreement &one, const Review &review, const Protocol &protocol)
{
    const std::optional<MergeWords> words = differingWords(review, one);
    if (!words)
        return {};
    return u"A: %1\nB: %2"_s.arg(reviewwords::saidOf(words->first, protocol),
                                 reviewwords::saidOf(words->second, protocol));
}

std::vector<DisagreementModel::Row> rowsOf(const Review &review, const Protocol &protocol)
{
    std::vector<DisagreementModel::Row> rows;
    rows.reserve(review.disagreements.size());
    for (const Disagreement &one : review.disagreements)
        rows.push_back({.kind = reviewwords::kind(one.kind),
                        .details = reviewwords::details(one, review, protocol),
                        .decision = reviewwords::decision(one),
                        .said = saidOf(one, review, protocol)});
    return rows;
}

} // namespace

void DisagreementModel::setReview(const Review &review, const Protocol &protocol)
{
    std::vector<Row> rows = rowsOf(review, protocol);
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

void DisagreementModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int DisagreementModel::openCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row &row) { return row.decision.isEmpty(); }));
}

int DisagreementModel::nextOpen(int from, int step) const
{
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const int candidate = ((from + step * i) % count + count) % count;
        if (row(candidate).decision.isEmpty())
            return candidate;
    }
    return -1;
}

int DisagreementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DisagreementModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return plainToolTip(
            QStringList{row.kind, row.details, row.said, row.decision}.join(u'\n').trimmed());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return row.decision.isEmpty() ? tr("%1: %2, open").arg(row.kind, row.details)
                                      : tr("%1: %2, %3").arg(row.kind, row.details, row.decision);
    return {};
}

} // namespace doubleread
