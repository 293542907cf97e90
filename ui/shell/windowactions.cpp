#include "ui/shell/windowactions.h"

#include "ui/shell/languagemenu.h"
#include "ui/shell/lockaftermenu.h"
#include "ui/shell/memorymenu.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace doubleread {

namespace {

QAction *make(ActionId id, QWidget *window)
{
    QAction *action = createAction(id, window);
    action->setShortcutContext(Qt::WindowShortcut);
    return action;
}

QAction *checkable(QAction *action)
{
    action->setCheckable(true);
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget *window)
    : newDataset(make(ActionId::NewDataset, window)),
      openDataset(make(ActionId::OpenDataset, window)),
      addScans(make(ActionId::AddScans, window)),
      importAnnotations(make(ActionId::ImportAnnotations, window)),
      exportAnnotations(make(ActionId::ExportAnnotations, window)),
      exportPackage(make(ActionId::ExportPackage, window)),
      mergePackages(make(ActionId::MergePackages, window)),
      handBackPackage(make(ActionId::HandBackPackage, window)),
      addPerson(make(ActionId::AddPerson, window)),
      worklists(make(ActionId::ShowWorklists, window)),
      managePeople(make(ActionId::ManagePeople, window)),
      changePassword(make(ActionId::ChangePassword, window)),
      switchPerson(make(ActionId::SwitchPerson, window)),
      lock(make(ActionId::Lock, window)),
      logOut(make(ActionId::LogOut, window)),
      relinkScans(make(ActionId::RelinkScans, window)),
      backUp(make(ActionId::BackUp, window)),
      protocol(make(ActionId::ShowProtocol, window)),
      history(make(ActionId::ShowHistory, window)),
      scanHistory(make(ActionId::ShowScanHistory, window)),
      showScans(checkable(make(ActionId::ShowScans, window))),
      showTriage(checkable(make(ActionId::ShowTriage, window))),
      showRead(checkable(make(ActionId::ShowRead, window))),
      showReview(checkable(make(ActionId::ShowReview, window))),
      showStatistics(checkable(make(ActionId::ShowStatistics, window))),
      fullScreen(checkable(make(ActionId::ToggleFullScreen, window))),
      lightScheme(checkable(make(ActionId::ToggleLightScheme, window))),
      showKeys(make(ActionId::ShowKeys, window)),
      showAbout(make(ActionId::ShowAbout, window)),
      quit(make(ActionId::Quit, window)),
      language(new LanguageMenu(window)),
      lockAfter(new LockAfterMenu(window)),
      memory(new MemoryMenu(window)),
      menu(new QMenu(window))
{
    menu->setToolTipsVisible(true); // they say why something cannot be done
    menu->addActions({newDataset, openDataset, backUp});
    menu->addSeparator();
    menu->addActions({addScans, relinkScans, importAnnotations, exportAnnotations});
    menu->addSeparator();
    menu->addActions({managePeople, addPerson, worklists});
    menu->addMenu(lockAfter);
    menu->addSeparator();
    menu->addActions({exportPackage, mergePackages, handBackPackage});
    menu->addSeparator();
    menu->addActions({protocol, history, scanHistory});
    menu->addSeparator();
    menu->addActions({fullScreen, lightScheme});
    menu->addMenu(language);
    menu->addMenu(memory);
    menu->addSeparator();
    menu->addActions({showKeys, showAbout, quit});
}

QList<QAction *> WindowActions::ofPerson() const
{
    return {switchPerson, lock, logOut, changePassword, managePeople, addPerson};
}

QAction *WindowActions::pageAction(ActionId id) const
{
    for (QAction *action : {showScans, showTriage, showRead, showReview, showStatistics})
        if (action->text() == textOf(id))
            return action;
    Q_ASSERT(false);
    return showScans;
}

} // namespace doubleread
