#pragma once

#include <QAbstractItemDelegate>

namespace doubleread {

class CodeListModel;

/// One code: itself, what it is called, quietly what leads to it, and a sign where it goes on.
class CodeDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// `model` is borrowed and must outlive the delegate.
    CodeDelegate(const CodeListModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override;

private:
    const CodeListModel &m_model;
};

} // namespace doubleread
