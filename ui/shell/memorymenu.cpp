#include "ui/shell/memorymenu.h"

#include "core/imaging/cachebudget.h"
#include "ui/shell/preferences.h"

#include <QActionGroup>
#include <QInputDialog>

#include <algorithm>
#include <vector>

namespace doubleread {

namespace {

constexpr int step = 64; // MiB

} // namespace

MemoryMenu::MemoryMenu(QWidget *parent)
    : QMenu(tr("Memory for scans"), parent), m_amounts(new QActionGroup(this))
{
    connect(this, &QMenu::aboutToShow, this, &MemoryMenu::fill);
    fill();
}

/// The usual amounts and the one in effect.
void MemoryMenu::fill()
{
    clear();
    std::vector amounts{128, 256, CacheBudget::usual, 1024, 2048, 4096};
    const int now = preferences::pictureCacheMegabytes.value();
    if (std::ranges::find(amounts, now) == amounts.end())
        amounts.push_back(now);
    std::ranges::sort(amounts);
    for (const int amount : amounts) {
        QAction *action = addAction(tr("%1 MiB").arg(amount));
        action->setCheckable(true);
        action->setChecked(amount == now);
        m_amounts->addAction(action);
        connect(action, &QAction::triggered, this, [this, amount] { choose(amount); });
    }
    addSeparator();
    connect(addAction(tr("Another amount…")), &QAction::triggered, this, &MemoryMenu::ask);
}

void MemoryMenu::ask()
{
    bool taken = false;
    const int amount = QInputDialog::getInt(
        parentWidget(), tr("Memory for scans"),
        tr("Scans and thumbnails that were looked at stay in memory up to this much, in MiB:"),
        preferences::pictureCacheMegabytes.value(), CacheBudget::least, CacheBudget::most, step,
        &taken);
    if (taken)
        choose(amount);
}

void MemoryMenu::choose(int megabytes)
{
    preferences::pictureCacheMegabytes.setValue(megabytes);
    Q_EMIT chosen();
}

} // namespace doubleread
