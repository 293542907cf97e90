#pragma once

#include <QAbstractItemDelegate>

namespace doubleread {

class DatasetSession;
class ScanListModel;
class ThumbnailFeeder;

/// One scan of the gallery: its picture with the marks, what state it is in, what is wrong with its
/// file, and its name.
class ScanDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the delegate.
    ScanDelegate(const ScanListModel &list, const ThumbnailFeeder &feeder,
                 const DatasetSession &session, QObject *parent);

    /// Size of a cell, spacing included, whose picture has this edge.
    static QSize cellFor(int pictureEdge);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCard(QPainter &painter, const QStyleOptionViewItem &option) const;

    const ScanListModel &m_list;
    const ThumbnailFeeder &m_feeder;
    const DatasetSession &m_session;
};

} // namespace doubleread
