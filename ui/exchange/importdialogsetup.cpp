// The part of ImportDialog that makes its fields and says what may be done now.
#include "core/base/literals.h"
#include "core/formats/format.h"
#include "core/session/datasetsession.h"
#include "core/workflow/workflow.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importfacts.h"
#include "ui/exchange/labelchoices.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace doubleread {

void ImportDialog::createPaths()
{
    const auto files = [this] {
        return QFileDialog::getOpenFileNames(
            this, tr("Annotation files"), {},
            tr("Annotations (*.json *.xml *.txt *.csv *.zip *.png);;All files (*)"));
    };
    const auto folder = [this] {
        const QString chosen =
            QFileDialog::getExistingDirectory(this, tr("Folder of annotation files"));
        return chosen.isEmpty() ? QStringList() : QStringList(chosen);
    };
    m_paths = new PathField({{tr("Files or zips…"), files}, {tr("Folder…"), folder}}, this);
    m_paths->line()->setPlaceholderText(tr("drop files, folders or zips here, or choose them"));
}

void ImportDialog::createFields()
{
    addReaders();
    m_format->addItem(tr("recognise by content"), u"auto"_s);
    for (const Format &format : formats())
        m_format->addItem(displayNameOf(format), QString::fromLatin1(format.id));
    m_existing->addItem(tr("add to them"), static_cast<int>(Existing::Append));
    m_existing->addItem(tr("replace them"), static_cast<int>(Existing::Replace));
    m_existing->setPlaceholderText(tr("choose…"));
    m_existing->setCurrentIndex(-1);
    m_submit->setChecked(true);
    m_progress->setAccessibleName(tr("Progress"));
}

/// Who manages people imports for anybody, somebody new included; a reader for nobody else.
void ImportDialog::addReaders()
{
    const User &self = m_session.person();
    const bool forAnybody =
        mayManagePeople({.user = self, .roles = RoleCheck::Enforced}).has_value();
    m_reader->setEditable(forAnybody);
    if (!forAnybody) {
        m_reader->addItem(self.name);
        return;
    }
    for (const User &person : m_session.info().people)
        if (person.role == Role::Radiologist && !person.disabled)
            m_reader->addItem(person.name);
    m_reader->lineEdit()->setPlaceholderText(tr("whose readings they are"));
    m_reader->setCurrentText({});
}

void ImportDialog::addFields()
{
    addField(tr("Files"), m_paths);
    m_paths->line()->setAccessibleName(tr("Files"));
    addField(tr("Format"), m_format);
    addField(tr("Reader"), m_reader);
    addField(tr("Open annotations there"), m_existing);
    addField({}, m_rest);
    addField({}, m_submit);
    m_submit->setAccessibleName(m_submit->text());
    addBelow(m_progress);
    addBelow(m_facts);
    addBelow(m_labels);
    addBelow(m_report);
}

void ImportDialog::connectFields()
{
    connect(m_paths->line(), &QLineEdit::editingFinished, this, &ImportDialog::readAgain);
    connect(m_paths, &PathField::chosen, this, &ImportDialog::readAgain);
    connect(m_paths, &PathField::changed, this, &ImportDialog::enable);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
    connect(m_reader, &QComboBox::currentTextChanged, this, [this] {
        m_isReaderChosen = true;
        m_existing->setCurrentIndex(-1); // it was said of another
        look();
    });
    connect(m_existing, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_labels, &LabelChoices::changed, this, &ImportDialog::look);
    connect(&action(), &QPushButton::clicked, this,
            [this] { m_stage == Stage::Done ? accept() : start(); });
    connect(&m_session, &DatasetSession::progressChanged, this, [this](int done, int total) {
        if (total == 0)
            return; // the answer follows
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
}

void ImportDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool runs = stage == Stage::Importing;
    const bool mayChange = !runs && stage != Stage::Done;
    for (QWidget *field : std::initializer_list<QWidget *>{m_paths, m_format, m_reader, m_existing,
                                                           m_rest, m_submit, m_labels})
        field->setEnabled(mayChange);
    m_progress->setVisible(runs || stage == Stage::Reading);
    m_progress->setMaximum(0);
    m_progress->setFormat(runs ? tr("importing: %p%") : tr("reading: %p%"));
    enable();
}

void ImportDialog::enable()
{
    const bool isKnown = m_preview && m_stage != Stage::Choosing && m_stage != Stage::Reading;
    form().setRowVisible(m_existing, isKnown && m_preview->open > 0);
    form().setRowVisible(m_rest, isKnown && m_preview->rest > 0);
    const bool isStale = m_paths->paths() != m_source.paths;
    action().setEnabled(m_stage == Stage::Done ||
                        (m_stage == Stage::Ready && m_plan && m_preview && !isStale &&
                         !m_preview->refusal && m_labels->isComplete() &&
                         !m_reader->currentText().trimmed().isEmpty()));
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request{.reader = {},
                          .format = {},
                          .paths = {},
                          .labelsFile = {},
                          .assessmentsFile = {},
                          .rest = m_rest->isChecked() ? Rest::NothingFound : Rest::Unread,
                          .newLabels = NewLabels::Refuse,
                          .existing = Existing::Refuse,
                          .after =
                              m_submit->isChecked() ? AfterImport::Submit : AfterImport::LeaveOpen,
                          .labels = m_labels->choices()};
    if (m_existing->currentIndex() >= 0)
        request.existing = static_cast<Existing>(m_existing->currentData().toInt());
    const QString name = m_reader->currentText().trimmed();
    const auto &people = m_session.info().people;
    const auto known = std::ranges::find(people, name, &User::name);
    if (known != people.end())
        request.reader = known->id;
    else
        request.newReader = name;
    return request;
}

} // namespace doubleread
