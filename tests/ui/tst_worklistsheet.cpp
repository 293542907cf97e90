#include "core/session/sessionpeople.h"
#include "core/session/sessionworklists.h"
#include "tests/support/bigdataset.h"
#include "tests/support/finding.h"
#include "tests/support/testdataset.h"
#include "ui/people/permissions.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"
#include "ui/worklists/worklistsview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTest>

#include <algorithm>

using namespace doubleread;
using namespace doubleread::test;

/// The coordinator's sheet, used as a person does: fields and buttons by name, mouse and keys.
class TestWorklistSheet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void countsAreToldBeforeAnythingIsAssigned();
    void theShareOfRepeatsIsWhatWasAskedForLast();
    void waysOfAssigning_data();
    void waysOfAssigning();
    void theScansOfOneSiteAreOffered();
    void selectedScansAreOfferedFirst();
    void nobodyChosenIsToldAtOnce();
    void progressFollowsTheReaders();
    void readsAreGivenBackOrNot_data();
    void readsAreGivenBackOrNot();
    void theRoundIsClosedAfterOneQuestion();
    void closingTellsOfReadsAskedBack();
    void theWindowShowsItToTheCoordinatorAlone();
    void theSheetKeepsTheKeysUntilItIsClosed();

private:
    void open(std::vector<qint64> selected = {});
    void make(int scans) { m_dataset = std::make_unique<TestDataset>(scans); }
    template <typename Field>
    Field *field(const QString &name) const
    {
        return named<Field>(*m_view, name);
    }
    QPushButton *button(const QString &text) const { return buttonSaying(*m_view, text); }
    bool says(const QString &text) const { return test::says(*m_view, text); }
    void choose(const QString &name, int row) const { test::choose(*field<QComboBox>(name), row); }
    std::vector<qint64> worklist(const QString &reader);
    void readAll(const QString &reader);

    QTemporaryDir m_folder;
    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<WorklistsView> m_view;
};

void TestWorklistSheet::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toLocal8Bit());
}

void TestWorklistSheet::cleanup()
{
    m_view.reset();
    m_dataset.reset();
}

