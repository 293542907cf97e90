// The page of agreement: its figures are the service's, its cells lead to scans, its pictures can
// be saved, and it works from the keyboard.

#include "core/imaging/imageloader.h"
#include "core/imaging/thumbnailloader.h"
#include "core/service/agreement/agreementjson.h"
#include "core/session/sessionstatistics.h"
#include "core/session/sessionworklists.h"
#include "tests/support/finding.h"
#include "tests/support/readdataset.h"
#include "ui/statistics/figurecard.h"
#include "ui/statistics/figuretable.h"
#include "ui/statistics/plotpanel.h"
#include "ui/statistics/plotview.h"
#include "ui/statistics/statisticspage.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;

class TestStatisticsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void nothingIsMadeBeforeItIsShown();
    void hiddenUntilTheRoundIsClosed();
    void cardsSayWhatTheServiceCounted();
    void aCellAsksForItsScans();
    void cellsWorkFromTheKeyboard();
    void rowsAskForTheScansThatDiffer();
    void plotsAreWalkedThroughByArrowKeys();
    void plotsAnswerTheMouse();
    void partsAreLookedThrough();
    void readersAreSwapped();
    void aChangeIsFollowed();
    void picturesAreSaved();
    void numbersAreSavedByTheDialog();
    void aReaderSeesOwnFiguresAlone();
    void officersWaitForSignatures();
    void everythingHasAName();
    void bothSchemesHaveTheirColours();

private:
    void create();
    void closeRound();
    void open(const User &person);
    void openClosed();
    /// As soon as it is in view; null when it does not come.
    template <typename T>
    T *awaitNamed(const QString &name) const
    {
        const auto find = [&] { return named<T>(*m_page, name); };
        return QTest::qWaitFor([&] { return find() != nullptr; }) ? find() : nullptr;
    }
    bool hasCard(const QString &beginning) const;
    bool shows(const QString &words) const { return says(*m_page, words); }
    void showPart(const QString &title);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReadDataset> m_study;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<ThumbnailLoader> m_thumbnails;
    std::unique_ptr<StatisticsPage> m_page;
};

void TestStatisticsPage::initTestCase()
{
    theme::apply(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme::Scheme::Dark);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestStatisticsPage::cleanup()
{
    m_page.reset();
    m_thumbnails.reset();
    m_images.reset();
    m_study.reset();
    m_folder.reset();
}

/// Four scans. On 1 both draw alike, on 2 the first alone draws, on 3 and 4 nobody draws, but the
/// second cannot read 4.
void TestStatisticsPage::create()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_study = std::make_unique<ReadDataset>();
    QVERIFY(m_study->create(m_folder->path(), {u"1.png"_s, u"2.png"_s, u"3.png"_s, u"4.png"_s},
                            Protocol::standard()));
    const std::vector mark{marked(Box::fromSize(20, 20, 60, 60))};
    const User first = m_study->first;
    const User second = m_study->second;
    QVERIFY(m_study->read(first, 1, mark, Verdict::Positive));
    QVERIFY(m_study->read(second, 1, mark, Verdict::Positive));
    QVERIFY(m_study->read(first, 2, mark, Verdict::Positive));
    QVERIFY(m_study->read(second, 2, {}, Verdict::Negative));
    for (const qint64 scan : {3, 4})
        QVERIFY(m_study->read(first, scan, {}, Verdict::Negative));
    QVERIFY(m_study->read(second, 3, {}, Verdict::Negative));
    QVERIFY(m_study->read(second, 4, {}, Verdict::NotReadable));
}

void TestStatisticsPage::closeRound()
{
    m_study->session->actAs(m_study->coordinator.id);
    QVERIFY(answer(m_study->session->worklists().closeRound()));
}

void TestStatisticsPage::open(const User &person)
{
    m_study->session->actAs(person.id);
    m_images = std::make_unique<ImageLoader>();
    m_thumbnails = std::make_unique<ThumbnailLoader>(m_folder->filePath(u"thumbnails"_s));
    m_page = std::make_unique<StatisticsPage>(PageContext{
        .session = *m_study->session, .images = *m_images, .thumbnails = *m_thumbnails});
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
}

