#pragma once

#include "core/model/protocol.h"
#include "core/service/reports.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace doubleread {

class KeyCapButton;

/// Who signs, when, by which rules and what it means: the part that signing one scan and signing
/// many have in common. Stays open until the signature stands, and says in place why it does not.
class SignerPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Terms
    {
        Protocol protocol;
        QString rules;             ///< One line: version and matching, and what else is covered.
        QString printedName;       ///< Prefilled.
        bool cryptographic = true; ///< False in an unprotected dataset: no password is asked for.
        QString act;               ///< On the button: "Sign off".
        QString actAndNext;        ///< On the button that goes on afterwards; empty: there is none.
    };

    explicit SignerPanel(QWidget *parent = nullptr);

    void start(const Terms &terms);
    /// What is signed, above what it means.
    void addSection(const QString &title, QLabel *value);
    QWidget *firstField() const;
    /// The store is at it: nothing can be changed or done twice.
    void setBusy(bool busy);
    /// Why it was not signed; the password is asked for again.
    void showRefusal(const Error &error);
    /// Nothing that was typed stays in memory longer than the sheet is open.
    void forgetPassword();

    enum class Then { Stay, Next };

Q_SIGNALS:
    void confirmed(const doubleread::SignOffWords &words, doubleread::SignerPanel::Then then);
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createFields(QVBoxLayout &layout);
    QWidget *createButtons();
    void confirm(Then then);
    void tellTime();
    void updateState();

    QVBoxLayout *m_sections;
    QLabel *m_rules;
    QLabel *m_meaning;
    QLabel *m_time;
    QLabel *m_note;
    QLabel *m_refusal;
    QLineEdit *m_name;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_stay = nullptr;
    KeyCapButton *m_next = nullptr;
    QAction *m_nextAction = nullptr;
    QTimer m_clock;
    bool m_busy = false;
};

} // namespace doubleread
