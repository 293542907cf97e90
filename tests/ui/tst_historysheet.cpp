// The audit trail in the window: list, filters, one scan's, the report; by name, mouse and keys.
#include "core/session/sessionhistory.h"
#include "core/session/sessionpeople.h"
#include "core/session/sessionworklists.h"
#include "tests/support/bigdataset.h"
#include "tests/support/finding.h"
#include "tests/support/testdataset.h"
#include "ui/history/historymodel.h"
#include "ui/history/historysheet.h"
#include "ui/history/historyview.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace doubleread;
using namespace doubleread::test;

class HistorySheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void newestStandsFirst();
    void theChosenEntryIsToldWhole();
    void filtersNarrowTheList();
    void aDayThatIsNoneIsTold();
    void onlyThisScan();
    void aReaderSeesOwnEntriesAlone();
    void theReportIsWritten();
    void aReportThatCannotBeWrittenIsTold();
    void aLongListScrolls();
    void theWindowOpensItByKeys();

private:
    void open(const QString &person, std::optional<Id<Scan>> scan = {});
    void submit(const QString &reader, qint64 position);
    template <typename Field>
    Field *field(const QString &name) const
    {
        return named<Field>(*m_view, name);
    }
    QPushButton *button(const QString &text) const { return buttonSaying(*m_view, text); }
    void choose(const QString &name, const QString &item) const;
    QStringList column(HistoryModel::Column column) const;
    QString details() const { return field<QPlainTextEdit>(u"The chosen entry"_s)->toPlainText(); }
    HistoryModel *model() const { return m_view->findChild<HistoryModel *>(); }
    bool isLoaded() const;

    QTemporaryDir m_folder;
    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<HistoryView> m_view;
};

void HistorySheetTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toLocal8Bit());
}

void HistorySheetTest::init()
{
    m_dataset = std::make_unique<TestDataset>(2);
    submit(u"reader-1"_s, 1);
    submit(u"reader-2"_s, 1);
}

void HistorySheetTest::cleanup()
{
    m_view.reset();
    m_dataset.reset();
}

void HistorySheetTest::submit(const QString &reader, qint64 position)
{
    m_dataset->actAs(reader);
    DatasetSession &session = m_dataset->session();
    Read read = valueOf(session.readOf(valueOf(session.scanRows({position})).front().scan.id));
    Annotation drawn;
    drawn.id = Id<Annotation>::create();
    drawn.shape = Box::fromSize(10, 20, 30, 40);
    drawn.labelCode = u"fractured"_s;
    const PutAnnotation put{.annotation = drawn, .index = 0};
    read.revision = valueOf(session.storeEdit(read, put));
    apply(read, put);
    valueOf(session.submitRead(read, std::chrono::milliseconds(2000)));
}

