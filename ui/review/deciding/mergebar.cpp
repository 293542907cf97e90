#include "ui/review/deciding/mergebar.h"

#include "core/base/literals.h"
#include "ui/review/deciding/barkeys.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int mostWords = 360; ///< Device-independent px of what one read says.

} // namespace

MergeBar::MergeBar(QWidget *page) : QWidget(page), m_page(page)
{
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(createWords());
    layout->addWidget(createKinds());
    const auto stepBy = [this](const QKeySequence &key, int by) {
        QAction *action = addBarKey(*this, *m_page, tr("Other kind of merging"), key);
        connect(action, &QAction::triggered, this, [this, by] { step(by); });
        m_keys.append(action);
    };
    stepBy(Qt::Key_3, 1);
    stepBy(Qt::Key_Right, 1);
    stepBy(Qt::Key_Left, -1);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the scan
}

QWidget *MergeBar::createKinds()
{
    auto *kinds = new QWidget(this);
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins({});
    row->setSpacing(theme::padding);
    addKind(MergeKind::Union, Qt::Key_U, *row);
    addKind(MergeKind::Intersection, Qt::Key_I, *row);
    addKind(MergeKind::MeanOutline, Qt::Key_M, *row);
    row->addStretch(1);
    row->addWidget(createWaysOut());
    return kinds;
}

QWidget *MergeBar::createWords()
{
    m_words = new QWidget(this);
    auto *row = new QHBoxLayout(m_words);
    row->setContentsMargins({});
    row->setSpacing(2 * theme::grid);
    auto *title = new QLabel(tr("The reads differ: take label and answers of"), m_words);
    title->setProperty("role", u"secondary"_s);
    row->addWidget(title);
    addSide(ReadSide::First, Qt::Key_1, *row);
    addSide(ReadSide::Second, Qt::Key_2, *row);
    row->addStretch(1);
    m_words->hide();
    return m_words;
}

void MergeBar::addSide(ReadSide side, Qt::Key key, QLayout &layout)
{
    Side its;
    its.action = addBarKey(*this, *m_page, {}, key);
    connect(its.action, &QAction::triggered, this, [this, side] { chooseWords(side); });
    its.button = new KeyCapButton(its.action, KeyCapButton::Cap::Before, m_words);
    layout.addWidget(its.button);
    m_sides.emplace(side, its);
}

/// "A: fractured, certainty 3"; a long note is cut and stands in the tool tip.
void MergeBar::say(ReadSide side, const QString &words)
{
    const Side &its = m_sides.at(side);
    const QString text = u"%1: %2"_s.arg(reviewwords::readLetter(static_cast<int>(side)), words);
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, mostWords);
    its.action->setText(tr("Label and answers of the %1: %2")
                            .arg(reviewwords::readTitle(static_cast<int>(side)).toLower(), words));
    its.action->setIconText(shown);
    its.action->setToolTip(plainToolTip(text));
}

void MergeBar::addKind(MergeKind kind, Qt::Key key, QLayout &layout)
{
    Entry entry;
    entry.action = addBarKey(*this, *m_page, reviewwords::mergeTitle(kind), key);
    connect(entry.action, &QAction::triggered, this, [this, kind] { choose(kind); });
    entry.button = new KeyCapButton(entry.action, KeyCapButton::Cap::Before, this);
    entry.figures = new QLabel(this);
    entry.figures->setProperty("role", u"secondary"_s);
    entry.figures->setTextFormat(Qt::PlainText);
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->setSpacing(2 * theme::grid);
    row->addWidget(entry.button);
    row->addWidget(entry.figures);
    layout.addWidget(pair);
    m_entries.emplace(kind, entry);
}

