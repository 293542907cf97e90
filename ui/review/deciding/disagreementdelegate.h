#pragma once

#include <QStyledItemDelegate>

namespace doubleread {

/// Paints a row of the DisagreementModel: icon, kind, details. An open one carries the warning
/// disc; a decided one is quiet, ticked, and says what was decided.
class DisagreementDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace doubleread
