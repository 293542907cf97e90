// What TriagePage does to scans: decisions and tags, the near-identical ones, undo and redo.
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scansource.h"
#include "ui/models/scanwords.h"
#include "ui/triage/alikestrip.h"
#include "ui/triage/flashlabel.h"
#include "ui/triage/triagedesk.h"
#include "ui/triage/triagehead.h"
#include "ui/triage/triagepage.h"
#include "ui/triage/triagewords.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/reasonpicker.h"

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

constexpr QStringView duplicateReason = u"duplicate";

} // namespace

bool TriagePage::isReady() const
{
    return m_desk->isShown() && !m_context.session.isReadOnly() && !m_confirm->isOpen();
}

/// Flashes what it did.
void TriagePage::change(const TriageChange &change)
{
    if (!isReady())
        return;
    m_message->dismiss();
    const Triage before = m_desk->triage();
    if (m_desk->change(change))
        m_flash->flash(triagewords::done(before, m_desk->triage()));
    updateActions();
}

/// A region key adds to the regions; a view key sets the view, but where one file shows several
/// radiographs it adds. Pressed again, each takes off what it put on.
void TriagePage::toggle(const Tag &tag)
{
    if (!isReady())
        return;
    const Triage now = m_desk->triage();
    const bool isRegion = tag.kind == Tag::Kind::Region;
    TagChange tags;
    if ((isRegion ? now.regions : now.views).contains(tag.value))
        tags.remove << tag.value;
    else if (isRegion || now.multiScan)
        tags.add << tag.value;
    else
        tags.all = QStringList(tag.value);
    change(isRegion ? TriageChange{.regions = tags} : TriageChange{.views = tags});
}

void TriagePage::keep()
{
    if (!isReady())
        return;
    const qint64 position = m_desk->scan().scan.scan.position;
    const Triage now = m_desk->triage();
    const bool asks = now.regions.isEmpty() && now.decision != TriageDecision::Keep &&
                      !m_context.session.info().protocol.regions.isEmpty();
    if (asks && std::exchange(m_warned, position) != position) {
        m_flash->flash(tr("Which region? ⏎ again keeps it without"), FlashLabel::Tone::Refused);
        return;
    }
    m_desk->change({.decision = TriageDecision::Keep});
    m_flash->flash(triagewords::kept(now));
    goOn();
}

void TriagePage::askExclusion()
{
    if (!isReady())
        return;
    m_excluding = {m_desk->scan().scan};
    m_picker->open(tr("Exclude %1").arg(m_desk->scan().scan.scan.fileName),
                   m_context.session.info().protocol.exclusionReasons, m_desk->triage().reason);
}

void TriagePage::exclude(const QString &reason)
{
    const auto rows = std::exchange(m_excluding, {});
    if (!isReady() || rows.empty())
        return;
    m_message->dismiss();
    const bool shown =
        rows.size() == 1 && rows.front().scan.position == m_desk->scan().scan.scan.position;
    const TriageChange change{.decision = TriageDecision::Exclude, .reason = reason};
    m_desk->changeMany(rows, change);
    QString what = tr("excluded: %1").arg(reason);
    if (rows.size() > 1)
        what = u"%1 %2"_s.arg(scanwords::scans(std::ssize(rows)), what);
    else if (!shown)
        what = u"%1 %2"_s.arg(rows.front().scan.fileName, what);
    m_flash->flash(what);
    if (shown)
        goOn();
    else if (const ScanRow *row = m_alike->chosen(); row && rows.size() == 1)
        m_alike->chooseNext();
}

/// Copies are excluded as such; where the protocol has no such reason, it is asked for.
void TriagePage::excludeAlike(const std::vector<ScanRow> &rows)
{
    if (!isReady() || rows.empty())
        return;
    const QStringList &reasons = m_context.session.info().protocol.exclusionReasons;
    m_excluding = rows;
    if (reasons.contains(duplicateReason))
        exclude(duplicateReason.toString());
    else
        m_picker->open(rows.size() == 1 ? tr("Exclude %1").arg(rows.front().scan.fileName)
                                        : tr("Exclude %1").arg(scanwords::scans(std::ssize(rows))),
                       reasons, {});
}

/// While the key is held the near-identical scan lies in the place of the one in view.
void TriagePage::compare(bool held)
{
    if (held == m_comparing || !m_desk->isShown())
        return;
    const Picture own = m_desk->scan().picture;
    const ScanRow *other = held ? m_alike->chosen() : nullptr;
    const Picture picture = other ? m_context.images.cached(sourceOf(*other)) : own;
    if ((held && !other) || !picture || !own)
        return;
    m_comparing = held;
    const ViewState view = m_canvas->viewState();
    m_canvas->showPicture(picture, nullptr);
    if (picture->size == own->size)
        m_canvas->setViewState(view);
    if (other)
        m_head->setScan(other->scan.fileName, tr("shown while Z is held"));
    else
        showHead();
}

void TriagePage::undo()
{
    if (isReady() || m_list->rowCount() == 0)
        tellTaken(m_desk->undo(), tr("undone"));
}

void TriagePage::redo()
{
    if (isReady() || m_list->rowCount() == 0)
        tellTaken(m_desk->redo(), tr("done again"));
}

void TriagePage::tellTaken(const std::vector<TriageStep> &steps, const QString &what)
{
    if (steps.empty())
        return;
    if (steps.size() > 1) {
        m_flash->flash(tr("%1: %2").arg(scanwords::scans(std::ssize(steps)), what));
        relist(); // they may not be among those that are gone through
        return;
    }
    const TriageStep &step = steps.front();
    reveal(step.position);
    m_flash->flash(tr("%1: %2").arg(what, triagewords::done(step.before, step.after)));
}

void TriagePage::onRefused(const std::vector<qint64> &positions, const TriageChange &change,
                           const Error &error)
{
    if (error.code != Error::Code::Unconfirmed) {
        m_message->show(error);
        return;
    }
    TriageChange meant = change;
    meant.whenRead = WhenRead::Exclude;
    const QString verb = positions.size() == 1
                             ? tr("Exclude it")
                             : tr("Exclude %1").arg(scanwords::scans(std::ssize(positions)));
    m_confirm->ask(
        {.title = tr("Exclude what has been read?"),
         .text = tr("%1. Excluded scans leave comparison and release; their reads are kept.")
                     .arg(error.message),
         .verb = verb},
        [this, positions, meant] { m_desk->changeAt(positions, meant); });
    updateActions();
}

} // namespace doubleread
