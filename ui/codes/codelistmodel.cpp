#include "ui/codes/codelistmodel.h"

#include "core/base/literals.h"

namespace doubleread {

CodeListModel::CodeListModel(QObject *parent) : QAbstractListModel(parent) {}

void CodeListModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const CodeListModel::Row *CodeListModel::row(int index) const
{
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<size_t>(index)] : nullptr;
}

int CodeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CodeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 %2"_s.arg(shown.node->code, shown.node->name);
    case Qt::AccessibleTextRole:
        return shown.above.isEmpty()
                   ? u"%1, %2"_s.arg(shown.node->code, shown.node->name)
                   : u"%1, %2, %3"_s.arg(shown.node->code, shown.node->name, shown.above);
    default:
        return {};
    }
}

} // namespace doubleread
