#include "ui/exchange/newdatasetdialog.h"

#include "core/base/literals.h"
#include "ui/exchange/pathfield.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include <array>

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

NewDatasetDialog::NewDatasetDialog(QWidget *parent)
    : FormDialog(
          tr("New dataset"),
          tr("One file that holds readings, decisions and signatures. Scans are added next."),
          tr("Create"), parent),
      m_name(new QLineEdit(this)),
      m_path(new PathField(
          [this] {
              const QString chosen = QFileDialog::getSaveFileName(
                  this, tr("New dataset"), path(), tr("DoubleRead datasets (*.doubleread)"));
              return chosen.isEmpty() ? QStringList() : QStringList(withSuffix(chosen));
          },
          this)),
      m_labels(new QLineEdit(u"fractured"_s, this)),
      m_coordinator(new QLineEdit(this))
{
    m_name->setPlaceholderText(tr("for example: lower limb 2026"));
    m_coordinator->setText(qEnvironmentVariable("USER", u"coordinator"_s));
    m_labels->setToolTip(tr("Separated by commas, in the order of their digits"));
    addField(tr("Name"), m_name);
    addField(tr("File"), m_path);
    m_path->line()->setAccessibleName(tr("File"));
    addField(tr("Labels"), m_labels);
    addField(tr("Coordinator"), m_coordinator);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!m_pathEdited)
            m_path->setPaths({QDir(documents()).filePath(withSuffix(fileNameFor(name)))});
    });
    connect(m_path->line(), &QLineEdit::textEdited, this, [this] { m_pathEdited = true; });
    for (QLineEdit *line : {m_name, m_path->line(), m_labels, m_coordinator})
        connect(line, &QLineEdit::textChanged, this, &NewDatasetDialog::check);
    connect(&action(), &QPushButton::clicked, this, &QDialog::accept);
    check();
}

QString NewDatasetDialog::path() const
{
    const QString path = m_path->paths().value(0);
    return path.isEmpty() ? path : withSuffix(path);
}

NewDataset NewDatasetDialog::dataset() const
{
    // Colour-blind safe, apart from the reads' own (Okabe and Ito).
    static constexpr std::array colors{QColor(0x56, 0xB4, 0xE9), QColor(0x00, 0x9E, 0x73),
                                       QColor(0xF0, 0xE4, 0x42), QColor(0xCC, 0x79, 0xA7),
                                       QColor(0x00, 0x72, 0xB2)};
    NewDataset dataset{.name = m_name->text().trimmed(),
                       .protocol = Protocol::standard(),
                       .coordinator = m_coordinator->text().trimmed()};
    dataset.protocol.labels.clear();
    for (const QString &part : m_labels->text().split(u',', Qt::SkipEmptyParts))
        if (const QString code = part.trimmed(); !code.isEmpty() && !dataset.protocol.label(code))
            dataset.protocol.labels.push_back(
                {.code = code,
                 .name = code,
                 .color = colors.at(dataset.protocol.labels.size() % colors.size()),
                 .allowedShapes = {}});
    return dataset;
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