void TestWorklistSheet::open(std::vector<qint64> selected)
{
    m_dataset->actAs(u"coordinator"_s);
    m_view = std::make_unique<WorklistsView>(m_dataset->session(), std::move(selected));
    m_view->resize(1040, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(says(u"Round 1 is"_s) && field<QComboBox>(u"Scans"_s)->count() > 0);
}

std::vector<qint64> TestWorklistSheet::worklist(const QString &reader)
{
    m_dataset->actAs(reader);
    ScanFilter reading;
    reading.list = ScanListKind::Reading;
    const ScanIndex index = valueOf(m_dataset->session().scanIndex(reading));
    m_dataset->actAs(u"coordinator"_s);
    return index.positions;
}

/// Everything in the worklist, as without findings.
void TestWorklistSheet::readAll(const QString &reader)
{
    m_dataset->actAs(reader);
    ScanFilter reading;
    reading.list = ScanListKind::Reading;
    const ScanIndex index = valueOf(m_dataset->session().scanIndex(reading));
    for (qint64 row = 0; row < index.count; ++row) {
        const auto rows = valueOf(m_dataset->session().scanRows({index.position(row)}));
        Read read = valueOf(m_dataset->session().readOf(rows.front().scan.id));
        const PutAssessment negative{{.verdict = Verdict::Negative, .tags = {}, .note = {}}};
        read.revision = valueOf(m_dataset->session().storeEdit(read, negative));
        apply(read, negative);
        valueOf(m_dataset->session().submitRead(read, std::chrono::seconds(2)));
    }
    m_dataset->actAs(u"coordinator"_s);
}

void TestWorklistSheet::countsAreToldBeforeAnythingIsAssigned()
{
    make(12);
    open();
    QTRY_VERIFY(says(u"reader-1: 12 scans, 12 new"_s));
    QVERIFY(says(u"reader-2: 12 scans, 12 new"_s));
    QVERIFY(valueOf(m_dataset->session().worklists().assignments()).readers.empty());

    auto *repeats = field<QDoubleSpinBox>(u"Hidden repeats"_s);
    repeats->setFocus();
    repeats->selectAll();
    QTest::keyClicks(repeats, u"25"_s);
    QTest::keyClick(repeats, Qt::Key_Tab);
    QTRY_VERIFY(says(u"3 read twice"_s));
    QTRY_VERIFY(button(u"Assign"_s)->isEnabled());
    QTest::mouseClick(button(u"Assign"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"0 / 15"_s));
    QTRY_VERIFY(says(u"Nothing would change."_s));
    QVERIFY(!button(u"Assign"_s)->isEnabled());
    QCOMPARE(worklist(u"reader-1"_s).size(), 15UZ);
    QVERIFY(worklist(u"reader-1"_s) != worklist(u"reader-2"_s)); // each its own order
}

void TestWorklistSheet::theShareOfRepeatsIsWhatWasAskedForLast()
{
    make(10);
    open();
    QCOMPARE(field<QDoubleSpinBox>(u"Hidden repeats"_s)->value(), 0.0); // the protocol's
    AssignRequest request;
    request.repeatShare = 0.2;
    valueOf(m_dataset->session().worklists().assign(request));
    open();
    QCOMPARE(field<QDoubleSpinBox>(u"Hidden repeats"_s)->value(), 20.0);
    QTRY_VERIFY(m_dataset->session().info().namesHidden);
    QVERIFY(whyNot(ActionId::ExportAnnotations, &m_dataset->session()).isEmpty());
    m_dataset->actAs(u"reader-1"_s); // nothing is offered that would be refused
    QVERIFY(!whyNot(ActionId::ExportAnnotations, &m_dataset->session()).isEmpty());
}

void TestWorklistSheet::waysOfAssigning_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("each");
    QTest::newRow("all to all") << 0 << 12;
    QTest::newRow("two of three a scan") << 1 << 8;
    QTest::newRow("the same readers for a site") << 2 << 12; // there is one site alone
}

void TestWorklistSheet::waysOfAssigning()
{
    QFETCH(int, way);
    QFETCH(int, each);
    make(12);
    m_dataset->actAs(u"coordinator"_s);
    valueOf(m_dataset->session().people().add(u"reader-3"_s, Role::Radiologist));
    open();
    choose(u"Who reads"_s, way);
    QTRY_VERIFY(says(u": %1 scans"_s.arg(each)));
    QTRY_VERIFY(button(u"Assign"_s)->isEnabled());
    QTest::mouseClick(button(u"Assign"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"Nothing would change."_s));
    QCOMPARE(worklist(u"reader-1"_s).size(), static_cast<size_t>(each));
}

void TestWorklistSheet::theScansOfOneSiteAreOffered()
{
    make(4);
    m_dataset->actAs(u"coordinator"_s);
    const QString elsewhere = m_dataset->path(u"elsewhere.png"_s);
    QImage image(TestDataset::size, QImage::Format_Grayscale8);
    image.fill(QColor(200, 200, 200));
    QVERIFY(image.save(elsewhere));
    valueOf(m_dataset->session().addScans({elsewhere}, {.site = u"Mercy"_s, .copy = false}));
    open();
    auto *scans = field<QComboBox>(u"Scans"_s);
    QTRY_COMPARE(scans->count(), 3);
    choose(u"Scans"_s, scans->findText(u"Those of Mercy"_s));
    choose(u"Who reads"_s, 0);
    QTRY_VERIFY(says(u"reader-1: 1 scan, 1 new"_s));
    auto *second = m_view->findChild<QCheckBox *>(u"reader-2"_s);
    QVERIFY(second);
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Space);
    QTRY_VERIFY(says(u"1 scan would have fewer readers"_s));
    QTRY_VERIFY(button(u"Assign"_s)->isEnabled());
    QTest::mouseClick(button(u"Assign"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"0 / 1"_s));
    QCOMPARE(worklist(u"reader-1"_s), std::vector<qint64>{5});
    QVERIFY(worklist(u"reader-2"_s).empty());
}

