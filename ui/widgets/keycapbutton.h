#pragma once

#include <QPushButton>

class QAction;

namespace doubleread {

/// A push button that triggers an action and wears its key as a small cap, before or after the
/// text.
class KeyCapButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Cap { Before, After };

    /// Follows the action's short text (QAction::iconText), enabled state and tooltip.
    KeyCapButton(QAction *action, Cap side, QWidget *parent = nullptr);

    /// Another word for the key than that of the action's shortcut.
    void setKey(const QString &key);
    /// The accented look of the act that most will want next.
    void setPrimary(bool primary);

    QSize sizeHint() const override;
    QSize fullSize() const; ///< With its words, whether they are shown or not.
    /// Its key says enough where there is no room for words.
    void setWordless(bool wordless);
    /// Its key alone: what a bar without room for words gives, to buttons that may shrink.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    QSize capSize() const;

    QAction *m_action;
    Cap m_side;
    QString m_key;
    QString m_ownKey;
    bool m_wordless = false;
};

} // namespace doubleread
