#include "ui/shell/keysdialog.h"

#include "core/base/literals.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>
#include <vector>

namespace doubleread {

namespace {

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

void addRow(QGridLayout *grid, const QString &key, const QString &text)
{
    const int row = grid->rowCount();
    auto *cap = new QLabel(key);
    cap->setProperty("role", u"key"_s);
    cap->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *what = new QLabel(text);
    what->setProperty("role", u"secondary"_s);
    grid->addWidget(cap, row, 0);
    grid->addWidget(what, row, 1);
}

QWidget *section(ActionContext context)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, theme::padding);
    grid->setHorizontalSpacing(theme::padding);
    grid->setVerticalSpacing(theme::grid);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 120);
    auto *title = new QLabel(textOf(context));
    title->setMinimumHeight(theme::rowHeight);
    title->setProperty("role", u"section"_s);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const ActionSpec &spec : actionTable())
        if (spec.context == context && *spec.keys != '\0')
            addRow(grid, allKeysOf(spec.id), textOf(spec.id));
    if (context == ActionContext::Everywhere) {
        addRow(grid, KeysDialog::tr("wheel"), KeysDialog::tr("Zoom at the cursor"));
        addRow(grid, KeysDialog::tr("middle drag, Space + drag"),
               KeysDialog::tr("Pan, also while drawing"));
        addRow(grid, KeysDialog::tr("right drag"), KeysDialog::tr("Window and level"));
    }
    return box;
}

} // namespace

KeysDialog::KeysDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    using enum ActionContext;
    const std::array<std::vector<ActionContext>, 3> columns{
        {{Everywhere, Application}, {Read, Scans}, {Triage, Review, Statistics}}};
    auto *content = new QWidget(this);
    auto *side = new QHBoxLayout(content);
    side->setContentsMargins(0, 0, theme::padding, 0);
    side->setSpacing(theme::padding * 3);
    for (const auto &column : columns) {
        auto *stack = new QVBoxLayout;
        for (const ActionContext context : column)
            stack->addWidget(section(context));
        stack->addStretch(1);
        side->addLayout(stack);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding * 2, theme::padding * 2, theme::padding * 2,
                               theme::padding);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    // Everything at one look where the screen allows it.
    const QSize wanted = content->sizeHint() + QSize(theme::padding * 6, theme::padding * 10);
    const QScreen *on = parent ? parent->screen() : screen();
    resize(wanted.boundedTo(on->availableSize() - QSize(theme::padding * 2, theme::padding * 4)));
}

} // namespace doubleread
