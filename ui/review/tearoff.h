#pragma once

#include <QObject>

class QLabel;
class QWidget;

namespace doubleread {

class PageWindow;

/// Takes a part of the page out into a window of its own and back to where it was. The window is
/// seen only while the page is, so no scan stays behind when somebody logs out.
class TearOff final : public QObject
{
    Q_OBJECT

public:
    /// `content` lies in a layout of its parent. `name` is where the window's place is remembered;
    /// `away` stands where it was meanwhile, or nothing.
    TearOff(const QString &name, QWidget *content, const QString &away, QWidget *page);

    bool isOff() const { return m_window != nullptr; }
    void setOff(bool off);
    void setTitle(const QString &title);

Q_SIGNALS:
    void changed(bool off);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void putBack();
    void followVisibility();

    QString m_name;
    QString m_title;
    QWidget *m_content;
    QWidget *m_page;
    QLabel *m_place; ///< Keeps its place in the layout.
    PageWindow *m_window = nullptr;
};

} // namespace doubleread
