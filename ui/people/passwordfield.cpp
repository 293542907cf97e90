#include "ui/people/passwordfield.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
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
    m_reveal->setFocusPolicy(Qt::NoFocus); // whoever types goes from line to line
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
    m_reveal->setAccessibleName(letters ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setToolTip(m_reveal->accessibleName() + u" (Ctrl+Space)"_s);
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        m_reveal->toggle();
    else
        QLineEdit::keyPressEvent(event);
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int edge = height() - theme::grid;
    m_reveal->setGeometry(width() - edge - theme::grid / 2, theme::grid / 2, edge, edge);
    setTextMargins(0, 0, edge, 0);
}

} // namespace doubleread
