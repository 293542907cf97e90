// What TriagePage is made of: its actions, the keys below the scan, and its layout.
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/viewactions.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/windowpresets.h"
#include "ui/triage/alikestrip.h"
#include "ui/triage/triagedesk.h"
#include "ui/triage/triagehead.h"
#include "ui/triage/triagekeys.h"
#include "ui/triage/triagepage.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace doubleread {

namespace {

using enum ActionId;

constexpr int lastDigit = 9;

struct LetterKey
{
    ActionId id;
    bool isRegion;
    QStringView value;
};

/// The tags that have a letter; all others of a protocol get digits.
constexpr auto letterKeys = std::to_array<LetterKey>({
    {TagHand, true, u"hand"},
    {TagLeg, true, u"leg"},
    {TagHip, true, u"hip"},
    {TagShoulder, true, u"shoulder"},
    {TagFrontal, false, u"frontal"},
    {TagLateral, false, u"lateral"},
    {TagOblique, false, u"oblique"},
});

} // namespace

void TriagePage::add(ActionId id, Handler handler)
{
    QAction *action = createAction(id, this, ActionContext::Triage);
    connect(action, &QAction::triggered, this, [this, run = std::move(handler)] {
        run();
        updateActions(); // a click may have checked what is not so
    });
    m_actions[id] = action;
}

void TriagePage::createActions()
{
    createViewActions();
    add(PreviousScan, [this] { go(m_desk->row() - 1); });
    add(NextScan, [this] { go(m_desk->row() + 1); });
    add(BackToPrevious, [this] { go(m_desk->row() - 1); });
    add(Undo, [this] { undo(); });
    add(Redo, [this] { redo(); });
    add(ToggleHardware, [this] { change({.hardware = !m_desk->triage().hardware}); });
    add(ToggleMultiScan, [this] { change({.multiScan = !m_desk->triage().multiScan}); });
    add(ExcludeScan, [this] { askExclusion(); });
    add(KeepScan, [this] { keep(); });
    add(CompareAlike, [] {}); // held: see HoldKey
    add(NextAlike, [this] { m_alike->chooseNext(); });
    add(GoToAlike, [this] {
        if (const ScanRow *row = m_alike->chosen())
            reveal(row->scan.position);
    });
    add(ExcludeAlike, [this] {
        if (const ScanRow *row = m_alike->chosen())
            excludeAlike({*row});
    });
    add(ExcludeAllAlike, [this] { excludeAlike(m_alike->rows()); });
    for (const ActionId id : {ToggleHardware, ToggleMultiScan, ExcludeScan, KeepScan})
        m_actions[id]->setCheckable(true);
    m_actions[CompareAlike]->setIconText(tr("compare, held"));
    m_actions[NextAlike]->setIconText(tr("next of them"));
    m_actions[GoToAlike]->setIconText(tr("go to it"));
    m_actions[ExcludeAlike]->setIconText(tr("exclude it"));
    m_actions[ExcludeAllAlike]->setIconText(tr("exclude all"));
    m_actions[KeepScan]->setIconText(tr("keep and next"));
}

void TriagePage::createViewActions()
{
    add(Fit, [this] { m_canvas->fit(); });
    add(OneToOne, [this] { m_canvas->oneToOne(); });
    add(ZoomIn, [this] { m_canvas->zoomIn(); });
    add(ZoomOut, [this] { m_canvas->zoomOut(); });
    add(Invert, [this] { m_canvas->invert(); });
    add(Clahe, [this] { m_canvas->toggleClahe(); });
    for (const ActionId id : viewActionIds) {
        m_actions[id] = createAction(id, this, ActionContext::Triage);
        connectViewAction(id, m_actions[id], *m_canvas);
    }
    const auto preset = [this](ActionId id, WindowPreset which) {
        add(id, [this, which] {
            if (const Picture picture = m_canvas->picture())
                m_canvas->setWindow(windowOf(which, *picture));
        });
    };
    preset(WindowFull, WindowPreset::Full);
    preset(WindowBone, WindowPreset::Bone);
    preset(WindowSoft, WindowPreset::SoftTissue);
    add(WindowFile, [this] {
        if (const Picture picture = m_canvas->picture())
            m_canvas->setWindow(nextFileWindow(*picture, m_canvas->window()));
    });
}

/// The protocol may name other regions and views than those with a letter of their own.
void TriagePage::rebuildTags()
{
    const Protocol &protocol = m_context.session.info().protocol;
    QStringList now;
    for (const Tag &tag : m_tags)
        now << tag.value;
    if (!m_tags.empty() && now == protocol.regions + protocol.views)
        return;
    m_keys->clear();
    for (const Tag &tag : std::exchange(m_tags, {}))
        delete tag.action;
    int digit = 1;
    for (const QString &region : protocol.regions)
        m_tags.push_back({Tag::Kind::Region, region, tagAction(Tag::Kind::Region, region, digit)});
    for (const QString &view : protocol.views)
        m_tags.push_back({Tag::Kind::View, view, tagAction(Tag::Kind::View, view, digit)});
    for (const Tag &tag : m_tags)
        connect(tag.action, &QAction::triggered, this, [this, tag] { toggle(tag); });
    rebuildKeys();
    updateActions();
}

