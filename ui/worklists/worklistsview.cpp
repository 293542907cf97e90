#include "ui/worklists/worklistsview.h"

#include "core/base/answer.h"
#include "core/base/counted.h"
#include "core/session/sessionworklists.h"
#include "ui/models/scanwords.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"
#include "ui/worklists/assignform.h"
#include "ui/worklists/progresspanel.h"
#include "ui/worklists/roundpanel.h"
#include "ui/worklists/takebacklist.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int leastHeight = 560; // px; less than that scrolls

QWidget *scrolling(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    content->setProperty("role", u"panel"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

WorklistsView::WorklistsView(DatasetSession &session, std::vector<qint64> selected, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_selected(std::move(selected)),
      m_message(new MessageBar(this)),
      m_progress(new ProgressPanel),
      m_takeBacks(new TakeBackList),
      m_round(new RoundPanel),
      m_form(new AssignForm)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * theme::padding);
    columns->addWidget(scrolling(createLeft(), this), 1);
    columns->addWidget(scrolling(createRight(), this), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_message);
    layout->addLayout(columns, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &WorklistsView::closeRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * theme::grid);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_form->button());
    layout->addLayout(buttons);
    setMinimumHeight(leastHeight);
    connect(m_form, &AssignForm::previewWanted, this, &WorklistsView::preview);
    connect(m_form, &AssignForm::assignWanted, this, &WorklistsView::assign);
    connect(m_takeBacks, &TakeBackList::answered, this, &WorklistsView::answer);
    connect(m_round, &RoundPanel::closeConfirmed, this, &WorklistsView::closeRound);
    connect(&session, &DatasetSession::scansChanged, this, &WorklistsView::refresh);
    refresh();
    refreshForm();
}

QWidget *WorklistsView::createLeft()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::padding);
    const auto add = [&](const QString &title, QWidget *content) {
        layout->addWidget(new SectionHeader(title, part));
        layout->addWidget(content);
    };
    add(tr("Progress"), m_progress);
    add(tr("Reads asked back"), m_takeBacks);
    add(tr("Reading round"), m_round);
    layout->addStretch(1);
    return part;
}

QWidget *WorklistsView::createRight()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::padding);
    layout->addWidget(new SectionHeader(tr("Assign scans"), part));
    layout->addWidget(m_form, 1);
    return part;
}

QWidget *WorklistsView::firstField() const
{
    return m_form->firstField();
}

void WorklistsView::refresh()
{
    SessionWorklists &worklists = m_session.worklists();
    whenAnswered(worklists.progress(), this,
                 [this](const Result<std::vector<ReaderProgress>> &progress) {
                     if (progress)
                         m_progress->setProgress(*progress);
                     else
                         m_message->show(progress.error());
                 });
    whenAnswered(worklists.roundStatus(), this, [this](const Result<RoundReport> &status) {
        if (status)
            m_round->setStatus(*status, !m_session.isReadOnly());
    });
    whenAnswered(worklists.takeBacks(), this,
                 [this](const Result<std::vector<TakeBack>> &requests) {
                     if (!requests)
                         return;
                     const auto &people = m_session.info().people;
                     std::vector<TakeBackList::Row> rows;
                     for (const TakeBack &each : *requests) {
                         const auto reader = std::ranges::find(people, each.reader, &User::id);
                         if (!each.answer && reader != people.end())
                             rows.push_back({.request = each, .reader = reader->name});
                     }
                     m_takeBacks->setRequests(rows);
                 });
}

void WorklistsView::refreshForm()
{
    whenAnswered(m_session.worklists().repeatShareInUse(), this,
                 [this](const Result<double> &share) {
                     fillForm(share.value_or(m_session.info().protocol.repeatShare));
                 });
}

void WorklistsView::fillForm(double repeatShare)
{
    whenAnswered(m_session.facets({}), this, [this, repeatShare](const auto &facets) {
        QStringList sites;
        if (facets)
            for (const Facet &facet : *facets)
                if (facet.group == u"site"_s)
                    sites << facet.value;
        m_form->setSituation(m_session.info(), sites.size() > 1 ? sites : QStringList(), m_selected,
                             repeatShare);
        m_form->setEnabled(!m_session.isReadOnly());
    });
}

void WorklistsView::preview()
{
    whenAnswered(m_session.worklists().assignPreview(m_form->request()), this,
                 [this, question = ++m_question](const Result<AssignReport> &report) {
                     if (question == m_question)
                         m_form->setPreview(report);
                 });
}

void WorklistsView::assign()
{
    whenAnswered(m_session.worklists().assign(m_form->request()), this,
                 [this](const Result<AssignReport> &report) {
                     if (!report) {
                         m_message->show(report.error());
                         return;
                     }
                     m_message->show(MessageBar::Kind::Information,
                                     counted(std::ssize(report->readers),
                                             tr("The worklist of %1 reader is changed."),
                                             tr("The worklists of %1 readers are changed.")));
                     preview();
                 });
}

void WorklistsView::answer(const TakeBack &request, bool granted, const QString &remark)
{
    whenAnswered(m_session.worklists().answerTakeBack(request, granted, remark), this,
                 [this](const Result<void> &done) {
                     if (!done)
                         m_message->show(done.error());
                     else
                         m_message->dismiss();
                     refresh();
                 });
}

void WorklistsView::closeRound()
{
    whenAnswered(m_session.worklists().closeRound(), this,
                 [this](const Result<RoundReport> &report) {
                     if (!report)
                         m_message->show(report.error());
                 });
}

} // namespace doubleread
