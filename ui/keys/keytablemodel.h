#pragma once

#include "ui/widgets/actions.h"

#include <QAbstractTableModel>

#include <vector>

namespace doubleread {

/// Every action with its place and its keys as they are now; what the person has changed is bold.
class KeyTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Where, Keys, ColumnCount };

    explicit KeyTableModel(QObject *parent = nullptr);

    ActionId actionAt(int row) const { return m_actions.at(static_cast<size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ActionId> m_actions;
};

} // namespace doubleread