/// Before the coordinator, once all have read.
void TestStatisticsPage::openClosed()
{
    create();
    closeRound();
    open(m_study->coordinator);
    QTRY_VERIFY(m_page->report());
}

/// One whose accessible name begins so.
bool TestStatisticsPage::hasCard(const QString &beginning) const
{
    return inView<FigureCard>(*m_page, [&](const FigureCard &card) {
               return card.accessibleName().startsWith(beginning);
           }) != nullptr;
}

void TestStatisticsPage::showPart(const QString &title)
{
    auto *tab = awaitNamed<QAbstractButton>(u"Part: "_s + title);
    QVERIFY(tab);
    QTest::mouseClick(tab, Qt::LeftButton);
    QVERIFY(tab->isChecked());
}

void TestStatisticsPage::nothingIsMadeBeforeItIsShown()
{
    create();
    m_study->session->actAs(m_study->coordinator.id);
    m_images = std::make_unique<ImageLoader>();
    m_thumbnails = std::make_unique<ThumbnailLoader>(m_folder->filePath(u"thumbnails"_s));
    const StatisticsPage page(
        {.session = *m_study->session, .images = *m_images, .thumbnails = *m_thumbnails});
    QVERIFY(page.findChildren<QWidget *>().isEmpty());
}

void TestStatisticsPage::hiddenUntilTheRoundIsClosed()
{
    create();
    open(m_study->coordinator);
    QTRY_VERIFY(shows(u"until the reading round is closed"_s));
    QVERIFY(!m_page->report());
    QVERIFY(m_page->findChildren<FigureCard *>().isEmpty());
    const QSignalSpy worklists(m_page.get(), &Page::worklistsRequested);
    QPushButton *way = buttonSaying(*m_page, u"Worklists…"_s);
    QVERIFY(way);
    QTest::mouseClick(way, Qt::LeftButton);
    QCOMPARE(worklists.size(), 1); // where the round is closed
    closeRound();
    QTRY_VERIFY(m_page->report()); // it follows by itself
}

void TestStatisticsPage::cardsSayWhatTheServiceCounted()
{
    openClosed();
    const PairAgreement &pair = *m_page->report()->pair;
    QCOMPARE(pair.scanLevel.table,
             (TwoByTwo{.both = 1, .firstOnly = 1, .secondOnly = 0, .neither = 1}));
    QTRY_VERIFY(hasCard(u"Cohen's kappa, 0.400, "_s));
    QVERIFY(hasCard(u"Observed agreement, 66.7 %, "_s));
    QVERIFY(hasCard(u"F1 of lesions, 0.667, "_s));
    QVERIFY(hasCard(u"Mean IoU, 1.000, "_s));
    QVERIFY(shows(u"Protocol version 1"_s));
}

void TestStatisticsPage::aCellAsksForItsScans()
{
    openClosed();
    QSignalSpy asked(m_page.get(), &Page::scansRequested);
    auto *cell = awaitNamed<QAbstractButton>(u"reader-1: Fractured, reader-2: Not fractured: 1"_s);
    QVERIFY(cell);
    QTest::mouseClick(cell, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<std::vector<qint64>>(), std::vector<qint64>{2});
    auto *none =
        awaitNamed<QAbstractButton>(u"reader-1: Not readable, reader-2: Not readable: 0"_s);
    QVERIFY(none && !none->isEnabled());
}

void TestStatisticsPage::cellsWorkFromTheKeyboard()
{
    openClosed();
    QSignalSpy asked(m_page.get(), &Page::scansRequested);
    auto *cell =
        awaitNamed<QAbstractButton>(u"reader-1: Not fractured, reader-2: Not readable: 1"_s);
    QVERIFY(cell);
    for (int tabs = 0; tabs < 60 && !cell->hasFocus(); ++tabs)
        QTest::keyClick(m_page->window()->focusWidget(), Qt::Key_Tab);
    QVERIFY(cell->hasFocus());
    QTest::keyClick(cell, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<std::vector<qint64>>(), std::vector<qint64>{4});
}

