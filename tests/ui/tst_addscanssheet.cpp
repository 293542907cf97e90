// Adding scans in the window: DICOM files come in de-identified, and the sheet tells what went.
#include "tests/core/dicomfixture.h"
#include "tests/support/finding.h"
#include "tests/support/testdataset.h"
#include "ui/exchange/addscansdialog.h"
#include "ui/exchange/reportview.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QProgressBar>

using namespace doubleread;
using namespace doubleread::test;
using dicomfixture::element;

namespace {

QByteArray dicomOf(int shade, const QByteArray &burnedIn)
{
    const QByteArray lower = element(0x0010, 0x0010, "PN", "SECRET^Ann") +
                             element(0x0010, 0x0020, "LO", "SECRET-1") +
                             element(0x0010, 0x1040, "LO", "SECRET road 5");
    QList<int> pixels;
    for (int pixel = 0; pixel < 40 * 30; ++pixel)
        pixels << (pixel * 3 + shade) % 4096;
    return dicomfixture::file({.rows = 30,
                               .columns = 40,
                               .before28 = lower,
                               .after28 = element(0x0028, 0x0301, "CS", burnedIn)},
                              dicomfixture::words(pixels));
}

QString textOf(const ReportView &view)
{
    QStringList lines;
    for (int row = 0; row < view.topLevelItemCount(); ++row)
        lines << view.topLevelItem(row)->text(0) + u" | "_s + view.topLevelItem(row)->text(1);
    return lines.join(u'\n');
}

} // namespace

class AddScansSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dicomFilesComeInWithoutThePatient();
    void theReportIsWritten();
    void aReportThatCannotBeWrittenIsTold();
    void publishedJpgsAreCopies();

private:
    std::unique_ptr<AddScansDialog> opened(const QStringList &paths = {});
    void write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_source;
    std::unique_ptr<TestDataset> m_dataset;
};

void AddScansSheetTest::init()
{
    m_dataset = std::make_unique<TestDataset>(1);
    m_dataset->actAs(u"coordinator"_s);
    write(u"one.dcm"_s, dicomOf(1, "NO"));
    write(u"two.dcm"_s, dicomOf(2, "YES"));
}

void AddScansSheetTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_source.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

std::unique_ptr<AddScansDialog> AddScansSheetTest::opened(const QStringList &paths)
{
    auto dialog = std::make_unique<AddScansDialog>(m_dataset->session(), paths);
    dialog->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(dialog.get())); }();
    return dialog;
}

void AddScansSheetTest::dicomFilesComeInWithoutThePatient()
{
    const auto dialog = opened();
    QTest::keyClicks(QApplication::focusWidget(), m_source.path());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto *bar = dialog->findChild<MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"De-identified: 2"_s), qPrintable(bar->text()));
    const auto *view = dialog->findChild<ReportView *>();
    const QString said = textOf(*view);
    QVERIFY2(said.startsWith(u"two.dcm | look at this: "_s), qPrintable(said));
    QVERIFY(said.contains(u"0010,0010 PatientName | emptied, scans: 2"_s));
    QVERIFY(said.contains(u"0010,1040 PatientAddress | removed, scans: 2"_s));
    QVERIFY(said.contains(u"0010,0020 PatientID | replaced by a pseudonym, scans: 2"_s));
    QVERIFY(!said.contains(u"SECRET"_s));
    const std::vector<ScanRow> rows = valueOf(m_dataset->session().scanRows({2, 3}));
    QCOMPARE(rows.front().scan.fileName, u"DCM0000002.dcm"_s);
    QCOMPARE(rows.front().scan.patientKey, rows.back().scan.patientKey);
    QTest::keyClick(dialog.get(), Qt::Key_Return); // "Done"
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
}

void AddScansSheetTest::theReportIsWritten()
{
    const auto dialog = opened({m_source.path()});
    QTRY_VERIFY(buttonSaying(*dialog, u"Save report…"_s));
    const QString file = m_source.filePath(u"report.csv"_s);
    dialog->writeReport(file);
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray bytes = report.readAll();
    QVERIFY(bytes.startsWith("scan,source_sha256,change,attribute,remark"));
    QVERIFY(bytes.contains("PatientAddress") && !bytes.contains("SECRET"));
    QVERIFY(dialog->findChild<MessageBar *>()->text().contains(file));
}

void AddScansSheetTest::aReportThatCannotBeWrittenIsTold()
{
    const auto dialog = opened({m_source.path()});
    QTRY_VERIFY(buttonSaying(*dialog, u"Save report…"_s));
    dialog->writeReport(m_source.filePath(u"nowhere/report.txt"_s));
    QVERIFY(dialog->findChild<MessageBar *>()->text().contains(u"report.txt"_s));
    QVERIFY(!QFile::exists(m_source.filePath(u"nowhere"_s)));
}

void AddScansSheetTest::publishedJpgsAreCopies()
{
    const auto dialog = opened();
    const auto boxes = dialog->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    QCheckBox *copy = boxes.front();
    QCheckBox *toJpg = boxes.back();
    toJpg->setFocus();
    QTest::keyClick(toJpg, Qt::Key_Space);
    QVERIFY(toJpg->isChecked() && copy->isChecked() && !copy->isEnabled());
    auto *line = named<QLineEdit>(*dialog, u"Folder or files"_s);
    QVERIFY(line);
    line->setFocus();
    QTest::keyClicks(line, m_source.path());
    QTest::keyClick(line, Qt::Key_Return);
    const auto *bar = dialog->findChild<MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"De-identified: 2"_s), qPrintable(bar->text()));
    QCOMPARE(valueOf(m_dataset->session().scanRows({2})).front().scan.fileName,
             u"DCM0000002.jpg"_s);
}

QTEST_MAIN(AddScansSheetTest)
#include "tst_addscanssheet.moc"
