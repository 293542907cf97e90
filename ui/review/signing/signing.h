#pragma once

#include "ui/review/signing/signoffform.h"

#include <QObject>

namespace doubleread {

class ReopenForm;
class Sheet;

/// The two acts at the end of a review, each in its sheet over the page: signing off and reopening.
class Signing final : public QObject
{
    Q_OBJECT

public:
    explicit Signing(QWidget *page);

    bool isOpen() const;
    void askSignOff(const SignOffForm::Subject &subject);
    void askReopen(const Review &review);
    void close();

Q_SIGNALS:
    void signOffConfirmed(const QString &printedName, doubleread::SignOffForm::Then then);
    void reopenConfirmed(const QString &reason);
    void opened();
    void closed();

private:
    SignOffForm *m_signOffForm;
    ReopenForm *m_reopenForm;
    Sheet *m_signOff;
    Sheet *m_reopen;
};

} // namespace doubleread
