// What the contact sheet is made of: its keys, its head and its foot, and what they say now.
#include "core/session/datasetsession.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scanwords.h"
#include "ui/review/contactsheet/contactsheet.h"
#include "ui/review/deciding/barkeys.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>

namespace doubleread {

namespace {

constexpr int smallestPicture = 160; // device-independent px
constexpr int largestPicture = 512;
constexpr int sliderWidth = 140;

} // namespace

void ContactSheet::createActions()
{
    m_toggle = addBarKey(*this, *this, tr("Leave out"), Qt::Key_Space);
    connect(m_toggle, &QAction::triggered, this, &ContactSheet::toggle);
    m_open = addBarKey(*this, *this, tr("Open"), {});
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    connect(m_open, &QAction::triggered, this, &ContactSheet::openCurrent);
    m_close = addBarKey(*this, *this, tr("Back"), Qt::Key_Escape);
    m_close->setEnabled(true);
    connect(m_close, &QAction::triggered, this, &ContactSheet::closeRequested);
    m_sign = addBarKey(*this, *this, tr("Sign…"), {});
    followKeys(m_sign, ActionId::SignOff);
    connect(m_sign, &QAction::triggered, this, &ContactSheet::signRequested);
}

void ContactSheet::addKind(ScanState kind, const QKeySequence &key, QBoxLayout &layout)
{
    Kind its;
    its.action = addBarKey(*this, *this, scanwords::state(kind), key);
    its.action->setEnabled(true);
    connect(its.action, &QAction::triggered, this, [this, kind] { open(kind); });
    its.button = new KeyCapButton(its.action, KeyCapButton::Cap::Before, this);
    its.button->setFocusPolicy(Qt::TabFocus);
    layout.addWidget(its.button);
    m_kinds.emplace(kind, its);
}

QWidget *ContactSheet::createHead()
{
    auto *head = new QWidget(this);
    head->setProperty("role", u"panel"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("Contact sheet"), head);
    title->setProperty("role", u"title"_s);
    m_hint = new QLabel(head);
    m_hint->setProperty("role", u"secondary"_s);
    m_seen = new QLabel(head);
    m_seen->setAccessibleName(tr("What was looked at"));
    auto *sign = new QLabel(head);
    sign->setPixmap(icon(u"grid"_s).pixmap(QSize(16, 16), devicePixelRatioF(), QIcon::Disabled));
    m_size = new QSlider(Qt::Horizontal, head);
    m_size->setRange(smallestPicture, largestPicture);
    m_size->setSingleStep(16);
    m_size->setPageStep(48);
    m_size->setFixedWidth(sliderWidth);
    m_size->setAccessibleName(tr("Size of the pictures"));
    m_size->setToolTip(tr("Size of the pictures"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(theme::padding, 2 * theme::grid, theme::padding, 2 * theme::grid);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(title);
    layout->addSpacing(theme::padding);
    addKind(ScanState::Agreed, Qt::Key_1, *layout);
    addKind(ScanState::Adjudicated, Qt::Key_2, *layout);
    layout->addSpacing(theme::padding);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addWidget(m_seen);
    layout->addSpacing(theme::padding);
    layout->addWidget(sign);
    layout->addWidget(m_size);
    return head;
}

QWidget *ContactSheet::createFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(u"bottomBar"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    const auto add = [&](QAction *action, const QString &key) {
        auto *button = new KeyCapButton(action, KeyCapButton::Cap::Before, foot);
        button->setKey(key);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the sheet
        layout->addWidget(button);
        return button;
    };
    add(m_toggle, tr("Space"));
    add(m_open, u"⏎"_s);
    layout->addStretch(1);
    add(m_close, u"Esc"_s);
    add(m_sign, {})->setPrimary(true);
    return foot;
}

void ContactSheet::updateState()
{
    const int all = m_list->rowCount();
    int seen = 0;
    int chosen = 0;
    int leftOut = 0;
    int contradicting = 0;
    for (int row = 0; row < all; ++row) {
        const qint64 position = m_list->positionOf(row);
        seen += m_marks.isSeen(position) ? 1 : 0;
        chosen += m_marks.chosen(position) ? 1 : 0;
        leftOut += m_marks.isLeftOut(position) ? 1 : 0;
        contradicting += m_marks.contradicts(position) ? 1 : 0;
    }
    QString words = tr("%1 of %2 looked at").arg(QLocale().toString(seen), QLocale().toString(all));
    if (leftOut > 0)
        words += tr(" · %1 left out").arg(QLocale().toString(leftOut));
    if (contradicting > 0)
        words += tr(" · cannot be signed: %1").arg(QLocale().toString(contradicting));
    m_seen->setToolTip(contradicting > 0 ? tr("Where the answer and the findings contradict each "
                                              "other nothing is signed: open the scan to mend it")
                                         : QString());
    m_seen->setText(all > 0 ? words : QString());
    const int row = m_grid->currentIndex().row();
    m_toggle->setEnabled(row >= 0);
    m_toggle->setText(row >= 0 && m_marks.isLeftOut(m_list->positionOf(row)) ? tr("Take in")
                                                                             : tr("Leave out"));
    m_open->setEnabled(row >= 0);
    m_sign->setEnabled(chosen > 0 && !m_context.session.isReadOnly());
    m_sign->setText(chosen > 0 ? tr("Sign %1…").arg(scanwords::scans(chosen)) : tr("Sign…"));
    m_sign->setToolTip(tr("Signs what was looked at and is not left out, each with its own "
                          "signature"));
    if (isVisible())
        Q_EMIT currentChanged();
}

} // namespace doubleread
