#include "ui/shell/topbar.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int barHeight = 44;
constexpr int longestName = 360;
constexpr int longestPerson = 480;

QString roleText(Role role)
{
    switch (role) {
    case Role::Coordinator:
        return TopBar::tr("coordinator");
    case Role::Radiologist:
        return TopBar::tr("radiologist");
    case Role::MedicalOfficer:
        return TopBar::tr("medical officer");
    case Role::Researcher:
        return TopBar::tr("researcher");
    }
    return {};
}

/// "name · role" as a button shows it: an ampersand in a name is no mnemonic.
QString whoText(const User &person)
{
    return plainCaption(u"%1 · %2"_s.arg(person.name, roleText(person.role)));
}

} // namespace

TopBar::TopBar(QMenu *menu, QWidget *parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_tabLayout(new QHBoxLayout),
      m_person(new QToolButton(this)),
      m_people(new QMenu(this))
{
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(barHeight);

    auto *menuButton = new QToolButton(this);
    menuButton->setIcon(icon(u"menu"_s));
    menuButton->setMenu(menu);
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setShortcut(Qt::Key_F10);
    menuButton->setToolTip(tr("Menu (F10)"));
    menuButton->setAccessibleName(tr("Menu"));

    m_name->setObjectName(u"datasetName"_s);
    m_name->setMaximumWidth(longestName);
    m_name->setTextFormat(Qt::PlainText);
    m_person->setObjectName(u"person"_s);
    m_people->setToolTipsVisible(true);
    m_person->setMenu(m_people);
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setToolButtonStyle(Qt::ToolButtonTextOnly);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, 0, theme::padding, 0);
    layout->setSpacing(theme::padding);
    layout->addWidget(menuButton);
    layout->addWidget(m_name);
    m_tabLayout->setSpacing(theme::grid);
    layout->addLayout(m_tabLayout);
    layout->addStretch(1);
    layout->addWidget(m_person);
    setDataset(nullptr);
}

void TopBar::setDataset(const DatasetInfo *info)
{
    const QString name = info ? info->name : u"DoubleRead"_s;
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, longestName));
    m_name->setToolTip(info ? plainToolTip(info->path) : QString());
    if (info)
        return;
    setTabs({});
    setPerson({});
}

void TopBar::setTabs(const std::vector<std::pair<PageId, QAction *>> &tabs)
{
    for (const Tab &tab : m_tabs)
        delete tab.button->parentWidget();
    m_tabs.clear();
    for (const auto &[page, action] : tabs) {
        auto *box = new QWidget(this);
        auto *button = new QToolButton(box);
        button->setObjectName(u"pageTab"_s);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFixedHeight(barHeight - 1);
        auto *count = new QLabel(box);
        count->setObjectName(u"pageCount"_s);
        count->hide();
        auto *layout = new QHBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(button);
        layout->addWidget(count, 0, Qt::AlignVCenter);
        m_tabLayout->addWidget(box);
        m_tabs.push_back({page, button, count});
    }
}

void TopBar::setCount(PageId page, const QString &text, bool waiting)
{
    const auto tab = std::ranges::find(m_tabs, page, &Tab::page);
    if (tab == m_tabs.end())
        return;
    tab->count->setText(text);
    tab->count->setVisible(!text.isEmpty());
    tab->count->setProperty("active", waiting);
    tab->count->style()->unpolish(tab->count);
    tab->count->style()->polish(tab->count);
    tab->button->setAccessibleDescription(text);
}

void TopBar::setPerson(const Desk &desk)
{
    m_people->clear();
    m_person->setVisible(!desk.person.id.isNull());
    if (desk.person.id.isNull())
        return;
    const QFontMetrics metrics = m_person->fontMetrics();
    m_person->setText(metrics.elidedText(whoText(desk.person), Qt::ElideMiddle, longestPerson) +
                      u"  ▾"_s);
    m_person->setToolTip(desk.people.empty() ? tr("Who is at the desk")
                                             : tr("Choose who is at the desk"));
    m_person->setAccessibleName(
        tr("Person at the desk: %1, %2").arg(desk.person.name, roleText(desk.person.role)));
    auto *group = new QActionGroup(m_people);
    for (const User &each : desk.people) {
        if (each.disabled)
            continue;
        QAction *action = m_people->addAction(whoText(each));
        action->setCheckable(true);
        action->setChecked(each.id == desk.person.id);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = each.id] { Q_EMIT personChosen(id); });
    }
    m_people->addSeparator();
    m_people->addActions(desk.actions);
}

void TopBar::openPersonMenu()
{
    if (!m_person->isVisible())
        return;
    const QPoint corner(m_person->width() - m_people->sizeHint().width(), m_person->height());
    m_people->popup(m_person->mapToGlobal(corner));
    m_people->setActiveAction(m_people->actions().constFirst());
}

} // namespace doubleread
