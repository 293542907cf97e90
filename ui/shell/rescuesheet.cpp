#include "ui/shell/rescuesheet.h"

#include "core/base/answer.h"
#include "core/base/counted.h"
#include "core/base/literals.h"
#include "core/service/datasets/recovery.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace doubleread {

namespace {

constexpr int width = 620; ///< Of the card, in device-independent px.

QLabel *textLabel(QWidget *parent, const char *role)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // names of files may hold markup
    return label;
}

QString when(const Backup &backup)
{
    const QString at = QLocale().toString(backup.at, QLocale::ShortFormat);
    return backup.beforeMigration ? RescueSheet::tr("%1 (before the program was updated)").arg(at)
                                  : at;
}

QString sum(const SalvageReport &report)
{
    if (report.isConfidential)
        return report.isComplete()
                   ? RescueSheet::tr("All of it was saved; nothing is missing.")
                   : RescueSheet::tr(
                         "What can be read was saved. Something is missing or not as the "
                         "audit trail says: the coordinator finds it in History.");
    QStringList parts{counted(report.rows, RescueSheet::tr("%1 row was saved."),
                              RescueSheet::tr("%1 rows were saved."))};
    if (report.fromBackups > 0)
        parts << counted(
            report.fromBackups,
            RescueSheet::tr("%1 of them came from a backup, exactly as it last was."),
            RescueSheet::tr("%1 of them came from a backup, exactly as they last were."));
    if (!report.lost.isEmpty())
        parts << counted(report.lost.size(), RescueSheet::tr("%1 row is lost."),
                         RescueSheet::tr("%1 rows are lost."));
    if (const auto doubtful = report.altered.size() + report.unproven.size(); doubtful > 0)
        parts << counted(doubtful,
                         RescueSheet::tr("%1 row is not as the audit trail says, and is kept."),
                         RescueSheet::tr("%1 rows are not as the audit trail says, and are kept."));
    if (!report.lostEntries.isEmpty())
        parts << RescueSheet::tr("Entries of the audit trail are lost: %1.")
                     .arg(report.lostEntries.mid(0, 5).join(u", "_s));
    parts << (report.isComplete()
                  ? RescueSheet::tr("Nothing is missing.")
                  : RescueSheet::tr("The audit trail names each of them when it is checked."));
    return parts.join(u' ');
}

/// NAME-saved.doubleread, or with a number where that is taken.
QString proposedTarget(const QString &datasetFile)
{
    const QFileInfo info(datasetFile);
    for (int number = 1;; ++number) {
        const QString end = number == 1 ? QString() : u"-%1"_s.arg(number);
        const QString file =
            info.dir().filePath(info.completeBaseName() + u"-saved"_s + end + u".doubleread"_s);
        if (!QFileInfo::exists(file))
            return file;
    }
}

} // namespace

RescueSheet::RescueSheet(QWidget *page)
    : QObject(page), m_sheet(nullptr), m_content(new QWidget(page))
{
    m_sheet = new Sheet(tr("This dataset is damaged"), makeContent(), width, page);
    connect(m_restore, &QPushButton::clicked, this, &RescueSheet::goBack);
    connect(m_salvage, &QPushButton::clicked, this, &RescueSheet::askTarget);
    connect(m_look, &QPushButton::clicked, this, [this] {
        m_sheet->close();
        Q_EMIT lookRequested(m_file);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_sheet->close();
        Q_EMIT openRequested(m_saved);
    });
    connect(m_close, &QPushButton::clicked, m_sheet, &Sheet::close);
    connect(m_sheet, &Sheet::closed, this, [this] {
        m_salvaging.cancel();
        Q_EMIT closed();
    });
    connect(&m_salvaging, &QFutureWatcherBase::progressRangeChanged, m_progress,
            &QProgressBar::setRange);
    connect(&m_salvaging, &QFutureWatcherBase::progressValueChanged, m_progress,
            &QProgressBar::setValue);
    connect(&m_salvaging, &QFutureWatcherBase::finished, this, &RescueSheet::salvageEnded);
}

QPushButton *RescueSheet::addChoice(QVBoxLayout *rows, const QString &text, QLabel *&explanation)
{
    auto *button = new QPushButton(text, m_content);
    button->setProperty("role", u"line"_s);
    explanation = textLabel(m_content, "secondary");
    explanation->setBuddy(button);
    explanation->setIndent(theme::padding);
    rows->addWidget(button);
    rows->addWidget(explanation);
    return button;
}