QAction *TriagePage::tagAction(Tag::Kind kind, const QString &value, int &digit)
{
    for (const LetterKey &letter : letterKeys)
        if (letter.value == value && letter.isRegion == (kind == Tag::Kind::Region)) {
            QAction *action = createAction(letter.id, this, ActionContext::Triage);
            action->setCheckable(true);
            return action;
        }
    auto *action = new QAction(value, this);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (digit <= lastDigit)
        action->setShortcut(QKeySequence(QString::number(digit++)));
    action->setToolTip(u"%1 (%2)"_s.arg(value, action->shortcut().toString()));
    action->setCheckable(true);
    addAction(action);
    return action;
}

void TriagePage::rebuildKeys()
{
    const auto cap = [](const QAction *action) {
        return action->shortcut().toString(QKeySequence::NativeText);
    };
    const Tag *before = nullptr;
    for (const Tag &tag : m_tags) {
        if (before && before->kind != tag.kind)
            m_keys->addGap();
        m_keys->add(tag.action, cap(tag.action));
        before = &tag;
    }
    m_keys->addGap();
    m_keys->add(m_actions[ToggleHardware], cap(m_actions[ToggleHardware]));
    m_keys->add(m_actions[ToggleMultiScan], cap(m_actions[ToggleMultiScan]));
    m_keys->addGap();
    m_keys->add(m_actions[ExcludeScan], cap(m_actions[ExcludeScan]));
    m_keys->add(m_actions[KeepScan], u"⏎"_s);
    m_keys->add(m_actions[BackToPrevious], u"⌫"_s);
}

void TriagePage::createLayout()
{
    m_work = new QWidget(this);
    m_alike = new AlikeStrip(
        m_context,
        {m_actions[CompareAlike], m_actions[NextAlike], m_actions[GoToAlike],
         m_actions[ExcludeAlike], m_actions[ExcludeAllAlike]},
        [this](const ScanRow &row) { return m_desk->triageOf(row); }, m_work);
    m_canvas->setAccessibleName(tr("Scan"));
    auto *bar = new QWidget(m_work);
    bar->setProperty("role", u"panel"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *barLayout = new QVBoxLayout(bar);
    barLayout->setContentsMargins(theme::padding, 2 * theme::grid, theme::padding, 2 * theme::grid);
    barLayout->addWidget(m_keys);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_canvas, 1);
    middle->addWidget(m_alike);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_banner);
    work->addLayout(middle, 1);
    work->addWidget(createHairline(m_work));
    work->addWidget(bar);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(createHairline(this));
    layout->addWidget(m_message);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_work, 1);
    m_empty->hide();
}

/// The one place that says what can be done now, and what is so.
void TriagePage::updateActions()
{
    const bool ready = isReady();
    const bool free = !m_confirm->isOpen();
    const Triage now = m_desk->isShown() ? m_desk->triage() : Triage();
    for (const Tag &tag : m_tags) {
        tag.action->setEnabled(ready);
        tag.action->setChecked(
            (tag.kind == Tag::Kind::Region ? now.regions : now.views).contains(tag.value));
    }
    for (const ActionId id : {ToggleHardware, ToggleMultiScan, ExcludeScan, KeepScan})
        m_actions[id]->setEnabled(ready);
    m_actions[ToggleHardware]->setChecked(now.hardware);
    m_actions[ToggleMultiScan]->setChecked(now.multiScan);
    m_actions[ExcludeScan]->setChecked(now.decision == TriageDecision::Exclude);
    m_actions[KeepScan]->setChecked(now.decision == TriageDecision::Keep);
    const int row = m_desk->row();
    for (const ActionId id : {PreviousScan, BackToPrevious})
        m_actions[id]->setEnabled(free && row > 0);
    m_actions[NextScan]->setEnabled(free && row >= 0 && row + 1 < m_list->rowCount());
    m_actions[Undo]->setEnabled(free && m_desk->history().canUndo());
    m_actions[Redo]->setEnabled(free && m_desk->history().canRedo());
    const auto alike = m_alike->rows().size();
    for (const ActionId id : {CompareAlike, GoToAlike})
        m_actions[id]->setEnabled(free && alike > 0);
    m_actions[ExcludeAlike]->setEnabled(ready && alike > 0);
    for (const ActionId id : {NextAlike, ExcludeAllAlike})
        m_actions[id]->setEnabled(ready && alike > 1);
}

QList<QAction *> TriagePage::menuActions() const
{
    QList<QAction *> actions;
    for (const Tag &tag : m_tags)
        actions.append(tag.action);
    for (const auto &group : std::initializer_list<std::initializer_list<ActionId>>{
             {ToggleHardware, ToggleMultiScan},
             {KeepScan, ExcludeScan, BackToPrevious, PreviousScan, NextScan},
             {Undo, Redo},
             {CompareAlike, NextAlike, GoToAlike, ExcludeAlike, ExcludeAllAlike},
             {Fit, OneToOne, ZoomIn, ZoomOut, Invert, Clahe, Sharpen},
             {TurnRight, TurnLeft, MirrorView, KeepView},
             {WindowFull, WindowBone, WindowSoft, WindowFile}}) {
        actions.append(nullptr);
        for (const ActionId id : group)
            actions.append(m_actions.at(id));
    }
    return actions;
}

} // namespace doubleread
