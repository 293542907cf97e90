// What a reader says of a scan beside the read: flags, asking for a read back.
#include "core/base/answer.h"
#include "core/document/annotationdocument.h"
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/reading/commentsheet.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/reading/readpanel.h"
#include "ui/reading/readtalk.h"
#include "ui/reading/takebackdesk.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLocale>

namespace doubleread {

void ReadPage::askFlag()
{
    if (!m_desk->isShown())
        return;
    m_words = Words::Flag;
    m_sheet->open(tr("Flag %1").arg(m_desk->scan().scan.scan.fileName),
                  tr("What should be looked at again?"), tr("Flag"));
}

void ReadPage::askBack()
{
    if (!m_desk->isShown())
        return;
    m_words = Words::AskBack;
    m_sheet->open(tr("Ask to have %1 back").arg(m_desk->scan().scan.scan.fileName),
                  tr("What has to be changed? The coordinator reads this."), tr("Ask"));
}

void ReadPage::sendWords(const QString &text)
{
    if (!m_desk->isShown())
        return;
    if (m_words == Words::AskBack)
        m_takeBacks->ask(m_desk->document().read().id, text);
    else
        sendFlag(text);
}

void ReadPage::copyFindings()
{
    std::vector<Annotation> selected = m_canvas->selectedAnnotations();
    if (selected.empty()) {
        Q_EMIT noticeRaised(tr("Select what is to be copied first."));
        return;
    }
    m_copied = std::move(selected);
    Q_EMIT noticeRaised(tr("Copied. Ctrl+V pastes, also on another scan."));
}

void ReadPage::followTakeBack()
{
    const bool shown = m_desk->isShown();
    m_panel->setTakeBack(shown ? m_takeBacks->of(m_desk->document().read()) : std::nullopt);
    updateActions();
}

/// "12 / 340", of what this person is to read.
void ReadPage::followProgress()
{
    if (!m_active)
        return;
    whenAnswered(m_context.session.readingProgress(), this, [this](const Result<Progress> &now) {
        if (!now)
            return;
        m_progress->setText(
            u"%1 / %2"_s.arg(QLocale().toString(now->done), QLocale().toString(now->total)));
        m_progress->setToolTip(
            tr("%1 of %2 submitted")
                .arg(QLocale().toString(now->done), QLocale().toString(now->total)));
        m_progress->setAccessibleName(m_progress->toolTip());
    });
}

void ReadPage::sendFlag(const QString &text)
{
    const Id<Scan> scan = m_desk->scan().scan.scan.id;
    whenAnswered(m_context.session.flag(scan, text), this, [this](const Result<Comment> &comment) {
        m_talk->refresh();
        if (comment)
            m_message->show(MessageBar::Kind::Information, tr("Flagged."));
        else
            m_message->show(comment.error());
    });
}

} // namespace doubleread
