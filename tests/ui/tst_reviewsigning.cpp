// Signing, reopening and what is told about signatures.
#include "tests/ui/reviewfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace doubleread;
using namespace doubleread::test;

class TestReviewSigning : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { drop(); }

    void signingOffLocksTheScan();
    void openDisagreementsKeepFromSigning();
    void anAnswerWithoutItsFindingKeepsFromSigning();
    void neverSignedScansOfferNoSignatures();
    void reopeningNeedsAReason();
    void agreedScansAreSignedOneAfterAnother();
    void afterSigningTheNextDisputedScanComes();
    void onlyDisputedScansWaitWhereTheProtocolSaysSo();
    void thePasswordIsAskedForAndAWrongOneRefusedInPlace();
    void theSheetSaysWhatIsSigned();
    void earlierSignaturesCanBeLookedAt();
    void undoReachesTheStartAfterReopening();
    void aDecisionCanBeOpenedAgainAfterARestart();
};

void TestReviewSigning::init()
{
    QVERIFY(create(4, openProtocol()));
    QVERIFY(readAll());
    makePage();
}

void TestReviewSigning::signingOffLocksTheScan()
{
    decideAllOf(missed, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name);
    QCOMPARE(name->text(), m_data.officer.name);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QTRY_VERIFY(stored(missed).signOff);
    const Review review = stored(missed);
    const SignOff signature = review.signOff.value_or(SignOff{});
    QCOMPARE(signature.printedName, m_data.officer.name);
    QCOMPARE(signature.officer, m_data.officer.id);
    QVERIFY(!signature.meaning.isEmpty());
    QCOMPARE(review.scan.state, ScanState::SignedOff);
    press(Qt::Key_5);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(missed), review);
}

void TestReviewSigning::openDisagreementsKeepFromSigning()
{
    open(missed);
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!openSheet());
    QVERIFY(!stored(missed).signOff);
}

