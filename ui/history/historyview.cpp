#include "ui/history/historyview.h"

#include "core/base/answer.h"
#include "core/print/historypdf.h"
#include "core/session/sessionhistory.h"
#include "ui/history/historymodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtConcurrentRun>

namespace doubleread {

namespace {

constexpr int typingPause = 250;  ///< ms
constexpr int wantedWidth = 1080; ///< Less where the window is smaller.
constexpr int wantedHeight = 700;
constexpr int dayWidth = 128;
constexpr int detailsHeight = 132;
constexpr int whenWidth = 208;
constexpr int whoWidth = 168;
constexpr int scanWidth = 200;

/// Midnight of the day, UTC; nothing for what is no day.
QDateTime dayFrom(const QString &text)
{
    const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
    return day.isValid() ? QDateTime(day, QTime(0, 0), Qt::UTC) : QDateTime();
}

QLineEdit *dayField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setToolTip(HistoryView::tr("A day as 2026-11-23, in UTC"));
    field->setFixedWidth(dayWidth);
    field->setClearButtonEnabled(true);
    return field;
}

} // namespace

HistoryView::HistoryView(DatasetSession &session, std::optional<Id<Scan>> scan,
                         const QString &fileName, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new HistoryModel(session, this)),
      m_scan(scan),
      m_scanName(fileName),
      m_message(new MessageBar(this)),
      m_person(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_from(dayField(tr("from day"), this)),
      m_until(dayField(tr("to day"), this)),
      m_onlyScan(new QCheckBox(tr("Only this scan"), this)),
      m_list(new QTableView(this)),
      m_details(new QPlainTextEdit(this)),
      m_count(new QLabel(this)),
      m_report(new QPushButton(tr("Save report…"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(m_message);
    layout->addWidget(createFilters());
    layout->addWidget(createList(), 1);
    layout->addWidget(m_details);
    layout->addWidget(createFoot());
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &HistoryView::apply);
    connect(m_model, &HistoryModel::listed, this, &HistoryView::onListed);
    connect(m_model, &HistoryModel::failed, m_message, qOverload<const Error &>(&MessageBar::show));
    connect(m_model, &HistoryModel::dataChanged, this, &HistoryView::showCurrent);
    apply();
}

QWidget *HistoryView::createFilters()
{
    auto *row = new QWidget(this);
    m_person->setAccessibleName(tr("Who did it"));
    m_person->addItem(tr("everybody"), QString());
    for (const User &person : m_session.info().people)
        m_person->addItem(person.name, person.id.toString());
    m_kind->setAccessibleName(tr("What it is about"));
    m_kind->addItem(tr("everything"), -1);
    for (int kind = 0; kind < historyKindCount; ++kind)
        m_kind->addItem(kindText(static_cast<HistoryKind>(kind)), kind);
    m_onlyScan->setChecked(m_scan.has_value());
    m_onlyScan->setToolTip(tr("Only the entries about the scan of the one chosen below"));
    connect(m_person, &QComboBox::currentIndexChanged, this, &HistoryView::apply);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HistoryView::apply);
    for (QLineEdit *day : {m_from, m_until})
        connect(day, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_onlyScan, &QCheckBox::clicked, this, &HistoryView::narrowToScan);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    for (QWidget *each : {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_kind),
                          static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_until)})
        layout->addWidget(each);
    layout->addWidget(m_onlyScan);
    layout->addStretch(1);
    return row;
}

QWidget *HistoryView::createList()
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Entries of the audit trail"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(static_cast<int>(HistoryModel::Column::When), whenWidth);
    header->resizeSection(static_cast<int>(HistoryModel::Column::Who), whoWidth);
    header->resizeSection(static_cast<int>(HistoryModel::Column::Scan), scanWidth);
    header->setSectionResizeMode(static_cast<int>(HistoryModel::Column::What),
                                 QHeaderView::Stretch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryView::showCurrent);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(detailsHeight);
    m_details->setAccessibleName(tr("The chosen entry"));
    return m_list;
}

QWidget *HistoryView::createFoot()
{
    auto *row = new QWidget(this);
    m_count->setProperty("role", u"secondary"_s);
    m_report->setToolTip(tr("What is listed, with the check of the trail, as a PDF to print"));
    auto *close = new QPushButton(tr("Close"), row);
    connect(m_report, &QPushButton::clicked, this, &HistoryView::askReport);
    connect(close, &QPushButton::clicked, this, &HistoryView::closeRequested);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_report);
    layout->addWidget(close);
    return row;
}

