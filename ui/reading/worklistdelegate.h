#pragma once

#include <QAbstractItemDelegate>

namespace doubleread {

class ScanListModel;
class ThumbnailFeeder;

/// One scan of the worklist strip: its thumbnail, a mark when the read is submitted (a tick for
/// nothing found, others for a finding and for not readable), a dot when it was begun, a frame when
/// it is the one on screen.
class WorklistDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    static constexpr int cellWidth = 62;  ///< px, spacing included.
    static constexpr int cellHeight = 80; ///< px

    /// All are borrowed and must outlive the delegate.
    WorklistDelegate(const ScanListModel &list, const ThumbnailFeeder &feeder, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ScanListModel &m_list;
    const ThumbnailFeeder &m_feeder;
};

} // namespace doubleread
