#include "ui/review/sidepanel.h"

#include "core/workflow/workflow.h"
#include "ui/review/deciding/disagreementdelegate.h"
#include "ui/review/deciding/disagreementmodel.h"
#include "ui/review/reviewwords.h"
#include "ui/review/verdictpanel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int headHeight = 40;
constexpr int mostRows = 7;  ///< The list scrolls beyond.
constexpr int leastRows = 2; ///< Seen however low the window is.
constexpr int sealIcon = 28;

QLabel *label(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

SidePanel::SidePanel(const ReviewActions &actions, DisagreementModel &model, QWidget *parent)
    : QFrame(parent),
      m_model(model),
      m_head(new SectionHeader(tr("Disagreements"), this)),
      m_assessment(new VerdictPanel(this)),
      m_comments(new CommentsPanel(actions[ActionId::WriteComment], this))
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme::sidePanelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_head->setContentsMargins(theme::padding, theme::grid, theme::padding, theme::grid);
    m_head->setMinimumHeight(headHeight);
    layout->addWidget(m_head);
    layout->addWidget(createMiddle(), 1);
    layout->addWidget(createFoot(actions));
    connect(m_assessment, &VerdictPanel::verdictChosen, this, &SidePanel::verdictChosen);
    clear();
}

/// Scrolls where the window is too low for all of it.
QScrollArea *SidePanel::createMiddle()
{
    auto *middle = new QWidget;
    middle->setProperty("role", u"panel"_s);
    middle->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_notice = label(u"warning"_s, middle);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(theme::padding, 0, theme::padding, 2 * theme::grid);
    layout->addWidget(m_notice);
    layout->addWidget(createList());
    m_agreed = label(u"secondary"_s, middle);
    m_agreed->setWordWrap(true);
    m_agreed->setContentsMargins(theme::padding, theme::grid, theme::padding, theme::padding);
    layout->addWidget(m_agreed);
    layout->addWidget(createHairline(middle));
    layout->addWidget(m_assessment);
    layout->addWidget(createHairline(middle));
    layout->addWidget(m_comments, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QListView *SidePanel::createList()
{
    m_list = new QListView(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new DisagreementDelegate(m_list));
    m_list->setAccessibleName(tr("Disagreements"));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_quiet && current.isValid())
                    Q_EMIT currentChanged(current.row());
            });
    return m_list;
}

