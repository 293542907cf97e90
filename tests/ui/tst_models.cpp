#include "core/document/annotationdocument.h"
#include "tests/support/testdataset.h"
#include "ui/models/annotationlistmodel.h"
#include "ui/models/scanlistmodel.h"
#include "ui/widgets/gridview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace doubleread;

namespace {

Annotation box(double left)
{
    return {.id = Id<Annotation>::create(),
            .shape = Box{left, 10, left + 20, 30},
            .labelCode = u"fractured"_s,
            .certainty = {},
            .attributes = {},
            .crowd = false,
            .note = {},
            .provenance = {}};
}

Read openRead()
{
    Read read;
    read.id = Id<Read>::create();
    read.scan = Id<Scan>::create();
    return read;
}

/// A million rows that cost nothing.
class LongList final : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    QVariant data(const QModelIndex &, int) const override { return {}; }
};

} // namespace

class TestModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void annotationsComeAndGoRowByRow();
    void annotationsSayWhatTheyAre();
    void scansArriveInBatches();
    void scansFollowTheFilter();
    void scansAddedLaterAreInsertedAtTheEnd();
    void gridKnowsItsCellsByArithmetic();
    void gridMovesWithTheKeys();
};

void TestModels::annotationsComeAndGoRowByRow()
{
    AnnotationListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    AnnotationDocument document(openRead());
    model.setDocument(&document);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    const Annotation first = box(10);
    const Annotation second = box(50);
    document.add({first});
    document.add({second});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(model.rowOf(second.id), 1);

    document.remove({first.id});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowOf(second.id), 0);
    document.undo();
    QCOMPARE(model.rowOf(first.id), 0);
    QCOMPARE(inserted.size(), 3);
    QCOMPARE(inserted.last().at(1).toInt(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestModels::annotationsSayWhatTheyAre()
{
    AnnotationListModel model;
    model.setProtocol(Protocol::standard());
    AnnotationDocument document(openRead());
    model.setDocument(&document);
    Annotation outline = box(10);
    outline.shape = Polygon::fromVertices({{1, 1}, {9, 1}, {9, 9}, {5, 12}});
    outline.certainty = 3;
    document.add({outline});
    QCOMPARE(model.title(0), u"fractured"_s);
    QCOMPARE(model.badge(0), u"1"_s);
    QVERIFY2(model.detail(0).startsWith(u"polygon · 4"_s), qPrintable(model.detail(0)));
    QVERIFY(model.detail(0).endsWith(u"▰▰▰▱"_s));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document.setCertainty({outline.id}, 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.detail(0).endsWith(u"▰▱▱▱"_s));
}

void TestModels::scansArriveInBatches()
{
    TestDataset dataset(3);
    ScanListModel model(dataset.session());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &ScanListModel::rowsLoaded);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 3);
    (void)model.scanRow(0); // blank at first, then here by itself
    QTRY_VERIFY(model.scanRow(0));
    QCOMPARE(model.scanRow(2)->scan.fileName, TestDataset::fileName(2));
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(model.rowOf(model.positionOf(1)), 1);
    QCOMPARE(model.scanRow(3), nullptr);
    QCOMPARE(model.rowOf(17), -1);
}

void TestModels::scansFollowTheFilter()
{
    TestDataset dataset(12);
    ScanListModel model(dataset.session());
    ScanFilter filter;
    filter.text = u"scan-1"_s; // 10, 11 and 12
    model.setFilter(filter);
    QTRY_COMPARE(model.rowCount(), 3);
    QTRY_VERIFY(model.scanRow(0));
    QCOMPARE(model.scanRow(0)->scan.fileName, TestDataset::fileName(9));
    QCOMPARE(model.rowOf(11), 1);
    QCOMPARE(model.rowOf(1), -1);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 12);
}

void TestModels::scansAddedLaterAreInsertedAtTheEnd()
{
    TestDataset dataset(2);
    dataset.actAs(u"coordinator"_s);
    ScanListModel model(dataset.session());
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 2);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QImage image(40, 40, QImage::Format_Grayscale8);
    image.fill(QColor(200, 200, 200));
    image.save(dataset.path(u"later.png"_s));
    QCOMPARE(dataset.add({dataset.path(u"later.png"_s)}).added, 1);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestModels::gridKnowsItsCellsByArithmetic()
{
    LongList list;
    GridView view(GridView::Flow::Wrapped);
    view.setCellSize({100, 100});
    view.setModel(&list);
    view.resize(560, 420);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const int perLine = view.cellsPerLine();
    QVERIFY(perLine >= 5);
    QCOMPARE(view.rowsInView().first, 0);

    view.scrollTo(list.index(777'777, 0));
    const auto [first, last] = view.rowsInView();
    QVERIFY(first <= 777'777 && 777'777 <= last);
    QVERIFY(last - first < 8 * perLine);
    const QRect cell = view.visualRect(list.index(777'777, 0));
    QCOMPARE(view.indexAt(cell.center()).row(), 777'777);
}

void TestModels::gridMovesWithTheKeys()
{
    QStringListModel list({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s});
    GridView view(GridView::Flow::Wrapped);
    view.setCellSize({100, 100});
    view.setModel(&list);
    view.resize(360, 420);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.cellsPerLine(), 3);
    view.setCurrentIndex(list.index(1));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentIndex().row(), 4);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentIndex().row(), 5);
    QTest::keyClick(&view, Qt::Key_Down); // nothing below
    QCOMPARE(view.currentIndex().row(), 5);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentIndex().row(), 6);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier,
                      view.visualRect(list.index(0)).center());
    QCOMPARE(view.currentIndex().row(), 0);
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
