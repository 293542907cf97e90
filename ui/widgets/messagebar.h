#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace doubleread {

/// A line above the content that says what went wrong or what was done, and what to do about it.
/// Never a box in the middle: the work goes on underneath.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(Kind kind, const QString &text, const QString &remedy = {});
    void show(const Error &error);
    /// What is said now comes with a button that does something about it.
    void offer(const QString &deed, std::function<void()> act);
    void dismiss();
    /// If it is said now: more may have been said since.
    void retract(const QString &text);
    /// What is said now is about this entry of the scan list, and goes with it.
    void attach(qint64 scan);
    /// This entry is in hand now; none: another page is.
    void follow(std::optional<qint64> scan);
    QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_deed;
    QToolButton *m_close;
    std::function<void()> m_act;
    std::optional<qint64> m_scan; ///< That it is about.
};

} // namespace doubleread
