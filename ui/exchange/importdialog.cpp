#include "ui/exchange/importdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionexchange.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
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

} // namespace

ImportDialog::ImportDialog(DatasetSession &session, const QStringList &paths, QWidget *parent)
    : FormDialog(tr("Import annotations"),
                 tr("makesense.ai and FracAtlas files: COCO, VGG, YOLO with labels.txt, PASCAL "
                    "VOC. They become one "
                    "reader's readings, all of them or none. A scan that a file lists without "
                    "shapes was read with "
                    "nothing found."),
                 tr("Import"), parent),
      m_session(session),
      m_paths(new PathField(
          [this] {
              return QFileDialog::getOpenFileNames(
                  this, tr("Annotation files"), {},
                  tr("Annotations (*.json *.xml *.txt *.zip *.csv);;All files (*)"));
          },
          this)),
      m_reader(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_newLabels(new QComboBox(this)),
      m_existing(new QComboBox(this)),
      m_rest(new QCheckBox(tr("Scans that the file does not list were read too: nothing found"),
                           this)),
      m_submit(new QCheckBox(tr("Submit these readings: they are finished"), this)),
      m_report(new ReportView(this))
{
    createFields(paths);
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : start(); });
    const auto check = [this] {
        action().setEnabled(!m_paths->paths().isEmpty() &&
                            !m_reader->currentText().trimmed().isEmpty());
    };
    connect(m_paths, &PathField::changed, this, check);
    connect(m_reader, &QComboBox::currentTextChanged, this, check);
    check();
}

void ImportDialog::createFields(const QStringList &paths)
{
    m_paths->setPaths(paths);
    m_reader->setEditable(true);
    for (const User &person : m_session.info().people)
        if (person.role == Role::Radiologist)
            m_reader->addItem(person.name);
    if (m_session.person().role == Role::Radiologist)
        m_reader->setCurrentText(m_session.person().name);
    else
        m_reader->setCurrentText(readerNameFrom(paths));
    for (const auto &[text, id] :
         {std::pair{tr("recognise by content"), u"auto"_s}, std::pair{tr("COCO"), u"coco"_s},
          std::pair{tr("VGG"), u"vgg"_s}, std::pair{tr("YOLO"), u"yolo"_s},
          std::pair{tr("PASCAL VOC"), u"voc"_s}})
        m_format->addItem(text, id);
    m_newLabels->addItems(
        {tr("create them"), tr("leave their annotations out"), tr("refuse the file")});
    m_existing->addItems({tr("refuse the file"), tr("add to them"), tr("replace them")});
    m_submit->setChecked(true);

    addField(tr("Files"), m_paths);
    m_paths->line()->setAccessibleName(tr("Files"));
    addField(tr("Reader"), m_reader);
    addField(tr("Format"), m_format);
    addField(tr("Labels that are new"), m_newLabels);
    addField(tr("Where the reader has marks already"), m_existing);
    addField({}, m_rest);
    m_rest->setAccessibleName(m_rest->text());
    addField({}, m_submit);
    m_submit->setAccessibleName(m_submit->text());
    addBelow(m_report);
}

void ImportDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    ImportRequest request{.reader = {},
                          .format = m_format->currentData().toString(),
                          .paths = m_paths->paths(),
                          .labelsFile = {},
                          .assessmentsFile = {},
                          .rest = m_rest->isChecked() ? Rest::NothingFound : Rest::Unread,
                          .newLabels = static_cast<NewLabels>(m_newLabels->currentIndex()),
                          .existing = static_cast<Existing>(m_existing->currentIndex()),
                          .after =
                              m_submit->isChecked() ? AfterImport::Submit : AfterImport::LeaveOpen};
    const QString name = m_reader->currentText().trimmed();
    const auto &people = m_session.info().people;
    const auto known = std::ranges::find(people, name, &User::name);
    if (known != people.end())
        request.reader = known->id;
    else
        request.newReader = name;
    const ImportSource source{.paths = request.paths, .format = request.format};
    whenAnswered(m_session.exchange().plan(source), this,
                 [this, request](const Result<SessionExchange::Plan> &plan) {
                     if (!plan) {
                         finish(fail(plan.error()));
                         return;
                     }
                     whenAnswered(m_session.exchange().import(*plan, request), this,
                                  [this](const Result<ImportReport> &report) { finish(report); });
                 });
}

void ImportDialog::finish(const Result<ImportReport> &report)
{
    action().setEnabled(true);
    if (!report) {
        showError(report.error());
        return;
    }
    m_report->addRows(report->warnings);
    for (const QString &name : report->unmatched)
        m_report->addRow(name, tr("no scan of this name in the dataset"));
    showMessage(tr("Readings that came in: %1, with annotations: %2.")
                    .arg(report->scans)
                    .arg(report->annotations));
    m_done = true;
    setDone();
}

} // namespace doubleread
