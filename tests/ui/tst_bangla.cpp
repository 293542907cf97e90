// The window in Bangla: every page, sheet and dialog is opened and every text read, so that what
// never went through the translations is found; and every control has a name for screen readers.
#include "tests/support/readdataset.h"
#include "tests/support/windowwords.h"
#include "ui/shell/language.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <set>

using namespace doubleread;
using namespace doubleread::test;

namespace {

const QString datasetName = u"পরীক্ষা"_s;
const QStringList files{u"one.png"_s, u"two.png"_s, u"three.png"_s, u"four.png"_s};

/// Asked last: every text that it is asked for has no translation.
class Unfound final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *comment,
                      int n) const override
    {
        Q_UNUSED(comment)
        Q_UNUSED(n)
        if (*source != '\0' && !isForNobody(context))
            m_texts.insert(QString::fromUtf8(context) + u": "_s + QString::fromUtf8(source));
        return {};
    }
    bool isEmpty() const override { return false; }
    const std::set<QString> &texts() const { return m_texts; }

private:
    /// Key names stay as they are printed on the keys; the others are made and never shown.
    static bool isForNobody(QByteArrayView context)
    {
        return context == "QShortcut" || context == "QIODevice" || context == "QGuiApplication" ||
               context == "QImageReader" || context == "QImageWriter";
    }

    mutable std::set<QString> m_texts;
};

/// What is no matter of language: what the study itself says, names of files, formats, methods,
/// keys and units.
QString withoutNames(QString text)
{
    static const QRegularExpression names(uR"((?x)
        \b( reader-[12] | Dr\ Officer | coordinator | test | created | fractured
          | Fractured | Not\ fractured | Not\ readable | left | right | hand | leg | hip | shoulder
          | I\ confirm\ that\ .*\ on\ this\ scan )\b
        | (doubleread-cli\ )? \S+ \.(png|jpe?g|json|csv|zip|txt|pdf|doubleread|ai|dcm)\b
        | \b( DoubleRead | doubleread-cli | GNU\ General\ Public\ License | FracAtlas | labelImg
          | CVAT | OHIF | English | Language
          | DICOM | JPE?G | PNG | TIFF | BMP | SVG | PDF | EXIF | XMP | JSON | CSV | XML | COCO | VGG
          | YOLO | PASCAL\ VOC | Pascal\ VOC | FracAtlas | labelme | CVAT | SQLite | CLAHE | IoU | Cohen | Krippendorff | Dice | UTC | SHA | Ed25519
          | Ctrl | Shift | Alt | Space | Enter | Esc | Tab | Del | Backspace | Home | End | Left | Right
          | Up | Down | PgUp | PgDown | bit | min | px | mm | MiB | [0-9a-f]{16} )\b )"_s);
    return text.remove(names);
}

bool isEnglish(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    return withoutNames(text).contains(word);
}

} // namespace

class TestBangla final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void everythingSpeaksBangla_data();
    void everythingSpeaksBangla();
    void anotherLanguageGoesOnAtTheSamePlace();

private:
    void open(const QString &person);
    void read(const QWidget &root);
    void readFileDialog(const QDialog &dialog);
    void readSheets();
    void trigger(QAction &action);
    void readPages();

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    Unfound m_unfound;
    QString m_dataset;
    std::unique_ptr<MainWindow> m_window;
    Words m_words;
    QStringList m_nameless;
};

void TestBangla::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    theme::apply(*qApp, theme::Scheme::Dark);
    QCoreApplication::installTranslator(&m_unfound);
    speak(*qApp, Language::Bangla);

    ReadDataset study;
    QVERIFY(study.create(m_folder.path(), files, Protocol::standard()));
    for (const qint64 position : {1, 2, 3}) {
        const auto marks = std::vector{marked(Box::fromSize(30, 40, 60, 60))};
        QVERIFY(study.read(study.first, position, marks, Verdict::Positive));
        QVERIFY(study.read(study.second, position,
                           position == 1 ? std::vector<Annotation>() : marks,
                           position == 1 ? Verdict::Negative : Verdict::Positive));
    }
    study.session->actAs(study.officer.id);
    const Result<Review> review = study.review(2);
    QVERIFY(review);
    QVERIFY(answer(study.session->signOff(review->scan.id, review->revision,
                                          {.printedName = u"Dr Officer"_s}))
                .has_value());
    m_dataset = study.session->info().path;
}

void TestBangla::cleanupTestCase()
{
    m_window.reset();
    speak(*qApp, Language::English);
}

void TestBangla::open(const QString &person)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->setWantedPerson(person);
    m_window->show();
    m_window->openDataset(m_dataset);
    QTRY_VERIFY(m_window->findChild<Page *>());
}

