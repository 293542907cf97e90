#include "ui/keys/keysdialog.h"

#include "core/base/literals.h"
#include "ui/keys/keyeditor.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace doubleread {

namespace {

constexpr int keyWidth = 120;

QString allKeysOf(ActionId id)
{
    QStringList keys;
    for (const QKeySequence &key : keysOf(id)) {
        QString text = key.toString(QKeySequence::NativeText);
        text.replace(u"Return"_s, u"⏎"_s).replace(u"Enter"_s, u"⏎"_s); // both keyboards' own
        if (!keys.contains(text))
            keys.append(text);
    }
    if (keys.size() > 4)
        return keys.first() + u" … "_s + keys.last();
    QString text = keys.join(u"  "_s);
    if (specOf(id).use == KeyUse::Hold)
        text = KeysDialog::tr("%1 held").arg(text);
    return text;
}

constexpr QSize largest(1120, 680); ///< px; fits a screen of 1280 x 800 with its frame.

} // namespace

KeysDialog::KeysDialog(QWidget *parent)
    : QDialog(parent),
      m_find(new QLineEdit(this)),
      m_none(new QLabel(this)),
      m_scroll(new QScrollArea(this))
{
    setWindowTitle(tr("Keys"));
    m_scroll->setAccessibleName(windowTitle());
    m_find->setPlaceholderText(tr("Find a key or what it does"));
    m_find->setAccessibleName(tr("Find a key"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_none->setText(tr("No key is named so."));
    m_none->setProperty("role", u"secondary"_s);
    m_none->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fill();
    connect(&KeyMap::current(), &KeyMap::changed, this, &KeysDialog::fill);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, &KeysDialog::changeKeys);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_find, &QLineEdit::textChanged, this, &KeysDialog::find);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding * 2, theme::padding * 2, theme::padding * 2,
                               theme::padding);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_find);
    layout->addWidget(m_none);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buttons);
    const QScreen *on = parent ? parent->screen() : screen();
    resize(largest.boundedTo(on->availableSize() - QSize(theme::padding * 2, theme::padding * 4)));
}

void KeysDialog::changeKeys()
{
    KeyEditor(this).exec();
}

void KeysDialog::fill()
{
    m_rows.clear();
    QWidget *columns = createColumns();
    m_scroll->setWidget(columns);
    m_scroll->setMinimumWidth(columns->minimumSizeHint().width() + theme::padding);
    find(m_find->text());
}

QWidget *KeysDialog::createColumns()
{
    using enum ActionContext;
    const std::array<std::vector<ActionContext>, 3> columns{
        {{Everywhere, Application}, {Read, Scans}, {Triage, Review, Statistics}}};
    auto *content = new QWidget(this);
    auto *side = new QHBoxLayout(content);
    side->setContentsMargins(0, 0, theme::padding, 0);
    side->setSpacing(theme::padding * 2);
    for (const auto &column : columns) {
        auto *stack = new QVBoxLayout;
        for (const ActionContext context : column)
            stack->addWidget(createSection(context));
        stack->addStretch(1);
        side->addLayout(stack, 1);
    }
    return content;
}

QWidget *KeysDialog::createSection(ActionContext context)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, theme::padding);
    grid->setHorizontalSpacing(theme::padding);
    grid->setVerticalSpacing(theme::grid);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, keyWidth);
    auto *title = new QLabel(textOf(context));
    title->setMinimumHeight(theme::rowHeight);
    title->setProperty("role", u"section"_s);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const ActionSpec &spec : actionTable())
        if (spec.context == context && !keysOf(spec.id).isEmpty())
            addRow(grid, allKeysOf(spec.id), textOf(spec.id));
    if (context == ActionContext::Everywhere) {
        addRow(grid, tr("wheel"), tr("Zoom at the cursor"));
        addRow(grid, tr("middle drag, Space + drag"), tr("Pan, also while drawing"));
        addRow(grid, tr("right drag"), tr("Window and level"));
    }
    return box;
}

void KeysDialog::addRow(QGridLayout *grid, const QString &key, const QString &text)
{
    const int row = grid->rowCount();
    auto *cap = new QLabel(key);
    cap->setProperty("role", u"key"_s);
    cap->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    cap->setWordWrap(true);
    auto *what = new QLabel(text);
    what->setProperty("role", u"secondary"_s);
    what->setWordWrap(true);
    grid->addWidget(cap, row, 0);
    grid->addWidget(what, row, 1);
    m_rows.push_back({.section = grid->parentWidget(), .key = cap, .what = what});
}

void KeysDialog::find(const QString &words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    std::map<QWidget *, bool> sections;
    for (const Row &row : m_rows) {
        const QString text = row.key->text() + u' ' + row.what->text();
        const bool fits = std::ranges::all_of(
            parts, [&](const QString &part) { return text.contains(part, Qt::CaseInsensitive); });
        row.key->setVisible(fits);
        row.what->setVisible(fits);
        sections[row.section] = sections[row.section] || fits;
    }
    for (const auto &[section, any] : sections)
        section->setVisible(any);
    m_none->setVisible(
        std::ranges::none_of(sections, [](const auto &each) { return each.second; }));
}

} // namespace doubleread
