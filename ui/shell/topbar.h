#pragma once

#include "core/service/reports.h"
#include "ui/widgets/page.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace doubleread {

/// The line at the top: menu, name of the dataset, the tabs of this person's pages with what waits
/// there, and who is at the desk.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QMenu *menu, QWidget *parent = nullptr);

    void setDataset(const DatasetInfo *info); ///< Null: none is open.
    /// Tabs of these pages, made anew. The actions are checkable and belong to the window.
    void setTabs(const std::vector<std::pair<PageId, QAction *>> &tabs);
    void setCount(PageId page, const QString &text, bool waiting);
    /// Who is at the desk and what the button of that name offers.
    struct Desk
    {
        std::vector<User> people; ///< To choose from without a password; may be empty.
        User person;              ///< Without id: nobody, and there is no button.
        QList<QAction *> actions;
    };
    void setPerson(const Desk &desk);
    void openPersonMenu(); ///< For the keyboard.

Q_SIGNALS:
    void personChosen(doubleread::Id<doubleread::User> id);

private:
    struct Tab
    {
        PageId page;
        QToolButton *button;
        QLabel *count;
    };

    QLabel *m_name;
    QHBoxLayout *m_tabLayout;
    std::vector<Tab> m_tabs;
    QToolButton *m_person;
    QMenu *m_people;
};

} // namespace doubleread