void TestWorklistSheet::selectedScansAreOfferedFirst()
{
    make(6);
    open({2, 5});
    QCOMPARE(field<QComboBox>(u"Scans"_s)->count(), 2);
    QVERIFY(field<QComboBox>(u"Scans"_s)->currentText().contains(u"2 scans"_s));
    QTRY_VERIFY(button(u"Assign"_s)->isEnabled());
    QTest::keyClick(button(u"Assign"_s), Qt::Key_Space);
    QTRY_VERIFY(says(u"0 / 2"_s));
    std::vector<qint64> entries = worklist(u"reader-2"_s);
    std::ranges::sort(entries);
    QCOMPARE(entries, (std::vector<qint64>{2, 5}));
}

void TestWorklistSheet::nobodyChosenIsToldAtOnce()
{
    make(2);
    open();
    for (const QString &name : {u"reader-1"_s, u"reader-2"_s}) {
        auto *reader = m_view->findChild<QCheckBox *>(name);
        QVERIFY(reader);
        QTest::mouseClick(reader, Qt::LeftButton, {}, QPoint(8, reader->height() / 2));
    }
    QVERIFY(says(u"Choose at least one reader."_s));
    QVERIFY(!button(u"Assign"_s)->isEnabled());
}

void TestWorklistSheet::progressFollowsTheReaders()
{
    make(3);
    m_dataset->actAs(u"coordinator"_s);
    SessionPeople &people = m_dataset->session().people();
    const User gone = valueOf(people.add(u"reader-gone"_s, Role::Radiologist));
    valueOf(people.setDisabled(gone.id, true));
    readAll(u"reader-1"_s);
    open();
    QTRY_VERIFY(says(u"3 / 3"_s));
    QVERIFY(says(u"0 / 3"_s));
    QVERIFY(field<QProgressBar>(u"reader-1: 3 of 3 submitted"_s));
    QVERIFY(!says(u"reader-gone"_s)); // cannot log in, and has read nothing
    QVERIFY(!says(u"s a scan"_s));    // how long somebody takes is known after the round
    readAll(u"reader-2"_s);
    QTRY_VERIFY(field<QProgressBar>(u"reader-2: 3 of 3 submitted"_s));
}

void TestWorklistSheet::readsAreGivenBackOrNot_data()
{
    QTest::addColumn<bool>("granted");
    QTest::newRow("given back") << true;
    QTest::newRow("declined") << false;
}

void TestWorklistSheet::readsAreGivenBackOrNot()
{
    QFETCH(bool, granted);
    make(2);
    readAll(u"reader-1"_s);
    m_dataset->actAs(u"reader-1"_s);
    const auto rows = valueOf(m_dataset->session().scanRows({1}));
    const Read read = valueOf(m_dataset->session().readOf(rows.front().scan.id));
    valueOf(m_dataset->session().worklists().askBack(read.id, u"the ulna was overlooked"_s));
    open();
    QTRY_VERIFY(says(u"reader-1 asks for scan-01.png: “the ulna was overlooked”"_s));
    QVERIFY(!button(u"Decline"_s)->isEnabled()); // not without a word to the reader
    auto *remark = field<QLineEdit>(u"Remark on scan-01.png of reader-1"_s);
    QTest::mouseClick(remark, Qt::LeftButton);
    QTest::keyClicks(remark, u"thank you"_s);
    QTest::mouseClick(button(granted ? u"Give back"_s : u"Decline"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"Nobody asks to have a read back."_s));
    QVERIFY(m_view->isAncestorOf(QApplication::focusWidget())); // Esc still closes
    m_dataset->actAs(u"reader-1"_s);
    const auto requests = valueOf(m_dataset->session().worklists().takeBacks());
    QCOMPARE(requests.size(), 1UZ);
    QVERIFY(requests.front().answer.has_value());
    const TakeBack::Answer answer = requests.front().answer.value_or(TakeBack::Answer{});
    QCOMPARE(answer.granted, granted);
    QCOMPARE(answer.remark, u"thank you"_s);
    const Read now = valueOf(m_dataset->session().readOf(rows.front().scan.id));
    QCOMPARE(now.state, granted ? ReadState::Open : ReadState::Submitted);
}

