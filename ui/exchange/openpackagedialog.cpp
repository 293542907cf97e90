#include "ui/exchange/openpackagedialog.h"

#include "core/base/answer.h"
#include "core/session/sessionpackages.h"
#include "ui/exchange/packagepaths.h"
#include "ui/exchange/pathfield.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace doubleread {

OpenPackageDialog::OpenPackageDialog(const QString &sealed, QWidget *parent)
    : FormDialog(tr("Open sealed package"),
                 tr("%1 is encrypted for its reader. Your password of the dataset opens it, once, "
                    "into a file that you read in from then on.")
                     .arg(QFileInfo(sealed).fileName()),
                 tr("Open"), parent),
      m_sealed(sealed),
      m_password(new QLineEdit(this)),
      m_path(new PathField(
          [this] {
              const QString chosen = askForDatasetPath(this, tr("Open package into"), path());
              return chosen.isEmpty() ? QStringList() : QStringList(chosen);
          },
          this))
{
    m_password->setEchoMode(QLineEdit::Password);
    addField(tr("Password"), m_password);
    addField(tr("Open into"), m_path);
    m_path->line()->setAccessibleName(tr("Open into"));
    m_path->setPaths(
        {freePathBeside(sealed, tr("%1 (opened)").arg(QFileInfo(sealed).completeBaseName()))});
    for (const QLineEdit *line : {m_password, m_path->line()})
        connect(line, &QLineEdit::textChanged, this, &OpenPackageDialog::check);
    connect(&action(), &QPushButton::clicked, this, &OpenPackageDialog::open);
    check();
}

QString OpenPackageDialog::path() const
{
    return withDatasetSuffix(m_path->paths().value(0));
}

void OpenPackageDialog::check()
{
    action().setEnabled(!m_password->text().isEmpty() && !path().isEmpty());
}

void OpenPackageDialog::open()
{
    action().setEnabled(false);
    clearMessage();
    whenAnswered(SessionPackages::openSealed(m_sealed, path(), m_password->text()), this,
                 [this](const Result<void> &opened) {
                     if (opened) {
                         accept();
                         return;
                     }
                     showError(opened.error());
                     m_password->setFocus();
                     m_password->selectAll();
                     check();
                 });
}

} // namespace doubleread
