#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace doubleread {

/// A field that takes the next key which is pressed in it, with its modifiers. Tab and Escape leave
/// it as everywhere.
class KeyField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

Q_SIGNALS:
    void keyPressed(const QKeySequence &key);
    void left(); ///< By Escape.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace doubleread
