#include "ui/exchange/addscansdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/service/scans/deidentificationreport.h"
#include "core/session/datasetsession.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDir>
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
    if (!report.deidentified.empty())
        text +=
            u' ' + AddScansDialog::tr("De-identified: %1.").arg(count(report.deidentified.size()));
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
                 tr("Radiographs as DICOM, JPEG, PNG, TIFF or BMP. Every file is decoded to its "
                    "end; broken ones are listed and the rest goes in. Adding the same file twice "
                    "adds nothing. Of DICOM files a de-identified copy is stored under a neutral "
                    "name."),
                 tr("Add"), parent),
      m_session(session),
      m_paths(new PathField(std::bind_front(&AddScansDialog::browse, this), this)),
      m_site(new QLineEdit(this)),
      m_copy(new QCheckBox(tr("Copy the files beside the dataset, without EXIF, comments and "
                              "other metadata"),
                           this)),
      m_toJpg(new QCheckBox(tr("Store the JPG that gets published: 8 bit, as first shown"), this)),
      m_progress(new QProgressBar(this)),
      m_report(new ReportView(this)),
      m_save(new QPushButton(tr("Save report…"), this)),
      m_given(!paths.isEmpty())
{
    m_site->setPlaceholderText(tr("hospital; may stay empty"));
    addField(tr("Folder or files"), m_paths);
    m_paths->line()->setAccessibleName(tr("Folder or files"));
    addField(tr("Site"), m_site);
    addField({}, m_copy);
    m_copy->setAccessibleName(m_copy->text());
    addField({}, m_toJpg);
    m_toJpg->setAccessibleName(m_toJpg->text());
    connect(m_toJpg, &QCheckBox::toggled, this, [this](bool isOn) {
        m_copy->setChecked(isOn || m_copy->isChecked());
        m_copy->setEnabled(!isOn);
    });
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    addBelow(m_progress);
    addBelow(m_report);
    m_save->hide();
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("What was taken out of which scan, as text or as a table"));
    addBelow(m_save, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &AddScansDialog::askForReport);
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

QStringList AddScansDialog::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of scans"));
    return folder.isEmpty() ? QStringList() : QStringList(folder);
}

void AddScansDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    m_progress->setMaximum(0);
    m_progress->show();
    m_running = m_session.addScans(m_paths->paths(), {.site = m_site->text().trimmed(),
                                                      .copy = m_copy->isChecked(),
                                                      .toJpg = m_toJpg->isChecked()});
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
    m_report->addRows(tr("look at this"), report->warnings);
    tellDeidentified(report->deidentified);
    const bool nothingNew = report->added == 0 && !m_given;
    if (m_report->topLevelItemCount() == 0 && !nothingNew) {
        accept();
        return;
    }
    showMessage(summary(*report));
    m_done = true;
    setDone();
}

void AddScansDialog::tellDeidentified(const std::vector<DeidentifiedScan> &scans)
{
    m_deidentified = scans;
    m_save->setVisible(!scans.empty());
    for (const DeidentifiedSum &sum : deidentifiedSums(scans)) {
        const QString count = QLocale().toString(sum.scans);
        switch (sum.how) {
        case DeidentifiedSum::How::Removed:
            m_report->addRow(sum.attribute, tr("removed, scans: %1").arg(count));
            break;
        case DeidentifiedSum::How::Replaced:
            m_report->addRow(sum.attribute, tr("replaced by a pseudonym, scans: %1").arg(count));
            break;
        case DeidentifiedSum::How::Emptied:
            m_report->addRow(sum.attribute, tr("emptied, scans: %1").arg(count));
            break;
        }
    }
}

void AddScansDialog::askForReport()
{
    const QFileInfo dataset(m_session.info().path);
    const QString proposed = dataset.dir().filePath(
        dataset.completeBaseName() + QDateTime::currentDateTime().toString(u"-yyyyMMdd-HHmm"_s) +
        u"-deidentification.txt"_s);
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the report of what was taken out"), proposed,
                                     tr("Text (*.txt);;Table (*.csv)"));
    if (!file.isEmpty())
        writeReport(file);
}

void AddScansDialog::writeReport(const QString &file)
{
    const QString dataset = QFileInfo(m_session.info().path).fileName();
    if (const auto written = writeDeidentificationReport(file, m_deidentified, dataset); !written)
        showError(written.error());
    else
        showMessage(tr("The report is in %1.").arg(file));
}

} // namespace doubleread
