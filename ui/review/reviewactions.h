#pragma once

#include "ui/widgets/actions.h"

#include <QAction>

#include <map>
#include <span>

namespace doubleread {

/// The actions of the review page by their ids, owned by the page.
class ReviewActions
{
public:
    explicit ReviewActions(QWidget *page);

    QAction *operator[](ActionId id) const { return m_actions.at(id); }
    void setEnabled(std::span<const ActionId> ids, bool enabled) const;
    /// For the window's menus, in order; null separates.
    QList<QAction *> menu() const;

private:
    std::map<ActionId, QAction *> m_actions;
};

} // namespace doubleread
