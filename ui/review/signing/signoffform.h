#pragma once

#include "core/imaging/pixelimage.h"
#include "core/model/protocol.h"
#include "core/model/review.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace doubleread {

class CanvasView;
class KeyCapButton;

/// What is shown before a scan is signed: exactly what the signature will cover, who signs and what
/// it means.
class SignOffForm final : public QWidget
{
    Q_OBJECT

public:
    struct Subject
    {
        Picture picture;
        Review review;
        Protocol protocol;
        QString printedName;       ///< Prefilled.
        bool cryptographic = true; ///< False in an unprotected dataset.
        bool moreWaiting = false;  ///< Whether there is a next scan to go to.
    };

    explicit SignOffForm(QWidget *parent = nullptr);

    void start(const Subject &subject);
    QWidget *firstField() const;

    enum class Then { Stay, Next };

Q_SIGNALS:
    void confirmed(const QString &printedName, doubleread::SignOffForm::Then then);
    void cancelled();

private:
    QWidget *createWords();
    QWidget *createButtons();
    void confirm(Then then);

    CanvasView *m_canvas;
    QLabel *m_findings = nullptr;
    QLabel *m_answer = nullptr;
    QLabel *m_protocol = nullptr;
    QLabel *m_meaning = nullptr;
    QLabel *m_note = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_stay = nullptr;
    KeyCapButton *m_next = nullptr;
    QAction *m_nextAction = nullptr;
};

} // namespace doubleread
