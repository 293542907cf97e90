#include "ui/widgets/messagebar.h"

#include "core/base/literals.h"
#include "ui/widgets/capitalised.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <array>
#include <utility>

namespace doubleread {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_deed(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // names from files may hold markup
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    m_deed->hide();
    connect(m_deed, &QPushButton::clicked, this, [this] { m_act(); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid, theme::grid, theme::grid);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_deed);
    layout->addWidget(m_close);
    setVisible(false);
}

void MessageBar::show(Kind kind, const QString &text, const QString &remedy)
{
    static constexpr std::array names{u"info", u"warning", u"error"};
    const QString name = QString::fromUtf16(names.at(static_cast<size_t>(kind)));
    m_scan.reset();
    m_deed->hide();
    m_icon->setPixmap(icon(name).pixmap(theme::iconSize));
    m_text->setText(remedy.isEmpty() ? text : text + u'\n' + remedy);
    setProperty("kind", name);
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleDescription(m_text->text());
    setVisible(true);
}

void MessageBar::show(const Error &error)
{
    Error what = error;
    what.remedy.clear();
    show(Kind::Error, what.text(), capitalised(error.remedy));
}

void MessageBar::offer(const QString &deed, std::function<void()> act)
{
    m_act = std::move(act);
    m_deed->setText(deed);
    m_deed->show();
}

void MessageBar::attach(qint64 scan)
{
    m_scan = scan;
}

void MessageBar::follow(std::optional<qint64> scan)
{
    if (m_scan && m_scan != scan)
        dismiss();
}

void MessageBar::dismiss()
{
    setVisible(false);
}

void MessageBar::retract(const QString &text)
{
    if (m_text->text() == text)
        dismiss();
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace doubleread
