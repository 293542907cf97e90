#include "ui/review/signing/signing.h"

#include "core/base/literals.h"
#include "ui/models/scanwords.h"
#include "ui/review/signing/reopenform.h"
#include "ui/review/signing/signaturelist.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int signOffWidth = 960;
constexpr int narrowWidth = 480;

/// The content with "Close" below it, for a sheet that only tells.
QWidget *closable(QWidget *content, QPushButton *close)
{
    auto *part = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(content, 1);
    layout->addLayout(buttons);
    return part;
}

} // namespace

Signing::Signing(QWidget *page)
    : QObject(page),
      m_signOffForm(new SignOffForm),
      m_manyForm(new ManySignOffForm),
      m_reopenForm(new ReopenForm),
      m_signatures(new SignatureList),
      m_closeSignatures(new QPushButton(tr("Close"))),
      m_signOff(new Sheet({}, m_signOffForm, signOffWidth, page)),
      m_many(new Sheet({}, m_manyForm, signOffWidth, page)),
      m_reopen(new Sheet({}, m_reopenForm, narrowWidth, page)),
      m_history(new Sheet({}, closable(m_signatures, m_closeSignatures), narrowWidth, page))
{
    connect(&m_signOffForm->signer(), &SignerPanel::confirmed, this, &Signing::signOffConfirmed);
    connect(&m_signOffForm->signer(), &SignerPanel::cancelled, m_signOff, &Sheet::close);
    connect(
        &m_manyForm->signer(), &SignerPanel::confirmed, this,
        [this](const SignOffWords &words) { Q_EMIT manyConfirmed(m_manyForm->requests(), words); });
    connect(&m_manyForm->signer(), &SignerPanel::cancelled, m_many, &Sheet::close);
    connect(m_reopenForm, &ReopenForm::confirmed, this, [this](const QString &reason) {
        m_reopen->close();
        Q_EMIT reopenConfirmed(reason);
    });
    connect(m_reopenForm, &ReopenForm::cancelled, m_reopen, &Sheet::close);
    m_closeSignatures->setToolTip(tr("Close (Esc)"));
    connect(m_closeSignatures, &QPushButton::clicked, m_history, &Sheet::close);
    for (Sheet *sheet : {m_signOff, m_many, m_reopen, m_history})
        connect(sheet, &Sheet::closed, this, &Signing::closed);
}

bool Signing::isOpen() const
{
    return m_signOff->isOpen() || m_many->isOpen() || m_reopen->isOpen() || m_history->isOpen();
}

void Signing::open(Sheet &sheet, const QString &title, QWidget *focus)
{
    sheet.setTitle(title);
    sheet.open(focus);
    Q_EMIT opened();
}

void Signing::askSignOff(const SignOffForm::Subject &subject)
{
    m_signOffForm->start(subject);
    open(*m_signOff, tr("Sign off %1").arg(subject.review.scan.fileName),
         m_signOffForm->signer().firstField());
}

void Signing::askMany(const ManySignOffForm::Subject &subject)
{
    m_manyForm->start(subject);
    open(*m_many,
         tr("Sign off %1").arg(scanwords::scans(static_cast<qint64>(subject.items.size()))),
         m_manyForm->signer().firstField());
}

void Signing::askReopen(const Review &review)
{
    if (!review.signOff)
        return;
    m_reopenForm->start(*review.signOff);
    open(*m_reopen, tr("Reopen %1").arg(review.scan.fileName), m_reopenForm->firstField());
}

void Signing::showSignatures(const QString &fileName, const std::vector<SignOff> &signatures,
                             const std::vector<User> &people)
{
    m_signatures->setSignatures(signatures, people);
    open(*m_history, tr("Signatures of %1").arg(fileName), m_signatures);
}

void Signing::refuse(const Error &error)
{
    if (m_signOff->isOpen())
        m_signOffForm->signer().showRefusal(error);
    if (m_many->isOpen())
        m_manyForm->signer().showRefusal(error);
}

void Signing::close()
{
    for (Sheet *sheet : {m_signOff, m_many, m_reopen, m_history})
        sheet->close();
}

} // namespace doubleread
