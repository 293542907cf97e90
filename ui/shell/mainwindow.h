#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/model/user.h"
#include "ui/people/loginpage.h"
#include "ui/people/peoplepanel.h"
#include "ui/shell/droppedpaths.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/page.h"

#include <QMainWindow>
#include <QPointer>

#include <map>
#include <memory>
#include <optional>

class QStackedWidget;

namespace doubleread {

struct PackageToken;
class DatasetOpener;
class DatasetSession;
class IdleWatch;
class ImageLoader;
class MessageBar;
class RescueSheet;
class Sheet;
class StatusLine;
class ThumbnailLoader;
class TopBar;
class WaitingCounts;
class WelcomePage;

/// The one window: opens and closes datasets, stacks the pages of the person at the desk and shows
/// what they report. What a page is about is the page's business.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    /// Opens a dataset, makes one of a folder of scans, adds scans or imports annotations, whatever
    /// the paths ask for.
    void openPaths(const QStringList &paths);

    /// Where the work is: what it takes to go on there in a window that is made anew.
    struct Place
    {
        QString dataset; ///< Path; empty: none is open.
        QString person;  ///< Name; has to log in again where the dataset is protected.
        PageId page = PageId::Scans;
        qint64 scan = 0; ///< Entry of the scan list; 0: none.
    };
    Place place() const;
    void resume(const Place &place);

    /// Who shall be at the desk of the next dataset, if it knows that name.
    void setWantedPerson(const QString &name) { m_wantedPerson = name; }

    /// Opens the dataset file in place of the one that is open, and begins where it was left. That
    /// one stays open when the file is none.
    void openDataset(const QString &path);

Q_SIGNALS:
    /// In the language that was chosen.
    void openAgainRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createFrame();
    void connectActions();

    // The dataset
    void openFile(const QString &path);
    void connectOpener();
    void openFailed(const QString &path, const Error &error);
    void closeDataset();
    void datasetOpened();
    void grantMemory();
    void tellSafety();
    void takeGivenPaths();
    void offerAnnotations(const QStringList &paths);
    void followCounts();
    void tellAskedBack(bool any);

    // The person at the desk
    void createDesk();
    Id<User> personToBegin();
    void askWhoComes(Id<User> likely);
    void choosePerson(Id<User> id);
    void beginWork();
    void showPerson();
    void watchIdling();
    void lock(LogInPage::Wish wish = LogInPage::Wish::Unlock);
    void unlock();
    void switchPerson();
    void logOut();
    void showPeople(PeoplePanel::Begin begin);

    // The pages
    void makePages();
    void dropPages();
    void showTabs();
    void showPage(PageId id);
    void showScan(PageId id, qint64 position);
    void showScans(const QString &what, const std::vector<qint64> &positions);

    // Dialogs
    void askNewDataset();
    void askOpenDataset();
    void addScans(const QStringList &paths);
    void importAnnotations(const QStringList &paths);
    void exportAnnotations();
    void backUp();
    void backUpTo(const QString &copy); ///< In the background; the status line tells and cancels.
    void openSealed(const QString &path);
    void tellPackage(const PackageToken &token);
    void showWorklists(const std::vector<qint64> &selected);
    void enableActions();
    void tellLanguage();

    // Sheets over the pages
    void connectSheets();
    void enableSheets();
    void showProtocol();
    void showHistory();
    void showScanHistory();
    void useSheet(Sheet *sheet);

    WindowActions m_actions;
    TopBar *m_top = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    LogInPage *m_logIn = nullptr;
    PeoplePanel *m_people = nullptr;
    Sheet *m_peopleSheet = nullptr;
    IdleWatch *m_idle = nullptr;
    StatusLine *m_status = nullptr;
    RescueSheet *m_rescue = nullptr;
    DatasetOpener *m_opener = nullptr;
    WaitingCounts *m_counts = nullptr;

    std::unique_ptr<DatasetSession> m_session;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<ThumbnailLoader> m_thumbnails;
    std::map<PageId, Page *> m_pages;
    PageId m_current = PageId::Scans;
    QString m_wantedPerson;
    std::optional<Place> m_wanted; ///< To go on at, once its person is at the desk.
    GivenPaths m_given;            ///< Waiting for the dataset to be open.
    QPointer<Sheet> m_sheet;       ///< Protocol or history, while it is open.
    QPointer<Sheet> m_worklists;   ///< While it is open.
    bool m_locked = false; ///< The pages are kept, out of sight, until who locked them is back.
};

} // namespace doubleread
