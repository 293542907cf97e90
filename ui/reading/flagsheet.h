#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace doubleread {

/// A card at the foot of the scan that asks for the comment of a flag. Escape puts it away.
class FlagSheet final : public QFrame
{
    Q_OBJECT

public:
    explicit FlagSheet(QWidget *parent);

    void open(const QString &fileName);

Q_SIGNALS:
    void flagged(const QString &comment);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    void close();
    void place();

    QLabel *m_title;
    QPlainTextEdit *m_comment;
    QPushButton *m_flag;
};

} // namespace doubleread
