#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace doubleread {

/// What stands where there is nothing to show: why, what to do, and the button that does it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Without `action` there is no button.
    void setContent(const QString &icon, const QString &title, const QString &text,
                    const QString &action = {});

Q_SIGNALS:
    void triggered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fitText();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace doubleread
