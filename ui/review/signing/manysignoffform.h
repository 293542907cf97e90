#pragma once

#include "ui/review/signing/signerpanel.h"

class QListWidget;

namespace doubleread {

/// What is shown before many scans are signed in one act: which they are and what each says.
class ManySignOffForm final : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        SignOffRequest request; ///< As it was looked at.
        QString fileName;
        std::optional<Verdict> verdict;
        int findings = 0;
    };
    struct Subject
    {
        std::vector<Item> items;
        Protocol protocol;
        QString printedName;       ///< Prefilled.
        bool cryptographic = true; ///< False in an unprotected dataset.
    };

    explicit ManySignOffForm(QWidget *parent = nullptr);

    void start(const Subject &subject);
    SignerPanel &signer() { return *m_signer; }
    std::vector<SignOffRequest> requests() const;

private:
    QString summary() const;

    QListWidget *m_list;
    SignerPanel *m_signer;
    QLabel *m_summary;
    Subject m_subject;
};

} // namespace doubleread
