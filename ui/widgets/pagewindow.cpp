#include "ui/widgets/pagewindow.h"

#include "core/base/literals.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr QSize firstSize{960, 720};

bool hasOpenSheet(const QWidget &window)
{
    const QList<Sheet *> sheets = window.findChildren<Sheet *>();
    return std::ranges::any_of(sheets, &Sheet::isOpen);
}

} // namespace

PageWindow::PageWindow(const QString &name, QWidget *content, QWidget *page)
    : QWidget(page, Qt::Window), m_name(name), m_page(page)
{
    setProperty("role", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(content);
    addActions(page->actions());
    addActions(page->window()->actions());
    if (!restoreGeometry(QSettings().value(u"windows/"_s + m_name).toByteArray()))
        placeFirst();
}

/// Fills a monitor that the main window is not on, where there is one.
void PageWindow::placeFirst()
{
    resize(firstSize);
    for (const QScreen *other : QGuiApplication::screens()) {
        if (other == m_page->screen())
            continue;
        setGeometry(other->availableGeometry());
        setWindowState(Qt::WindowMaximized);
        return;
    }
}

bool PageWindow::isOf(const QWidget *widget, const QWidget *page)
{
    const auto *window = qobject_cast<const PageWindow *>(widget->window());
    return window && window->m_page == page;
}

/// Fields of the main window that had the keys before are left, so that one that asks for them
/// later is seen to.
bool PageWindow::event(QEvent *event)
{
    QWidget *main = m_page->window();
    switch (event->type()) {
    case QEvent::WindowActivate:
        if (main->focusWidget() && !hasOpenSheet(*main))
            main->focusWidget()->clearFocus();
        break;
    case QEvent::ShortcutOverride: // before any key does what it does
        QTimer::singleShot(0, this, &PageWindow::followFocus);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void PageWindow::followFocus()
{
    if (isActiveWindow() && m_page->window()->focusWidget())
        m_page->window()->activateWindow();
}

void PageWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closing();
}

void PageWindow::hideEvent(QHideEvent *event)
{
    QSettings().setValue(u"windows/"_s + m_name, saveGeometry());
    QWidget::hideEvent(event);
}

/// Keys that nothing here wanted are the page's, which is no ancestor across windows.
void PageWindow::keyPressEvent(QKeyEvent *event)
{
    QCoreApplication::sendEvent(m_page, event);
}

void PageWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    activateWindow();
}

} // namespace doubleread
