#pragma once

#include "core/model/user.h"

#include <QAbstractTableModel>

#include <vector>

namespace doubleread {

/// The people of a dataset with what the coordinator wants to know of each.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Role, Access, Password };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(const std::vector<User> &people, Id<User> atTheDesk);
    const User &person(int row) const { return m_people[static_cast<size_t>(row)]; }
    int rowOf(Id<User> person) const; ///< -1: not there.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const User &person, Column column) const;

    std::vector<User> m_people;
    Id<User> m_atTheDesk;
};

} // namespace doubleread