QWidget *RescueSheet::makeContent()
{
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins({});
    rows->setSpacing(2 * theme::grid);
    m_problem = textLabel(m_content, "error");
    rows->addWidget(m_problem);
    rows->addSpacing(theme::grid);
    m_restore = addChoice(rows, tr("Open a &backup"), m_backupText);
    m_backups = new QComboBox(m_content);
    m_backups->setAccessibleName(tr("Backup to go back to"));
    rows->addWidget(m_backups);
    rows->addSpacing(theme::grid);
    m_salvage = addChoice(rows, tr("&Salvage into a new file…"), m_salvageText);
    m_salvageText->setText(
        tr("The damaged file is read page by page and stays as it is. Each row is compared with "
           "the audit trail; what is missing is looked for in the backups, and what stays lost is "
           "named."));
    rows->addSpacing(theme::grid);
    m_look = addChoice(rows, tr("&Look at what is left"), m_lookText);
    m_lookText->setText(
        tr("Opens the damaged file for reading only. What is on screen may be incomplete."));
    m_state = textLabel(m_content, "section");
    m_progress = new QProgressBar(m_content);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Pages read"));
    m_open = new QPushButton(tr("&Open what was saved"), m_content);
    m_open->setProperty("primary", true);
    m_close = new QPushButton(tr("Close"), m_content);
    rows->addSpacing(theme::grid);
    rows->addWidget(m_state);
    rows->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_open);
    rows->addLayout(buttons);
    return m_content;
}

void RescueSheet::offer(const QString &datasetFile, const Error &error)
{
    m_file = datasetFile;
    m_saved.clear();
    m_notice.clear();
    const QString name = QFileInfo(datasetFile).fileName();
    m_sheet->setTitle(tr("%1 is damaged").arg(name));
    m_problem->setText(tr("%1: %2. It was left as it is.").arg(name, error.message));
    m_look->setEnabled(canBeLookedAt(datasetFile));
    fillBackups();
    setIdle();
    m_sheet->open(m_restore->isEnabled() ? m_restore : m_salvage);
}

bool RescueSheet::isOpen() const
{
    return m_sheet->isOpen();
}

void RescueSheet::close()
{
    m_sheet->close();
}

QString RescueSheet::takeNotice()
{
    return std::exchange(m_notice, {});
}

void RescueSheet::fillBackups()
{
    m_found = backupsBeside(m_file);
    m_backups->clear();
    for (const Backup &backup : m_found)
        m_backups->addItem(when(backup));
    m_backups->setVisible(!m_found.empty());
    m_backupText->setText(
        m_found.empty()
            ? tr("There is no backup beside this file.")
            : tr("Puts the copy in the place of the damaged file, which is kept beside it under "
                 "another name. Later changes are not in it; the audit trail will say so."));
}

void RescueSheet::setWorking(const QString &what)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_restore, m_salvage, m_look, m_backups})
        each->setEnabled(false);
    m_state->setText(what);
    m_state->setVisible(true);
    m_progress->setRange(0, 0);
    m_progress->setVisible(true);
    m_open->setVisible(false);
    m_close->setText(tr("Stop"));
    m_close->setFocus();
}

void RescueSheet::setIdle()
{
    m_restore->setEnabled(!m_found.empty());
    m_backups->setEnabled(!m_found.empty());
    m_salvage->setEnabled(true);
    m_look->setEnabled(canBeLookedAt(m_file));
    m_state->setVisible(false);
    m_progress->setVisible(false);
    m_open->setVisible(!m_saved.isEmpty());
    m_close->setText(tr("Close"));
}

void RescueSheet::showError(const Error &error)
{
    setIdle();
    m_state->setText(error.text());
    m_state->setVisible(true);
}

void RescueSheet::goBack()
{
    const Backup backup = m_found.at(static_cast<std::size_t>(m_backups->currentIndex()));
    setWorking(tr("Putting the backup in place…"));
    m_close->setEnabled(false); // it is one step
    whenAnswered(restoreInBackground(m_file, backup.file), this,
                 [this, backup](const Result<QString> &aside) {
                     m_close->setEnabled(true);
                     if (!aside) {
                         showError(aside.error());
                         return;
                     }
                     m_sheet->close();
                     m_notice = tr("This is the backup of %1. The damaged file is kept as %2.")
                                    .arg(when(backup), QFileInfo(*aside).fileName());
                     Q_EMIT openRequested(m_file);
                 });
}

void RescueSheet::askTarget()
{
    const QString target =
        QFileDialog::getSaveFileName(m_content, tr("Save what can be read"), proposedTarget(m_file),
                                     tr("DoubleRead datasets (*.doubleread)"));
    if (!target.isEmpty())
        save(target);
}

void RescueSheet::save(const QString &target)
{
    setWorking(tr("Reading what is left…"));
    m_salvaging.setFuture(salvageInBackground(m_file, target));
}

void RescueSheet::salvageEnded()
{
    const QFuture<Salvaged> done = m_salvaging.future();
    if (done.isCanceled() || done.resultCount() == 0) {
        setIdle();
        return;
    }
    const Salvaged report = done.result();
    if (!report) {
        showError(report.error());
        return;
    }
    m_saved = report->file;
    setIdle();
    m_state->setText(sum(*report));
    m_state->setVisible(true);
    m_open->setFocus();
}

} // namespace doubleread
