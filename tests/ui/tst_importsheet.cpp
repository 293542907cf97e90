// Importing in the window: what would come in is said first, and then all of it comes in or
// nothing.
#include "core/service/reports.h"
#include "tests/support/finding.h"
#include "tests/support/testdataset.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importfacts.h"
#include "ui/exchange/reportview.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

using namespace doubleread;
using namespace doubleread::test;

namespace {

const QByteArray heading = "label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,"
                           "image_width,image_height\n";

QByteArray row(const QByteArray &label, int scan)
{
    return label + ",10,20,30,40," + TestDataset::fileName(scan).toUtf8() + ",120,160\n";
}

} // namespace

class ImportSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatWouldComeInBeforeAnythingChanges();
    void aReaderSaysWhatNewLabelsBecome();
    void aWrongFileIsToldAndAnotherOneTaken();
    void openAnnotationsAreReplacedIfSaidSo();
    void submittedReadsAreLeftAlone();
    void whatIsStoppedLeavesNoTrace();
    void filesAreDroppedOnIt();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    std::unique_ptr<ImportDialog> opened(const QStringList &paths = {});
    QPushButton *import(const ImportDialog &dialog) const
    {
        return buttonSaying(dialog, u"Import"_s);
    }
    std::vector<Annotation> marksOf(const QString &reader, qint64 position);

    QTemporaryDir m_source;
    std::unique_ptr<TestDataset> m_dataset;
};

void ImportSheetTest::init()
{
    m_dataset = std::make_unique<TestDataset>(4);
    m_dataset->actAs(u"coordinator"_s);
}

QString ImportSheetTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_source.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

std::unique_ptr<ImportDialog> ImportSheetTest::opened(const QStringList &paths)
{
    auto dialog = std::make_unique<ImportDialog>(m_dataset->session(), paths);
    dialog->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(dialog.get())); }();
    return dialog;
}

std::vector<Annotation> ImportSheetTest::marksOf(const QString &reader, qint64 position)
{
    const User before = m_dataset->session().person();
    m_dataset->actAs(reader);
    const ScanRow scan = valueOf(m_dataset->session().scanRows({position})).front();
    const Read read = valueOf(m_dataset->session().readOf(scan.scan.id));
    m_dataset->session().actAs(before.id);
    return read.annotations;
}

void ImportSheetTest::saysWhatWouldComeInBeforeAnythingChanges()
{
    const QString file =
        write(u"reader-1.csv"_s, heading + row("fractured", 0) + row("screw", 0) + row("plate", 1) +
                                     "fractured,1,1,5,5,elsewhere.png,120,160\n");
    const auto dialog = opened();
    QVERIFY(!import(*dialog)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), file);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(import(*dialog)->isEnabled());
    QVERIFY(says(*dialog, u"makesense.ai CSV of boxes, 1 file"_s));
    QVERIFY(says(*dialog, u"screw (new)"_s));
    const auto *report = dialog->findChild<ReportView *>();
    QCOMPARE(report->topLevelItemCount(), 1);
    QVERIFY(report->topLevelItem(0)->text(1).contains(u"elsewhere.png"_s));
    QVERIFY(report->topLevelItem(0)->text(0).startsWith(u"reader-1.csv"_s));
    QCOMPARE(named<QComboBox>(*dialog, u"Reader"_s)->currentText(), u"reader-1"_s);
    QVERIFY(marksOf(u"reader-1"_s, 1).empty());
    QCOMPARE(m_dataset->session().info().protocol.version, 1);

    auto *screw = named<QComboBox>(*dialog, u"What becomes of “screw”"_s);
    QCOMPARE(screw->currentText(), u"a new label “screw”"_s);
    choose(*screw, screw->count() - 1); // left out
    QTRY_VERIFY(import(*dialog)->isEnabled());
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    const auto *bar = dialog->findChild<MessageBar *>();
    QTRY_COMPARE(bar->text(), u"Readings that came in: 2, with annotations: 2."_s);
    QCOMPARE(marksOf(u"reader-1"_s, 1).size(), 1U);
    QTRY_VERIFY(m_dataset->session().info().protocol.label(u"plate"_s));
    QVERIFY(!m_dataset->session().info().protocol.label(u"screw"_s));
    QTest::keyClick(dialog.get(), Qt::Key_Return); // "Done"
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
}

void ImportSheetTest::aReaderSaysWhatNewLabelsBecome()
{
    m_dataset->actAs(u"reader-1"_s);
    const auto dialog = opened({write(u"mine.csv"_s, heading + row("Bruch", 2))});
    QComboBox *becomes = nullptr;
    QTRY_VERIFY((becomes = named<QComboBox>(*dialog, u"What becomes of “Bruch”"_s)));
    QVERIFY(!named<QComboBox>(*dialog, u"Reader"_s)->isEditable());
    QCOMPARE(named<QComboBox>(*dialog, u"Reader"_s)->count(), 1);
    QCOMPARE(becomes->currentIndex(), -1); // makes no labels, and nothing is left out unasked
    QVERIFY(!import(*dialog)->isEnabled());
    choose(*becomes, becomes->findText(m_dataset->session().info().protocol.labels.front().name));
    QTRY_VERIFY(import(*dialog)->isEnabled());
    QTest::mouseClick(import(*dialog), Qt::LeftButton);
    QTRY_VERIFY(buttonSaying(*dialog, u"Done"_s));
    QCOMPARE(marksOf(u"reader-1"_s, 3).front().labelCode,
             m_dataset->session().info().protocol.labels.front().code);
}