QSize HistoryView::sizeHint() const
{
    return {wantedWidth, wantedHeight};
}

QWidget *HistoryView::firstField() const
{
    return m_list;
}

void HistoryView::apply()
{
    m_message->dismiss();
    HistoryFilter filter;
    if (m_onlyScan->isChecked())
        filter.scan = m_scan;
    if (const QString id = m_person->currentData().toString(); !id.isEmpty())
        filter.person = Id<User>::fromString(id);
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        filter.kind = static_cast<HistoryKind>(kind);
    filter.from = dayFrom(m_from->text());
    filter.until = dayFrom(m_until->text());
    if (filter.until.isValid())
        filter.until = filter.until.addDays(1); // that day included
    for (const QLineEdit *day : {m_from, m_until})
        if (!day->text().trimmed().isEmpty() && !dayFrom(day->text()).isValid())
            m_message->show(MessageBar::Kind::Warning,
                            tr("“%1” is no day.").arg(day->text().trimmed()),
                            tr("Write it as 2026-11-23."));
    m_model->setFilter(filter);
}

void HistoryView::onListed()
{
    const int count = m_model->rowCount();
    const QString text = QLocale::c().toString(count);
    m_count->setText(m_onlyScan->isChecked() ? tr("%1 entries about %2").arg(text, m_scanName)
                     : count == 1            ? tr("1 entry")
                                             : tr("%1 entries").arg(text));
    m_report->setEnabled(count > 0);
    if (count > 0)
        m_list->selectRow(0);
    showCurrent();
}

int HistoryView::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void HistoryView::showCurrent()
{
    const HistoryEntry *entry = m_model->entry(currentRow());
    m_chosenPlace = entry ? entry->place : 0;
    m_onlyScan->setEnabled(m_onlyScan->isChecked() || m_chosenPlace > 0);
    if (!entry) {
        m_details->clear();
        return;
    }
    QStringList lines{u"%1 · %2 %3"_s.arg(utcText(entry->at), entry->who, entry->what)};
    if (!entry->scan.isEmpty())
        lines.front() += u" · "_s + entry->scan;
    if (!entry->before.isEmpty())
        lines << tr("Before: %1").arg(entry->before);
    if (!entry->after.isEmpty())
        lines << tr("After: %1").arg(entry->after);
    if (!entry->reason.isEmpty())
        lines << tr("Reason: %1").arg(entry->reason);
    if (entry->number)
        lines << tr("Entry %1, hash %2")
                     .arg(QString::number(*entry->number),
                          QString::fromLatin1(entry->hash.toHex()));
    m_details->setPlainText(lines.join(u'\n'));
}

void HistoryView::narrowToScan()
{
    if (!m_onlyScan->isChecked() || m_chosenPlace == 0) {
        apply();
        return;
    }
    whenAnswered(m_session.scanRows({m_chosenPlace}), this,
                 [this](const Result<std::vector<ScanRow>> &rows) {
                     if (!rows || rows->empty())
                         return;
                     m_scan = rows->front().scan.id;
                     m_scanName = rows->front().scan.fileName;
                     apply();
                 });
}

void HistoryView::askReport()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save report"), u"trail.pdf"_s, tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        writeReport(path.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? path : path + u".pdf"_s);
}

void HistoryView::writeReport(const QString &path)
{
    m_report->setEnabled(false);
    m_message->show(MessageBar::Kind::Information,
                    tr("Checking the trail and writing the report…"));
    const auto written = [this, path](const Result<void> &done) {
        m_report->setEnabled(true);
        if (!done) {
            m_message->show(done.error());
            return;
        }
        m_message->show(MessageBar::Kind::Information, tr("Written: %1").arg(path));
        Q_EMIT reported(path);
    };
    whenAnswered(m_session.history().report(m_model->filter()), this,
                 [this, path, written](const Result<HistoryReport> &report) {
                     if (!report) {
                         written(fail(report.error()));
                         return;
                     }
                     whenAnswered(QtConcurrent::run([report = *report, path] {
                                      return writeHistoryPdf(report, path);
                                  }),
                                  this, written);
                 });
}

} // namespace doubleread
