#pragma once

#include "core/service/reading/worklistreports.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace doubleread {

/// Whether the reading round is open, what is missing, and the way to close it: asked once.
class RoundPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RoundPanel(QWidget *parent = nullptr);

    void setStatus(const RoundReport &status, bool mayChange);

Q_SIGNALS:
    void closeConfirmed();

private:
    void ask(bool asking);

    RoundReport m_status;
    QLabel *m_text;
    QPushButton *m_close;
    QWidget *m_question;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
};

} // namespace doubleread
