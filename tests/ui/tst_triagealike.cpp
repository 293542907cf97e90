// Near-identical scans in triage.
#include "tests/support/recognisable.h"
#include "tests/ui/triagefixture.h"
#include "ui/triage/alikestrip.h"
#include "ui/triage/aliketile.h"

#include <QImage>

using namespace doubleread;
using namespace doubleread::test;

class TestTriageAlike final : public QObject, TriageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { drop(); }

    void nearIdenticalScansLieBesideEachOther();
    void copiesAreExcludedAndTakenBackTogether();
    void holdingZComparesInPlace();
    void goingToTheCopyShowsIt();

private:
    void addCopies();
};

/// Scans 1 and 2 are other pictures; 3 and 4 are copies of the first one, smaller and compressed.
void TestTriageAlike::addCopies()
{
    m_dataset = std::make_unique<TestDataset>(0);
    const QImage one = drawn(1);
    QVERIFY(one.save(m_dataset->path(u"one.png"_s)));
    QVERIFY(drawn(5).save(m_dataset->path(u"other.png"_s)));
    QVERIFY(one.scaled(160, 208, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .save(m_dataset->path(u"small.png"_s)));
    QVERIFY(one.save(m_dataset->path(u"compressed.jpg"_s), nullptr, 80));
    m_dataset->actAs(u"coordinator"_s);
    for (const QString &name : {u"one.png"_s, u"other.png"_s, u"small.png"_s, u"compressed.jpg"_s})
        QCOMPARE(m_dataset->add({m_dataset->path(name)}).added, 1);
    m_dataset->actAs(u"reader-1"_s);
    show();
    QCOMPARE(desk().scan().scan.scan.fileName, u"one.png"_s);
    auto *strip = m_page->findChild<AlikeStrip *>();
    QTRY_VERIFY(strip->isVisible());
    QTRY_COMPARE(strip->rows().size(), 2);
}

void TestTriageAlike::nearIdenticalScansLieBesideEachOther()
{
    addCopies();
    auto *strip = m_page->findChild<AlikeStrip *>();
    const auto tiles = m_page->findChildren<AlikeTile *>();
    QCOMPARE(tiles.size(), 2);
    QVERIFY(tiles.front()->accessibleName().startsWith(u"small.png"_s));
    QCOMPARE(strip->chosen()->scan.fileName, u"small.png"_s);
    press(Qt::Key_J);
    QCOMPARE(strip->chosen()->scan.fileName, u"compressed.jpg"_s);
    press(Qt::Key_J);
    QCOMPARE(strip->chosen()->scan.fileName, u"small.png"_s);
    press(Qt::Key_D);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"other.png"_s);
    QVERIFY(!strip->isVisible());
}

void TestTriageAlike::copiesAreExcludedAndTakenBackTogether()
{
    addCopies();
    press(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(stored(2), excluded(u"duplicate"_s));
    QCOMPARE(stored(3), Triage());
    QCOMPARE(desk().scan().scan.scan.fileName, u"one.png"_s); // still in view
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"small.png"_s); // what was undone is shown
    QCOMPARE(stored(2), Triage());
    press(Qt::Key_A);
    press(Qt::Key_A);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"one.png"_s);
    QTRY_COMPARE(m_page->findChild<AlikeStrip *>()->rows().size(), 2);
    press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    for (int index : {2, 3})
        QCOMPARE(stored(index).reason, u"duplicate"_s);
    for (const AlikeTile *tile : m_page->findChildren<AlikeTile *>())
        QVERIFY(tile->accessibleName().contains(u"excluded: duplicate"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    for (int index : {2, 3})
        QCOMPARE(stored(index), Triage());
    press(Qt::Key_H);
    press(Qt::Key_Return); // the excluded ones would have been passed over
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"other.png"_s);
}

void TestTriageAlike::holdingZComparesInPlace()
{
    addCopies();
    const Picture own = canvas().picture();
    const ImageSource copy = sourceOf(*m_page->findChild<AlikeStrip *>()->chosen());
    QTRY_VERIFY(m_dataset->images().cached(copy));
    QTest::keyPress(&canvas(), Qt::Key_Z);
    QCOMPARE(canvas().picture(), m_dataset->images().cached(copy));
    QTest::keyRelease(&canvas(), Qt::Key_Z);
    QCOMPARE(canvas().picture(), own);
}

void TestTriageAlike::goingToTheCopyShowsIt()
{
    addCopies();
    press(Qt::Key_G);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"small.png"_s);
    QTRY_COMPARE(m_page->findChild<AlikeStrip *>()->rows().size(), 2);
    QCOMPARE(m_page->findChild<AlikeStrip *>()->chosen()->scan.fileName, u"one.png"_s);
    press(Qt::Key_G); // and back
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"one.png"_s);
}

QTEST_MAIN(TestTriageAlike)
#include "tst_triagealike.moc"
