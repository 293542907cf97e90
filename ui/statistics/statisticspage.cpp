#include "ui/statistics/statisticspage.h"

#include "core/base/answer.h"
#include "core/base/filewriting.h"
#include "core/service/agreement/agreementexport.h"
#include "core/service/agreement/agreementsections.h"
#include "core/session/datasetsession.h"
#include "ui/statistics/figurecard.h"
#include "ui/statistics/panes.h"
#include "ui/statistics/readerpicker.h"
#include "ui/widgets/capitalised.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr auto changePause = std::chrono::milliseconds(800);
constexpr int tabHeight = 40;

bool isEmpty(const AgreementReport &report)
{
    return report.readers.isEmpty();
}

} // namespace

StatisticsPage::StatisticsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context)
{
    setObjectName(u"page"_s);
    m_changes.setSingleShot(true);
    m_changes.setInterval(changePause);
    connect(&m_changes, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    const auto follow = [this] {
        if (isVisible())
            m_changes.start();
    };
    connect(&context.session, &DatasetSession::scansChanged, this, follow);
    connect(&context.session, &DatasetSession::infoChanged, this, follow);
    createActions();
}

StatisticsPage::~StatisticsPage()
{
    m_future.cancel();
}

void StatisticsPage::createActions()
{
    m_swap = createAction(ActionId::SwapReaders, this);
    m_save = createAction(ActionId::ExportFigures, this);
    connect(m_swap, &QAction::triggered, this, &StatisticsPage::swapReaders);
    connect(m_save, &QAction::triggered, this, &StatisticsPage::askWhereToSave);
    m_swap->setEnabled(false);
    m_save->setEnabled(false);
}

void StatisticsPage::createLayout()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_content = new QWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_isHidden && mayCloseRound())
            Q_EMIT worklistsRequested({}); // where the round is closed
        else
            refresh();
    });
    m_readers = new ReaderPicker(m_swap, m_save, m_content);
    connect(m_readers, &ReaderPicker::changed, this, [this] {
        m_request.first = m_readers->first();
        m_request.second = m_readers->second();
        refresh();
    });
    m_cards = new QHBoxLayout;
    m_cards->setContentsMargins(theme::padding, theme::padding, theme::padding, 0);
    m_cards->setSpacing(theme::padding);
    m_place = new QVBoxLayout;
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_readers);
    content->addWidget(createHairline(m_content));
    content->addLayout(m_cards);
    content->addWidget(createTabs());
    content->addLayout(m_place, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *StatisticsPage::createTabs()
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme::padding, theme::grid, theme::padding, theme::grid * 2);
    layout->setSpacing(theme::grid);
    m_tabs = new QButtonGroup(row);
    int id = 0;
    for (const Pane::Spec &spec : paneTable()) {
        auto *tab = new QToolButton(row);
        tab->setObjectName(u"pageTab"_s);
        tab->setText(titleOf(spec));
        tab->setAccessibleName(tr("Part: %1").arg(tab->text()));
        tab->setCheckable(true);
        tab->setFixedHeight(tabHeight);
        tab->setFocusPolicy(Qt::StrongFocus);
        m_tabs->addButton(tab, id++);
        layout->addWidget(tab);
    }
    layout->addStretch(1);
    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked)
            showPane(static_cast<std::size_t>(index));
    });
    return row;
}

void StatisticsPage::activate()
{
    if (!m_stack) {
        createLayout();
        m_empty->setContent(u"chart"_s, tr("Computing agreement…"),
                            tr("The status bar shows how far it is."));
    }
    refresh();
    setFocus();
}

void StatisticsPage::deactivate()
{
    m_future.cancel();
}

void StatisticsPage::refresh()
{
    m_changes.stop();
    m_future.cancel();
    if (m_report)
        m_readers->setBusy(true);
    m_future = m_context.session.statistics().agreement(m_request);
    whenAnswered(m_future, this, [this](const Result<Report> &answer) { take(answer); });
}

void StatisticsPage::take(const Result<Report> &answer)
{
    const bool chosen = !m_request.first.isEmpty() || !m_request.second.isEmpty();
    if (!answer && answer.error().code == Error::Code::NotFound && chosen) {
        m_request = {}; // whom it names has no reads any more
        refresh();
    } else if (!answer) {
        showEmpty(answer.error());
    } else if (isEmpty(**answer)) {
        showNothingYet();
    } else {
        showReport(*answer);
    }
}

