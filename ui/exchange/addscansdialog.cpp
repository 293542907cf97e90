#include "ui/exchange/addscansdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

namespace doubleread {

namespace {

QString summary(const AddReport &report)
{
    const auto count = [](auto number) { return QLocale().toString(static_cast<qint64>(number)); };
    QString text = report.added == 0 ? AddScansDialog::tr("No scan was added.")
                   : report.added == 1
                       ? AddScansDialog::tr("1 scan was added.")
                       : AddScansDialog::tr("%1 scans were added.").arg(count(report.added));
    if (report.already > 0)
        text += u' ' + AddScansDialog::tr("There already: %1.").arg(count(report.already));
    if (!report.damaged.empty())
        text += u' ' +
                AddScansDialog::tr("Damaged, and marked so: %1.").arg(count(report.damaged.size()));
    if (!report.refused.empty())
        text += u' ' + AddScansDialog::tr("Refused: %1.").arg(count(report.refused.size()));
    return text;
}

} // namespace

AddScansDialog::AddScansDialog(DatasetSession &session, const QStringList &paths, QWidget *parent)
    : FormDialog(tr("Add scans"),
                 tr("Radiographs as JPEG, PNG, TIFF or BMP. Every file is decoded to its end; "
                    "broken ones are listed and "
                    "the rest goes in. Adding the same file twice adds nothing."),
                 tr("Add"), parent),
      m_session(session),
      m_paths(new PathField(
          [this] {
              const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of scans"));
              return folder.isEmpty() ? QStringList() : QStringList(folder);
          },
          this)),
      m_site(new QLineEdit(this)),
      m_copy(new QCheckBox(tr("Copy the files beside the dataset"), this)),
      m_progress(new QProgressBar(this)),
      m_report(new ReportView(this)),
      m_given(!paths.isEmpty())
{
    m_site->setPlaceholderText(tr("hospital; may stay empty"));
    addField(tr("Folder or files"), m_paths);
    m_paths->line()->setAccessibleName(tr("Folder or files"));
    addField(tr("Site"), m_site);
    addField({}, m_copy);
    m_copy->setAccessibleName(m_copy->text());
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    addBelow(m_progress);
    addBelow(m_report);
    connect(m_paths, &PathField::changed, this,
            [this] { action().setEnabled(!m_paths->paths().isEmpty()); });
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : start(); });
    connect(&session, &DatasetSession::progressChanged, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
    m_paths->setPaths(paths);
    action().setEnabled(!paths.isEmpty());
    if (!paths.isEmpty())
        start();
}

void AddScansDialog::reject()
{
    if (m_running.isRunning())
        m_running.cancel();
    FormDialog::reject();
}

void AddScansDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    m_progress->setMaximum(0);
    m_progress->show();
    m_running = m_session.addScans(m_paths->paths(),
                                   {.site = m_site->text().trimmed(), .copy = m_copy->isChecked()});
    whenAnswered(m_running, this, [this](const Result<AddReport> &report) { finish(report); });
}

void AddScansDialog::finish(const Result<AddReport> &report)
{
    m_progress->hide();
    action().setEnabled(true);
    if (!report) {
        showError(report.error());
        return;
    }
    m_report->addRows(tr("damaged"), report->damaged);
    m_report->addRows(tr("refused"), report->refused);
    const bool nothingNew = report->added == 0 && !m_given;
    if (report->damaged.empty() && report->refused.empty() && !nothingNew) {
        accept();
        return;
    }
    showMessage(summary(*report));
    m_done = true;
    setDone();
}

} // namespace doubleread
