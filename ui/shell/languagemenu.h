#pragma once

#include <QMenu>

namespace doubleread {

/// Which language the window speaks; kept among the preferences.
class LanguageMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();
};

} // namespace doubleread
