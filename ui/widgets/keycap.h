#pragma once

#include <QToolButton>

namespace doubleread {

/// The key of an action as a small cap, where the action has no button of its own; a click
/// triggers it.
class KeyCap final : public QToolButton
{
    Q_OBJECT

public:
    explicit KeyCap(QAction *action, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace doubleread
