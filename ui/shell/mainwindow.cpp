#include "ui/shell/mainwindow.h"

#include "core/base/answer.h"
#include "core/imaging/imageloader.h"
#include "core/imaging/thumbnailloader.h"
#include "core/model/triage.h"
#include "core/service/packages/packages.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionworklists.h"
#include "ui/shell/datasetfolders.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/buttonaccessible.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr auto countingPause = std::chrono::milliseconds(300);

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
    connectActions();
    m_welcome->setFocus();
    m_welcome->setRecent(preferences::recentDatasets.value());
    enableActions();
    m_counting.setSingleShot(true);
    m_counting.setInterval(countingPause);
    connect(&m_counting, &QTimer::timeout, this, &MainWindow::followProgress);
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
}

void MainWindow::openPaths(const QStringList &paths)
{
    GivenPaths given = sortPaths(paths);
    if (!given.dataset.isEmpty()) {
        const QString path = given.dataset;
        openDataset(path);
        given.dataset.clear();
        m_given = given;
    } else if (m_session) {
        m_given = given;
        takeGivenPaths();
    } else if (!given.scans.isEmpty()) {
        const QString path = datasetPathFor(given.scans);
        if (QFileInfo::exists(path)) {
            openDataset(path);
        } else {
            QDir().mkpath(QFileInfo(path).path());
            createDataset(path, NewDataset{.name = QFileInfo(path).completeBaseName(),
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
    m_created = false;
    use(DatasetSession::open(path));
}

void MainWindow::createDataset(const QString &path, const NewDataset &what)
{
    m_created = true;
    use(DatasetSession::create(path, what));
}

void MainWindow::use(std::unique_ptr<DatasetSession> session)
{
    closeDataset();
    m_message->dismiss();
    m_session = std::move(session);
    connect(m_session.get(), &DatasetSession::opened, this, &MainWindow::datasetOpened);
    connect(m_session.get(), &DatasetSession::openFailed, this, [this](const Error &error) {
        m_given = {};
        m_session.release()->deleteLater();
        closeDataset();
        m_message->show(error);
    });
}

void MainWindow::closeDataset()
{
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
    const DatasetInfo &info = m_session->info();
    preferences::rememberDataset(info.path);
    m_welcome->setRecent(preferences::recentDatasets.value());
    setWindowTitle(tr("%1 — DoubleRead").arg(info.name));
    m_images = std::make_unique<ImageLoader>();
    m_images->setCacheBudget(static_cast<qint64>(preferences::pictureCacheMegabytes.value()) << 20);
    m_thumbnails = std::make_unique<ThumbnailLoader>(thumbnailFolderOf(info.path));

    m_status->setSaveNote(info.readOnly ? tr("read-only")
                                        : tr("✓ every edit is saved as you make it"));
    if (info.readOnly)
        m_message->show(MessageBar::Kind::Warning, tr("This dataset is open for reading only."),
                        info.readOnlyWhy);
    else if (info.package)
        tellPackage(*info.package);
    connect(m_session.get(), &DatasetSession::saved, m_status, &StatusLine::setSaved);
    connect(m_session.get(), &DatasetSession::saveFailed, this, [this](const Error &error) {
        m_status->setNotSaved(error.text());
        m_message->show(error);
    });
    connect(m_session.get(), &DatasetSession::progressChanged, m_status, &StatusLine::setProgress);
    connect(m_session.get(), &DatasetSession::scansChanged, &m_counting, [this] {
        if (!m_counting.isActive()) // counting takes longer the more was read: not after every edit
            m_counting.start();
    });
    connect(m_session.get(), &DatasetSession::infoChanged, this, &MainWindow::showPerson);
    connect(m_session.get(), &DatasetSession::personChanged, this, [this] {
        if (m_locked) // somebody else comes: these pages show what another may see
            dropPages();
    });

    const Id<User> likely = personToBegin();
    info.passwordProtected ? askWhoComes(likely) : choosePerson(likely);
}

void MainWindow::takeGivenPaths()
{
    const GivenPaths given = std::exchange(m_given, {});
    if (!given.scans.isEmpty())
        addScans(given.scans);
    else if (!given.annotations.isEmpty())
        importAnnotations(given.annotations);
    if (!given.scans.isEmpty() && m_created && !given.annotations.isEmpty())
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

void MainWindow::followProgress()
{
    if (!m_session)
        return;
    if (m_pages.contains(PageId::Triage))
        countTriage();
    if (m_pages.contains(PageId::Read))
        countReads();
    if (m_pages.contains(PageId::Review))
        countReviews();
    if (m_session->person().role == Role::Coordinator)
        countTakeBacks();
}

void MainWindow::countTriage()
{
    whenAnswered(m_session->worklists().triageCounts(), this,
                 [this](const Result<std::vector<TriageCounts>> &sites) {
                     if (!sites || !m_session)
                         return;
                     qint64 undecided = 0;
                     for (const TriageCounts &site : *sites)
                         undecided += site.undecided;
                     m_top->setCount(PageId::Triage, QLocale().toString(undecided), undecided > 0);
                 });
}

void MainWindow::countReads()
{
    whenAnswered(m_session->readingProgress(), this, [this](const Result<Progress> &progress) {
        if (progress && m_session)
            m_top->setCount(PageId::Read, u"%1 / %2"_s.arg(progress->done).arg(progress->total),
                            progress->done < progress->total);
    });
}

void MainWindow::countReviews()
{
    whenAnswered(m_session->reviewProgress(), this, [this](const Result<Progress> &progress) {
        if (progress && m_session)
            m_top->setCount(PageId::Review, QString::number(progress->total - progress->done),
                            progress->done < progress->total);
    });
}

/// The coordinator hears of it wherever in the window.
void MainWindow::countTakeBacks()
{
    const QString askedBack = tr("Submitted reads are asked back.");
    whenAnswered(m_session->worklists().takeBacks(), this,
                 [this, askedBack](const Result<std::vector<TakeBack>> &requests) {
                     if (!requests || !m_session)
                         return;
                     const auto open = std::ranges::count_if(
                         *requests, [](const TakeBack &each) { return !each.answer; });
                     const QString remedy =
                         tr("Answer under Worklists (%1).").arg(keyTextOf(ActionId::ShowWorklists));
                     if (open > std::exchange(m_askedBack, open))
                         m_message->show(MessageBar::Kind::Information, askedBack, remedy);
                     else if (open == 0 && m_message->text().startsWith(askedBack))
                         m_message->dismiss();
                 });
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
