// The part of MainWindow that asks and tells: its actions and dialogs.
#include "core/service/datasetsession.h"
#include "ui/exchange/addpersondialog.h"
#include "ui/exchange/addscansdialog.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/newdatasetdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"
#include "ui/worklists/worklistsview.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QStackedWidget>

namespace doubleread {

void MainWindow::connectActions()
{
    connect(m_actions.newDataset, &QAction::triggered, this, &MainWindow::askNewDataset);
    connect(m_actions.openDataset, &QAction::triggered, this, &MainWindow::askOpenDataset);
    connect(m_actions.addScans, &QAction::triggered, this, [this] { addScans({}); });
    connect(m_actions.importAnnotations, &QAction::triggered, this,
            [this] { importAnnotations({}); });
    connect(m_actions.exportAnnotations, &QAction::triggered, this, &MainWindow::exportAnnotations);
    connect(m_actions.addPerson, &QAction::triggered, this, &MainWindow::addPerson);
    connect(m_actions.worklists, &QAction::triggered, this, [this] { showWorklists({}); });
    connect(m_actions.showKeys, &QAction::triggered, this, [this] { KeysDialog(this).exec(); });
    connect(m_actions.showAbout, &QAction::triggered, this, [this] { showAboutDialog(this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    m_actions.lightScheme->setChecked(preferences::lightScheme.value());
    connect(m_actions.lightScheme, &QAction::toggled, this, [](bool light) {
        preferences::lightScheme.setValue(light);
        theme::apply(*qApp, light ? theme::Scheme::Light : theme::Scheme::Dark);
    });
}

void MainWindow::enableActions()
{
    const bool open = m_session != nullptr && !m_pages.empty();
    const bool writable = open && !m_session->isReadOnly();
    m_actions.addScans->setEnabled(writable);
    m_actions.importAnnotations->setEnabled(writable);
    m_actions.addPerson->setEnabled(writable);
    m_actions.exportAnnotations->setEnabled(open);
    const bool coordinates = open && m_session->person().role == Role::Coordinator;
    m_actions.worklists->setEnabled(coordinates);
    m_actions.worklists->setVisible(coordinates);
}

void MainWindow::askNewDataset()
{
    NewDatasetDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted)
        createDataset(dialog.path(), dialog.dataset());
}

void MainWindow::askOpenDataset()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open dataset"), {},
                                                      tr("DoubleRead datasets (*.doubleread)"));
    if (!path.isEmpty())
        openDataset(path);
}

void MainWindow::addScans(const QStringList &paths)
{
    AddScansDialog dialog(*m_session, paths, this);
    dialog.exec();
}

void MainWindow::importAnnotations(const QStringList &paths)
{
    ImportDialog dialog(*m_session, paths, this);
    dialog.exec();
}

void MainWindow::exportAnnotations()
{
    ExportDialog dialog(*m_session, this);
    dialog.exec();
}

void MainWindow::addPerson()
{
    AddPersonDialog dialog(*m_session, this);
    dialog.exec();
}

void MainWindow::showWorklists(const std::vector<qint64> &selected)
{
    constexpr int width = 1040; // device-independent px
    delete m_worklists;
    auto *view = new WorklistsView(*m_session, selected);
    m_worklists = new Sheet(tr("Worklists"), view, width, m_stack);
    connect(view, &WorklistsView::closeRequested, m_worklists, &Sheet::close);
    connect(m_worklists, &Sheet::closed, m_worklists, [this] {
        m_worklists->deleteLater();
        if (QWidget *page = m_stack->currentWidget())
            page->setFocus();
    });
    m_worklists->open(view->firstField());
}

} // namespace doubleread