/// Notes its words, and what takes the keys and has no name.
void TestBangla::read(const QWidget &root)
{
    addEveryWord(m_words, root);
    for (QWidget *each : root.findChildren<QWidget *>()) {
        if (!takesKeys(*each) || each->focusProxy()) // that one has the name
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(each);
        if (accessible && accessible->text(QAccessible::Name).isEmpty())
            m_nameless << nameOf(*each) + u" in "_s + nameOf(root) + u", "_s +
                              nameOf(*each->parentWidget());
    }
}

/// Qt's own; its lists are those of the computer.
void TestBangla::readFileDialog(const QDialog &dialog)
{
    for (const QWidget *each : dialog.findChildren<QWidget *>())
        if (qobject_cast<const QLabel *>(each) || qobject_cast<const QAbstractButton *>(each))
            addWidget(m_words, *each);
}

void TestBangla::readSheets()
{
    for (Sheet *sheet : m_window->findChildren<Sheet *>()) {
        if (!sheet->isVisible())
            continue;
        for (auto *parts : sheet->findChildren<QListWidget *>())
            for (int row = 0; row < parts->count(); ++row) {
                parts->setCurrentRow(row);
                QTest::qWait(20);
                read(*sheet);
            }
        QTest::qWait(200);
        read(*sheet);
        sheet->close();
    }
}

/// What it opens is read and closed again, however it waits.
void TestBangla::trigger(QAction &action)
{
    QTimer waiting;
    connect(&waiting, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            qobject_cast<QFileDialog *>(dialog) ? readFileDialog(*dialog) : read(*dialog);
            dialog->reject();
        }
    });
    waiting.start(50);
    action.trigger();
    waiting.stop();
    QApplication::processEvents();
    readSheets();
}

void TestBangla::readPages()
{
    for (const ActionId id : {ActionId::ShowScans, ActionId::ShowTriage, ActionId::ShowRead,
                              ActionId::ShowReview, ActionId::ShowStatistics})
        for (auto *action :
             m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
            if (action->text() == textOf(id)) {
                action->trigger();
                QTest::qWait(300);
                read(*m_window);
            }
}

void TestBangla::everythingSpeaksBangla_data()
{
    QTest::addColumn<QString>("person");
    for (const QString &person : {u"coordinator"_s, u"reader-1"_s, u"Dr Officer"_s})
        QTest::addRow("%s", qPrintable(person)) << person;
}

void TestBangla::everythingSpeaksBangla()
{
    QFETCH(QString, person);
    m_words.clear();
    m_nameless.clear();
    open(person);
    readPages();
    const QStringList others{textOf(ActionId::Quit), textOf(ActionId::Lock),
                             textOf(ActionId::LogOut), textOf(ActionId::SwitchPerson)};
    for (auto *action : m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        if (action->isEnabled() && !action->isCheckable() && !others.contains(action->text()))
            trigger(*action);
    QStringList english;
    for (const auto &[text, where] : m_words.asKeyValueRange())
        if (isEnglish(text))
            english << where + u": "_s + withoutNames(text);
    QStringList untranslated;
    for (const QString &text : m_unfound.texts())
        untranslated << text;
    QVERIFY2(m_words.size() > 300, qPrintable(QString::number(m_words.size())));
    m_nameless.removeDuplicates();
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
    QVERIFY2(m_nameless.isEmpty(), qPrintable(m_nameless.join(u'\n')));
}

/// Chosen in the menu, taken up by the next window where this one was.
void TestBangla::anotherLanguageGoesOnAtTheSamePlace()
{
    open(u"Dr Officer"_s);
    for (auto *action : m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        if (action->text() == textOf(ActionId::ShowReview))
            action->trigger();
    QTRY_COMPARE(m_window->place().page, PageId::Review);
    QTRY_VERIFY(m_window->place().scan != 0);
    const auto *menu = m_window->findChild<LanguageMenu *>();
    QVERIFY(menu);
    const QList<QAction *> choices = menu->actions();
    QCOMPARE(choices.at(2)->text(), u"বাংলা"_s);
    choices.at(1)->trigger();
    auto *message = m_window->findChild<MessageBar *>();
    QTRY_VERIFY(message->isVisible());
    auto *button = message->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QSignalSpy asked(m_window.get(), &MainWindow::openAgainRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);

    const MainWindow::Place place = m_window->place();
    m_window->close();
    speak(*qApp, languageOf(preferences::language.value()));
    QCOMPARE(spokenLanguage(), Language::English);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->resume(place);
    QTRY_COMPARE(m_window->place().page, PageId::Review);
    QTRY_COMPARE(m_window->place().scan, place.scan);
    QCOMPARE(m_window->place().person, u"Dr Officer"_s);
    QCOMPARE(textOf(ActionId::ShowReview), u"Review"_s);
}

QTEST_MAIN(TestBangla)
#include "tst_bangla.moc"
