#include "ui/exchange/newdatasetdialog.h"

#include "core/base/literals.h"
#include "core/model/protocolwords.h"
#include "ui/exchange/pathfield.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace doubleread {

namespace {

QString withSuffix(const QString &path)
{
    return path.endsWith(u".doubleread"_s, Qt::CaseInsensitive) ? path : path + u".doubleread"_s;
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// A file name from what people call the dataset.
QString fileNameFor(QString name)
{
    for (const QChar character : u"/\\:*?\"<>|"_s)
        name.replace(character, u'-');
    return name.trimmed();
}

} // namespace

NewDatasetDialog::NewDatasetDialog(EditProtocol edit, QWidget *parent)
    : FormDialog(
          tr("New dataset"),
          tr("One file that holds readings, decisions and signatures. Scans are added next."),
          tr("Create"), parent),
      m_edit(std::move(edit)),
      m_name(new QLineEdit(this)),
      m_path(new PathField(
          [this] {
              const QString chosen = QFileDialog::getSaveFileName(
                  this, tr("New dataset"), path(), tr("DoubleRead datasets (*.doubleread)"));
              return chosen.isEmpty() ? QStringList() : QStringList(withSuffix(chosen));
          },
          this)),
      m_labels(new QLineEdit(u"fractured"_s, this)),
      m_rules(new QLabel(this)),
      m_coordinator(new QLineEdit(this))
{
    m_name->setPlaceholderText(tr("for example: lower limb 2026"));
    m_coordinator->setText(qEnvironmentVariable("USER", u"coordinator"_s));
    m_labels->setToolTip(tr("Separated by commas, in the order of their digits"));
    addField(tr("Name"), m_name);
    addField(tr("File"), m_path);
    m_path->line()->setAccessibleName(tr("File"));
    addField(tr("Labels"), m_labels);
    addField(tr("Protocol"), createProtocolField());
    addField(tr("Coordinator"), m_coordinator);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!m_pathEdited)
            m_path->setPaths({QDir(documents()).filePath(withSuffix(fileNameFor(name)))});
    });
    connect(m_path->line(), &QLineEdit::textEdited, this, [this] { m_pathEdited = true; });
    connect(m_labels, &QLineEdit::textEdited, this, &NewDatasetDialog::takeLabels);
    for (QLineEdit *line : {m_name, m_path->line(), m_labels, m_coordinator})
        connect(line, &QLineEdit::textChanged, this, &NewDatasetDialog::check);
    connect(&action(), &QPushButton::clicked, this, &QDialog::accept);
    check();
}

QWidget *NewDatasetDialog::createProtocolField()
{
    auto *field = new QWidget(this);
    auto *button = new QPushButton(tr("Edit…"), field);
    button->setAccessibleName(tr("Edit the protocol"));
    button->setToolTip(tr("Reads per scan, who signs what, gates, regions, attributes and more"));
    button->setAutoDefault(false);
    field->setFocusProxy(button);
    m_rules->setProperty("role", u"secondary"_s);
    m_rules->setWordWrap(true);
    m_rules->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(m_rules, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, &NewDatasetDialog::editProtocol);
    showProtocol();
    return field;
}

void NewDatasetDialog::showProtocol()
{
    m_rules->setText(summaryOf(m_protocol).mid(1, 2).join(u'\n')); // the labels stand above
}

void NewDatasetDialog::editProtocol()
{
    const std::optional<Protocol> edited = m_edit(m_protocol, this);
    if (!edited)
        return;
    m_protocol = *edited;
    QStringList codes;
    for (const Label &label : m_protocol.labels)
        codes << label.code;
    m_labels->setText(codes.join(u", "_s));
    m_labels->setReadOnly(codes.join(QString()).contains(u','));
    showProtocol();
}

/// A label that is there already keeps its name, colour and shapes.
void NewDatasetDialog::takeLabels()
{
    const Protocol before = m_protocol;
    m_protocol.labels.clear();
    for (const QString &part : m_labels->text().split(u',', Qt::SkipEmptyParts)) {
        const QString code = part.trimmed();
        if (code.isEmpty() || m_protocol.label(code))
            continue;
        const Label *known = before.label(code);
        m_protocol.labels.push_back(
            known ? *known
                  : Label{.code = code,
                          .name = code,
                          .color = standardLabelColor(m_protocol.labels.size()),
                          .allowedShapes = {}});
    }
}

QString NewDatasetDialog::path() const
{
    const QString path = m_path->paths().value(0);
    return path.isEmpty() ? path : withSuffix(path);
}

NewDataset NewDatasetDialog::dataset() const
{
    return {.name = m_name->text().trimmed(),
            .protocol = m_protocol,
            .coordinator = m_coordinator->text().trimmed()};
}

void NewDatasetDialog::check()
{
    clearMessage();
    const QFileInfo file(path());
    if (!path().isEmpty() && file.exists())
        showMessage(
            tr("%1 exists already; choose another name, or open it instead.").arg(file.fileName()));
    action().setEnabled(!m_name->text().trimmed().isEmpty() && !path().isEmpty() &&
                        !file.exists() && !m_coordinator->text().trimmed().isEmpty() &&
                        !dataset().protocol.labels.empty());
}

} // namespace doubleread
