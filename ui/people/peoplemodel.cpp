#include "ui/people/peoplemodel.h"

#include "core/base/literals.h"
#include "ui/models/scanwords.h"
#include "ui/widgets/theme.h"

#include <QApplication>

#include <algorithm>

namespace doubleread {

void PeopleModel::setPeople(const std::vector<User> &people, Id<User> atTheDesk)
{
    beginResetModel();
    m_people = people;
    m_atTheDesk = atTheDesk;
    endResetModel();
}

int PeopleModel::rowOf(Id<User> person) const
{
    const auto found = std::ranges::find(m_people, person, &User::id);
    return found == m_people.end() ? -1 : static_cast<int>(found - m_people.begin());
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString PeopleModel::text(const User &person, Column column) const
{
    switch (column) {
    case Column::Name:
        return person.id == m_atTheDesk ? tr("%1 (you)").arg(person.name) : person.name;
    case Column::Role:
        return scanwords::role(person.role);
    case Column::Access:
        return person.disabled ? tr("disabled") : tr("enabled");
    case Column::Password:
        return person.passwordHash.isEmpty() ? tr("none yet") : tr("set");
    }
    return {};
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const User &one = person(index.row());
    if (role == Qt::DisplayRole)
        return text(one, static_cast<Column>(index.column()));
    if (role == Qt::ForegroundRole && one.disabled)
        return theme::color(theme::Token::SecondaryText, QApplication::palette());
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Role:
        return tr("Role");
    case Column::Access:
        return tr("Access");
    case Column::Password:
        return tr("Password");
    }
    return {};
}

} // namespace doubleread