/// "Fractured" with every finding rejected says nothing that anybody could look at.
void TestReviewSigning::anAnswerWithoutItsFindingKeepsFromSigning()
{
    decideAllOf(missed, Qt::Key_5);
    QCOMPARE(stored(missed).consensus.assessment.verdict, Verdict::Positive);
    QVERIFY(stored(missed).consensus.annotations.empty());
    QVERIFY(everythingSaid().contains(u"but no finding is drawn"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!openSheet());
    named<QRadioButton>(u"Not fractured"_s)->click();
    QTRY_VERIFY(!everythingSaid().contains(u"but no finding is drawn"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
}

void TestReviewSigning::neverSignedScansOfferNoSignatures()
{
    open(missed);
    for (const QAction *action : m_page->actions())
        if (action->text().startsWith(u"Signatures"_s))
            QVERIFY(!action->isEnabled());
}

void TestReviewSigning::reopeningNeedsAReason()
{
    decideAllOf(boundary, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(boundary).signOff);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    Sheet *sheet = openSheet();
    QVERIFY(sheet);
    const auto buttons = sheet->findChildren<QPushButton *>();
    const auto confirm = std::ranges::find(buttons, u"Reopen scan"_s, &QPushButton::text);
    QVERIFY(!(*confirm)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"   "_s);
    QVERIFY(!(*confirm)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"wrong side"_s);
    QVERIFY((*confirm)->isEnabled());
    QTest::mouseClick(*confirm, Qt::LeftButton);
    QTRY_VERIFY(!stored(boundary).signOff);
    QCOMPARE(stored(boundary).consensus.version, 2);
    press(Qt::Key_2); // it can be decided again
    QCOMPARE(stored(boundary).disagreements[0].resolution.value_or(Resolution{}).choice,
             ResolutionChoice::AcceptSecond);
}

void TestReviewSigning::agreedScansAreSignedOneAfterAnother()
{
    decideAllOf(boundary, Qt::Key_1);
    open(agreed);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->shownPosition() != agreed);
    QVERIFY(stored(agreed).signOff);
    QVERIFY(!stored(m_page->shownPosition()).signOff);
}

void TestReviewSigning::afterSigningTheNextDisputedScanComes()
{
    decideAllOf(boundary, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_page->shownPosition(), answers); // agreed, in between, waits for later
    QVERIFY(stored(boundary).signOff);
}

void TestReviewSigning::onlyDisputedScansWaitWhereTheProtocolSaysSo()
{
    Protocol protocol = openProtocol();
    protocol.rule = SignOffRule::DisputedOnly;
    QVERIFY(create(4, protocol));
    QVERIFY(readAll());
    makePage();
    for (const qint64 position : {missed, boundary, answers}) {
        decideAllOf(position, Qt::Key_1);
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(stored(position).signOff);
    }
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    QTRY_COMPARE(m_page->shownPosition(), answers);
    QTRY_VERIFY(!openSheet());
    press(Qt::Key_Return, Qt::ControlModifier); // the next that waits: none
    QTRY_COMPARE(notices.count(), 1);
    QVERIFY(!stored(agreed).signOff);
    open(agreed); // it may still be signed
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(agreed).signOff);
}

void TestReviewSigning::thePasswordIsAskedForAndAWrongOneRefusedInPlace()
{
    m_page.reset();
    QVERIFY(protect());
    makePage();
    open(agreed);
    QSignalSpy failures(m_data.session.get(), &DatasetSession::saveFailed);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *password = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(password);
    QCOMPARE(password->accessibleName(), u"Password"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    press(Qt::Key_Return); // without one nothing happens
    type(u"not the password"_s);
    press(Qt::Key_Return);
    auto *refusal = named<QLabel>(u"Why it was not signed"_s);
    QTRY_VERIFY(refusal->text().contains(u"not the password"_s));
    QVERIFY(openSheet());
    QVERIFY(refusal->isVisible());
    QVERIFY(password->text().isEmpty());
    QTRY_VERIFY(password->hasFocus());
    QVERIFY(!stored(agreed).signOff);
    QCOMPARE(failures.count(), 0); // nothing that was written got lost
    type(officersPassword);
    QVERIFY(refusal->text().isEmpty());
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    const Review review = stored(agreed);
    QVERIFY(review.signOff);
    QCOMPARE(review.signOff.value_or(SignOff{}).signature.size(), 64);
    QVERIFY(password->text().isEmpty());
}

void TestReviewSigning::theSheetSaysWhatIsSigned()
{
    decideAllOf(missed, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QStringList said;
    for (const QLabel *label : openSheet()->findChildren<QLabel *>())
        if (label->isVisible())
            said << label->text();
    const QString all = said.join(u'\n');
    QVERIFY(all.contains(u"fractured, 60 × 60 px, as in the first read"_s));
    QVERIFY(all.contains(u"Fractured"_s));
    QVERIFY(all.contains(u"protocol 1 · gate 0.30 · tolerance 0.50"_s));
    QVERIFY(all.contains(m_data.session->info().protocol.signOffMeaning));
    QVERIFY(all.contains(QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd "_s)));
    QVERIFY(all.contains(u" UTC"_s));
}

void TestReviewSigning::earlierSignaturesCanBeLookedAt()
{
    open(agreed);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(agreed).signOff);
    QTRY_VERIFY(!openSheet());
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"the ulna was missed"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!stored(agreed).signOff);
    QTRY_VERIFY(named<QPushButton>(u"Signatures…"_s)->isVisible());
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(openSheet());
    const auto labels = openSheet()->findChildren<QLabel *>();
    const auto told = [&](const QString &text) {
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(told(u"Dr Officer (void)"_s));
    QVERIFY(told(u"the ulna was missed"_s));
    QVERIFY(told(u"version 1 of the consensus · protocol 1"_s));
    press(Qt::Key_Escape);
    QVERIFY(!openSheet());
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(openSheet());
    for (QPushButton *button : openSheet()->findChildren<QPushButton *>())
        if (button->text() == u"Close"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!openSheet());
}

void TestReviewSigning::undoReachesTheStartAfterReopening()
{
    const Review untouched = stored(missed);
    decideAllOf(missed, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(missed).signOff);
    QTRY_VERIFY(!openSheet());
    press(Qt::Key_Z, Qt::ControlModifier); // what is signed stays
    QVERIFY(stored(missed).signOff);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"again"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!stored(missed).signOff);
    QTRY_VERIFY(!openSheet());
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(missed).disagreements, untouched.disagreements);
    QCOMPARE(stored(missed).consensus.annotations, untouched.consensus.annotations);
}

void TestReviewSigning::aDecisionCanBeOpenedAgainAfterARestart()
{
    const Review untouched = stored(boundary);
    decideAllOf(boundary, Qt::Key_1);
    makePage(); // which has no history
    open(boundary);
    press(Qt::Key_0);
    QCOMPARE(stored(boundary).disagreements, untouched.disagreements);
    QCOMPARE(stored(boundary).consensus.annotations, untouched.consensus.annotations);
    QCOMPARE(stored(boundary).scan.state, ScanState::Disputed);
}

QTEST_MAIN(TestReviewSigning)
#include "tst_reviewsigning.moc"
