#include "ui/shell/mainwindow.h"

#include "core/imaging/imageloader.h"
#include "core/imaging/thumbnailloader.h"
#include "core/session/datasetsession.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rescuesheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/waitingcounts.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/buttonaccessible.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
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

/// Not so what could not be stored, which stays to be read.
bool isRefusal(const Error &error)
{
    return error.code == Error::Code::InvalidArgument || error.code == Error::Code::Forbidden;
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
    connect(&KeyMap::current(), &KeyMap::changed, this, &MainWindow::enableActions); // their tips
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
        if (!spec.isFor(role, m_session->info()))
            continue;
        const QAction *action = m_actions.pageAction(spec.action);
        Page *page = spec.make({*m_session, *m_images, *m_thumbnails}, m_stack);
        m_stack->addWidget(page);
        m_pages[spec.id] = page;
        connect(action, &QAction::triggered, page, [this, id = spec.id] { showPage(id); });
        connect(page, &Page::scanRequested, this, &MainWindow::showScan);
        connect(page, &Page::scansRequested, this, &MainWindow::showScans);
        connect(page, &Page::statusChanged, this, [this, page](const ScanStatus &status) {
            if (m_locked || m_stack->currentWidget() != page) // what a page says in leaving
                return;
            m_status->setScan(status);
            m_message->follow(page->currentScan());
        });
        connect(page, &Page::errorRaised, this, [this, page](const Error &error) {
            m_message->show(error);
            if (isRefusal(error))
                m_message->attach(page->currentScan());
        });
        connect(page, &Page::noticeRaised, this, [this, page](const QString &text) {
            m_message->show(MessageBar::Kind::Information, text);
            m_message->attach(page->currentScan());
        });
        connect(page, &Page::noticeOutdated, m_message, &MessageBar::retract);
        connect(page, &Page::addScansRequested, m_actions.addScans, &QAction::trigger);
        connect(page, &Page::worklistsRequested, this, &MainWindow::showWorklists);
        connect(page, &Page::importRequested, m_actions.importAnnotations, &QAction::trigger);
    }
    showTabs();
    showPage(homePageOf(role));
    if (const auto wanted = std::exchange(m_wanted, {}); wanted && m_pages.contains(wanted->page)) {
        showPage(wanted->page);
        if (wanted->scan != 0)
            m_pages.at(wanted->page)->showScan(wanted->scan);
    }
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
    m_message->follow({});
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
