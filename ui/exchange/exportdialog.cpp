#include "ui/exchange/exportdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/formats/format.h"
#include "core/service/exchange/exchange.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionexchange.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

#include <algorithm>
#include <functional>

namespace doubleread {

namespace {

constexpr int formatColumns = 2;

/// Whether writing there would write over something.
bool isTaken(const QString &path)
{
    const QFileInfo target(path);
    return target.isFile() || (target.isDir() && !QDir(path).isEmpty());
}

} // namespace

ExportDialog::ExportDialog(DatasetSession &session, std::vector<qint64> selected, QWidget *parent)
    : FormDialog(
          tr("Export annotations"),
          tr("One reader's readings or the consensus, in one format or several at once. The "
             "same content always gives the same bytes; what a format cannot carry is told."),
          tr("Export"), parent),
      m_session(session),
      m_selected(std::move(selected)),
      m_what(new QComboBox(this)),
      m_scans(new QComboBox(this)),
      m_dialect(new QComboBox(this)),
      m_path(new PathField(std::bind_front(&ExportDialog::browse, this), this)),
      m_progress(new QProgressBar(this)),
      m_report(new ReportView(this)),
      m_open(new QPushButton(tr("Open the folder"), this))
{
    createFields();
    addFields();
    connect(m_path, &PathField::changed, this, &ExportDialog::enable);
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : askOrStart(); });
    connect(m_open, &QPushButton::clicked, this, &ExportDialog::openFolder);
    connect(&session, &DatasetSession::progressChanged, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
    enable();
}

ExportDialog::~ExportDialog()
{
    m_path->line()->disconnect(this);
    m_running.cancel();
}

void ExportDialog::createFields()
{
    addContents();
    m_scans->addItem(tr("all scans"));
    m_scans->addItem(m_selected.size() == 1
                         ? tr("the selected scan alone")
                         : tr("the %1 selected scans alone")
                               .arg(QLocale().toString(static_cast<qint64>(m_selected.size()))));
    m_dialect->addItem(tr("all that the format can say"), u"full"_s);
    m_dialect->addItem(tr("exactly what makesense.ai would write"), u"makesense"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_open->setAutoDefault(false);
    m_open->hide();
}

void ExportDialog::addContents()
{
    const User &person = m_session.person();
    if (person.role == Role::Radiologist) {
        m_what->addItem(tr("my readings"), person.id.toString());
        return;
    }
    m_what->addItem(tr("the consensus"), QString());
    if (person.role == Role::Coordinator)
        for (const User &each : m_session.info().people)
            if (each.role == Role::Radiologist)
                m_what->addItem(tr("readings of %1").arg(each.name), each.id.toString());
}

QWidget *ExportDialog::createFormats()
{
    auto *field = new QWidget(this);
    auto *grid = new QGridLayout(field);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::padding * 2);
    grid->setVerticalSpacing(theme::grid);
    for (const Format &format : formats()) {
        const int at = static_cast<int>(m_formats.size());
        auto *box = new QCheckBox(displayNameOf(format), field);
        box->setAccessibleName(box->text());
        box->setObjectName(QString::fromLatin1(format.id));
        box->setChecked(box->objectName() == u"coco");
        connect(box, &QCheckBox::toggled, this, &ExportDialog::enable);
        grid->addWidget(box, at / formatColumns, at % formatColumns);
        m_formats.push_back(box);
    }
    return field;
}

void ExportDialog::addFields()
{
    addField(tr("What"), m_what);
    addField(tr("Scans"), m_scans);
    form().setRowVisible(m_scans, !m_selected.empty());
    addField(tr("Formats"), createFormats());
    addField(tr("Contents"), m_dialect);
    addField(tr("Where"), m_path);
    m_path->line()->setAccessibleName(tr("Where"));
    addBelow(m_progress);
    addBelow(m_report);
    addBelow(m_open, Qt::AlignLeft);
}

