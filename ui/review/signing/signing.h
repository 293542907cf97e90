#pragma once

#include "ui/review/signing/manysignoffform.h"
#include "ui/review/signing/signoffform.h"

#include <QObject>

class QPushButton;

namespace doubleread {

class ReopenForm;
class Sheet;
class SignatureList;

/// The acts at the end of a review, each in its sheet over the page: signing one scan or many,
/// reopening, and a look at all signatures that a scan ever had.
class Signing final : public QObject
{
    Q_OBJECT

public:
    explicit Signing(QWidget *page);

    bool isOpen() const;
    void askSignOff(const SignOffForm::Subject &subject);
    void askMany(const ManySignOffForm::Subject &subject);
    void askReopen(const Review &review);
    void showSignatures(const QString &fileName, const std::vector<SignOff> &signatures,
                        const std::vector<User> &people);
    /// What was confirmed did not become a signature: said in the sheet, which stays open.
    void refuse(const Error &error);
    void close();

Q_SIGNALS:
    /// The sheet waits for close() or refuse().
    void signOffConfirmed(const doubleread::SignOffWords &words,
                          doubleread::SignerPanel::Then then);
    void manyConfirmed(const std::vector<doubleread::SignOffRequest> &requests,
                       const doubleread::SignOffWords &words);
    void reopenConfirmed(const QString &reason);
    void opened();
    void closed();

private:
    void open(Sheet &sheet, const QString &title, QWidget *focus);

    SignOffForm *m_signOffForm;
    ManySignOffForm *m_manyForm;
    ReopenForm *m_reopenForm;
    SignatureList *m_signatures;
    QPushButton *m_closeSignatures;
    Sheet *m_signOff;
    Sheet *m_many;
    Sheet *m_reopen;
    Sheet *m_history;
};

} // namespace doubleread
