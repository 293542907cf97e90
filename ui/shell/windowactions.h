#pragma once

#include "ui/widgets/actions.h"

class QMenu;

namespace doubleread {

/// The actions of the window itself, and the menu that holds them.
struct WindowActions
{
    explicit WindowActions(QWidget *window);

    QAction *pageAction(ActionId id) const; ///< Of ShowScans, ShowRead or ShowReview.

    QAction *newDataset;
    QAction *openDataset;
    QAction *addScans;
    QAction *importAnnotations;
    QAction *exportAnnotations;
    QAction *addPerson;
    QAction *worklists; ///< For the coordinator.
    QAction *showScans;
    QAction *showRead;
    QAction *showReview;
    QAction *fullScreen;
    QAction *lightScheme;
    QAction *showKeys;
    QAction *showAbout;
    QAction *quit;
    QMenu *menu;
};

} // namespace doubleread
