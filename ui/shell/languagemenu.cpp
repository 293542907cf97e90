#include "ui/shell/languagemenu.h"

#include "ui/shell/language.h"
#include "ui/shell/preferences.h"

#include <QActionGroup>

namespace doubleread {

/// In both languages, so that whoever does not know the one spoken finds it.
LanguageMenu::LanguageMenu(QWidget *parent) : QMenu(tr("Language · ভাষা"), parent)
{
    auto *group = new QActionGroup(this);
    const QString now = preferences::language.value();
    for (const LanguageChoice &each : languageChoices()) {
        const QString code = QString::fromUtf16(each.code);
        const QString name = QString::fromUtf16(each.name);
        QAction *action = addAction(name.isEmpty() ? tr("As the system") : name);
        action->setCheckable(true);
        action->setChecked(now == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            preferences::language.setValue(code);
            Q_EMIT chosen();
        });
    }
}

} // namespace doubleread
