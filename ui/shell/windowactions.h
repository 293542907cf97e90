#pragma once

#include "ui/widgets/actions.h"

class QAction;
class QMenu;

namespace doubleread {

class LanguageMenu;
class LockAfterMenu;
class MemoryMenu;

/// The actions of the window itself, and the menu that holds them.
struct WindowActions
{
    explicit WindowActions(QWidget *window);

    /// Those of whoever is at the desk, in the order of that menu.
    QList<QAction *> ofPerson() const;
    QAction *pageAction(ActionId id) const; ///< Of a page.

    QAction *newDataset;
    QAction *openDataset;
    QAction *addScans;
    QAction *importAnnotations;
    QAction *exportAnnotations;
    QAction *exportPackage;
    QAction *mergePackages;
    QAction *handBackPackage;
    QAction *addPerson;
    QAction *worklists; ///< For the coordinator.
    QAction *managePeople;
    QAction *changePassword;
    QAction *switchPerson;
    QAction *lock;
    QAction *logOut;
    QAction *relinkScans;
    QAction *backUp;
    QAction *protocol;
    QAction *history;
    QAction *scanHistory;
    QAction *showScans;
    QAction *showTriage;
    QAction *showRead;
    QAction *showReview;
    QAction *showStatistics;
    QAction *fullScreen;
    QAction *lightScheme;
    QAction *showKeys;
    QAction *showAbout;
    QAction *quit;
    LanguageMenu *language;
    LockAfterMenu *lockAfter;
    MemoryMenu *memory;
    QMenu *menu;
};

} // namespace doubleread
