#include "ui/review/signing/signing.h"

#include "core/base/literals.h"
#include "ui/review/signing/reopenform.h"
#include "ui/widgets/sheet.h"

namespace doubleread {

namespace {

constexpr int signOffWidth = 960;
constexpr int reopenWidth = 480;

} // namespace

Signing::Signing(QWidget *page)
    : QObject(page),
      m_signOffForm(new SignOffForm),
      m_reopenForm(new ReopenForm),
      m_signOff(new Sheet({}, m_signOffForm, signOffWidth, page)),
      m_reopen(new Sheet({}, m_reopenForm, reopenWidth, page))
{
    connect(m_signOffForm, &SignOffForm::confirmed, this,
            [this](const QString &name, SignOffForm::Then then) {
                m_signOff->close();
                Q_EMIT signOffConfirmed(name, then);
            });
    connect(m_signOffForm, &SignOffForm::cancelled, m_signOff, &Sheet::close);
    connect(m_reopenForm, &ReopenForm::confirmed, this, [this](const QString &reason) {
        m_reopen->close();
        Q_EMIT reopenConfirmed(reason);
    });
    connect(m_reopenForm, &ReopenForm::cancelled, m_reopen, &Sheet::close);
    connect(m_signOff, &Sheet::closed, this, &Signing::closed);
    connect(m_reopen, &Sheet::closed, this, &Signing::closed);
}

bool Signing::isOpen() const
{
    return m_signOff->isOpen() || m_reopen->isOpen();
}

void Signing::askSignOff(const SignOffForm::Subject &subject)
{
    m_signOff->setTitle(tr("Sign off %1").arg(subject.review.scan.fileName));
    m_signOffForm->start(subject);
    m_signOff->open(m_signOffForm->firstField());
    Q_EMIT opened();
}

void Signing::askReopen(const Review &review)
{
    if (!review.signOff)
        return;
    m_reopen->setTitle(tr("Reopen %1").arg(review.scan.fileName));
    m_reopenForm->start(*review.signOff);
    m_reopen->open(m_reopenForm->firstField());
    Q_EMIT opened();
}

void Signing::close()
{
    m_signOff->close();
    m_reopen->close();
}

} // namespace doubleread
