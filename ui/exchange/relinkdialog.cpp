#include "ui/exchange/relinkdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace doubleread {

namespace {

QString number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

RelinkDialog::RelinkDialog(DatasetSession &session, QWidget *parent)
    : FormDialog(tr("Relink scans"),
                 tr("Finds scans whose files were moved or renamed, by their content. What was "
                    "found is shown before anything is changed."),
                 tr("Look"), parent),
      m_session(session),
      m_folder(new PathField(
          [this] {
              const QString folder = QFileDialog::getExistingDirectory(
                  this, tr("Where the scans lie now"), QFileInfo(m_session.info().path).path());
              return folder.isEmpty() ? QStringList() : QStringList(folder);
          },
          this)),
      m_progress(new QProgressBar(this)),
      m_report(new ReportView(this))
{
    addField(tr("Folder"), m_folder);
    m_folder->line()->setAccessibleName(tr("Folder"));
    m_folder->line()->setPlaceholderText(tr("where the scans lie now, or a folder above"));
    m_progress->setAccessibleName(tr("Files looked at"));
    m_progress->hide();
    addBelow(m_progress);
    addBelow(m_report);
    connect(m_folder, &PathField::changed, this, [this] {
        if (m_next == Next::Store) { // what was found was found elsewhere
            m_next = Next::Look;
            action().setText(tr("Look"));
        }
        setBusy(false);
    });
    connect(&m_search, &QFutureWatcherBase::progressRangeChanged, m_progress,
            &QProgressBar::setRange);
    connect(&m_search, &QFutureWatcherBase::progressValueChanged, m_progress,
            &QProgressBar::setValue);
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] {
        if (m_search.future().resultCount() > 0)
            looked(m_search.result());
    });
    connect(&action(), &QPushButton::clicked, this, [this] {
        m_next == Next::Look ? look() : m_next == Next::Store ? store() : accept();
    });
    setBusy(false);
    askScans();
}

void RelinkDialog::reject()
{
    m_search.cancel();
    FormDialog::reject();
}

void RelinkDialog::setBusy(bool busy)
{
    m_folder->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    action().setEnabled(!busy && !m_folder->paths().isEmpty());
}

/// How many there are to find is told before anybody searches.
void RelinkDialog::askScans()
{
    whenAnswered(m_session.scansOutOfPlace(), this, [this](const Result<RelinkPlan> &plan) {
        if (!plan)
            showError(plan.error());
        else if (!plan->moved.empty())
            showMessage(tr("Scans whose files are not where they were: %1 of %2.")
                            .arg(number(std::ssize(plan->moved)),
                                 number(std::ssize(plan->moved) + plan->inPlace)));
        else
            showMessage(tr("Every scan's file is where it was: there is nothing to find."));
    });
}

void RelinkDialog::look()
{
    clearMessage();
    m_report->clear();
    setBusy(true);
    whenAnswered(m_session.scansOutOfPlace(), this, [this](const Result<RelinkPlan> &plan) {
        if (plan)
            m_search.setFuture(findMovedInBackground(*plan, m_folder->paths().value(0)));
        else
            looked(plan);
    });
}

void RelinkDialog::looked(const Result<RelinkPlan> &plan)
{
    setBusy(false);
    if (!plan) {
        showError(plan.error());
        return;
    }
    m_plan = *plan;
    tell(m_plan);
    if (m_plan.found() == 0)
        return;
    m_next = Next::Store;
    action().setText(tr("Relink %1").arg(number(m_plan.found())));
    action().setFocus();
}

void RelinkDialog::tell(const RelinkPlan &plan)
{
    const QDir folder(m_folder->paths().value(0));
    for (const MovedScan &each : plan.moved)
        if (each.file.isEmpty())
            m_report->addRow(each.fileName, tr("not found"));
    for (const MovedScan &each : plan.moved)
        if (!each.file.isEmpty())
            m_report->addRow(each.fileName,
                             tr("found as %1").arg(folder.relativeFilePath(each.file)));
    showMessage(
        tr("Found by content: %1. Not found: %2. Where they were: %3.")
            .arg(number(plan.found()), number(plan.missing().size()), number(plan.inPlace)));
}

void RelinkDialog::store()
{
    setBusy(true);
    whenAnswered(m_session.relinkScans(m_plan), this, [this](const Result<void> &done) {
        setBusy(false);
        if (!done) {
            showError(done.error());
            return;
        }
        m_next = Next::Close;
        showMessage(tr("Scans that are in their new place: %1. Still missing: %2.")
                        .arg(number(m_plan.found()), number(m_plan.missing().size())));
        setDone();
        action().setEnabled(true);
    });
}

} // namespace doubleread
