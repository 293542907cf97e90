#include "ui/exchange/exportpackagedialog.h"

#include "core/base/answer.h"
#include "core/base/counted.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpackages.h"
#include "ui/exchange/packagepaths.h"
#include "ui/exchange/pathfield.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace doubleread {

namespace {

QString summary(const PackageReport &report)
{
    const QLocale locale;
    QString text =
        counted(report.scans,
                ExportPackageDialog::tr("%2 holds %1 scan for %3, and nothing of anybody else."),
                ExportPackageDialog::tr("%2 holds %1 scans for %3, and nothing of anybody else."))
            .arg(QFileInfo(report.file).fileName(), report.reader);
    text += u' ' + ExportPackageDialog::tr("Size: %1.").arg(locale.formattedDataSize(report.bytes));
    if (report.reads > 0)
        text += u' ' + ExportPackageDialog::tr("Reads that go along: %1.").arg(report.reads);
    return text + u' ' +
           (report.sealed ? ExportPackageDialog::tr("It opens with the password that %1 has now.")
                                .arg(report.reader)
                          : ExportPackageDialog::tr("It opens in DoubleRead on any machine."));
}

} // namespace

ExportPackageDialog::ExportPackageDialog(DatasetSession &session, QWidget *parent)
    : FormDialog(tr("Export package"),
                 tr("A file with one reader's own assignment: scans, labels, protocol and own "
                    "reads. It is read with DoubleRead on another machine and merged when it "
                    "comes back."),
                 tr("Export"), parent),
      m_session(session),
      m_reader(new QComboBox(this)),
      m_path(new PathField(
          [this] {
              const QString chosen = askForDatasetPath(this, tr("Export package"), path());
              return chosen.isEmpty() ? QStringList() : QStringList(chosen);
          },
          this)),
      m_sealed(new QCheckBox(tr("Only the reader's password opens it"), this)),
      m_pictures(new QCheckBox(tr("Put the scans' pictures in"), this)),
      m_progress(new QProgressBar(this))
{
    createFields();
    connect(m_reader, &QComboBox::currentIndexChanged, this, &ExportPackageDialog::followReader);
    connect(m_path->line(), &QLineEdit::textEdited, this, [this] { m_pathEdited = true; });
    connect(m_path, &PathField::changed, this, &ExportPackageDialog::check);
    connect(&session, &DatasetSession::progressChanged, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : start(); });
    followReader();
}

void ExportPackageDialog::createFields()
{
    for (const User &each : m_session.info().people)
        if (each.role == Role::Radiologist && !each.disabled)
            m_reader->addItem(each.name, each.id.toString());
    m_pictures->setChecked(true);
    m_pictures->setToolTip(tr("Without them the reader's machine has to find the files where they "
                              "are now, for example on a shared drive"));
    addField(tr("Reader"), m_reader);
    addField(tr("File"), m_path);
    m_path->line()->setAccessibleName(tr("File"));
    addField({}, m_pictures);
    addField({}, m_sealed);
    for (QCheckBox *box : {m_pictures, m_sealed})
        box->setAccessibleName(box->text());
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    addBelow(m_progress);
    if (m_reader->count() == 0)
        showMessage(tr("Nobody reads in this dataset yet: add a radiologist first."));
}

std::optional<User> ExportPackageDialog::reader() const
{
    const auto id = Id<User>::fromString(m_reader->currentData().toString());
    const auto &people = m_session.info().people;
    const auto found = std::ranges::find(people, id, &User::id);
    return found == people.end() ? std::nullopt : std::optional(*found);
}

void ExportPackageDialog::followReader()
{
    const std::optional<User> chosen = reader();
    const bool canSeal = chosen && !chosen->publicKey.isEmpty();
    m_sealed->setEnabled(canSeal);
    m_sealed->setChecked(canSeal);
    m_sealed->setToolTip(
        canSeal || !chosen
            ? QString()
            : plainToolTip(tr("%1 has no password in this dataset yet").arg(chosen->name)));
    const DatasetInfo &info = m_session.info();
    if (chosen && !m_pathEdited)
        m_path->setPaths({freePathBeside(info.path, u"%1 - %2"_s.arg(info.name, chosen->name))});
    check();
}

QString ExportPackageDialog::path() const
{
    return withDatasetSuffix(m_path->paths().value(0));
}

void ExportPackageDialog::check()
{
    clearMessage();
    const QFileInfo file(path());
    const bool taken = !path().isEmpty() && file.exists();
    if (taken)
        showMessage(tr("%1 exists already; choose another name.").arg(file.fileName()));
    action().setEnabled(reader().has_value() && !path().isEmpty() && !taken);
}

void ExportPackageDialog::reject()
{
    if (m_running.isRunning())
        m_running.cancel();
    FormDialog::reject();
}

void ExportPackageDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    m_progress->setMaximum(0);
    m_progress->show();
    m_running = m_session.packages().exportFor({.reader = reader().value_or(User{}).id,
                                                .file = path(),
                                                .sealed = m_sealed->isChecked(),
                                                .pictures = m_pictures->isChecked()});
    whenAnswered(m_running, this, [this](const Result<PackageReport> &report) { finish(report); });
}

void ExportPackageDialog::finish(const Result<PackageReport> &report)
{
    m_progress->hide();
    action().setEnabled(true);
    if (!report) {
        showError(report.error());
        return;
    }
    showMessage(summary(*report));
    m_done = true;
    setDone();
}

} // namespace doubleread
