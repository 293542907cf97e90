#include "ui/widgets/buttonaccessible.h"

#include "core/base/literals.h"

#include <QAccessibleWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace doubleread {

namespace {

/// Whether a button can be checked or has a menu is looked up each time: it is often said after
/// somebody has asked for the interface.
class ClickableButton final : public QAccessibleWidget
{
public:
    explicit ClickableButton(QAbstractButton &button) : QAccessibleWidget(&button), m_button(button)
    {
    }

    QAccessible::Role role() const override
    {
        if (m_button.isCheckable())
            return qobject_cast<QRadioButton *>(&m_button) ? QAccessible::RadioButton
                                                           : QAccessible::CheckBox;
        return hasMenu() ? QAccessible::ButtonMenu : QAccessible::Button;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button.isCheckable();
        state.checked = m_button.isChecked();
        state.pressed = m_button.isDown();
        state.hasPopup = hasMenu();
        return state;
    }

    QString text(QAccessible::Text part) const override
    {
        const bool unnamed = part == QAccessible::Name && m_button.accessibleName().isEmpty();
        return unnamed ? m_button.text().remove(u'&') : QAccessibleWidget::text(part);
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button.isEnabled())
            names.prepend(ownAction());
        return names;
    }

    /// Later: what opens a dialog or a menu must not keep the asking program waiting.
    void doAction(const QString &name) override
    {
        if (name != ownAction())
            QAccessibleWidget::doAction(name);
        else if (auto *tool = qobject_cast<QToolButton *>(&m_button); tool && hasMenu())
            QMetaObject::invokeMethod(tool, &QToolButton::showMenu, Qt::QueuedConnection);
        else
            QMetaObject::invokeMethod(&m_button, &QAbstractButton::click, Qt::QueuedConnection);
    }

private:
    bool hasMenu() const
    {
        if (const auto *tool = qobject_cast<QToolButton *>(&m_button))
            return tool->menu() != nullptr;
        const auto *push = qobject_cast<QPushButton *>(&m_button);
        return push && push->menu();
    }

    const QString &ownAction() const
    {
        if (m_button.isCheckable())
            return toggleAction();
        return hasMenu() ? showMenuAction() : pressAction();
    }

    QAbstractButton &m_button;
};

QAccessibleInterface *makeButtonAccessible(const QString &className, QObject *object)
{
    if (className != u"QAbstractButton" && className != u"QToolButton" &&
        className != u"QRadioButton" && className != u"QCheckBox" && className != u"QPushButton")
        return nullptr;
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button ? new ClickableButton(*button) : nullptr;
}

} // namespace

void installButtonAccessible()
{
    QAccessible::installFactory(makeButtonAccessible);
}

} // namespace doubleread