void ImportSheetTest::aWrongFileIsToldAndAnotherOneTaken()
{
    const QString wrong = write(u"reader-2.json"_s, "{\"images\": [1,\n");
    const QString right = write(u"reader-2.csv"_s, heading + row("fractured", 0));
    const auto dialog = opened({wrong});
    const auto *bar = dialog->findChild<MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"reader-2.json"_s), qPrintable(bar->text()));
    QVERIFY2(bar->text().contains(u"/images/0"_s), qPrintable(bar->text()));
    QVERIFY(!import(*dialog)->isEnabled());
    auto *files = named<QLineEdit>(*dialog, u"Files"_s);
    files->setFocus();
    files->selectAll();
    QTest::keyClicks(files, right);
    QTest::keyClick(files, Qt::Key_Tab);
    QTRY_VERIFY(import(*dialog)->isEnabled());
    QVERIFY(bar->text().isEmpty() || !bar->isVisible());
}

void ImportSheetTest::openAnnotationsAreReplacedIfSaidSo()
{
    const QString file = write(u"reader-1.csv"_s, heading + row("fractured", 0));
    for (const bool again : {false, true}) {
        const auto dialog = opened({file});
        QTRY_VERIFY(dialog->findChild<ImportFacts *>()->isVisible());
        auto *there = named<QComboBox>(*dialog, u"Open annotations there"_s);
        if (again) {
            QTRY_VERIFY((there = named<QComboBox>(*dialog, u"Open annotations there"_s)));
            QVERIFY(!import(*dialog)->isEnabled());
            choose(*there, 1);
        } else {
            QVERIFY(!there);
            auto *submit = named<QCheckBox>(*dialog, u"Submit these readings: they are finished"_s);
            submit->setFocus();
            QTest::keyClick(submit, Qt::Key_Space);
        }
        QTRY_VERIFY(import(*dialog)->isEnabled());
        QTest::mouseClick(import(*dialog), Qt::LeftButton);
        QTRY_VERIFY(buttonSaying(*dialog, u"Done"_s));
        QCOMPARE(marksOf(u"reader-1"_s, 1).size(), 1U);
    }
}

void ImportSheetTest::submittedReadsAreLeftAlone()
{
    const QString file = write(u"reader-1.csv"_s, heading + row("fractured", 0));
    const auto first = opened({file});
    QTRY_VERIFY(import(*first) && import(*first)->isEnabled());
    QTest::mouseClick(import(*first), Qt::LeftButton);
    QTRY_VERIFY(buttonSaying(*first, u"Done"_s));
    const auto second = opened({file});
    const auto *bar = second->findChild<MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"which is locked"_s), qPrintable(bar->text()));
    QVERIFY(!import(*second)->isEnabled());
    named<QComboBox>(*second, u"Reader"_s)->setCurrentText(u"reader-2"_s);
    QTRY_VERIFY(import(*second)->isEnabled());
}

void ImportSheetTest::whatIsStoppedLeavesNoTrace()
{
    const QString file = write(u"newcomer.csv"_s, heading + row("plate", 0));
    const auto dialog = opened({file});
    QTRY_VERIFY(import(*dialog)->isEnabled());
    const size_t people = m_dataset->session().info().people.size();
    for (int i = 0; i < 300; ++i)
        m_dataset->session().facets({}); // keeps the store busy until the button is pressed
    QTest::mouseClick(import(*dialog), Qt::LeftButton);
    QTest::mouseClick(buttonSaying(*dialog, u"Cancel"_s), Qt::LeftButton);
    const auto *bar = dialog->findChild<MessageBar *>();
    QTRY_COMPARE(bar->text(), u"The import was stopped. Nothing came in."_s);
    QVERIFY(dialog->isVisible());
    ScanFilter reading;
    reading.states = {ScanState::Reading};
    QCOMPARE(valueOf(m_dataset->session().scanIndex(reading)).count, 0);
    QCOMPARE(m_dataset->session().info().people.size(), people);
    QCOMPARE(m_dataset->session().info().protocol.version, 1);
    QVERIFY(import(*dialog)->isEnabled()); // as before
    QTest::mouseClick(import(*dialog), Qt::LeftButton);
    QTRY_VERIFY(buttonSaying(*dialog, u"Done"_s));
    QTRY_COMPARE(m_dataset->session().info().people.size(), people + 1);
}

void ImportSheetTest::filesAreDroppedOnIt()
{
    const auto dialog = opened();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(write(u"reader-2.csv"_s, heading + row("fractured", 3)))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog.get(), &drop);
    QTRY_VERIFY(import(*dialog)->isEnabled());
    QCOMPARE(named<QComboBox>(*dialog, u"Reader"_s)->currentText(), u"reader-2"_s);
}

QTEST_MAIN(ImportSheetTest)
#include "tst_importsheet.moc"
