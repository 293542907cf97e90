// The part of MainWindow that asks and tells: its actions and dialogs.
#include "core/base/answer.h"
#include "core/service/datasets/recovery.h"
#include "core/session/datasetsession.h"
#include "ui/exchange/addscansdialog.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/exportpackagedialog.h"
#include "ui/exchange/handbackdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/mergepackagesdialog.h"
#include "ui/exchange/newdatasetdialog.h"
#include "ui/exchange/openpackagedialog.h"
#include "ui/exchange/relinkdialog.h"
#include "ui/keys/keysdialog.h"
#include "ui/people/permissions.h"
#include "ui/protocol/protocoldialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/datasetopener.h"
#include "ui/shell/language.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"
#include "ui/worklists/worklistsview.h"

#include <QAction>
#include <QApplication>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QStackedWidget>
#include <QTimer>
#include <QWindow>

namespace doubleread {

namespace {

constexpr int placingMs = 50; ///< Until another look whether the window was put somewhere.

} // namespace

void MainWindow::connectActions()
{
    connect(m_actions.newDataset, &QAction::triggered, this, &MainWindow::askNewDataset);
    connect(m_actions.openDataset, &QAction::triggered, this, &MainWindow::askOpenDataset);
    connect(m_actions.addScans, &QAction::triggered, this, [this] { addScans({}); });
    connect(m_actions.importAnnotations, &QAction::triggered, this,
            [this] { importAnnotations({}); });
    connect(m_actions.exportAnnotations, &QAction::triggered, this, &MainWindow::exportAnnotations);
    connect(m_actions.exportPackage, &QAction::triggered, this,
            [this] { ExportPackageDialog(*m_session, this).exec(); });
    connect(m_actions.mergePackages, &QAction::triggered, this,
            [this] { MergePackagesDialog(*m_session, this).exec(); });
    connect(m_actions.handBackPackage, &QAction::triggered, this,
            [this] { HandBackDialog(*m_session, this).exec(); });
    connect(m_actions.relinkScans, &QAction::triggered, this,
            [this] { RelinkDialog(*m_session, this).exec(); });
    connect(m_actions.backUp, &QAction::triggered, this, &MainWindow::backUp);
    connect(m_actions.worklists, &QAction::triggered, this, [this] { showWorklists({}); });
    connectSheets();
    connect(m_actions.showKeys, &QAction::triggered, this, [this] { KeysDialog(this).exec(); });
    connect(m_actions.showAbout, &QAction::triggered, this, [this] { showAboutDialog(this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions.language, &LanguageMenu::chosen, this, &MainWindow::tellLanguage);
    m_actions.lightScheme->setChecked(preferences::lightScheme.value());
    connect(m_actions.lightScheme, &QAction::toggled, this, [](bool light) {
        preferences::lightScheme.setValue(light);
        theme::apply(*qApp, light ? theme::Scheme::Light : theme::Scheme::Dark);
    });
}

/// Texts are built once, with the window: the other language comes with the next one.
void MainWindow::tellLanguage()
{
    if (languageOf(preferences::language.value()) == spokenLanguage()) {
        m_message->dismiss();
        return;
    }
    m_message->show(MessageBar::Kind::Information,
                    tr("The language changes when the program is opened again."));
    m_message->offer(tr("Open again now"), [this] { Q_EMIT openAgainRequested(); });
}

/// What the person may not do is disabled, and its tip says why and what to do.
void MainWindow::enableActions()
{
    const DatasetSession *session = m_locked ? nullptr : m_session.get();
    for (const auto &[action, id] :
         {std::pair{m_actions.addScans, ActionId::AddScans},
          std::pair{m_actions.importAnnotations, ActionId::ImportAnnotations},
          std::pair{m_actions.exportAnnotations, ActionId::ExportAnnotations},
          std::pair{m_actions.exportPackage, ActionId::ExportPackage},
          std::pair{m_actions.mergePackages, ActionId::MergePackages},
          std::pair{m_actions.handBackPackage, ActionId::HandBackPackage},
          std::pair{m_actions.relinkScans, ActionId::RelinkScans},
          std::pair{m_actions.backUp, ActionId::BackUp},
          std::pair{m_actions.addPerson, ActionId::AddPerson},
          std::pair{m_actions.worklists, ActionId::ShowWorklists},
          std::pair{m_actions.managePeople, ActionId::ManagePeople},
          std::pair{m_actions.changePassword, ActionId::ChangePassword},
          std::pair{m_actions.switchPerson, ActionId::SwitchPerson},
          std::pair{m_actions.lock, ActionId::Lock},
          std::pair{m_actions.logOut, ActionId::LogOut}}) {
        const QString why = whyNot(id, session);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why.isEmpty() ? toolTipOf(id) : why);
        action->setStatusTip(why);
    }
    m_actions.worklists->setVisible(session && session->person().role == Role::Coordinator);
    const bool package = session && session->info().package;
    m_actions.handBackPackage->setVisible(package);
    m_actions.exportPackage->setVisible(!package);
    m_actions.mergePackages->setVisible(!package);
    enableSheets();
}

void MainWindow::askNewDataset()
{
    NewDatasetDialog dialog(&askForProtocol, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_given = {};
    m_opener->create(dialog.path(), dialog.dataset());
}

void MainWindow::askOpenDataset()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open dataset"), {},
                                                      tr("DoubleRead datasets (*.doubleread)"));
    if (!path.isEmpty())
        openDataset(path);
}

/// Its reader opens a sealed package once; from then on the file that came out of it is read in.
void MainWindow::openSealed(const QString &path)
{
    if (const QWindow *window = windowHandle(); !window || !window->isExposed()) {
        // At the start: the dialog opens over the middle of where the window will be put.
        QTimer::singleShot(placingMs, this, [this, path] { openSealed(path); });
        return;
    }
    OpenPackageDialog dialog(path, this);
    if (dialog.exec() == QDialog::Accepted)
        openFile(dialog.path());
    else
        m_given = {};
}

/// Says what this file is and what becomes of the work in it.
void MainWindow::tellPackage(const PackageToken &token)
{
    m_message->show(
        MessageBar::Kind::Information,
        tr("This is the package of %1 from “%2”.").arg(token.readerName, token.datasetName),
        tr("Read here; hand it back from the menu, or send the file itself."));
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
    const auto page = m_pages.find(m_current);
    const std::vector<qint64> selected =
        page == m_pages.end() ? std::vector<qint64>() : page->second->selectedScans();
    ExportDialog dialog(*m_session, selected, this);
    dialog.exec();
}

void MainWindow::backUp()
{
    const QFileInfo own(m_session->info().path);
    const QString proposed =
        own.dir().filePath(own.completeBaseName() +
                           QDate::currentDate().toString(u"-yyyy-MM-dd"_s) + u".doubleread"_s);
    const QString copy = QFileDialog::getSaveFileName(
        this, tr("Back up now"), proposed, tr("DoubleRead datasets (*.doubleread)"), nullptr,
        QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten
    if (copy.isEmpty())
        return;
    backUpTo(copy);
}

void MainWindow::backUpTo(const QString &copy)
{
    const QFuture<Result<void>> work = backUpInBackground(m_session->info().path, copy);
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    const auto progress = [this, watcher] {
        m_status->setProgress(watcher->progressValue(), std::max(1, watcher->progressMaximum()),
                              tr("Backing up"));
    };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, progress);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, copy] {
        watcher->deleteLater();
        m_status->offerCancel({});
        m_status->setProgress(0, 0, {});
        if (watcher->isCanceled())
            m_message->show(MessageBar::Kind::Information,
                            tr("Backing up was cancelled. Nothing was left of the copy."));
        else if (const Result<void> done = watcher->result(); !done)
            m_message->show(done.error());
        else
            m_message->show(MessageBar::Kind::Information,
                            tr("A whole copy of the dataset is in %1.").arg(copy),
                            tr("Scans that are referenced where they lie are not in it."));
    });
    m_status->offerCancel([running = work]() mutable { running.cancel(); });
    watcher->setFuture(work);
    progress();
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
