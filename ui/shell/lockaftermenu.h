#pragma once

#include <QMenu>

namespace doubleread {

/// After how long without a touch the window locks itself; kept among the preferences.
class LockAfterMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit LockAfterMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();
};

} // namespace doubleread
