#pragma once

#include <QFrame>

class QLabel;

namespace doubleread {

/// A card over the page for an act that needs a closer look: not a dialog, so the page stays where
/// it is. Covers its parent, dims it, and keeps the focus inside until it is closed.
class Sheet final : public QFrame
{
    Q_OBJECT

public:
    /// Takes `content`. `width` is the card's in device-independent px; less on a narrow page.
    Sheet(const QString &title, QWidget *content, int width, QWidget *page);
    ~Sheet() override;

    bool isOpen() const { return isVisible(); }
    void setTitle(const QString &title); ///< Also what a screen reader calls the sheet.
    void open(QWidget *focus);           ///< `focus` is what the person fills in first.
    void close();

Q_SIGNALS:
    void closed(); ///< The focus shall go back to the page.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place(int least); ///< Height of the card, px.
    void keepFocus(QWidget *before, QWidget *now);

    QFrame *m_card;
    QLabel *m_title;
    QWidget *m_content;
    int m_width;
};

} // namespace doubleread
