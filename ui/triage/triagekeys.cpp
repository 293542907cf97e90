#include "ui/triage/triagekeys.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

#include <utility>

namespace doubleread {

namespace {

constexpr int keyHeight = 32;
constexpr int capSide = 20;
constexpr int groupGap = 16;

} // namespace

TriageKey::TriageKey(QAction *action, QString key, QWidget *parent)
    : QAbstractButton(parent), m_action(action), m_key(std::move(key))
{
    setFocusPolicy(Qt::TabFocus);
    setCheckable(action->isCheckable());
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, action, [this] {
        setChecked(m_action->isChecked()); // the page says what is so
        m_action->trigger();
    });
    connect(action, &QAction::changed, this, &TriageKey::follow);
    follow();
}

void TriageKey::setWord(const QString &word)
{
    m_word = word;
    follow();
}

void TriageKey::follow()
{
    const QString &word = m_word.isEmpty() ? m_action->iconText() : m_word;
    if (text() != word || m_size.isEmpty()) {
        setText(word);
        setAccessibleName(word);
        measure();
    }
    if (toolTip() != m_action->toolTip())
        setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setChecked(m_action->isChecked());
}

void TriageKey::measure()
{
    const int words = fontMetrics().horizontalAdvance(text()) + 1;
    m_size = {capWidth() + words + 5 * theme::grid, keyHeight};
    updateGeometry();
}

void TriageKey::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

int TriageKey::capWidth() const
{
    return std::max(capSide, fontMetrics().horizontalAdvance(m_key) + 2 * theme::grid);
}

void TriageKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto color = [this](theme::Token token) { return theme::color(token, palette()); };
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = isChecked();
    painter.setPen(Qt::transparent);
    painter.setBrush(Qt::NoBrush);
    if (underMouse()) {
        painter.setPen(color(theme::Token::Hairline));
        painter.setBrush(color(theme::Token::Raised));
    }
    if (hasFocus() || marked)
        painter.setPen(color(theme::Token::Accent));
    if (marked)
        painter.setBrush(color(theme::Token::AccentMuted));
    painter.drawRoundedRect(plate, theme::radius, theme::radius);
    const QColor ink =
        color(marked && isEnabled() ? theme::Token::Text : theme::Token::SecondaryText);
    const QRectF cap(1.5 * theme::grid + 0.5, 0.5 * (height() - capSide) + 0.5, capWidth() - 1,
                     capSide - 1);
    QColor edge = ink;
    edge.setAlphaF(isEnabled() ? 0.6F : 0.3F);
    painter.setPen(edge);
    painter.setBrush(marked ? QBrush(color(theme::Token::Accent)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(cap, theme::radius - 1, theme::radius - 1);
    painter.setPen(marked ? color(theme::Token::OnAccent) : ink);
    painter.drawText(cap, Qt::AlignCenter, m_key);
    painter.setPen(isEnabled() ? color(theme::Token::Text) : color(theme::Token::SecondaryText));
    const auto left = static_cast<int>(cap.right()) + 2 * theme::grid;
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

TriageKeys::TriageKeys(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TriageKeys::clear()
{
    for (TriageKey *key : m_keys)
        delete key;
    m_keys.clear();
}

TriageKey *TriageKeys::add(QAction *action, const QString &key)
{
    auto *added = new TriageKey(action, key, this);
    m_keys.push_back(added);
    added->show();
    arrange(width(), true);
    updateGeometry();
    return added;
}

void TriageKeys::addGap()
{
    m_keys.push_back(nullptr);
}

QSize TriageKeys::sizeHint() const
{
    return {640, heightForWidth(width())};
}

/// A key that grew or shrank moves those behind it.
bool TriageKeys::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

void TriageKeys::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

/// Places in the lines, left to right; centred.
int TriageKeys::arrange(int width, bool move) const
{
    int top = 0;
    for (const std::vector<int> &line : lines(width)) {
        int total = 0;
        for (const int index : line) {
            const TriageKey *key = m_keys[static_cast<size_t>(index)];
            total += key ? key->sizeHint().width() : groupGap;
        }
        int left = std::max(0, (width - total) / 2);
        for (const int index : line) {
            TriageKey *key = m_keys[static_cast<size_t>(index)];
            if (key && move)
                key->setGeometry(left, top, key->sizeHint().width(), keyHeight);
            left += key ? key->sizeHint().width() : groupGap;
        }
        top += keyHeight + theme::grid;
    }
    return std::max(keyHeight, top - theme::grid);
}

std::vector<std::vector<int>> TriageKeys::lines(int width) const
{
    std::vector<std::vector<int>> lines(1);
    int used = 0;
    for (int index = 0; index < std::ssize(m_keys); ++index) {
        const TriageKey *key = m_keys[static_cast<size_t>(index)];
        const int wide = key ? key->sizeHint().width() : groupGap;
        if (used > 0 && used + wide > width) {
            lines.emplace_back();
            used = 0;
        }
        if (!key && lines.back().empty())
            continue; // no gap at the beginning of a line
        lines.back().push_back(index);
        used += wide;
    }
    return lines;
}

} // namespace doubleread
