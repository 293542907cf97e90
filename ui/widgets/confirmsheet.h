#pragma once

#include <QObject>

#include <functional>

class QLabel;
class QPushButton;

namespace doubleread {

class Sheet;

/// Asks once before an act that others would miss something by: what happens, and a button with
/// the verb on it.
class ConfirmSheet final : public QObject
{
    Q_OBJECT

public:
    explicit ConfirmSheet(QWidget *page);

    struct Question
    {
        QString title;
        QString text;
        QString verb; ///< "Exclude 3 scans".
    };
    /// Calls `act` when the person says so, and nothing otherwise.
    void ask(const Question &question, std::function<void()> act);
    bool isOpen() const;
    void close();

Q_SIGNALS:
    void closed(); ///< Done or not: the focus shall go back.

private:
    QLabel *m_text;
    QPushButton *m_confirm;
    Sheet *m_sheet;
    std::function<void()> m_act;
};

} // namespace doubleread