void TestWorklistSheet::theRoundIsClosedAfterOneQuestion()
{
    make(2);
    readAll(u"reader-1"_s);
    open();
    QTRY_VERIFY(says(u"Round 1 is open. 2 reads not begun."_s));
    QTest::mouseClick(button(u"Close the round…"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"Closing cannot be undone"_s));
    QVERIFY(!m_dataset->session().info().roundClosed);
    QTest::mouseClick(button(u"Leave it open"_s), Qt::LeftButton);
    QVERIFY(says(u"Round 1 is open."_s));
    QTest::mouseClick(button(u"Close the round…"_s), Qt::LeftButton);
    QTest::keyClick(button(u"Close the round for good"_s), Qt::Key_Space);
    QTRY_VERIFY(says(u"Round 1 is closed."_s));
    QTRY_VERIFY(m_dataset->session().info().roundClosed);
    QVERIFY(!button(u"Close the round…"_s));
    QTRY_VERIFY(says(u"2.0 s a scan"_s)); // now it may be known
}

void TestWorklistSheet::closingTellsOfReadsAskedBack()
{
    make(2);
    readAll(u"reader-1"_s);
    readAll(u"reader-2"_s);
    m_dataset->actAs(u"reader-1"_s);
    const auto rows = valueOf(m_dataset->session().scanRows({1}));
    const Read read = valueOf(m_dataset->session().readOf(rows.front().scan.id));
    valueOf(m_dataset->session().worklists().askBack(read.id, u"slip"_s));
    open();
    QTRY_VERIFY(says(u"All reads are submitted. 1 read asked back waits for an answer."_s));
    QTest::mouseClick(button(u"Close the round…"_s), Qt::LeftButton);
    QTRY_VERIFY(says(u"1 read asked back waits for an answer. Closing cannot be undone"_s));
}

void TestWorklistSheet::theWindowShowsItToTheCoordinatorAlone()
{
    const QString file = m_folder.filePath(u"study.doubleread"_s);
    makeGreyDataset(file, 3);
    for (const QString &person : {u"coordinator"_s, u"reader-1"_s, u"officer"_s}) {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setWantedPerson(person);
        window.openDataset(file);
        QTRY_VERIFY(window.findChild<Page *>() != nullptr);
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *view = window.findChild<WorklistsView *>();
        QCOMPARE(view != nullptr, person == u"coordinator");
        if (!view)
            continue;
        QTRY_VERIFY(view->isVisible());
        QVERIFY(view->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<WorklistsView *>());
    }
}

/// Also when what it does makes the page below list anew and reach for the focus.
void TestWorklistSheet::theSheetKeepsTheKeysUntilItIsClosed()
{
    make(3);
    m_dataset->actAs(u"coordinator"_s);
    QWidget page;
    page.resize(1100, 800);
    auto *below = new QLineEdit(&page);
    auto *view = new WorklistsView(m_dataset->session(), {}, &page);
    auto *sheet = new Sheet(u"Worklists"_s, view, 1040, &page);
    connect(&m_dataset->session(), &DatasetSession::scansChanged, below,
            [below] { below->setFocus(); });
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    sheet->open(view->firstField());
    const auto buttons = view->findChildren<QPushButton *>();
    const auto assign = std::ranges::find(buttons, u"Assign"_s, &QPushButton::text);
    QVERIFY(assign != buttons.end());
    QTRY_VERIFY((*assign)->isEnabled());
    (*assign)->setFocus();
    QTest::keyClick(*assign, Qt::Key_Return);
    QTRY_VERIFY(!(*assign)->isEnabled()); // it was done: nothing would change
    Q_EMIT m_dataset->session().scansChanged({});
    QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet->isOpen());
}

QTEST_MAIN(TestWorklistSheet)
#include "tst_worklistsheet.moc"