QStringList ExportDialog::chosenFormats() const
{
    QStringList chosen;
    for (const QCheckBox *box : m_formats)
        if (box->isChecked())
            chosen << box->objectName();
    return chosen;
}

bool ExportDialog::isSingleFile() const
{
    const QStringList chosen = chosenFormats();
    const Format *format = chosen.size() == 1 ? formatById(chosen.front()) : nullptr;
    return format && !format->onePerScan && *format->suffix != '\0';
}

void ExportDialog::enable()
{
    m_path->line()->setPlaceholderText(isSingleFile() ? tr("a file") : tr("a folder"));
    action().setEnabled(m_done || (!m_path->paths().isEmpty() && !chosenFormats().isEmpty()));
}

QStringList ExportDialog::browse()
{
    QString chosen;
    if (isSingleFile()) {
        const QString suffix = QString::fromLatin1(formatById(chosenFormats().front())->suffix);
        chosen = QFileDialog::getSaveFileName(this, tr("Export to"), u"annotations."_s + suffix,
                                              u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix), nullptr,
                                              QFileDialog::DontConfirmOverwrite); // asked here
    } else {
        chosen = QFileDialog::getExistingDirectory(this, tr("Export into"));
    }
    return chosen.isEmpty() ? QStringList() : QStringList(chosen);
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.dialect = m_dialect->currentData().toString();
    request.path = m_path->paths().value(0);
    if (m_scans->currentIndex() == 1)
        request.scans = m_selected;
    if (const QString reader = m_what->currentData().toString(); !reader.isEmpty())
        request.reader = Id<User>::fromString(reader);
    return request;
}

void ExportDialog::askOrStart()
{
    const QStringList chosen = chosenFormats();
    QStringList taken;
    for (const QString &format : chosen)
        if (const QString target = exportTarget(format, m_path->paths().value(0), chosen.size());
            isTaken(target))
            taken << QDir::toNativeSeparators(target);
    if (taken.isEmpty())
        start();
    else
        offer(tr("There is something already: %1. Files of the same names are written over.")
                  .arg(taken.join(u", "_s)),
              tr("Write over"), [this] { start(); });
}

void ExportDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    m_progress->setMaximum(0);
    m_progress->show();
    m_running = m_session.exchange().exportFormats(request(), chosenFormats());
    whenAnswered(m_running, this,
                 [this](const Result<std::vector<FormatExport>> &exports) { finish(exports); });
}

void ExportDialog::finish(const Result<std::vector<FormatExport>> &exports)
{
    m_progress->hide();
    if (!exports) {
        enable();
        showError(exports.error());
        return;
    }
    for (const FormatExport &made : *exports)
        tell(made);
    const auto failed = std::ranges::find_if(
        *exports, [](const FormatExport &made) { return made.error.has_value(); });
    if (failed != exports->end())
        showError(failed->error.value());
    else
        showMessage(tr("Scans that were written: %1, with annotations: %2.")
                        .arg(exports->front().report.scans)
                        .arg(exports->front().report.annotations));
    m_open->show();
    m_done = true;
    setDone();
    enable();
}

/// What it holds, where it went and what it could not carry.
void ExportDialog::tell(const FormatExport &made)
{
    const QString name = displayNameOf(*formatById(made.format));
    if (made.error) {
        m_report->addRow(name, made.error->text());
        return;
    }
    const ExportReport &report = made.report;
    const qint64 others = std::ssize(report.files) - 1;
    m_report->addRow(name,
                     tr("scans: %1, annotations: %2").arg(report.scans).arg(report.annotations));
    if (!report.files.isEmpty())
        m_report->addRow(
            name,
            others == 0
                ? report.files.front()
                : tr("%1 and %2 files more").arg(report.files.front(), QLocale().toString(others)));
    for (const Warning &warning : report.warnings)
        m_report->addRow(name, warning.text());
}

void ExportDialog::openFolder()
{
    const QFileInfo target(m_path->paths().value(0));
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(target.isDir() ? target.filePath() : target.absolutePath()));
}

} // namespace doubleread
