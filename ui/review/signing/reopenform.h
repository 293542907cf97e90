#pragma once

#include "core/model/review.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace doubleread {

/// What is asked before a signed scan is unlocked: the reason, which is kept for good.
class ReopenForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ReopenForm(QWidget *parent = nullptr);

    void start(const SignOff &signOff); ///< Forgets what was typed for another scan.
    QWidget *firstField() const;

Q_SIGNALS:
    void confirmed(const QString &reason);
    void cancelled();

private:
    QLabel *m_explanation;
    QPlainTextEdit *m_reason;
    QPushButton *m_confirm;
};

} // namespace doubleread
