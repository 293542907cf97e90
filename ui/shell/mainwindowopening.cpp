// The part of MainWindow that opens and creates datasets, and takes in what was given with them.
#include "core/base/answer.h"
#include "core/imaging/imageloader.h"
#include "core/imaging/thumbnailloader.h"
#include "core/service/datasets/recovery.h"
#include "core/service/packages/packages.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionexchange.h"
#include "ui/shell/datasetfolders.h"
#include "ui/shell/datasetopener.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rescuesheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>

#include <utility>

namespace doubleread {

namespace {

QString systemUserName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? u"coordinator"_s : name;
}

} // namespace

void MainWindow::openPaths(const QStringList &paths)
{
    const GivenPaths given = sortPaths(paths);
    if (!given.dataset.isEmpty()) {
        m_given = given;
        openFile(given.dataset);
    } else if (m_session) {
        m_given = given;
        takeGivenPaths();
    } else if (!given.scans.isEmpty()) {
        const QString path = datasetPathFor(given.scans);
        m_given = given;
        if (QFileInfo::exists(path)) {
            openFile(path);
        } else {
            QDir().mkpath(QFileInfo(path).path());
            m_opener->create(path, NewDataset{.name = QFileInfo(path).completeBaseName(),
                                              .protocol = Protocol::standard(),
                                              .coordinator = systemUserName()});
        }
    } else if (!given.annotations.isEmpty()) {
        m_message->show(MessageBar::Kind::Information, tr("Annotations belong to scans."),
                        tr("Open a dataset, or drop the folder of scans first."));
    }
}

MainWindow::Place MainWindow::place() const
{
    if (!m_session)
        return {};
    const auto page = m_pages.find(m_current);
    return {.dataset = m_session->info().path,
            .person = m_session->person().name,
            .page = m_current,
            .scan = page == m_pages.end() ? 0 : page->second->currentScan()};
}

void MainWindow::resume(const Place &place)
{
    if (place.dataset.isEmpty())
        return;
    m_wanted = place;
    m_wantedPerson = place.person;
    openDataset(place.dataset);
}

void MainWindow::openDataset(const QString &path)
{
    m_given = {};
    openFile(path);
}

void MainWindow::openFile(const QString &path)
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
    m_wanted.reset();
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

void MainWindow::grantMemory()
{
    if (!m_images)
        return; // nothing is open; the next dataset will have it
    const CacheBudget budget = CacheBudget::of(preferences::pictureCacheMegabytes.value());
    m_images->setCacheBudget(budget.pictures);
    m_thumbnails->setCacheBudget(budget.thumbnails);
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
    m_thumbnails = std::make_unique<ThumbnailLoader>(thumbnailFolderOf(info.path));
    grantMemory();

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
    whenAnswered(m_session->exchange().annotationFilesAmong(paths), this,
                 [this](const Result<QStringList> &found) {
                     if (!found)
                         return;
                     for (const QString &path : *found)
                         importAnnotations({path});
                 });
}

} // namespace doubleread
