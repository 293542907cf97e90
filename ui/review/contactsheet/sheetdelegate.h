#pragma once

#include "ui/review/contactsheet/sheetmarks.h"

#include <QAbstractItemDelegate>

namespace doubleread {

class DatasetSession;
class ScanListModel;
class ThumbnailFeeder;
class ThumbnailLoader;

/// One scan of the contact sheet: its picture with the consensus, its name and answer, and whether
/// it will be signed.
class SheetDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// What cells are painted from; borrowed, and must outlive the delegate.
    struct Sources
    {
        const ScanListModel &list;
        const ThumbnailLoader &thumbnails;
        const ThumbnailFeeder &feeder;
        const DatasetSession &session;
        const SheetMarks &marks;
    };

    SheetDelegate(const Sources &sources, QObject *parent);

    /// Size of a cell, spacing included, whose picture has this edge.
    static QSize cellFor(int pictureEdge);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCard(QPainter &painter, const QStyleOptionViewItem &option,
                   SheetMarks::Mark mark) const;
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                    const ScanRow &row) const;

    Sources m_sources;
};

} // namespace doubleread
