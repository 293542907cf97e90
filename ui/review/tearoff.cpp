#include "ui/review/tearoff.h"

#include "core/base/literals.h"
#include "ui/widgets/pagewindow.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>

namespace doubleread {

TearOff::TearOff(const QString &name, QWidget *content, const QString &away, QWidget *page)
    : QObject(page),
      m_name(name),
      m_content(content),
      m_page(page),
      m_place(new QLabel(away, content->parentWidget()))
{
    m_place->setAlignment(Qt::AlignCenter);
    m_place->setProperty("role", u"secondary"_s);
    m_place->setWordWrap(true);
    m_place->hide();
    page->installEventFilter(this);
    content->installEventFilter(this);
}

void TearOff::setTitle(const QString &title)
{
    m_title = title;
    if (m_window)
        m_window->setWindowTitle(title);
}

void TearOff::setOff(bool off)
{
    if (off == isOff())
        return;
    if (off)
        take();
    else
        putBack();
    Q_EMIT changed(off);
}

void TearOff::take()
{
    const bool shown = !m_content->isHidden();
    delete m_content->parentWidget()->layout()->replaceWidget(m_content, m_place);
    m_place->setVisible(!m_place->text().isEmpty());
    m_window = new PageWindow(m_name, m_content, m_page);
    m_window->setWindowTitle(m_title);
    connect(m_window, &PageWindow::closing, this, [this] { setOff(false); });
    m_content->setVisible(shown);
    followVisibility();
}

void TearOff::putBack()
{
    PageWindow *window = std::exchange(m_window, nullptr);
    const bool shown = !m_content->isHidden();
    window->hide();
    m_place->hide();
    m_content->setParent(m_place->parentWidget());
    delete m_place->parentWidget()->layout()->replaceWidget(m_place, m_content);
    m_content->setVisible(shown);
    window->deleteLater();
}

bool TearOff::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        if (!event->spontaneous()) // a window that was made small hides nothing
            followVisibility();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void TearOff::followVisibility()
{
    if (!m_window)
        return;
    const bool wanted = m_page->isVisible() && !m_content->isHidden();
    if (wanted != m_window->isVisible())
        m_window->setVisible(wanted);
}

} // namespace doubleread
