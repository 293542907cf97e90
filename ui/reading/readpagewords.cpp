// What a reader says of a scan beside the read: comments, flags, asking for a read back.
#include "core/base/answer.h"
#include "core/document/annotationdocument.h"
#include "core/service/datasetsession.h"
#include "ui/reading/commentsheet.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/reading/readpanel.h"
#include "ui/reading/takebackdesk.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLocale>

namespace doubleread {

void ReadPage::askComment(bool flag)
{
    if (!m_desk->isShown())
        return;
    m_words = flag ? Words::Flag : Words::Comment;
    const QString name = m_desk->scan().scan.scan.fileName;
    if (flag)
        m_sheet->open(tr("Flag %1").arg(name), tr("What should be looked at again?"), tr("Flag"));
    else
        m_sheet->open(tr("Comment on %1").arg(name), tr("Your comment"), tr("Add comment"));
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
        sendComment(text, m_words == Words::Flag);
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

void ReadPage::sendComment(const QString &text, bool flag)
{
    const Id<Scan> scan = m_desk->scan().scan.scan.id;
    const auto answer = flag ? m_context.session.flag(scan, text)
                             : m_context.session.addComment(scan, {.text = text});
    const QString done = flag ? tr("Flagged.") : tr("Comment added.");
    whenAnswered(answer, this, [this, done](const Result<Comment> &comment) {
        if (comment)
            m_message->show(MessageBar::Kind::Information, done);
        else
            m_message->show(comment.error());
    });
}

} // namespace doubleread
