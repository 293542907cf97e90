#pragma once

#include <QAbstractItemDelegate>

namespace doubleread {

class AnnotationListModel;

/// One finding: the badge of its label, the label's name, and in quiet words its shape and
/// certainty. The selected one has a bar at its left edge.
class FindingDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 48; ///< px

    /// `model` is borrowed and must outlive the delegate.
    FindingDelegate(const AnnotationListModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const AnnotationListModel &m_model;
};

} // namespace doubleread
