#include "ui/review/signing/signaturelist.h"

#include "core/base/literals.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace doubleread {

namespace {

constexpr int mostHeight = 480;
constexpr int shownKeyBytes = 8;

QLabel *addWords(QVBoxLayout &layout, const QString &role, const QString &text)
{
    auto *label = new QLabel(text);
    if (!role.isEmpty())
        label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    layout.addWidget(label);
    return label;
}

QString nameOf(Id<User> id, const std::vector<User> &people)
{
    const auto person = std::ranges::find(people, id, &User::id);
    return person == people.end() ? SignatureList::tr("somebody") : person->name;
}

} // namespace

SignatureList::SignatureList(QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins({});
    m_cards->setSpacing(theme::padding);
    setWidget(content);
    content->setAutoFillBackground(false);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus); // arrows scroll
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Signatures of this scan"));
}

void SignatureList::setSignatures(const std::vector<SignOff> &signatures,
                                  const std::vector<User> &people)
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SignOff &each : std::views::reverse(signatures))
        m_cards->addWidget(cardOf(each, people));
    if (signatures.empty())
        addWords(*m_cards, u"secondary"_s, tr("This scan was never signed."));
    m_cards->addStretch(1);
    updateGeometry();
}

QWidget *SignatureList::cardOf(const SignOff &signOff, const std::vector<User> &people)
{
    auto *card = new QFrame;
    card->setProperty("role", u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(theme::grid);
    addWords(*layout, u"section"_s,
             signOff.voided ? tr("%1 (void)").arg(signOff.printedName) : signOff.printedName);
    addWords(*layout, {},
             tr("%1 · version %2 of the consensus · protocol %3")
                 .arg(reviewwords::utc(signOff.at))
                 .arg(signOff.consensusVersion)
                 .arg(signOff.protocolVersion));
    addWords(*layout, u"secondary"_s, signOff.meaning);
    addWords(*layout, u"secondary"_s,
             signOff.signature.isEmpty()
                 ? tr("Recorded without a cryptographic signature")
                 : tr("Ed25519 key %1…")
                       .arg(QString::fromLatin1(
                           signOff.publicKey
                               .first(std::min<qsizetype>(shownKeyBytes, signOff.publicKey.size()))
                               .toHex())));
    if (signOff.voided)
        addWords(*layout, u"warning"_s,
                 tr("Made void by %1, %2: %3")
                     .arg(nameOf(signOff.voided->by, people), reviewwords::utc(signOff.voided->at),
                          signOff.voided->reason));
    return card;
}

int SignatureList::heightForWidth(int width) const
{
    return std::min(mostHeight, m_cards->heightForWidth(width) + 2 * frameWidth());
}

} // namespace doubleread
