#include "ui/review/signing/signoffform.h"

#include "ui/canvas/canvasview.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace doubleread {

namespace {

constexpr QSize leastPicture{320, 380};

} // namespace

SignOffForm::SignOffForm(QWidget *parent)
    : QWidget(parent),
      m_canvas(new CanvasView(this)),
      m_signer(new SignerPanel(this)),
      m_findings(new QLabel(m_signer)),
      m_answer(new QLabel(m_signer))
{
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_canvas->setMinimumSize(leastPicture);
    m_canvas->setAccessibleName(tr("Picture of the consensus"));
    m_signer->addSection(tr("Findings"), m_findings);
    m_signer->addSection(tr("Scan-level answer"), m_answer);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::padding);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_signer);
}

void SignOffForm::start(const Subject &subject)
{
    const Consensus &consensus = subject.review.consensus;
    m_canvas->setLabels(subject.protocol.labels);
    m_canvas->showPicture(
        subject.picture, nullptr,
        {{.style = OverlayStyle::Consensus, .annotations = consensus.annotations}});
    m_findings->setText(reviewwords::findings(subject.review, subject.protocol));
    m_answer->setText(reviewwords::verdict(consensus.assessment.verdict, subject.protocol));
    m_signer->start(
        {.protocol = subject.protocol,
         .rules = tr("%1 · version %2 of the consensus")
                      .arg(reviewwords::rules(subject.protocol, subject.review.comparedBy))
                      .arg(consensus.version),
         .printedName = subject.printedName,
         .cryptographic = subject.cryptographic,
         .act = subject.moreWaiting ? tr("Sign off") : tr("Sign off, done"),
         .actAndNext = subject.moreWaiting ? tr("Sign off, next") : QString()});
}

} // namespace doubleread