void HistorySheetTest::open(const QString &person, std::optional<Id<Scan>> scan)
{
    m_dataset->actAs(person);
    m_view = std::make_unique<HistoryView>(m_dataset->session(), scan, TestDataset::fileName(0));
    m_view->resize(1080, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(isLoaded());
}

bool HistorySheetTest::isLoaded() const
{
    return model()->rowCount() > 0 && model()->entry(0) != nullptr;
}

/// By the keyboard.
void HistorySheetTest::choose(const QString &name, const QString &item) const
{
    auto *box = field<QComboBox>(name);
    const int row = box->findText(item);
    QVERIFY2(row >= 0, qPrintable(item));
    test::choose(*box, row);
}

QStringList HistorySheetTest::column(HistoryModel::Column column) const
{
    QStringList texts;
    for (int row = 0; row < model()->rowCount(); ++row)
        texts << model()->index(row, static_cast<int>(column)).data().toString();
    return texts;
}

void HistorySheetTest::newestStandsFirst()
{
    m_dataset->actAs(u"coordinator"_s);
    valueOf(m_dataset->session().worklists().closeRound());
    open(u"coordinator"_s);
    const QStringList what = column(HistoryModel::Column::What);
    QCOMPARE(what.front(), u"closed reading round 1"_s);
    QVERIFY(what.contains(u"compared the reads by protocol version 1"_s));
    QVERIFY(what.back().startsWith(u"made the dataset"_s));
    QVERIFY(column(HistoryModel::Column::When).front().endsWith(u"UTC"_s));
    QVERIFY(field<QTableView>(u"Entries of the audit trail"_s)->currentIndex().row() == 0);
}

void HistorySheetTest::theChosenEntryIsToldWhole()
{
    open(u"reader-1"_s);
    choose(u"What it is about"_s, u"Reads"_s);
    QTRY_COMPARE(column(HistoryModel::Column::What).size(), 3);
    auto *list = field<QTableView>(u"Entries of the audit trail"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY2(details().contains(u"drew a finding"_s), qPrintable(details()));
    QVERIFY2(details().contains(u"After: box, fractured, 30 × 40 px at 10, 20"_s),
             qPrintable(details()));
    QVERIFY(!details().contains(u"hash"_s)); // numbers would tell what others did
}

void HistorySheetTest::filtersNarrowTheList()
{
    m_dataset->actAs(u"coordinator"_s);
    valueOf(m_dataset->session().worklists().closeRound());
    open(u"coordinator"_s);
    const auto all = model()->rowCount();
    choose(u"Who did it"_s, u"reader-2"_s);
    QTRY_COMPARE(model()->rowCount(), 3);
    QTRY_COMPARE(column(HistoryModel::Column::Who), QStringList(3, u"reader-2"_s));
    choose(u"Who did it"_s, u"everybody"_s);
    QTRY_COMPARE(model()->rowCount(), all);
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    auto *from = field<QLineEdit>(u"from day"_s);
    from->setFocus();
    QTest::keyClicks(from, u"2100-01-01"_s);
    QTRY_COMPARE(model()->rowCount(), 0);
    QVERIFY(!button(u"Save report…"_s)->isEnabled());
    from->clear();
    auto *until = field<QLineEdit>(u"to day"_s);
    until->setFocus();
    QTest::keyClicks(until, today); // that day included
    QTRY_COMPARE(model()->rowCount(), all);
}

void HistorySheetTest::aDayThatIsNoneIsTold()
{
    open(u"coordinator"_s);
    auto *from = field<QLineEdit>(u"from day"_s);
    from->setFocus();
    QTest::keyClicks(from, u"yesterday"_s);
    QTRY_VERIFY(m_view->findChild<MessageBar *>()->text().contains(u"yesterday"_s));
}

void HistorySheetTest::onlyThisScan()
{
    const ScanRow row = valueOf(m_dataset->session().scanRows({1})).front();
    open(u"coordinator"_s, row.scan.id);
    const auto only = model()->rowCount();
    for (const QString &scan : column(HistoryModel::Column::Scan))
        QCOMPARE(scan, TestDataset::fileName(0));
    auto *toggle = m_view->findChild<QCheckBox *>();
    QVERIFY(toggle->isChecked());
    QTest::mouseClick(toggle, Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_VERIFY(model()->rowCount() > only && isLoaded());
    // The other scan, by its own entry.
    const auto scans = column(HistoryModel::Column::Scan);
    field<QTableView>(u"Entries of the audit trail"_s)
        ->selectRow(static_cast<int>(scans.indexOf(TestDataset::fileName(1))));
    QTest::mouseClick(toggle, Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_COMPARE(column(HistoryModel::Column::Scan), QStringList(TestDataset::fileName(1)));
}

void HistorySheetTest::aReaderSeesOwnEntriesAlone()
{
    open(u"reader-2"_s);
    QVERIFY(!column(HistoryModel::Column::Who).contains(u"reader-1"_s));
    QVERIFY(!column(HistoryModel::Column::What)
                 .contains(u"compared the reads by protocol version 1"_s));
}

void HistorySheetTest::theReportIsWritten()
{
    open(u"coordinator"_s);
    const QString path = m_folder.filePath(u"trail.pdf"_s);
    QSignalSpy reported(m_view.get(), &HistoryView::reported);
    m_view->writeReport(path);
    QVERIFY(reported.wait(20000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QVERIFY(button(u"Save report…"_s)->isEnabled());
}

void HistorySheetTest::aReportThatCannotBeWrittenIsTold()
{
    open(u"coordinator"_s);
    m_view->writeReport(m_folder.filePath(u"no/such/folder/trail.pdf"_s));
    QTRY_VERIFY(m_view->findChild<MessageBar *>()->property("kind").toString() == u"error"_s);
}

/// Only what is looked at is fetched, wherever one scrolls to.
void HistorySheetTest::aLongListScrolls()
{
    const QString path = m_folder.filePath(u"big.doubleread"_s);
    makeGreyDataset(path, 3000);
    const auto session = DatasetSession::open(path);
    QSignalSpy opened(session.get(), &DatasetSession::opened);
    QVERIFY(opened.wait(10000));
    HistoryModel model(*session);
    QTableView view;
    view.setModel(&model);
    view.resize(800, 600);
    view.show();
    model.setFilter({});
    QTRY_VERIFY(model.rowCount() > 0);
    for (const double part : {1.0, 0.5, 0.0}) {
        view.verticalScrollBar()->setValue(
            static_cast<int>(part * view.verticalScrollBar()->maximum()));
        const int row = view.rowAt(10);
        QTRY_VERIFY(model.entry(row) != nullptr);
    }
}

void HistorySheetTest::theWindowOpensItByKeys()
{
    const QString file = m_folder.filePath(u"study.doubleread"_s);
    makeGreyDataset(file, 3);
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setWantedPerson(u"coordinator"_s);
    window.openDataset(file);
    QTRY_VERIFY(window.findChild<Page *>() != nullptr);
    QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<HistoryView *>() != nullptr);
    QVERIFY(window.findChild<HistoryView *>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<HistoryView *>());
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::focusWidget() &&
                QApplication::focusWidget()->accessibleName() == u"Parts of the protocol"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(QApplication::focusWidget() &&
                QApplication::focusWidget()->accessibleName() != u"Parts of the protocol"_s);
}

QTEST_MAIN(HistorySheetTest)
#include "tst_historysheet.moc"
