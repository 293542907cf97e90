#pragma once

#include <QFrame>
#include <QStringList>

#include <vector>

class QTableView;

namespace doubleread {

/// A card with a table of figures. Enter or a double click asks for the scans behind a row, Ctrl+C
/// copies the chosen rows.
class FigureTable final : public QFrame
{
    Q_OBJECT

public:
    struct Row
    {
        QStringList cells;
        QString toolTip = {};
        QString what = {};              ///< Which scans are behind the row.
        std::vector<qint64> scans = {}; ///< Positions.
    };
    struct Content
    {
        QString title;
        QStringList columns;
        std::vector<Row> rows;
        QString note = {}; ///< Below the table.
    };
    /// As high as its rows, or as the place that it is given.
    enum class Height { OfRows, OfPlace };

    FigureTable(Content content, Height height, QWidget *parent = nullptr);

    QTableView &view() { return *m_view; }

Q_SIGNALS:
    void scansRequested(const QString &what, const std::vector<qint64> &positions);

private:
    void fill(int widest); ///< Column, px; the last one takes the rest.
    void copy() const;

    Content m_content;
    QTableView *m_view;
};

} // namespace doubleread