void TestStatisticsPage::rowsAskForTheScansThatDiffer()
{
    openClosed();
    showPart(u"Readers"_s);
    auto *pairs = awaitNamed<QTableView>(u"Every two readers"_s);
    QVERIFY(pairs);
    QCOMPARE(pairs->model()->rowCount(), 1);
    QCOMPARE(pairs->model()->index(0, 0).data().toString(), u"reader-1"_s);
    QSignalSpy asked(m_page.get(), &Page::scansRequested);
    pairs->setFocus();
    QTest::keyClick(pairs, Qt::Key_Down);
    pairs->setCurrentIndex(pairs->model()->index(0, 0));
    QTest::keyClick(pairs, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<std::vector<qint64>>(), std::vector<qint64>{2});
}

void TestStatisticsPage::plotsAreWalkedThroughByArrowKeys()
{
    openClosed();
    showPart(u"Lesions"_s);
    auto *gates = awaitNamed<PlotView>(u"Agreement over the matching gate"_s);
    QVERIFY(gates);
    QCOMPARE(gates->spots().size(), 19U);
    QVERIFY(gates->accessibleDescription().contains(u"0.667"_s));
    gates->setFocus();
    QSignalSpy pointed(gates, &PlotView::pointedAt);
    QTest::keyClick(gates, Qt::Key_Right);
    QTest::keyClick(gates, Qt::Key_Right);
    QCOMPARE(pointed.size(), 2);
    QCOMPARE(gates->accessibleDescription().left(13), u"IoU from 0.1:"_s);
    QTest::keyClick(gates, Qt::Key_End);
    QCOMPARE(gates->accessibleDescription().left(14), u"IoU from 0.95:"_s);
    auto *kinds = awaitNamed<PlotView>(u"Kinds of disagreement"_s);
    QVERIFY(kinds);
    QSignalSpy asked(m_page.get(), &Page::scansRequested);
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Home);
    QTest::keyClick(kinds, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<std::vector<qint64>>(), std::vector<qint64>{2});
}

void TestStatisticsPage::plotsAnswerTheMouse()
{
    openClosed();
    showPart(u"Lesions"_s);
    auto *gates = awaitNamed<PlotView>(u"Agreement over the matching gate"_s);
    QVERIFY(gates);
    QSignalSpy pointed(gates, &PlotView::pointedAt);
    QTRY_VERIFY(gates->rect().contains(gates->placeOf(5)) &&
                gates->placeOf(5).x() > gates->placeOf(4).x());
    QTest::mouseMove(gates->viewport(), gates->placeOf(5));
    QTRY_VERIFY(!pointed.isEmpty());
    QCOMPARE(gates->accessibleDescription().left(13), u"IoU from 0.3:"_s);
}

void TestStatisticsPage::partsAreLookedThrough()
{
    openClosed();
    QVERIFY(!named<QAbstractButton>(*m_page, u"Part: Parts"_s)); // all scans are of one kind
    for (const QString &part : {u"Lesions"_s, u"Readers"_s, u"All numbers"_s, u"Answers"_s})
        showPart(part);
    showPart(u"All numbers"_s);
    auto *numbers = awaitNamed<QTableView>(u"Every number with its definition"_s);
    QVERIFY(numbers);
    QVERIFY(numbers->model()->rowCount() > 40);
    for (int row = 0; row < numbers->model()->rowCount(); ++row)
        QVERIFY(!numbers->model()->index(row, 5).data().toString().isEmpty());
}

void TestStatisticsPage::readersAreSwapped()
{
    openClosed();
    const auto before = m_page->report();
    QCOMPARE(before->pair->atGate.onlyFirst, 1);
    QTest::keyClick(m_page.get(), Qt::Key_X);
    QTRY_VERIFY(m_page->report() != before);
    QCOMPARE(m_page->report()->pair->atGate.onlySecond, 1);
    auto *first = awaitNamed<QComboBox>(u"Reader"_s);
    QVERIFY(first);
    QCOMPARE(first->currentText(), u"reader-2"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Up);     // reader-1: takes the other's place
    QTRY_COMPARE(m_page->report(), before); // nothing changed since: not computed again
    QCOMPARE(awaitNamed<QComboBox>(u"Compared with"_s)->currentText(), u"reader-2"_s);
}

