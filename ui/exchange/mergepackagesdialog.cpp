#include "ui/exchange/mergepackagesdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpackages.h"
#include "ui/exchange/packagesoutpanel.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"
#include "ui/widgets/capitalised.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace doubleread {

namespace {

/// What came with it, in words.
QString summary(const MergeReport &report)
{
    if (report.already)
        return MergePackagesDialog::tr("Nothing is new: it was merged already.");
    QStringList parts;
    parts << MergePackagesDialog::tr("reads: %1 (submitted: %2)")
                 .arg(report.reads)
                 .arg(report.submitted);
    if (report.annotations)
        parts << MergePackagesDialog::tr("findings: %1").arg(*report.annotations);
    if (report.comments > 0)
        parts << MergePackagesDialog::tr("comments: %1").arg(report.comments);
    if (report.wishes > 0)
        parts << MergePackagesDialog::tr("asked back: %1").arg(report.wishes);
    QString text = report.reader + u" — "_s + parts.join(u", "_s);
    return report.finished ? ended(text) + u' ' + MergePackagesDialog::tr("All of it is read.")
                           : text;
}

} // namespace

MergePackagesDialog::MergePackagesDialog(DatasetSession &session, QWidget *parent)
    : FormDialog(tr("Merge packages"),
                 tr("Brings the reads of packages home. Each is checked first, byte by byte and "
                    "entry by entry of its audit trail: all of it is taken, or nothing. Merging "
                    "twice does nothing."),
                 tr("Merge"), parent),
      m_session(session),
      m_paths(new PathField([this] { return browse(); }, this)),
      m_progress(new QProgressBar(this)),
      m_report(new ReportView(this))
{
    addField(tr("Packages"), m_paths);
    m_paths->line()->setAccessibleName(tr("Packages"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    addBelow(m_progress);
    addBelow(m_report);
    auto *out = new PackagesOutPanel(session, this);
    addBelow(out);
    connect(out, &PackagesOutPanel::failed, this, &MergePackagesDialog::showError);
    connect(m_paths, &PathField::changed, this, [this] {
        clearMessage(); // it was about other files
        action().setEnabled(!m_paths->paths().isEmpty());
    });
    connect(&session, &DatasetSession::progressChanged, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : start(); });
    action().setEnabled(false);
}

QStringList MergePackagesDialog::browse()
{
    return QFileDialog::getOpenFileNames(this, tr("Merge packages"),
                                         QFileInfo(m_session.info().path).path(),
                                         tr("Packages (*.doubleread);;All files (*)"));
}

void MergePackagesDialog::reject()
{
    if (m_running.isRunning())
        m_running.cancel();
    FormDialog::reject();
}

void MergePackagesDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    m_report->clear();
    m_progress->setMaximum(0);
    m_progress->show();
    m_running = m_session.packages().merge(m_paths->paths());
    whenAnswered(m_running, this,
                 [this](const std::vector<Result<MergeReport>> &reports) { finish(reports); });
}

void MergePackagesDialog::tell(const QString &file, const Result<MergeReport> &report)
{
    const QString name = QFileInfo(file).fileName();
    if (!report) {
        QString why = report.error().message;
        if (!report.error().remedy.isEmpty())
            why += u"; "_s + report.error().remedy;
        m_report->addRow(name, tr("refused: %1").arg(why));
        return;
    }
    m_report->addRow(name, summary(*report));
    for (const Warning &warning : report->warnings)
        m_report->addRow(QFileInfo(warning.place).fileName(), warning.message);
}

/// One file's refusal stands above the form and nowhere else; nothing hinders another attempt. Of
/// several each has its row.
void MergePackagesDialog::finish(const std::vector<Result<MergeReport>> &reports)
{
    m_progress->hide();
    action().setEnabled(true);
    const QStringList files = m_paths->paths();
    const auto merged =
        std::ranges::count_if(reports, [](const auto &report) { return report.has_value(); });
    if (merged == 0 && reports.size() == 1) {
        m_report->hide();
        showError(reports.front().error());
        return;
    }
    for (size_t index = 0; index < reports.size(); ++index)
        tell(files.value(static_cast<qsizetype>(index)), reports[index]);
    const auto refused = static_cast<qint64>(reports.size()) - merged;
    showMessage(refused == 0
                    ? tr("Packages that were merged: %1.").arg(merged)
                    : tr("Packages that were merged: %1, refused: %2.").arg(merged).arg(refused));
    if (merged == 0)
        return;
    m_done = true;
    setDone();
}

} // namespace doubleread
