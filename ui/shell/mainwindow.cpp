#include "ui/shell/mainwindow.h"

#include "core/base/answer.h"
#include "core/imaging/imageloader.h"
#include "core/imaging/thumbnailloader.h"
#include "core/service/datasets/recovery.h"
#include "core/service/packages/packages.h"
#include "core/session/datasetsession.h"
#include "ui/shell/datasetfolders.h"
#include "ui/shell/datasetopener.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rescuesheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/waitingcounts.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/buttonaccessible.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>
#include <utility>

namespace doubleread {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

QString systemUserName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? u"coordinator"_s : name;
}

} // namespace

MainWindow::MainWindow() : m_actions(this)
{
    setWindowTitle(u"DoubleRead"_s);
    setAcceptDrops(true);
    installButtonAccessible();
    createFrame();
    createDesk();
    connectOpener();
    connectActions();
    m_welcome->setFocus();
    m_welcome->setRecent(preferences::recentDatasets.value());
    enableActions();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(preferences::geometry.value());
}

MainWindow::~MainWindow()
{
    closeDataset();
}

void MainWindow::createFrame()
{
    auto *content = new QWidget(this);
    m_top = new TopBar(m_actions.menu, content);
    m_message = new MessageBar(content);
    m_stack = new QStackedWidget(content);
    m_welcome = new WelcomePage(m_actions.newDataset, m_actions.openDataset, m_stack);
    m_stack->addWidget(m_welcome);
    m_status = new StatusLine(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);
    setCentralWidget(content);

    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openDataset);
    connect(m_top, &TopBar::personChosen, this, &MainWindow::choosePerson);
    m_counts = new WaitingCounts(this);
    connect(m_counts, &WaitingCounts::counted, m_top, &TopBar::setCount);
    connect(m_counts, &WaitingCounts::askedBack, this, &MainWindow::tellAskedBack);
}

void MainWindow::openPaths(const QStringList &paths)
{
    const GivenPaths given = sortPaths(paths);
    if (!given.dataset.isEmpty()) {
        m_given = given;
        openDataset(given.dataset);
    } else if (m_session) {
        m_given = given;
        takeGivenPaths();
    } else if (!given.scans.isEmpty()) {
        const QString path = datasetPathFor(given.scans);
        if (QFileInfo::exists(path)) {
            openDataset(path);
        } else {
            QDir().mkpath(QFileInfo(path).path());
            m_opener->create(path, NewDataset{.name = QFileInfo(path).completeBaseName(),
                                              .protocol = Protocol::standard(),
                                              .coordinator = systemUserName()});
        }
        m_given = given;
    } else if (!given.annotations.isEmpty()) {
        m_message->show(MessageBar::Kind::Information, tr("Annotations belong to scans."),
                        tr("Open a dataset, or drop the folder of scans first."));
    }
}

void MainWindow::openDataset(const QString &path)
{
    if (isSealedPackage(path)) {
        openSealed(path);
        return;
    }
    const bool isOpen = m_session && !m_session->isReadOnly() &&
                        QFileInfo(path) == QFileInfo(m_session->info().path);
    if (!isOpen) {
        m_opener->open(path);
        return;
    }
    m_message->show(MessageBar::Kind::Information,
                    tr("%1 is open already.").arg(QFileInfo(path).fileName()));
    if (!m_pages.empty() && !m_locked)
        takeGivenPaths();
}

void MainWindow::connectOpener()
{
    m_opener = new DatasetOpener(this);
    m_rescue = new RescueSheet(m_stack);
    connect(m_opener, &DatasetOpener::opened, this, &MainWindow::datasetOpened);
    connect(m_opener, &DatasetOpener::failed, this, &MainWindow::openFailed);
    connect(m_rescue, &RescueSheet::openRequested, m_opener, &DatasetOpener::open);
    connect(m_rescue, &RescueSheet::lookRequested, m_opener, &DatasetOpener::openDamaged);
    connect(m_rescue, &RescueSheet::closed, this, [this] {
        if (QWidget *page = m_stack->currentWidget())
            page->setFocus();
    });
}

