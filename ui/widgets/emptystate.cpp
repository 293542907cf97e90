#include "ui/widgets/emptystate.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int iconEdge = 48;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this))
{
    m_title->setProperty("role", u"title"_s);
    m_text->setProperty("role", u"secondary"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(textWidth);
    m_action->setProperty("primary", true);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::triggered);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::padding);
    layout->addStretch(2);
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_action)})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setContent(const QString &name, const QString &title, const QString &text,
                            const QString &action)
{
    m_icon->setPixmap(
        icon(name).pixmap(QSize(iconEdge, iconEdge), devicePixelRatioF(), QIcon::Disabled));
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    fitText();
}

/// The layout asks for the height in the whole width, which the text does not get.
void EmptyState::fitText()
{
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(textWidth)));
}

void EmptyState::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitText(); // the style sheet's font has come by now
}

} // namespace doubleread
