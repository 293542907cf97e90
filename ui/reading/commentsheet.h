#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace doubleread {

/// A card at the foot of the scan that asks for a comment: of a flag, or on the scan. Escape puts
/// it away.
class CommentSheet final : public QFrame
{
    Q_OBJECT

public:
    explicit CommentSheet(QWidget *parent);

    /// `verb` stands on the button.
    void open(const QString &title, const QString &placeholder, const QString &verb);

Q_SIGNALS:
    void sent(const QString &comment);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    void close();
    void place();

    QLabel *m_title;
    QPlainTextEdit *m_comment;
    QPushButton *m_send;
};

} // namespace doubleread
