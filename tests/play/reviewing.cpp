// The act of the medical officer.
#include "tests/play/hands.h"
#include "tests/play/play.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace doubleread::play {

namespace {

constexpr int mostGlances = 60;
constexpr unsigned long glanceMs = 600; ///< What flits past does not count as looked at.

/// The disagreement that is to be decided, by its row; none when all are. On the interface thread.
std::optional<int> openRow()
{
    const auto *list = seen<QAbstractItemView>(u"Disagreements"_s);
    if (!list || seen<QAbstractButton>(u"Sign off"_s))
        return std::nullopt;
    return list->currentIndex().row();
}

/// "25 of 25 looked at". On the interface thread.
bool areAllLookedAt()
{
    const QStringList words = seen<QLabel>(u"What was looked at"_s)->text().split(u' ');
    return words.size() > 2 && words.at(0) == words.at(2);
}

bool mayBeSigned()
{
    return seen<QAbstractButton>(u"Sign off"_s) != nullptr;
}

} // namespace

void Play::review()
{
    sitDown(m_cast.officer);
    clickButton(u"Review"_s);
    const Standing standing = now();
    auto disputed = std::ranges::count_if(standing.scans, [](const ScanStanding &each) {
        return !each.signOff && each.review && !each.review->disagreements.empty();
    });
    QString before;
    for (; disputed > 0; --disputed) {
        QString shown;
        waitUntil(u"a scan to review"_s, [&] {
            shown = shownScanNow();
            return !shown.isEmpty() && shown != before && (mayBeSigned() || openRow());
        });
        before = shown;
        decideScan(before);
        sign();
    }
    if (now().signedScans() < m_cast.scans.size())
        signTheAgreed();
}

/// All in one act, after a look at each on the contact sheet.
void Play::signTheAgreed()
{
    const QString sheet = u"Scans of the contact sheet"_s;
    press(Qt::Key_G);
    waitUntil(sheet, [&] { return seen<QAbstractItemView>(sheet) != nullptr; });
    // A glance at each page, and once more from the top where a picture was late.
    for (int glance = 0; glance < mostGlances && !inWindow(&areAllLookedAt); ++glance) {
        inWindow([&] {
            auto *grid = seen<QAbstractItemView>(sheet);
            const bool last = grid->currentIndex().row() == grid->model()->rowCount() - 1;
            QTest::keyClick(grid, last ? Qt::Key_Home : Qt::Key_PageDown);
        });
        QThread::msleep(glanceMs);
    }
    waitUntil(u"a look at each"_s, &areAllLookedAt);
    sign();
    waitUntil(u"nothing left to sign"_s,
              [] { return seen<QLabel>(u"No agreed scan waits"_s) != nullptr; });
    tell(u"signed %1"_s.arg(m_cast.scans.size()));
}

/// Conflict after conflict by one key each; whose side is taken goes by the scan.
void Play::decideScan(const QString &scan)
{
    const Qt::Key side = m_cast.scans.indexOf(scan) % 2 == 0 ? Qt::Key_1 : Qt::Key_2;
    while (!inWindow(&mayBeSigned)) {
        const int row = inWindow([] { return openRow().value_or(-1); });
        press(side);
        waitUntil(u"the decision"_s, [&] { return openRow() != row; });
    }
}

void Play::sign()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil(u"the sign-off sheet"_s,
              [] { return seen<QLineEdit>(u"Printed name"_s) != nullptr; });
    if (sees<QLineEdit>(u"Password"_s))
        fill(u"Password"_s, m_cast.officer.password);
    press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil(u"the sheet closed"_s, [] { return !seen<QLineEdit>(u"Printed name"_s); });
}

} // namespace doubleread::play
