#include "ui/exchange/handbackdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpackages.h"
#include "ui/exchange/packagepaths.h"
#include "ui/exchange/pathfield.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace doubleread {

HandBackDialog::HandBackDialog(DatasetSession &session, QWidget *parent)
    : FormDialog(tr("Hand back package"),
                 tr("Writes a copy that only the dataset it came from can open: send it to the "
                    "coordinator. You can go on reading here and hand back again."),
                 tr("Hand back"), parent),
      m_session(session),
      m_path(new PathField(
          [this] {
              const QString chosen = askForDatasetPath(this, tr("Hand back package"), path());
              return chosen.isEmpty() ? QStringList() : QStringList(chosen);
          },
          this))
{
    addField(tr("File"), m_path);
    m_path->line()->setAccessibleName(tr("File"));
    connect(m_path, &PathField::changed, this, &HandBackDialog::check);
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : start(); });
    const QString own = session.info().path;
    m_path->setPaths(
        {freePathBeside(own, tr("%1 (handed back)").arg(QFileInfo(own).completeBaseName()))});
}

QString HandBackDialog::path() const
{
    return withDatasetSuffix(m_path->paths().value(0));
}

void HandBackDialog::check()
{
    clearMessage();
    const bool taken = !path().isEmpty() && QFileInfo::exists(path());
    if (taken)
        showMessage(
            tr("%1 exists already; choose another name.").arg(QFileInfo(path()).fileName()));
    action().setEnabled(!path().isEmpty() && !taken);
}

void HandBackDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    whenAnswered(m_session.packages().handBack(path()), this,
                 [this](const Result<PackageReport> &report) { finish(report); });
}

void HandBackDialog::finish(const Result<PackageReport> &report)
{
    action().setEnabled(true);
    if (!report) {
        showError(report.error());
        return;
    }
    showMessage(
        tr("%1 is written (%2). Only the dataset opens it.")
            .arg(QFileInfo(report->file).fileName(), QLocale().formattedDataSize(report->bytes)));
    m_done = true;
    setDone();
}

} // namespace doubleread
