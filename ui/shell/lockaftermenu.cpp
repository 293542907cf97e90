#include "ui/shell/lockaftermenu.h"

#include "ui/shell/preferences.h"

#include <QActionGroup>

#include <array>

namespace doubleread {

namespace {

constexpr std::array minutes{1, 5, 10, 30, 0};
constexpr int secondsOfAMinute = 60;

} // namespace

LockAfterMenu::LockAfterMenu(QWidget *parent) : QMenu(tr("Lock when idle"), parent)
{
    auto *group = new QActionGroup(this);
    for (const int each : minutes) {
        QAction *action = addAction(each == 0   ? tr("Never")
                                    : each == 1 ? tr("After 1 minute")
                                                : tr("After %1 minutes").arg(each));
        const int seconds = each * secondsOfAMinute;
        action->setCheckable(true);
        action->setChecked(preferences::lockAfterSeconds.value() == seconds);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, seconds] {
            preferences::lockAfterSeconds.setValue(seconds);
            Q_EMIT chosen();
        });
    }
}

} // namespace doubleread
