// The acts of the two radiologists.
#include "core/document/annotationdocument.h"
#include "tests/play/hands.h"
#include "tests/play/play.h"
#include "ui/canvas/canvasview.h"

#include <QLabel>
#include <QToolButton>

namespace doubleread::play {

namespace {

const QString canvas = u"Scan"_s;

/// The document on the Read page; null while a scan is on its way. On the interface thread.
AnnotationDocument *document()
{
    const auto *view = seen<CanvasView>(canvas);
    return view && view->picture() ? view->document() : nullptr;
}

/// The count beside a tab: "12 / 30" or "12".
int countBeside(const QString &tab)
{
    return inWindow([&] {
        const auto *button = seen<QToolButton>(tab);
        return button ? button->accessibleDescription().section(u' ', 0, 0).toInt() : 0;
    });
}

} // namespace

void Play::read(const Person &reader)
{
    sitDown(reader);
    clickButton(u"Read"_s);
    const auto total = static_cast<int>(m_cast.scans.size());
    int done = static_cast<int>(now().submittedBy(reader.name));
    for (QString before; done < total; ++done) {
        QString shown;
        waitUntil(u"an open scan"_s, [&] {
            shown = shownScanNow();
            return document() && !document()->isLocked() && !shown.isEmpty() && shown != before;
        });
        before = shown;
        readScan(reader, before);
        tell(u"counted %1 %2"_s.arg(reader.name).arg(countBeside(u"Read"_s)));
    }
    waitUntil(u"the whole worklist counted"_s, [&] {
        const auto *tab = seen<QToolButton>(u"Read"_s);
        return tab && tab->accessibleDescription().startsWith(QString::number(total) + u' ');
    });
    tell(u"counted %1 %2"_s.arg(reader.name).arg(total));
}

void Play::readScan(const Person &reader, const QString &scan)
{
    const auto &findings = m_cast.findingsOf(reader).at(scan);
    const auto drawn = inWindow([] { return document()->annotations().size(); });
    for (auto next = drawn; next < findings.size(); ++next) {
        draw(canvas, findings.at(next));
        waitUntil(u"the finding on the list"_s,
                  [&] { return document() && document()->annotations().size() == next + 1; });
    }
    if (findings.empty())
        press(Qt::Key_N);
    else
        press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil(u"the next scan"_s,
              [&] { return document() && (shownScanNow() != scan || document()->isLocked()); });
}

} // namespace doubleread::play