void StatisticsPage::showReport(const Report &report)
{
    m_readers->setBusy(false);
    m_stack->setCurrentWidget(m_content);
    if (report == m_report)
        return;
    m_report = report;
    m_swap->setEnabled(report->pair.has_value());
    m_save->setEnabled(true);
    m_readers->setReport(*report);
    showCards();
    showTabs();
}

bool StatisticsPage::mayCloseRound() const
{
    return m_context.session.person().role == Role::Coordinator;
}

void StatisticsPage::showEmpty(const Error &error)
{
    m_isHidden = error.code == Error::Code::Forbidden;
    m_report.reset();
    m_swap->setEnabled(false);
    m_save->setEnabled(false);
    m_stack->setCurrentWidget(m_empty);
    if (m_isHidden)
        m_empty->setContent(u"lock"_s, error.message, capitalised(error.remedy),
                            mayCloseRound() ? tr("Worklists…") : QString());
    else
        m_empty->setContent(u"error"_s, tr("The figures could not be computed"), error.text(),
                            tr("Try again"));
}

void StatisticsPage::showNothingYet()
{
    showEmpty({});
    switch (m_context.session.person().role) {
    case Role::Coordinator:
        m_empty->setContent(u"chart"_s, tr("Nothing to compare yet"),
                            tr("No read was submitted in this round."));
        break;
    case Role::Radiologist:
        m_empty->setContent(u"chart"_s, tr("No figures yet"),
                            tr("How long your reads take and how many you have submitted stands "
                               "here once you have submitted one."));
        break;
    case Role::MedicalOfficer:
    case Role::Researcher:
        m_empty->setContent(u"chart"_s, tr("Nothing is signed off yet"),
                            tr("Agreement is shown of scans that are signed off."));
        break;
    }
}

void StatisticsPage::showCards()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ReportRow &figure : keyFigures(*m_report))
        m_cards->addWidget(new FigureCard(figure, m_content), 1);
}

void StatisticsPage::showTabs()
{
    std::size_t index = 0;
    std::optional<std::size_t> first;
    for (const Pane::Spec &spec : paneTable()) {
        const bool is = spec.isFor(*m_report);
        m_tabs->button(static_cast<int>(index))->setVisible(is);
        if (is && (!first || index == m_tab))
            first = index;
        ++index;
    }
    m_tab = first.value_or(0);
    QAbstractButton *tab = m_tabs->button(static_cast<int>(m_tab));
    if (tab->isChecked())
        showPane(m_tab);
    else
        tab->setChecked(true);
}

void StatisticsPage::showPane(std::size_t index)
{
    const int scrolled = m_pane && index == m_tab ? m_pane->verticalScrollBar()->value() : 0;
    const bool hadFocus = m_pane && m_pane->isAncestorOf(focusWidget());
    m_tab = index;
    delete m_pane;
    m_pane = new Pane(paneTable()[index], m_report, m_content);
    m_place->addWidget(m_pane);
    connect(m_pane, &Pane::scansRequested, this, &Page::scansRequested);
    connect(m_pane, &Pane::failed, this, &Page::errorRaised);
    connect(m_pane, &Pane::saved, this,
            [this](const QString &path) { Q_EMIT noticeRaised(tr("Saved: %1").arg(path)); });
    if (hadFocus)
        m_tabs->button(static_cast<int>(index))->setFocus();
    m_pane->widget()->adjustSize();
    m_pane->verticalScrollBar()->setValue(scrolled);
}

void StatisticsPage::swapReaders()
{
    m_request.first = m_report->second;
    m_request.second = m_report->first;
    refresh();
}

Result<void> StatisticsPage::saveFigures(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return writeFileDurably(path, agreementCsv(*m_report));
    if (suffix == u"txt")
        return writeFileDurably(path, agreementText(*m_report).join(u'\n').toUtf8() + '\n');
    return writeFileDurably(path, agreementJsonText(*m_report));
}

void StatisticsPage::askWhereToSave()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the numbers"), u"agreement.json"_s,
                                     tr("JSON (*.json);;Spreadsheet (*.csv);;Text (*.txt)"));
    if (path.isEmpty())
        return;
    if (const Result<void> written = saveFigures(path); !written)
        Q_EMIT errorRaised(written.error());
    else
        Q_EMIT noticeRaised(tr("Saved: %1").arg(path));
}

} // namespace doubleread
