#pragma once

#include <QWidget>

namespace doubleread {

/// A window of its own for a part of a page, as on a second monitor. The keys of the page and of
/// the program work in it. Where something in the main window waits for typing, that one comes
/// forward. Place and size are remembered by name.
class PageWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes `content` for as long as it is in the layout.
    PageWindow(const QString &name, QWidget *content, QWidget *page);

    /// The window that a widget is in works for this page as well.
    static bool isOf(const QWidget *widget, const QWidget *page);

Q_SIGNALS:
    void closing(); ///< The person closes it; it stays until its owner deletes it.

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void placeFirst();
    void followFocus();

    QString m_name;
    QWidget *m_page;
};

} // namespace doubleread
