#include "ui/people/newpasswordfields.h"

#include "core/base/literals.h"
#include "core/crypto/passwordstrength.h"
#include "ui/people/passwordfield.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int fullBar = 60; ///< Bits of a strong one.
constexpr int hintLines = 2;

struct Hint
{
    QString text;
    QString tone; ///< Of the style sheet.
};

Hint hintOf(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::TooShort:
        return {NewPasswordFields::tr("✗ Too short: at least %1 characters. A few words are easy "
                                      "to remember.")
                    .arg(shortestPassword),
                u"error"_s};
    case PasswordStrength::Weak:
        return {NewPasswordFields::tr("Easy to guess. Add words, or letters that do not follow "
                                      "each other."),
                u"warning"_s};
    case PasswordStrength::Fair:
        return {NewPasswordFields::tr("Fair. Another word makes it strong."), u"secondary"_s};
    case PasswordStrength::Strong:
        return {NewPasswordFields::tr("✓ Strong."), u"success"_s};
    }
    return {};
}

void setTone(QWidget *widget, const QString &tone)
{
    widget->setProperty("role", tone);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel *caption(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"secondary"_s);
    label->setBuddy(field);
    return label;
}

} // namespace

NewPasswordFields::NewPasswordFields(QWidget *parent)
    : QWidget(parent),
      m_once(new PasswordField(tr("New password"), this)),
      m_again(new PasswordField(tr("New password again"), this)),
      m_bar(new QProgressBar(this)),
      m_hint(new QLabel(this))
{
    m_bar->setObjectName(u"strengthBar"_s);
    m_bar->setRange(0, fullBar);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Strength"));
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(hintLines * m_hint->fontMetrics().lineSpacing());
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid);
    layout->addWidget(caption(tr("New password"), m_once, this));
    layout->addWidget(m_once);
    layout->addWidget(m_bar);
    layout->addSpacing(theme::grid);
    layout->addWidget(caption(tr("The same once more"), m_again, this));
    layout->addWidget(m_again);
    layout->addWidget(m_hint);
    connect(m_once, &QLineEdit::textChanged, this, &NewPasswordFields::follow);
    connect(m_again, &QLineEdit::textChanged, this, &NewPasswordFields::follow);
    connect(m_once, &QLineEdit::returnPressed, this, [this] { m_again->setFocus(); });
    connect(m_again, &QLineEdit::returnPressed, this, [this] {
        if (isReady())
            Q_EMIT entered();
    });
    follow();
}

QString NewPasswordFields::password() const
{
    return m_once->text();
}

bool NewPasswordFields::isEmpty() const
{
    return m_once->text().isEmpty() && m_again->text().isEmpty();
}

bool NewPasswordFields::isReady() const
{
    return m_once->text().size() >= shortestPassword && m_once->text() == m_again->text();
}

void NewPasswordFields::forget()
{
    m_once->forget();
    m_again->forget();
}

QWidget *NewPasswordFields::firstField() const
{
    return m_once;
}

void NewPasswordFields::follow()
{
    const QString password = m_once->text();
    Hint hint = password.isEmpty() ? Hint{{}, u"secondary"_s}
                                   : hintOf(passwordStrength(password, m_personal));
    setTone(m_bar, hint.tone);
    m_bar->setValue(std::min(fullBar, static_cast<int>(guessingBits(password, m_personal))));
    m_bar->setAccessibleDescription(hint.text);
    const bool differs = !m_again->text().isEmpty() && m_again->text() != password;
    if (differs && !password.startsWith(m_again->text()))
        hint = {tr("✗ The two are not the same."), u"error"_s};
    setTone(m_hint, hint.tone);
    m_hint->setText(hint.text);
    Q_EMIT changed();
}

} // namespace doubleread
