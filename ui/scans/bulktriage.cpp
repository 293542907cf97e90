#include "ui/scans/bulktriage.h"

#include "core/base/answer.h"
#include "core/service/scans/triagehistory.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionworklists.h"
#include "ui/models/scanwords.h"
#include "ui/scans/tagform.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/reasonpicker.h"
#include "ui/widgets/sheet.h"

#include <QLocale>

namespace doubleread {

namespace {

constexpr int formWidth = 480;
constexpr std::size_t many = 500; // from here on it takes longer than a moment

} // namespace

BulkTriage::BulkTriage(const PageContext &context, QWidget *page, QWidget *views)
    : QObject(page),
      m_context(context),
      m_picker(new ReasonPicker(views)),
      m_confirm(new ConfirmSheet(page)),
      m_form(new TagForm),
      m_sheet(new Sheet({}, m_form, formWidth, page))
{
    connect(m_picker, &ReasonPicker::chosen, this, [this](const QString &reason) {
        apply(m_positions, {.decision = TriageDecision::Exclude, .reason = reason});
    });
    connect(m_form, &TagForm::confirmed, this, [this](const TriageChange &change) {
        m_sheet->close();
        apply(m_positions, change);
    });
    connect(m_form, &TagForm::cancelled, m_sheet, &Sheet::close);
    connect(m_picker, &ReasonPicker::closed, this, &BulkTriage::closed);
    connect(m_confirm, &ConfirmSheet::closed, this, &BulkTriage::closed);
    connect(m_sheet, &Sheet::closed, this, &BulkTriage::closed);
}

bool BulkTriage::isAsking() const
{
    return m_picker->isOpen() || m_confirm->isOpen() || m_sheet->isOpen();
}

void BulkTriage::close()
{
    m_picker->hide();
    m_confirm->close();
    m_sheet->close();
}

void BulkTriage::keep(const Positions &positions)
{
    apply(positions, {.decision = TriageDecision::Keep});
}

void BulkTriage::askExclusion(const Positions &positions)
{
    if (positions.empty())
        return;
    m_positions = positions;
    m_picker->open(tr("Exclude %1").arg(scanwords::scans(std::ssize(positions))),
                   m_context.session.info().protocol.exclusionReasons, {});
}

void BulkTriage::askTags(const Positions &positions)
{
    if (positions.empty())
        return;
    m_positions = positions;
    m_sheet->setTitle(tr("Tag %1").arg(scanwords::scans(std::ssize(positions))));
    m_form->start(m_context.session.info().protocol);
    m_sheet->open(m_form->firstField());
}

void BulkTriage::apply(const Positions &positions, const TriageChange &change)
{
    if (positions.empty())
        return;
    if (positions.size() >= many)
        Q_EMIT began(
            tr("Storing what was decided of %1…").arg(scanwords::scans(std::ssize(positions))));
    whenAnswered(
        m_context.session.worklists().triage(positions, change), this,
        [this, positions, change](const Result<std::vector<TriageStep>> &steps) {
            if (!steps) {
                onRefused(positions, change, steps.error());
                return;
            }
            m_context.session.worklists().triageHistory().push(*steps);
            const auto same = std::ssize(positions) - std::ssize(*steps);
            const QString changed = scanwords::scans(std::ssize(*steps));
            Q_EMIT done(
                same == 0 ? tr("%1 changed.").arg(changed)
                          : tr("%1 changed, %2 as before.").arg(changed, QLocale().toString(same)),
                steps->empty() ? QString()
                               : tr("%1 takes it back.").arg(keyTextOf(ActionId::Undo)));
        });
}

void BulkTriage::onRefused(const Positions &positions, const TriageChange &change,
                           const Error &error)
{
    if (error.code != Error::Code::Unconfirmed) {
        Q_EMIT failed(error);
        return;
    }
    TriageChange meant = change;
    meant.whenRead = WhenRead::Exclude;
    m_confirm->ask(
        {.title = tr("Exclude what has been read?"),
         .text = tr("%1. Excluded scans leave comparison and release; their reads are kept.")
                     .arg(error.message),
         .verb = tr("Exclude %1").arg(scanwords::scans(std::ssize(positions)))},
        [this, positions, meant] { apply(positions, meant); });
}

void BulkTriage::undo()
{
    take(m_context.session.worklists().triageHistory().undo(), tr("%1 taken back."));
}

void BulkTriage::redo()
{
    take(m_context.session.worklists().triageHistory().redo(), tr("%1 done again."));
}

void BulkTriage::take(std::vector<TriageStep> steps, const QString &what)
{
    if (steps.empty())
        return;
    const QString text = what.arg(scanwords::scans(std::ssize(steps)));
    const qint64 first = steps.front().position;
    whenAnswered(m_context.session.worklists().takeSteps(std::move(steps)), this,
                 [this, text, first](const Result<void> &taken) {
                     if (taken) {
                         Q_EMIT done(text, {});
                         return;
                     }
                     m_context.session.worklists().triageHistory().forget(first);
                     Q_EMIT failed(taken.error());
                 });
}

} // namespace doubleread
