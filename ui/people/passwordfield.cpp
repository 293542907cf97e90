#include "ui/people/passwordfield.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"

#include <QAction>

namespace doubleread {

namespace {

constexpr int longest = 1000; ///< Characters; as the service has it.

} // namespace

PasswordField::PasswordField(const QString &name, QWidget *parent)
    : QLineEdit(parent), m_reveal(addAction(icon(u"eye"_s), TrailingPosition))
{
    setAccessibleName(name);
    setMaxLength(longest);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &PasswordField::show);
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
    m_reveal->setText(letters ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setToolTip(m_reveal->text());
}

} // namespace doubleread