/// What is open stays open.
void MainWindow::openFailed(const QString &path, const Error &error)
{
    m_given = {};
    const bool wasOurs = error.code == Error::Code::Foreign && !backupsBeside(path).empty();
    if (error.code != Error::Code::Damaged && !wasOurs) {
        m_message->show(error);
        return;
    }
    if (m_session && QFileInfo(path) == QFileInfo(m_session->info().path))
        closeDataset(); // what was left of it; it may be put aside now
    m_message->dismiss();
    m_rescue->offer(path, error);
}

void MainWindow::closeDataset()
{
    m_counts->stop();
    m_rescue->close();
    m_peopleSheet->close();
    m_idle->stop();
    m_logIn->leave();
    m_locked = false;
    dropPages();
    m_stack->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
    m_top->setDataset(nullptr);
    m_status->clearScan();
    m_status->setSaveNote({});
    m_status->setProtection({});
    m_thumbnails.reset();
    m_images.reset();
    m_session.reset();
    setWindowTitle(u"DoubleRead"_s);
    enableActions();
}

void MainWindow::datasetOpened()
{
    closeDataset();
    m_message->dismiss();
    m_session = m_opener->take();
    const DatasetInfo &info = m_session->info();
    preferences::rememberDataset(info.path);
    m_welcome->setRecent(preferences::recentDatasets.value());
    setWindowTitle(tr("%1 — DoubleRead").arg(info.name));
    m_images = std::make_unique<ImageLoader>();
    m_images->setCacheBudget(static_cast<qint64>(preferences::pictureCacheMegabytes.value()) << 20);
    m_thumbnails = std::make_unique<ThumbnailLoader>(thumbnailFolderOf(info.path));

    m_status->setSaveNote(info.readOnly ? tr("read-only")
                                        : tr("✓ every edit is saved as you make it"));
    tellSafety();
    connect(m_session.get(), &DatasetSession::saved, m_status, &StatusLine::setSaved);
    connect(m_session.get(), &DatasetSession::saveFailed, this, [this](const Error &error) {
        m_status->setNotSaved(error.text());
        m_message->show(error);
    });
    connect(m_session.get(), &DatasetSession::progressChanged, m_status, &StatusLine::setProgress);
    connect(m_session.get(), &DatasetSession::backupFailed, m_message,
            qOverload<const Error &>(&MessageBar::show));
    connect(m_session.get(), &DatasetSession::infoChanged, this, &MainWindow::showPerson);
    connect(m_session.get(), &DatasetSession::personChanged, this, [this] {
        if (m_locked) // somebody else comes: these pages show what another may see
            dropPages();
    });

    const Id<User> likely = personToBegin();
    info.passwordProtected ? askWhoComes(likely) : choosePerson(likely);
}

/// Whether it is as it was left here, and can be written to.
void MainWindow::tellSafety()
{
    const DatasetInfo &info = m_session->info();
    const QString rescued = m_rescue->takeNotice();
    if (!info.lossText.isEmpty() && rescued.isEmpty())
        m_message->show(MessageBar::Kind::Warning, tr("Changes are missing from this dataset."),
                        info.lossText);
    else if (info.readOnly)
        m_message->show(MessageBar::Kind::Warning, tr("This dataset is open for reading only."),
                        info.readOnlyWhy);
    else if (!rescued.isEmpty())
        m_message->show(MessageBar::Kind::Information, rescued);
    else if (info.package)
        tellPackage(*info.package);
}

void MainWindow::takeGivenPaths()
{
    if (m_opener->isOpening())
        return; // they are for that one
    const GivenPaths given = std::exchange(m_given, {});
    if (!given.scans.isEmpty())
        addScans(given.scans);
    else if (!given.annotations.isEmpty())
        importAnnotations(given.annotations);
    if (!given.scans.isEmpty() && m_opener->hasCreated() && !given.annotations.isEmpty())
        offerAnnotations(given.annotations);
}

/// Annotation files that lie beside the scans of a new dataset: each is likely one reader's.
void MainWindow::offerAnnotations(const QStringList &paths)
{
    whenAnswered(m_session->annotationFilesAmong(paths), this,
                 [this](const Result<QStringList> &found) {
                     if (!found)
                         return;
                     for (const QString &path : *found)
                         importAnnotations({path});
                 });
}