void TestStatisticsPage::aChangeIsFollowed()
{
    openClosed();
    const auto before = m_page->report();
    m_page->activate();
    QTest::qWait(50);
    QCOMPARE(m_page->report(), before);
    m_study->session->actAs(m_study->officer.id);
    const auto scan = answer(m_study->session->scanRows({2}));
    QVERIFY(scan && answer(m_study->session->flag(scan->front().scan.id, u"look"_s)));
    m_study->session->actAs(m_study->coordinator.id);
    QTRY_VERIFY(m_page->report() != before);
}

void TestStatisticsPage::picturesAreSaved()
{
    openClosed();
    showPart(u"Lesions"_s);
    const QList<PlotPanel *> panels = m_page->findChildren<PlotPanel *>();
    QVERIFY(panels.size() >= 3);
    for (const PlotPanel *panel : panels) {
        const QString png = m_folder->filePath(u"plot.png"_s);
        const auto saved = panel->savePicture(png);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        const QImage image(png);
        QCOMPARE(image.size(), QSize(2400, 1600));
        QCOMPARE(image.pixelColor(2, 2),
                 QColor(Qt::white)); // for print, whatever the window's scheme
        QSet<QRgb> colors;
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, image.height() / 2));
        QVERIFY(colors.size() > 2);
        const QString svg = m_folder->filePath(u"plot.svg"_s);
        QVERIFY(panel->savePicture(svg));
        QVERIFY(QSvgRenderer(svg).isValid());
    }
    const auto refused = panels.front()->savePicture(m_folder->filePath(u"no/such/place.png"_s));
    QVERIFY(!refused);
}

void TestStatisticsPage::numbersAreSavedByTheDialog()
{
    openClosed();
    const QString path = m_folder->filePath(u"figures.json"_s);
    QTimer typing;
    connect(&typing, &QTimer::timeout, this, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        typing.stop();
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
    typing.start(20);
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), agreementJson(*m_page->report()));
    for (const QString &other : {u"figures.csv"_s, u"figures.txt"_s}) {
        QVERIFY(m_page->saveFigures(m_folder->filePath(other)));
        QVERIFY(QFileInfo(m_folder->filePath(other)).size() > 1000);
    }
}

void TestStatisticsPage::aReaderSeesOwnFiguresAlone()
{
    create();
    open(m_study->first);
    QTRY_VERIFY(m_page->report());
    QVERIFY(!m_page->report()->pair);
    QVERIFY(!named<QAbstractButton>(*m_page, u"Part: Answers"_s));
    QVERIFY(!named<QComboBox>(*m_page, u"Reader"_s));
    for (const QWidget *each : m_page->findChildren<QWidget *>()) {
        QVERIFY(!each->accessibleName().contains(u"reader-2"_s));
        QVERIFY(!each->toolTip().contains(u"reader-2"_s));
        if (const auto *label = qobject_cast<const QLabel *>(each))
            QVERIFY(!label->text().contains(u"reader-2"_s));
    }
}

void TestStatisticsPage::officersWaitForSignatures()
{
    create();
    closeRound();
    open(m_study->officer);
    QTRY_VERIFY(shows(u"Nothing is signed off yet"_s));
}

void TestStatisticsPage::everythingHasAName()
{
    openClosed();
    for (const QString &part : {u"Answers"_s, u"Lesions"_s, u"Readers"_s, u"All numbers"_s}) {
        showPart(part);
        for (const QWidget *each : m_page->findChildren<QWidget *>())
            if (each->isVisible() && (each->focusPolicy() & Qt::TabFocus) != 0 &&
                !each->focusProxy() && !qobject_cast<const QScrollBar *>(each))
                QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
    }
}

void TestStatisticsPage::bothSchemesHaveTheirColours()
{
    for (const theme::Scheme scheme : {theme::Scheme::Dark, theme::Scheme::Light}) {
        const QPalette palette = theme::paletteOf(scheme);
        const QColor ground = theme::color(theme::Token::Panel, palette);
        const auto luminance = [](const QColor &color) {
            const auto part = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
                   0.0722 * part(color.blueF());
        };
        for (std::size_t index = 0; index < 6; ++index) {
            double one = luminance(ground) + 0.05;
            double other = luminance(theme::seriesColor(index, palette)) + 0.05;
            QVERIFY2(std::max(one, other) / std::min(one, other) >= 3,
                     qPrintable(QString::number(index)));
        }
    }
}

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
