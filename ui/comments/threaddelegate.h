#pragma once

#include <QAbstractItemDelegate>

class QListView;

namespace doubleread {

/// Paints a ThreadModel: who, when and what, as high as the words need; answers stand in.
class ThreadDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit ThreadDelegate(QListView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QListView *m_view;
};

} // namespace doubleread
