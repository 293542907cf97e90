#include "ui/exchange/importdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/workflow/workflow.h"
#include "ui/exchange/importfacts.h"
#include "ui/exchange/labelchoices.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace doubleread {

namespace {

/// What a file calls its reader: "reader-a.coco.json" is read in as "reader-a" unless said
/// otherwise.
QString readerNameFrom(const QStringList &paths)
{
    return paths.isEmpty() ? QString() : QFileInfo(paths.front()).baseName();
}

/// Places in these files without the folder that the form shows already.
std::vector<Warning> within(const QStringList &paths, std::vector<Warning> warnings)
{
    const qsizetype folder = QFileInfo(paths.value(0)).path().size() + 1;
    for (Warning &warning : warnings)
        if (std::ranges::any_of(
                paths, [&](const QString &path) { return warning.place.startsWith(path); }))
            warning.place.remove(0, folder);
    return warnings;
}

bool operator==(const ImportSource &one, const ImportSource &other)
{
    return one.paths == other.paths && one.format == other.format;
}

} // namespace

ImportDialog::ImportDialog(DatasetSession &session, const QStringList &paths, QWidget *parent)
    : FormDialog(
          tr("Import annotations"),
          tr("Annotation files become one reader's readings, all of them or none. First they "
             "are read and looked at: nothing changes before you press Import. A scan that "
             "a file lists without shapes was read with nothing found."),
          tr("Import"), parent),
      m_session(session),
      m_reader(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_facts(new ImportFacts(this)),
      m_labels(new LabelChoices(this)),
      m_existing(new QComboBox(this)),
      m_rest(new QCheckBox(this)),
      m_submit(new QCheckBox(tr("Submit these readings: they are finished"), this)),
      m_progress(new QProgressBar(this)),
      m_report(new ReportView(this))
{
    setAcceptDrops(true);
    createPaths();
    createFields();
    addFields();
    connectFields();
    setStage(Stage::Choosing);
    if (!paths.isEmpty())
        give(paths);
}

ImportDialog::~ImportDialog()
{
    m_paths->line()->disconnect(this); // it loses the focus when it goes, and would say so
    m_reading.cancel();
    if (m_stop)
        *m_stop = true;
}

void ImportDialog::reject()
{
    if (m_stage != Stage::Importing) {
        FormDialog::reject();
        return;
    }
    *m_stop = true;
    m_progress->setFormat(tr("stopping…"));
}

void ImportDialog::give(const QStringList &paths)
{
    m_paths->setPaths(paths);
    readAgain();
}

void ImportDialog::readAgain()
{
    const ImportSource wanted{.paths = m_paths->paths(),
                              .format = m_format->currentData().toString()};
    if (m_stage == Stage::Importing || m_stage == Stage::Done || wanted == m_source)
        return;
    m_source = wanted;
    forget();
    clearMessage();
    if (wanted.paths.isEmpty())
        setStage(Stage::Choosing);
    else
        read();
}

/// What was read of other files takes memory and says nothing any more.
void ImportDialog::forget()
{
    m_reading.cancel();
    m_looking.cancel();
    m_plan.reset();
    m_preview.reset();
    m_labels->clear();
    m_facts->hide();
    m_report->clear();
    m_report->hide();
}

void ImportDialog::read()
{
    if (!m_isReaderChosen && m_reader->isEditable()) {
        const QSignalBlocker quiet(m_reader);
        m_reader->setCurrentText(readerNameFrom(m_source.paths));
    }
    setStage(Stage::Reading);
    m_reading = m_session.exchange().plan(m_source);
    whenAnswered(m_reading, this,
                 [this](const Result<SessionExchange::Plan> &plan) { takePlan(plan); });
}

void ImportDialog::takePlan(const Result<SessionExchange::Plan> &plan)
{
    m_reading = {};
    if (!plan) {
        setStage(Stage::Choosing);
        showError(plan.error());
        return;
    }
    m_plan = *plan;
    setStage(Stage::Ready);
    look();
}

/// What would come in as it is asked for now.
void ImportDialog::look()
{
    if (!m_plan || m_stage != Stage::Ready)
        return;
    if (m_reader->currentText().trimmed().isEmpty()) {
        enable();
        return;
    }
    m_looking.cancel();
    m_looking = m_session.exchange().preview(m_plan, request());
    whenAnswered(m_looking, this,
                 [this](const Result<ImportPreview> &preview) { takePreview(preview); });
}

void ImportDialog::takePreview(const Result<ImportPreview> &preview)
{
    if (m_stage != Stage::Ready)
        return;
    const bool isFirst = !m_facts->isVisibleTo(this);
    m_preview.reset();
    clearMessage();
    if (!preview) {
        showError(preview.error());
        enable();
        return;
    }
    m_preview = *preview;
    if (isFirst) {
        m_facts->show(*preview);
        m_labels->setLabels(preview->labels, m_session.info().protocol, preview->mayCreateLabels);
        showNotes(*preview);
        look(); // with what was chosen for the labels by itself
        return;
    }
    if (preview->refusal && m_labels->isComplete())
        showError(*preview->refusal);
    enable();
}

void ImportDialog::showNotes(const ImportPreview &preview)
{
    m_report->addRows(within(m_source.paths, preview.warnings));
    m_rest->setText(preview.rest == 1
                        ? tr("The scan that is not listed was read too: nothing found")
                        : tr("The %1 scans that are not listed were read too: nothing found")
                              .arg(QLocale().toString(preview.rest)));
    m_rest->setAccessibleName(m_rest->text());
}

void ImportDialog::start()
{
    setStage(Stage::Importing);
    clearMessage();
    m_stop = std::make_shared<std::atomic_bool>(false);
    whenAnswered(m_session.exchange().import(m_plan, request(), m_stop), this,
                 [this](const Result<ImportReport> &report) { finish(report); });
}

void ImportDialog::finish(const Result<ImportReport> &report)
{
    m_stop.reset();
    if (!report) {
        setStage(Stage::Ready);
        if (report.error().code == Error::Code::Cancelled)
            showMessage(tr("The import was stopped. Nothing came in."));
        else
            showError(report.error());
        return;
    }
    m_report->clear();
    m_report->hide();
    m_report->addRows(within(m_source.paths, report->warnings));
    setStage(Stage::Done);
    showMessage(tr("Readings that came in: %1, with annotations: %2.")
                    .arg(report->scans)
                    .arg(report->annotations));
    m_plan.reset();
    setDone();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_stage != Stage::Importing && m_stage != Stage::Done)
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    event->acceptProposedAction();
    if (!files.isEmpty())
        give(files);
}

} // namespace doubleread