void MainWindow::followCounts()
{
    std::set<PageId> pages;
    for (const auto &[id, page] : m_pages)
        pages.insert(id);
    m_counts->follow(*m_session, std::move(pages));
}

/// The coordinator hears of it wherever in the window.
void MainWindow::tellAskedBack(bool any)
{
    const QString askedBack = tr("Submitted reads are asked back.");
    if (any)
        m_message->show(MessageBar::Kind::Information, askedBack,
                        tr("Answer under Worklists (%1).").arg(keyTextOf(ActionId::ShowWorklists)));
    else if (m_message->text().startsWith(askedBack))
        m_message->dismiss();
}

void MainWindow::makePages()
{
    dropPages();
    const Role role = m_session->person().role;
    for (const PageSpec &spec : pageTable()) {
        if (!spec.isFor(role))
            continue;
        if (spec.id == PageId::Triage && m_session->info().package)
            continue; // only reads go home from a package
        const QAction *action = m_actions.pageAction(spec.action);
        Page *page = spec.make({*m_session, *m_images, *m_thumbnails}, m_stack);
        m_stack->addWidget(page);
        m_pages[spec.id] = page;
        connect(action, &QAction::triggered, page, [this, id = spec.id] { showPage(id); });
        connect(page, &Page::scanRequested, this, &MainWindow::showScan);
        connect(page, &Page::scansRequested, this, &MainWindow::showScans);
        connect(page, &Page::statusChanged, this, [this, page](const ScanStatus &status) {
            if (!m_locked && m_stack->currentWidget() == page) // not what a page says in leaving
                m_status->setScan(status);
        });
        connect(page, &Page::errorRaised, m_message, qOverload<const Error &>(&MessageBar::show));
        connect(page, &Page::noticeRaised, m_message, [this](const QString &text) {
            m_message->show(MessageBar::Kind::Information, text);
        });
        connect(page, &Page::addScansRequested, m_actions.addScans, &QAction::trigger);
        connect(page, &Page::worklistsRequested, this, &MainWindow::showWorklists);
        connect(page, &Page::importRequested, m_actions.importAnnotations, &QAction::trigger);
    }
    showTabs();
    showPage(homePageOf(role));
}

void MainWindow::showTabs()
{
    std::vector<std::pair<PageId, QAction *>> tabs;
    for (const PageSpec &spec : pageTable())
        if (m_pages.contains(spec.id))
            tabs.emplace_back(spec.id, m_actions.pageAction(spec.action));
    m_top->setTabs(tabs);
}

void MainWindow::dropPages()
{
    delete m_worklists;
    delete m_sheet;
    for (const auto &[id, page] : m_pages) {
        page->deactivate();
        delete page;
    }
    m_pages.clear();
}

void MainWindow::showPage(PageId id)
{
    const auto page = m_pages.find(id);
    if (page == m_pages.end() || m_locked)
        return;
    if (m_worklists)
        m_worklists->close(); // it lay over the page that is left
    for (const PageSpec &spec : pageTable())
        m_actions.pageAction(spec.action)->setChecked(spec.id == id);
    m_peopleSheet->close();
    if (m_stack->currentWidget() == page->second)
        return; // a sheet may be open on it, and have the focus
    if (const auto before = m_pages.find(m_current); before != m_pages.end() && m_current != id)
        before->second->deactivate();
    m_current = id;
    m_status->clearScan();
    m_stack->setCurrentWidget(page->second);
    page->second->activate();
}

void MainWindow::showScan(PageId id, qint64 position)
{
    if (!m_pages.contains(id))
        return;
    showPage(id);
    m_pages.at(id)->showScan(position);
}

void MainWindow::showScans(const QString &what, const std::vector<qint64> &positions)
{
    if (!m_pages.contains(PageId::Scans))
        return;
    m_pages.at(PageId::Scans)->showScans(what, positions);
    showPage(PageId::Scans);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPaths(localFiles(*event->mimeData()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    preferences::geometry.setValue(saveGeometry());
    closeDataset();
    event->accept();
}

} // namespace doubleread
