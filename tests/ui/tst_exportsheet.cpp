// Exporting in the window: several formats at once, the selected scans, and nothing written over
// unasked.
#include "core/session/sessionexchange.h"
#include "tests/support/finding.h"
#include "tests/support/testdataset.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/reportview.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace doubleread;
using namespace doubleread::test;

class ExportSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void severalFormatsGoIntoOneFolder();
    void nothingIsWrittenOverUnasked();

private:
    std::unique_ptr<ExportDialog> opened(std::vector<qint64> selected = {});
    static void into(const ExportDialog &dialog, const QString &path);

    QTemporaryDir m_out;
    std::unique_ptr<TestDataset> m_dataset;
};

void ExportSheetTest::init()
{
    m_dataset = std::make_unique<TestDataset>(3);
    m_dataset->actAs(u"coordinator"_s);
    QFile file(m_out.filePath(u"in.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("label_name,bbox_x,bbox_y,bbox_width,bbox_height,image_name,image_width,"
               "image_height\n");
    for (const int scan : {0, 1, 2})
        file.write("fractured,10,20,30,40," + TestDataset::fileName(scan).toUtf8() + ",120,160\n");
    file.close();
    const auto plan =
        valueOf(m_dataset->session().exchange().plan({.paths = {file.fileName()}, .format = {}}));
    ImportRequest request;
    request.reader = m_dataset->person(u"reader-1"_s).id;
    request.after = AfterImport::Submit;
    QCOMPARE(valueOf(m_dataset->session().exchange().import(plan, request)).annotations, 3);
    m_dataset->actAs(u"reader-1"_s);
}

std::unique_ptr<ExportDialog> ExportSheetTest::opened(std::vector<qint64> selected)
{
    auto dialog = std::make_unique<ExportDialog>(m_dataset->session(), std::move(selected));
    dialog->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(dialog.get())); }();
    return dialog;
}

void ExportSheetTest::into(const ExportDialog &dialog, const QString &path)
{
    auto *where = named<QLineEdit>(dialog, u"Where"_s);
    where->setFocus();
    where->selectAll();
    QTest::keyClicks(where, path);
}

void ExportSheetTest::severalFormatsGoIntoOneFolder()
{
    const auto dialog = opened({1, 3});
    QVERIFY(!buttonSaying(*dialog, u"Export"_s)->isEnabled());
    choose(*named<QComboBox>(*dialog, u"Scans"_s), 1);
    for (const char *format : {"yolo", "voc"}) {
        auto *box = dialog->findChild<QCheckBox *>(QString::fromLatin1(format));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
    }
    into(*dialog, m_out.filePath(u"several"_s));
    QTest::mouseClick(buttonSaying(*dialog, u"Export"_s), Qt::LeftButton);
    const auto *bar = dialog->findChild<MessageBar *>();
    QTRY_COMPARE(bar->text(), u"Scans that were written: 2, with annotations: 2."_s);
    for (const QString &file : {u"coco.json"_s, u"yolo/scan-01.txt"_s, u"voc/scan-03.xml"_s})
        QVERIFY2(QFile::exists(m_out.filePath(u"several/"_s + file)), qPrintable(file));
    QVERIFY(!QFile::exists(m_out.filePath(u"several/yolo/scan-02.txt"_s)));
    QVERIFY(dialog->findChild<ReportView *>()->topLevelItemCount() >= 6);
    QVERIFY(buttonSaying(*dialog, u"Open the folder"_s));
    QTest::keyClick(dialog.get(), Qt::Key_Return); // "Done"
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
}

void ExportSheetTest::nothingIsWrittenOverUnasked()
{
    const QString path = m_out.filePath(u"mine.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    const auto dialog = opened();
    QVERIFY(!named<QComboBox>(*dialog, u"Scans"_s)); // none is selected
    into(*dialog, path);
    QTest::mouseClick(buttonSaying(*dialog, u"Export"_s), Qt::LeftButton);
    QPushButton *over = nullptr;
    QTRY_VERIFY((over = buttonSaying(*dialog, u"Write over"_s)));
    QVERIFY(dialog->findChild<MessageBar *>()->text().contains(u"mine.json"_s));
    QCOMPARE(QFile(path).size(), 8);
    QTest::mouseClick(over, Qt::LeftButton);
    QTRY_VERIFY(buttonSaying(*dialog, u"Done"_s));
    QVERIFY(QFile(path).size() > 100);
}

QTEST_MAIN(ExportSheetTest)
#include "tst_exportsheet.moc"
