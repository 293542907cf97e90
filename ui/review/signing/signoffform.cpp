#include "ui/review/signing/signoffform.h"

#include "ui/canvas/canvasview.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr QSize leastPicture{320, 380};
constexpr int wordsWidth = 340;

QLabel *words(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    if (!role.isEmpty())
        label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SignOffForm::SignOffForm(QWidget *parent) : QWidget(parent), m_canvas(new CanvasView(this))
{
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_canvas->setMinimumSize(leastPicture);
    m_canvas->setAccessibleName(tr("Picture of the consensus"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::padding);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(createWords());
}

QWidget *SignOffForm::createWords()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(wordsWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid);
    const auto section = [&](const QString &title, QLabel *&value) {
        QLabel *head = words(u"secondary"_s, side);
        head->setText(title);
        value = words({}, side);
        layout->addWidget(head);
        layout->addWidget(value);
        layout->addSpacing(2 * theme::grid);
    };
    section(tr("Findings"), m_findings);
    section(tr("Scan-level answer"), m_answer);
    section(tr("Rules"), m_protocol);
    section(tr("Meaning"), m_meaning);
    layout->addStretch(1);
    auto *nameLabel = new QLabel(tr("Printed &name"), side);
    nameLabel->setProperty("role", u"secondary"_s);
    m_name = new QLineEdit(side);
    m_name->setAccessibleName(tr("Printed name"));
    nameLabel->setBuddy(m_name);
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    m_note = words(u"secondary"_s, side);
    layout->addWidget(m_note);
    layout->addSpacing(2 * theme::grid);
    layout->addWidget(createButtons());
    return side;
}

QWidget *SignOffForm::createButtons()
{
    auto *line = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), line);
    m_stay = new QPushButton(tr("Sign off"), line);
    m_nextAction = new QAction(tr("Sign off, next"), this);
    m_nextAction->setShortcuts(keysOf(ActionId::SignOff));
    m_nextAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_nextAction->setToolTip(tr("Signs this scan and goes to the next one that waits"));
    addAction(m_nextAction);
    m_next = new KeyCapButton(m_nextAction, KeyCapButton::Cap::After, line);
    m_next->setPrimary(true);
    connect(cancel, &QPushButton::clicked, this, &SignOffForm::cancelled);
    connect(m_stay, &QPushButton::clicked, this, [this] { confirm(Then::Stay); });
    connect(m_nextAction, &QAction::triggered, this, [this] { confirm(Then::Next); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { confirm(Then::Stay); });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_stay->setEnabled(!name.trimmed().isEmpty());
        m_nextAction->setEnabled(!name.trimmed().isEmpty());
    });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(cancel);
    layout->addStretch(1);
    layout->addWidget(m_stay);
    layout->addWidget(m_next);
    return line;
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
    m_protocol->setText(tr("%1 · version %2 of the consensus")
                            .arg(reviewwords::rules(subject.protocol))
                            .arg(consensus.version));
    m_meaning->setText(subject.protocol.signOffMeaning);
    m_note->setText(tr("This dataset has no passwords: the sign-off is recorded with name and time "
                       "and locks the scan, but it is not signed cryptographically."));
    m_note->setVisible(!subject.cryptographic);
    m_name->setText(subject.printedName);
    m_nextAction->setText(subject.moreWaiting ? tr("Sign off, next") : tr("Sign off, done"));
    m_stay->setVisible(subject.moreWaiting);
}

QWidget *SignOffForm::firstField() const
{
    return m_name;
}

void SignOffForm::confirm(Then then)
{
    const QString name = m_name->text().trimmed();
    if (!name.isEmpty())
        Q_EMIT confirmed(name, then);
}

} // namespace doubleread
