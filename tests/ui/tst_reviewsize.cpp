// The review page has room for everything in a window of 1280 x 800, whatever is going on in it.
#include "tests/ui/reviewfixture.h"
#include "ui/review/deciding/redrawbar.h"
#include "ui/widgets/yieldinglabel.h"

#include <QLabel>
#include <QLineEdit>

using namespace doubleread;
using namespace doubleread::test;

namespace {

/// A window of 1280 x 800 without its title, top bar, a notice and the status line.
constexpr QSize room{1280, 620}; // less two bars

Protocol twoLabels()
{
    Protocol protocol = openProtocol();
    protocol.labels.push_back({.code = u"hardware"_s,
                               .name = u"hardware of several kinds"_s,
                               .color = standardLabelColor(1),
                               .allowedShapes = {}});
    return protocol;
}

/// A lesion that is far larger than any, so that its figures are long.
constexpr Box large{2, 2, 318, 398};
constexpr Box larger{1, 1, 319, 399};

} // namespace

class TestReviewSize : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { drop(); }

    void disagreements();
    void merging();
    void redrawing();
    void reasoning();
    void signedAndReopened();
    void commentsOfASignedScanAreSeen();
    void contactSheet();
    void emptyContactSheet();

private:
    /// What does not get the room that it needs; empty: all do.
    QString cut() const;
};

void TestReviewSize::init()
{
    QVERIFY(create(12, twoLabels()));
    QVERIFY(readAll());
    const auto both = [&](qint64 position, std::vector<Annotation> first,
                          std::vector<Annotation> second) {
        return m_data.read(m_data.first, position, first, Verdict::Positive) &&
               m_data.read(m_data.second, position, second, Verdict::Positive);
    };
    Annotation one = marked(large);
    one.certainty = 4;
    one.note = u"a long note that says much about the lesion and goes on for a while"_s;
    QVERIFY(both(5, {one}, {marked(larger, u"hardware"_s)}));
    std::vector<Annotation> many;
    for (int i = 0; i < 9; ++i)
        many.push_back(marked(Box::fromSize(10 + 30 * i, 10, 20, 20)));
    QVERIFY(both(6, many, {marked(rightBox)}));
    makePage();
    m_page->resize(room);
}

QString TestReviewSize::cut() const
{
    QStringList found;
    const QSize least = m_page->minimumSizeHint();
    if (least.width() > room.width() || least.height() > room.height())
        found << u"the page needs %1 x %2"_s.arg(least.width()).arg(least.height());
    if (m_page->size() != room)
        found << u"the page is %1 x %2"_s.arg(m_page->width()).arg(m_page->height());
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool wraps = label && label->wordWrap();
        const QSize wanted =
            wraps ? QSize(0, label->heightForWidth(label->width())) : widget->minimumSizeHint();
        const bool isWords = label || qobject_cast<const QPushButton *>(widget);
        const bool mayElide = dynamic_cast<const YieldingLabel *>(widget);
        if (isWords && !mayElide &&
            (widget->width() < wanted.width() || widget->height() < wanted.height()))
            found << u"\"%1\" has %2 x %3 of %4 x %5"_s.arg(widget->property("text").toString())
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(wanted.width())
                         .arg(wanted.height());
        const QRect inside(widget->mapTo(m_page.get(), QPoint()), widget->size());
        if (isWords && !m_page->rect().contains(inside))
            found << u"\"%1\" is out of the page"_s.arg(widget->property("text").toString());
    }
    return found.join(u'\n');
}

void TestReviewSize::disagreements()
{
    for (const qint64 position : {missed, boundary, agreed, answers, qint64{5}, qint64{6}}) {
        open(position);
        QTRY_COMPARE(cut(), QString());
    }
    press(Qt::Key_V);
    QTRY_COMPARE(cut(), QString());
}

void TestReviewSize::merging()
{
    for (const qint64 position : {boundary, qint64{5}}) {
        open(position);
        press(Qt::Key_3);
        QTRY_COMPARE(cut(), QString());
        press(Qt::Key_Escape);
    }
}

void TestReviewSize::redrawing()
{
    open(missed);
    press(Qt::Key_4);
    QTRY_COMPARE(cut(), QString());
    // a word of the hint or none: "Dr…" helps nobody
    YieldingLabel *hint = nullptr;
    for (QLabel *label : m_page->findChild<RedrawBar *>()->findChildren<QLabel *>())
        if (auto *yielding = dynamic_cast<YieldingLabel *>(label))
            hint = yielding;
    QVERIFY(hint);
    hint->setText(u"Draw the outline of the lesion"_s);
    for (const int width : {30, 60, 1000}) {
        hint->resize(width, hint->height());
        QImage blank(hint->grab().toImage());
        const QImage picture = blank;
        blank.fill(picture.pixel(0, 0));
        QCOMPARE(picture == blank, width < 100);
    }
}

void TestReviewSize::reasoning()
{
    open(missed);
    for (QAction *action : m_page->actions())
        if (action->isEnabled() && action->text().startsWith(u"Give"_s))
            action->trigger();
    press(Qt::Key_1);
    QTRY_COMPARE(cut(), QString());
}

void TestReviewSize::signedAndReopened()
{
    decideAllOf(boundary, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    QTRY_COMPARE(cut(), QString());
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(boundary).signOff);
    QTRY_VERIFY(!openSheet());
    QTRY_COMPARE(cut(), QString());
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(openSheet());
    QTRY_COMPARE(cut(), QString());
}

void TestReviewSize::commentsOfASignedScanAreSeen()
{
    decideAllOf(boundary, Qt::Key_1);
    press(Qt::Key_C);
    type(u"the cortex of the distal third, seen again in the oblique view"_s);
    press(Qt::Key_Return);
    const auto *comments = named<QAbstractItemView>(u"Comments on this scan"_s);
    QTRY_COMPARE(comments->model()->rowCount(), 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(boundary).signOff);
    QTRY_VERIFY(!openSheet());
    QTRY_VERIFY(comments->viewport()->height() >= comments->sizeHintForRow(0));
}

void TestReviewSize::contactSheet()
{
    open(missed);
    press(Qt::Key_G);
    QTRY_VERIFY(named<QAbstractItemView>(u"Scans of the contact sheet"_s)->isVisible());
    QTRY_COMPARE(cut(), QString());
}

void TestReviewSize::emptyContactSheet()
{
    open(missed);
    press(Qt::Key_G);
    QTRY_VERIFY(named<QAbstractItemView>(u"Scans of the contact sheet"_s)->isVisible());
    press(Qt::Key_2);
    QTRY_VERIFY(everythingSaid().contains(u"No decided scan waits"_s));
    QTRY_COMPARE(cut(), QString());
}

QTEST_MAIN(TestReviewSize)
#include "tst_reviewsize.moc"
