// The act of the medical officer.
#include "tests/play/hands.h"
#include "tests/play/play.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>

#include <array>

namespace doubleread::play {

namespace {

/// The disagreement that is to be decided, by its row; none when all are. On the interface thread.
std::optional<int> openRow()
{
    const auto *list = seen<QAbstractItemView>(u"Disagreements"_s);
    if (!list || seen<QAbstractButton>(u"Sign off"_s))
        return std::nullopt;
    return list->currentIndex().row();
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
    QString before;
    for (auto left = m_cast.scans.size() - standingOf(m_dataset)->signedScans(); left > 0; --left) {
        QString now;
        waitUntil(u"a scan to review"_s, [&] {
            now = shownScanNow();
            return !now.isEmpty() && now != before && (mayBeSigned() || openRow());
        });
        before = now;
        tell(u"reviewing %1"_s.arg(before));
        decideScan(before);
        sign();
    }
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
