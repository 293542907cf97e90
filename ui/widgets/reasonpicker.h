#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace doubleread {

/// A card at the foot of its parent that asks for a reason: a digit or a click chooses, arrows and
/// Enter do as well, the last row takes words of one's own. Escape puts it away.
class ReasonPicker final : public QFrame
{
    Q_OBJECT

public:
    explicit ReasonPicker(QWidget *parent);

    /// `current` is chosen to begin with; it may be empty.
    void open(const QString &title, const QStringList &reasons, const QString &current);
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void chosen(const QString &reason); ///< One of the reasons, or "other: " and what was typed.
    void closed();                      ///< Chosen or not: the focus shall go back.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(const QKeyEvent &event);
    bool choose(int row);
    void finish(const QString &reason);
    void close();
    void place();

    QLabel *m_title;
    QListWidget *m_list;
    QLineEdit *m_other;
    QStringList m_reasons;
};

} // namespace doubleread
