#include "ui/keys/keytablemodel.h"

#include "core/base/literals.h"
#include "ui/widgets/keymap.h"

#include <QFont>

namespace doubleread {

namespace {

QString textAt(ActionId id, int column)
{
    switch (column) {
    case KeyTableModel::What:
        return textOf(id);
    case KeyTableModel::Where:
        return textOf(specOf(id).context);
    default:
        break;
    }
    QStringList keys;
    for (const QKeySequence &key : keysOf(id))
        keys << key.toString(QKeySequence::NativeText);
    const QString all = keys.join(u", "_s);
    return specOf(id).use == KeyUse::Hold ? KeyTableModel::tr("%1, held").arg(all) : all;
}

} // namespace

KeyTableModel::KeyTableModel(QObject *parent) : QAbstractTableModel(parent)
{
    for (const ActionSpec &spec : actionTable())
        if (canBeChanged(spec.id))
            m_actions.push_back(spec.id);
    connect(&KeyMap::current(), &KeyMap::changed, this,
            [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

int KeyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int KeyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyTableModel::data(const QModelIndex &index, int role) const
{
    const ActionId id = actionAt(index.row());
    const bool own = KeyMap::current().isOwn(id);
    if (role == Qt::DisplayRole)
        return textAt(id, index.column());
    if (role == Qt::FontRole && own && index.column() == Keys) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::AccessibleTextRole && own && index.column() == Keys)
        return tr("%1, changed").arg(textAt(id, Keys));
    return {};
}

QVariant KeyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    default:
        return tr("Keys");
    }
}

} // namespace doubleread