QWidget *MergeBar::createWaysOut()
{
    auto *ways = new QWidget(this);
    auto *row = new QHBoxLayout(ways);
    row->setContentsMargins({});
    row->setSpacing(2 * theme::grid);
    QAction *leave = addBarKey(*this, *m_page, tr("Cancel"), {});
    QAction *use = addBarKey(*this, *m_page, tr("Take it"), {});
    connect(leave, &QAction::triggered, this, &MergeBar::cancel);
    connect(use, &QAction::triggered, this, &MergeBar::take);
    m_keys << leave << use;
    auto *cancelButton = new KeyCapButton(leave, KeyCapButton::Cap::Before, ways);
    cancelButton->setKey(u"Esc"_s);
    auto *takeButton = new KeyCapButton(use, KeyCapButton::Cap::Before, ways);
    takeButton->setKey(u"⏎"_s);
    takeButton->setPrimary(true);
    row->addWidget(cancelButton);
    row->addWidget(takeButton);
    return ways;
}

void MergeBar::start(std::vector<MergeChoice> choices, MergeKind preferred,
                     const std::optional<Words> &words)
{
    m_choices = std::move(choices);
    m_active = true;
    m_wordsOf = words ? std::optional(ReadSide::First) : std::nullopt;
    m_words->setVisible(words.has_value());
    for (const auto &[side, its] : m_sides) {
        if (words)
            say(side, side == ReadSide::First ? words->first : words->second);
        its.action->setEnabled(words.has_value());
        its.button->setPrimary(side == m_wordsOf);
    }
    for (auto &[kind, entry] : m_entries) {
        const auto choice = std::ranges::find(m_choices, kind, &MergeChoice::kind);
        entry.button->parentWidget()->setVisible(choice != m_choices.end());
        entry.action->setEnabled(choice != m_choices.end() && choice->option);
        if (choice != m_choices.end())
            show(*choice);
    }
    for (QAction *key : m_keys)
        key->setEnabled(true);
    const auto possible = [](const MergeChoice &choice) { return choice.option.has_value(); };
    const auto wanted = std::ranges::find(m_choices, preferred, &MergeChoice::kind);
    const auto first = wanted != m_choices.end() && possible(*wanted)
                           ? wanted
                           : std::ranges::find_if(m_choices, possible);
    Q_ASSERT(first != m_choices.end());
    choose(first->kind);
}

/// The figures of the kind, or why it cannot be.
void MergeBar::show(const MergeChoice &choice)
{
    const Entry &entry = m_entries.at(choice.kind);
    const QString words = reviewwords::mergeFigures(choice);
    entry.figures->setText(words);
    const QString title = reviewwords::mergeTitle(choice.kind, choice);
    entry.action->setText(title);
    entry.action->setIconText(title);
    entry.button->setAccessibleName(u"%1, %2"_s.arg(title, words));
    entry.figures->setToolTip(
        plainToolTip(choice.option ? tr("Area, and IoU with the first read (A) and the second (B)")
                                   : choice.option.error().text()));
}

void MergeBar::stop()
{
    m_active = false;
    for (QAction *key : m_keys)
        key->setEnabled(false);
    for (const auto &[kind, entry] : m_entries)
        entry.action->setEnabled(false);
    for (const auto &[side, its] : m_sides)
        its.action->setEnabled(false);
}

void MergeBar::choose(MergeKind kind)
{
    m_current = kind;
    for (const auto &[each, entry] : m_entries)
        entry.button->setPrimary(each == kind);
    Q_EMIT previewed(kind, m_wordsOf);
}

void MergeBar::chooseWords(ReadSide side)
{
    m_wordsOf = side;
    for (const auto &[each, its] : m_sides)
        its.button->setPrimary(each == side);
    Q_EMIT previewed(m_current, m_wordsOf);
}

void MergeBar::step(int by)
{
    const int count = static_cast<int>(m_choices.size());
    const auto now = std::ranges::find(m_choices, m_current, &MergeChoice::kind);
    int at = static_cast<int>(std::distance(m_choices.begin(), now));
    for (int i = 0; i < count; ++i) {
        at = (at + by + count) % count;
        if (m_choices[static_cast<size_t>(at)].option) {
            choose(m_choices[static_cast<size_t>(at)].kind);
            return;
        }
    }
}

void MergeBar::take()
{
    if (!m_active)
        return;
    stop();
    Q_EMIT taken(m_current, m_wordsOf);
}

void MergeBar::cancel()
{
    if (!m_active)
        return;
    stop();
    Q_EMIT cancelled();
}

} // namespace doubleread
