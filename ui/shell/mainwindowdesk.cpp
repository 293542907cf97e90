// The part of MainWindow that knows who is at the desk: logging in, locking, leaving, people.
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "ui/people/loginpage.h"
#include "ui/people/peoplepanel.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockaftermenu.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/memorymenu.h"
#include "ui/shell/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/waitingcounts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QStackedWidget>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int peopleWidth = 720;

/// What lies over the window would show the dataset, and wait for somebody who is gone.
void closeWhatLiesOver()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        if (!popup->close())
            break;
    while (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
        dialog->reject();
        if (QApplication::activeModalWidget() == dialog)
            break;
    }
}

} // namespace

void MainWindow::createDesk()
{
    m_logIn = new LogInPage(m_actions.openDataset, m_stack);
    m_stack->addWidget(m_logIn);
    connect(m_logIn, &LogInPage::loggedIn, this, &MainWindow::beginWork);
    connect(m_logIn, &LogInPage::unlocked, this, &MainWindow::unlock);

    m_people = new PeoplePanel(this);
    m_peopleSheet = new Sheet(tr("People"), m_people, peopleWidth, centralWidget());
    connect(m_people, &PeoplePanel::titleChanged, m_peopleSheet, &Sheet::setTitle);
    connect(m_people, &PeoplePanel::closeRequested, m_peopleSheet, &Sheet::close);
    connect(m_people, &PeoplePanel::noticeRaised, m_message,
            [this](const QString &text) { m_message->show(MessageBar::Kind::Information, text); });
    connect(m_peopleSheet, &Sheet::closed, this, [this] {
        m_people->forget();
        if (QWidget *page = m_stack->currentWidget())
            page->setFocus();
    });

    m_idle = new IdleWatch(this);
    connect(m_idle, &IdleWatch::idle, this, [this] { lock(); });
    connect(m_actions.lock, &QAction::triggered, this, [this] { lock(); });
    connect(m_actions.switchPerson, &QAction::triggered, this, &MainWindow::switchPerson);
    connect(m_actions.logOut, &QAction::triggered, this, &MainWindow::logOut);
    connect(m_actions.managePeople, &QAction::triggered, this,
            [this] { showPeople(PeoplePanel::Begin::List); });
    connect(m_actions.addPerson, &QAction::triggered, this,
            [this] { showPeople(PeoplePanel::Begin::Adding); });
    connect(m_actions.changePassword, &QAction::triggered, this,
            [this] { showPeople(PeoplePanel::Begin::OwnPassword); });
    connect(m_actions.lockAfter, &LockAfterMenu::chosen, this, &MainWindow::watchIdling);
    connect(m_actions.memory, &MemoryMenu::chosen, this, &MainWindow::grantMemory);
}

/// Who shall be chosen: the wanted person, else who was here last, else the first one.
Id<User> MainWindow::personToBegin()
{
    const auto &people = m_session->info().people;
    const QString name = std::exchange(m_wantedPerson, {});
    const auto wanted = std::ranges::find(people, name, &User::name);
    if (wanted != people.end())
        return wanted->id;
    if (!name.isEmpty())
        m_message->show(MessageBar::Kind::Warning,
                        tr("This dataset knows nobody named %1.").arg(name),
                        tr("Choose who is at the desk."));
    const auto last = Id<User>::fromString(preferences::lastPersonOf(m_session->info().path));
    const bool known = std::ranges::find(people, last, &User::id) != people.end();
    return known || people.empty() ? last : people.front().id;
}

/// Nobody is at the desk of a protected dataset: the log-in page is all there is.
void MainWindow::askWhoComes(Id<User> likely)
{
    m_top->setDataset(&m_session->info());
    m_top->setPerson({});
    m_logIn->begin(*m_session, likely);
    m_stack->setCurrentWidget(m_logIn);
    enableActions();
}

void MainWindow::choosePerson(Id<User> id)
{
    for (const auto &[pageId, page] : m_pages)
        page->deactivate(); // what is on its way is still this person's
    m_session->actAs(id);
    beginWork();
}

/// The session acts as somebody: this person's pages, and what waits there.
void MainWindow::beginWork()
{
    if (!m_session)
        return;
    preferences::rememberPerson(m_session->info().path, m_session->person().id.toString());
    m_locked = false;
    m_top->setDataset(&m_session->info());
    showPerson();
    makePages();
    followCounts();
    enableActions();
    watchIdling();
    takeGivenPaths();
}

void MainWindow::showPerson()
{
    const DatasetInfo &info = m_session->info();
    m_status->setProtection(info.passwordProtected ? QString() : tr("not protected"));
    if (m_session->person().id.isNull() || m_locked)
        return;
    if (m_session->person().disabled) {
        logOut();
        return;
    }
    m_top->setPerson({.people = info.passwordProtected ? std::vector<User>() : info.people,
                      .person = m_session->person(),
                      .actions = m_actions.ofPerson()});
    enableActions();
}

void MainWindow::watchIdling()
{
    const bool watch = m_session && m_session->info().passwordProtected && !m_locked &&
                       !m_session->person().id.isNull();
    m_idle->start(watch ? std::chrono::seconds(preferences::lockAfterSeconds.value())
                        : std::chrono::seconds::zero());
}

void MainWindow::lock(LogInPage::Wish wish)
{
    if (!m_session || m_locked || !m_actions.lock->isEnabled())
        return;
    closeWhatLiesOver();
    if (const auto page = m_pages.find(m_current); page != m_pages.end())
        page->second->deactivate(); // what is half drawn is finished, what is open is stored
    delete m_worklists;
    delete m_sheet;
    m_peopleSheet->close();
    m_counts->stop();
    m_locked = true;
    m_idle->stop();
    m_message->dismiss();
    m_status->clearScan();
    m_status->setSaveNote(tr("✓ everything is saved"));
    m_top->setDataset(&m_session->info());
    m_top->setTabs({});
    m_top->setPerson({});
    m_logIn->lock(*m_session, wish);
    m_stack->setCurrentWidget(m_logIn);
    enableActions();
}

/// Who was at the desk goes on where the work was left.
void MainWindow::unlock()
{
    if (!m_session)
        return;
    m_locked = false;
    showTabs();
    showPerson();
    showPage(m_current);
    followCounts();
    watchIdling();
}

void MainWindow::switchPerson()
{
    if (m_session && m_session->info().passwordProtected)
        lock(LogInPage::Wish::Switch);
    else
        m_top->openPersonMenu();
}

void MainWindow::logOut()
{
    if (!m_session)
        return;
    const Id<User> before = m_session->person().id;
    closeWhatLiesOver();
    m_peopleSheet->close();
    m_idle->stop();
    m_message->dismiss();
    m_status->clearScan();
    m_counts->stop();
    dropPages();
    m_locked = false;
    m_top->setTabs({});
    if (!m_session->info().passwordProtected) {
        const auto &people = m_session->info().people;
        const auto next = std::ranges::find(people, false, &User::disabled);
        if (next != people.end())
            choosePerson(next->id);
        return;
    }
    m_session->people().logOut();
    askWhoComes(before);
}

void MainWindow::showPeople(PeoplePanel::Begin begin)
{
    if (!m_session || m_locked)
        return;
    m_people->start(*m_session, begin);
    m_peopleSheet->open(m_people->firstField());
}

} // namespace doubleread
