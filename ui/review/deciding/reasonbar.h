#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace doubleread {

class KeyCapButton;

/// Takes the place of the decision bar while a decision is waiting for its reason: one line, Enter
/// keeps it, Esc leaves things as they were, Up and Down go through what was said before.
class ReasonBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonBar(QWidget *page);

    enum class Need { Demanded, Optional };
    /// `what` is the decision in words; `text` is there already.
    void ask(const QString &what, Need need, const QString &text = {});
    void stop();
    bool isActive() const { return m_active; }
    /// Offers a reason that was given elsewhere, or earlier.
    void remember(const QString &reason);
    void forget() { m_recent.clear(); }

Q_SIGNALS:
    void given(const QString &reason);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();
    void leave();
    void offer(int by);
    void updateHint();

    QLabel *m_what;
    QLineEdit *m_entry;
    QLabel *m_hint;
    KeyCapButton *m_keep = nullptr;
    QStringList m_recent; ///< Newest first.
    QString m_typed;      ///< What was there before going through the recent ones.
    qsizetype m_offered = -1;
    Need m_need = Need::Optional;
    bool m_active = false;
};

} // namespace doubleread
