#pragma once

#include "core/model/user.h"

#include <QListWidget>

#include <vector>

namespace doubleread {

/// The people of a dataset to choose one from: name and role on each line. Letters jump to a name.
class PersonList final : public QListWidget
{
    Q_OBJECT

public:
    explicit PersonList(QWidget *parent = nullptr);

    /// Those who are not disabled; `chosen` is current, else the first one.
    void setPeople(const std::vector<User> &people, Id<User> chosen);
    /// Null without people.
    const User *person() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    std::vector<User> m_people; ///< By row.
};

} // namespace doubleread
