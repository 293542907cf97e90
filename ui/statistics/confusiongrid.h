#pragma once

#include "core/service/agreement/agreementreport.h"

#include <QFrame>

class QGridLayout;

namespace doubleread {

/// A table of what the first side said against what the second said. A cell is a button that asks
/// for the scans behind it.
class ConfusionGrid final : public QFrame
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString first;  ///< Who the rows belong to.
        QString second; ///< Who the columns belong to.
        QString note;   ///< Below the table.
        bool lastIsNothing =
            false; ///< The last name stands for nothing, which meets itself nowhere.
    };

    ConfusionGrid(const Words &words, const AgreementReport::Confusion &table,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void scansRequested(const QString &what, const std::vector<qint64> &positions);

private:
    void addHeads(QGridLayout &grid);
    void addCell(QGridLayout &grid, int row, int column);
    void addTotals(QGridLayout &grid);

    Words m_words;
    AgreementReport::Confusion m_table;
};

} // namespace doubleread
