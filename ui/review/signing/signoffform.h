#pragma once

#include "core/imaging/pixelimage.h"
#include "core/model/review.h"
#include "ui/review/signing/signerpanel.h"

namespace doubleread {

class CanvasView;

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
    SignerPanel &signer() { return *m_signer; }

private:
    CanvasView *m_canvas;
    SignerPanel *m_signer;
    QLabel *m_findings;
    QLabel *m_answer;
};

} // namespace doubleread