QWidget *SidePanel::createFoot(const ReviewActions &actions)
{
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    m_signOff = new KeyCapButton(actions[ActionId::SignOff], KeyCapButton::Cap::After, foot);
    m_remark = label(u"secondary"_s, foot);
    m_remark->setAlignment(Qt::AlignCenter);
    m_remark->setWordWrap(true);
    m_signatures =
        new KeyCapButton(actions[ActionId::ShowSignatures], KeyCapButton::Cap::After, foot);
    auto *others = new QHBoxLayout;
    others->setSpacing(2 * theme::grid);
    others->addWidget(m_signatures, 1);
    others->addWidget(
        new KeyCapButton(actions[ActionId::ShowContactSheet], KeyCapButton::Cap::After, foot), 1);
    layout->addWidget(createSeal(actions, foot));
    layout->addLayout(others);
    layout->addWidget(m_signOff);
    layout->addWidget(m_remark);
    for (QPushButton *button : foot->findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the scan
    return foot;
}

QWidget *SidePanel::createSeal(const ReviewActions &actions, QWidget *foot)
{
    m_seal = new QFrame(foot);
    m_seal->setProperty("role", u"card"_s);
    auto *picture = new QLabel(m_seal);
    picture->setPixmap(icon(u"seal"_s).pixmap(sealIcon));
    m_sealName = label(u"section"_s, m_seal);
    m_sealTime = label(u"secondary"_s, m_seal);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_sealName);
    words->addWidget(m_sealTime);
    auto *signature = new QHBoxLayout;
    signature->setSpacing(theme::padding);
    signature->addWidget(picture);
    signature->addLayout(words, 1);
    auto *column = new QVBoxLayout(m_seal);
    column->setContentsMargins(theme::padding, 2 * theme::grid, theme::padding, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addLayout(signature);
    column->addWidget(
        new KeyCapButton(actions[ActionId::Reopen], KeyCapButton::Cap::After, m_seal));
    return m_seal;
}

/// That a read was given back since somebody decided.
void SidePanel::tellVoid(const Review &review)
{
    m_notice->setVisible(review.voidDecisions && !review.signOff);
    if (!review.voidDecisions)
        return;
    const int decisions = *review.voidDecisions;
    QString words = tr("A read was given back and submitted again.");
    if (decisions == 1)
        words += u' ' + tr("The decision made before is void; the history keeps it.");
    else if (decisions > 1)
        words +=
            u' ' +
            tr("The %1 decisions made before are void; the history keeps them.").arg(decisions);
    m_notice->setText(words);
}

void SidePanel::setReview(const Review &review, const Protocol &protocol)
{
    tellVoid(review);
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model.setReview(review, protocol);
    }
    const int open = m_model.openCount();
    QString state;
    if (m_model.rowCount() > 0 && !tellsDecisions(review))
        state = QString::number(m_model.rowCount()); // decided or not
    else if (m_model.rowCount() > 0)
        state = open == 0 ? tr("all decided") : tr("%1 open").arg(open);
    QStringList parts{state, m_progressText};
    parts.removeAll(QString());
    m_head->setDetail(parts.join(u" · "_s));
    m_agreed->setText(review.reads.size() > 1 ? tr("The reads agree in everything.")
                                              : tr("One read: nothing to compare it with."));
    m_agreed->setVisible(m_model.rowCount() == 0);
    m_assessment->setReview(review, protocol);
    m_assessment->setVisible(true);
    const bool sealed = review.signOff.has_value();
    m_seal->setVisible(sealed);
    m_remark->setVisible(!sealed);
    m_signatures->setVisible(review.signatures > 0);
    if (sealed) {
        m_sealName->setText(review.signOff->printedName);
        m_sealTime->setText(tr("signed off %1\nprotocol %2")
                                .arg(reviewwords::utc(review.signOff->at))
                                .arg(review.signOff->protocolVersion));
        m_sealName->setToolTip(plainToolTip(review.signOff->meaning));
    }
    fitList();
}

void SidePanel::clear()
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_model.clear();
    m_head->setDetail(m_progressText);
    m_notice->hide();
    m_agreed->setVisible(false);
    m_assessment->setVisible(false);
    m_seal->setVisible(false);
    m_signatures->setVisible(false);
    m_remark->setVisible(true);
    m_remark->clear();
    m_comments->setThreads({});
    fitList();
}

void SidePanel::setProgress(int scan, int scans)
{
    m_progressText = scans > 0 ? tr("scan %1 of %2").arg(scan).arg(scans) : QString();
}

void SidePanel::setCurrent(int row)
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (row < 0)
        m_list->selectionModel()->clear();
    else
        m_list->setCurrentIndex(m_model.index(row));
}

int SidePanel::current() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void SidePanel::setSignOffRemark(const QString &remark, Readiness readiness)
{
    m_remark->setText(remark);
    m_remark->setProperty("role",
                          readiness == Readiness::Contradicts ? u"warning"_s : u"secondary"_s);
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
    m_signOff->setPrimary(readiness == Readiness::Ready);
}

void SidePanel::setLocked(bool locked)
{
    m_assessment->setReadOnly(locked);
}

void SidePanel::fitList()
{
    const int rows = std::min(m_model.rowCount(), mostRows);
    const int row = m_list->sizeHintForRow(0);
    const auto heightOf = [&](int shown) { return shown * row + 2 * m_list->frameWidth(); };
    m_list->setMinimumHeight(rows > 0 ? heightOf(std::min(rows, leastRows)) : 0);
    m_list->setMaximumHeight(rows > 0 ? heightOf(rows) : 0);
    m_list->setVisible(rows > 0);
    m_list->updateGeometry();
}

} // namespace doubleread
