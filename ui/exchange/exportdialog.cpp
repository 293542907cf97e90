#include "ui/exchange/exportdialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionexchange.h"
#include "ui/exchange/pathfield.h"
#include "ui/exchange/reportview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace doubleread {

ExportDialog::ExportDialog(DatasetSession &session, QWidget *parent)
    : FormDialog(tr("Export annotations"), tr("The same content always gives the same bytes."),
                 tr("Export"), parent),
      m_session(session),
      m_what(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_dialect(new QComboBox(this)),
      m_path(new PathField([this] { return browse(); }, this)),
      m_report(new ReportView(this))
{
    createFields();
    connect(m_path, &PathField::changed, this,
            [this] { action().setEnabled(!m_path->paths().isEmpty()); });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] { m_path->setPaths({}); });
    connect(&action(), &QPushButton::clicked, this, [this] { m_done ? accept() : start(); });
    action().setEnabled(false);
}

void ExportDialog::createFields()
{
    const User &person = m_session.person();
    if (person.role == Role::Radiologist) {
        m_what->addItem(tr("my readings"), person.id.toString());
    } else {
        m_what->addItem(tr("the consensus"), QString());
        if (person.role == Role::Coordinator)
            for (const User &each : m_session.info().people)
                if (each.role == Role::Radiologist)
                    m_what->addItem(tr("readings of %1").arg(each.name), each.id.toString());
    }
    m_format->addItem(tr("COCO (one file)"), u"coco"_s);
    m_format->addItem(tr("VGG (one file)"), u"vgg"_s);
    m_format->addItem(tr("YOLO (folder)"), u"yolo"_s);
    m_format->addItem(tr("PASCAL VOC (folder)"), u"voc"_s);
    m_dialect->addItem(tr("every scan, read or not"), u"full"_s);
    m_dialect->addItem(tr("exactly what makesense.ai would write"), u"makesense"_s);
    addField(tr("What"), m_what);
    addField(tr("Format"), m_format);
    addField(tr("Contents"), m_dialect);
    addField(tr("Where"), m_path);
    m_path->line()->setAccessibleName(tr("Where"));
    addBelow(m_report);
}

bool ExportDialog::isSingleFile() const
{
    const QString format = m_format->currentData().toString();
    return format == u"coco"_s || format == u"vgg"_s;
}

QStringList ExportDialog::browse()
{
    const QString chosen =
        isSingleFile() ? QFileDialog::getSaveFileName(this, tr("Export to"), u"annotations.json"_s,
                                                      tr("JSON (*.json)"))
                       : QFileDialog::getExistingDirectory(this, tr("Export into"));
    return chosen.isEmpty() ? QStringList() : QStringList(chosen);
}

void ExportDialog::start()
{
    action().setEnabled(false);
    clearMessage();
    ExportRequest request{.reader = {},
                          .format = m_format->currentData().toString(),
                          .dialect = m_dialect->currentData().toString(),
                          .path = m_path->paths().value(0)};
    if (const QString reader = m_what->currentData().toString(); !reader.isEmpty())
        request.reader = Id<User>::fromString(reader);
    whenAnswered(m_session.exchange().exportAnnotations(request), this,
                 [this](const Result<ExportReport> &report) { finish(report); });
}

void ExportDialog::finish(const Result<ExportReport> &report)
{
    action().setEnabled(true);
    if (!report) {
        showError(report.error());
        return;
    }
    showMessage(tr("Scans that were written: %1, with annotations: %2.")
                    .arg(report->scans)
                    .arg(report->annotations));
    m_report->addRows(report->warnings);
    for (const QString &file : report->files)
        m_report->addRow(file, tr("written"));
    m_done = true;
    setDone();
}

} // namespace doubleread
