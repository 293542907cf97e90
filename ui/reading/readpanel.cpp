#include "ui/reading/readpanel.h"

#include "core/document/annotationdocument.h"
#include "ui/comments/commentspanel.h"
#include "ui/reading/assessmentpanel.h"
#include "ui/reading/findingspanel.h"
#include "ui/reading/labelpalette.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int mostComments = 240; ///< Height of their list, px; beyond it the list scrolls.

QString when(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) +
           local.time().toString(u" HH:mm"_s);
}

QString textOf(const TakeBack &request)
{
    if (!request.answer)
        return ReadPanel::tr("Asked to have it back: “%1”").arg(request.reason);
    const QString answer =
        request.answer->granted ? ReadPanel::tr("Given back") : ReadPanel::tr("Not given back");
    return request.answer->remark.isEmpty() ? answer
                                            : answer + u": “"_s + request.answer->remark + u'”';
}

} // namespace

ReadPanel::ReadPanel(const Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_findings(new FindingsPanel(this)),
      m_assessment(new AssessmentPanel(this)),
      m_labels(new LabelPalette(this))
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createUpper(actions), 1);
    layout->addWidget(createHairline(this));
    layout->addWidget(createFoot(actions));

    connect(m_assessment, &AssessmentPanel::verdictChosen, this, &ReadPanel::chooseVerdict);
    connect(m_assessment, &AssessmentPanel::noteEdited, this, &ReadPanel::editNote);
    connect(m_assessment, &AssessmentPanel::noteFinished, this, [this] {
        m_noteGesture = NoGesture;
        Q_EMIT noteFinished();
    });
    connect(m_findings, &FindingsPanel::noteFinished, this, &ReadPanel::noteFinished);
    setDocument(nullptr);
}

QWidget *ReadPanel::createUpper(const Actions &actions)
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setProperty("role", u"panel"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findings);
    layout->addWidget(createHairline(content));
    layout->addWidget(m_assessment);
    m_labelPart = createLabels(content); // now: Tab goes in the order of being put in
    layout->addWidget(m_labelPart);
    layout->addWidget(createHairline(content));
    layout->addWidget(createWindows(actions.windows));
    layout->addWidget(createHairline(content));
    m_comments = new CommentsPanel(actions.comment, content);
    m_comments->setListHeight(mostComments);
    layout->addWidget(m_comments);
    layout->addStretch(1);
    scroll->setWidget(content);
    return scroll;
}

/// The palette, its heading, and the line that parts it from what is above.
QWidget *ReadPanel::createLabels(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(theme::padding, theme::padding - theme::grid, theme::padding,
                              theme::padding);
    inner->setSpacing(theme::grid);
    inner->addWidget(new SectionHeader(tr("Label"), part));
    inner->addWidget(m_labels);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHairline(part));
    layout->addLayout(inner);
    return part;
}

QWidget *ReadPanel::createWindows(const QList<QAction *> &actions)
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, theme::padding - theme::grid, 0, theme::padding);
    layout->setSpacing(0);
    auto *header = new SectionHeader(tr("Window"), part);
    header->setContentsMargins(theme::padding, 0, theme::padding, 0);
    layout->addWidget(header);
    for (QAction *action : actions) {
        auto *button = new KeyCapButton(action, KeyCapButton::Cap::Before, part);
        button->setProperty("role", u"flat"_s);
        button->setFixedHeight(theme::rowHeight);
        layout->addWidget(button);
    }
    return part;
}

QWidget *ReadPanel::createFoot(const Actions &actions)
{
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    m_locked = new QLabel(foot);
    m_locked->setProperty("role", u"secondary"_s);
    m_locked->setAlignment(Qt::AlignCenter);
    m_locked->setWordWrap(true);
    m_nothing = new KeyCapButton(actions.nothingFound, KeyCapButton::Cap::After, foot);
    m_submit = new KeyCapButton(actions.submit, KeyCapButton::Cap::After, foot);
    m_submit->setPrimary(true);
    m_asked = new QLabel(foot);
    m_asked->setProperty("role", u"secondary"_s);
    m_asked->setTextFormat(Qt::PlainText);
    m_asked->setAlignment(Qt::AlignCenter);
    m_asked->setWordWrap(true);
    m_askBack = new QPushButton(actions.askBack->text(), foot);
    m_askBack->setToolTip(actions.askBack->toolTip());
    connect(m_askBack, &QPushButton::clicked, actions.askBack, &QAction::trigger);
    connect(actions.askBack, &QAction::changed, m_askBack,
            [this, ask = actions.askBack] { m_askBack->setEnabled(ask->isEnabled()); });
    layout->addWidget(m_locked);
    layout->addWidget(m_asked);
    layout->addWidget(m_askBack);
    layout->addWidget(m_nothing);
    layout->addWidget(m_submit);
    return foot;
}

void ReadPanel::setProtocol(const Protocol &protocol)
{
    m_findings->setProtocol(protocol);
    m_labels->setProtocol(protocol);
    m_assessment->setProtocol(protocol);
}

void ReadPanel::setDocument(AnnotationDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_noteGesture = NoGesture;
    m_findings->setDocument(document);
    if (document) {
        connect(document, &AnnotationDocument::changed, this, &ReadPanel::follow);
        connect(document, &AnnotationDocument::lockedChanged, this, &ReadPanel::follow);
        connect(document, &QObject::destroyed, this, [this] { m_document = nullptr; });
    }
    follow();
}

void ReadPanel::follow()
{
    const bool editable = m_document && !m_document->isLocked();
    m_assessment->show(m_document ? m_document->assessment() : Assessment{},
                       m_document ? m_document->annotations().size() : 0);
    m_assessment->setEditable(editable);
    m_labelPart->setVisible(editable || !m_document);
    m_labels->setEnabled(editable);
    followState();
}

void ReadPanel::setTakeBack(const std::optional<TakeBack> &request)
{
    m_takeBack = request;
    followState();
}

/// What ends the read, and what may open it again: one or the other.
void ReadPanel::followState()
{
    const Read *read = m_document ? &m_document->read() : nullptr;
    const bool locked = m_document && m_document->isLocked();
    const bool submitted = locked && read->submittedAt.isValid();
    m_locked->setVisible(locked);
    m_locked->setText(submitted ? tr("Submitted %1 · locked").arg(when(read->submittedAt))
                                : tr("Locked"));
    m_nothing->setVisible(!submitted);
    m_submit->setVisible(!submitted);
    m_askBack->setVisible(submitted && !(m_takeBack && !m_takeBack->answer));
    m_asked->setVisible(m_takeBack.has_value());
    m_asked->setText(m_takeBack ? textOf(*m_takeBack) : QString());
}

void ReadPanel::chooseVerdict(Verdict verdict)
{
    if (!m_document)
        return;
    Assessment assessment = m_document->assessment();
    assessment.verdict = verdict;
    m_document->setAssessment(assessment);
}

void ReadPanel::editNote(const QString &note)
{
    if (!m_document)
        return;
    if (m_noteGesture == NoGesture)
        m_noteGesture = m_document->newGesture();
    Assessment assessment = m_document->assessment();
    assessment.note = note;
    m_document->setAssessment(assessment, m_noteGesture);
}

} // namespace doubleread
