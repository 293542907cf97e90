#include "ui/people/passwordfield.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QToolButton>

namespace doubleread {

namespace {

constexpr int longest = 1000; ///< Characters; as the service has it.

} // namespace

PasswordField::PasswordField(const QString &name, QWidget *parent)
    : QLineEdit(parent), m_reveal(new QToolButton(this))
{
    setAccessibleName(name);
    setMaxLength(longest);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_reveal->setObjectName(u"inField"_s);
    m_reveal->setCheckable(true);
    m_reveal->setFocusPolicy(Qt::ClickFocus); // by Tab through the line alone
    m_reveal->setCursor(Qt::ArrowCursor);
    connect(m_reveal, &QToolButton::toggled, this, &PasswordField::show);
    show(false);
}

void PasswordField::forget()
{
    clear();
    m_reveal->setChecked(false);
}

void PasswordField::show(bool letters)
{
    setEchoMode(letters ? Normal : Password);
    m_reveal->setIcon(icon(letters ? u"eye-off"_s : u"eye"_s));
    m_reveal->setToolTip(letters ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setAccessibleName(m_reveal->toolTip());
}

bool PasswordField::focusNextPrevChild(bool next)
{
    if (next && hasFocus()) {
        m_reveal->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (m_reveal->hasFocus()) {
        setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        if (!next)
            return true;
    }
    return QLineEdit::focusNextPrevChild(next); // from the line on
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int edge = height() - theme::grid;
    m_reveal->setGeometry(width() - edge - theme::grid / 2, theme::grid / 2, edge, edge);
    setTextMargins(0, 0, edge, 0);
}

} // namespace doubleread
