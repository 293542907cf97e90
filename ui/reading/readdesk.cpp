#include "ui/reading/readdesk.h"

#include "core/base/answer.h"
#include "core/document/annotationdocument.h"
#include "core/workflow/workflow.h"
#include "ui/models/scanlistmodel.h"
#include "ui/reading/readsaver.h"

#include <algorithm>
#include <utility>

namespace doubleread {

ReadDesk::ReadDesk(ScanListModel &list, ImageLoader &images, DatasetSession &session,
                   QObject *parent)
    : QObject(parent),
      m_list(list),
      m_session(session),
      m_feed(new ReadFeed(list, images, session, this)),
      m_saver(new ReadSaver(session, this))
{
    connect(m_feed, &ReadFeed::ready, this, &ReadDesk::show);
    connect(m_feed, &ReadFeed::failed, this, &ReadDesk::failed);
    connect(m_feed, &ReadFeed::readChanged, this, &ReadDesk::followChange);
    connect(m_saver, &ReadSaver::failed, this, &ReadDesk::revert);
}

ReadDesk::~ReadDesk()
{
    pause();
}

void ReadDesk::want(int row)
{
    if (row < 0 || row >= m_list.rowCount())
        return;
    ++m_search;
    if (row == m_feed->wanted())
        return;
    putAway();
    m_feed->want(row);
    if (!isShown())
        Q_EMIT waiting(row);
}

/// The store knows, whatever number of submitted scans lies between; queued behind what is being
/// submitted, it counts that as well.
void ReadDesk::wantOpenFrom(int row)
{
    if (m_list.rowCount() == 0)
        return;
    const int from = row < m_list.rowCount() ? std::max(0, row) : 0;
    const ScanRow *scan = m_list.scanRow(from);
    if (scan && scan->ownRead != ReadState::Submitted && !m_submitted.contains(scan->entry)) {
        want(from);
        return;
    }
    whenAnswered(m_session.nextToRead(m_list.positionOf(from)), this,
                 [this, from, search = ++m_search](const Result<qint64> &position) {
                     if (search == m_search)
                         takeNext(from, position);
                 });
}

void ReadDesk::takeNext(int from, const Result<qint64> &position)
{
    if (!position) {
        Q_EMIT failed(from, position.error());
        return;
    }
    if (*position > 0) {
        want(m_list.rowOf(*position));
        return;
    }
    if (!isShown())
        want(from); // nothing left to read: what was read can still be looked at
    Q_EMIT allSubmitted();
}

/// Nothing of the scan before may be seen or edited from here on.
void ReadDesk::putAway()
{
    if (!m_document)
        return;
    pause();
    AnnotationDocument &document = *std::exchange(m_document, nullptr);
    const Read &read = document.read();
    const qint64 entry = m_shown.scan.entry;
    m_feed->keep(entry, read);
    // The history is worth keeping; anything else comes back from the feed.
    if (document.isLocked() || (document.history().count() == 0 && !m_saver->isPending(read.id))) {
        auto node = m_documents.extract(entry);
        node.mapped().release()->deleteLater(); // views let go of it when the next one is shown
    }
}

void ReadDesk::show(const ReadyScan &scan)
{
    m_shown = scan;
    m_document = &documentOf(scan);
    m_times.try_emplace(scan.scan.entry, scan.read.activeTime)
        .first->second.start(ActiveTime::Clock::now());
    Q_EMIT shown();
}

AnnotationDocument &ReadDesk::documentOf(const ReadyScan &scan)
{
    auto &document = m_documents[scan.scan.entry];
    if (document)
        return *document;
    document = std::make_unique<AnnotationDocument>(scan.read);
    if (m_session.isReadOnly() || m_submitted.contains(scan.scan.entry))
        document->setLocked(true);
    connect(document.get(), &AnnotationDocument::edited, this,
            [this, edited = document.get()](const ReadEdit &edit) { store(*edited, edit); });
    return *document;
}

void ReadDesk::store(AnnotationDocument &document, const ReadEdit &edit)
{
    noteActivity();
    Read read = document.read();
    read.activeTime = time().total();
    m_saver->store(read, edit);
    document.setRevision(m_saver->revisionOf(read));
}

void ReadDesk::noteActivity()
{
    if (isShown())
        time().noteActivity(ActiveTime::Clock::now());
}

void ReadDesk::pause()
{
    if (!isShown())
        return;
    time().pause(ActiveTime::Clock::now());
    Read read = m_document->read();
    const bool begun = read.state == ReadState::Open && m_saver->revisionOf(read) > 0;
    if (!begun || m_document->isLocked() || time().total() <= read.activeTime)
        return;
    read.activeTime = time().total();
    read.annotations.clear(); // only who, what and how long is needed
    m_session.storeActiveTime(read);
}

/// An edit could not be stored: what is on screen is not what the dataset has, so the dataset's
/// version is shown again.
void ReadDesk::revert(Id<Read> read, const Error &error)
{
    m_saver->forget(read);
    const auto found = std::ranges::find(m_documents, read,
                                         [](const auto &entry) { return entry.second->read().id; });
    if (found != m_documents.end()) {
        const qint64 entry = found->first;
        if (m_document == found->second.get()) {
            m_document = nullptr;
            Q_EMIT waiting(m_feed->wanted());
        }
        found->second.release()->deleteLater();
        m_documents.erase(found);
        m_feed->drop(entry);
        if (m_shown.scan.entry == entry)
            m_feed->want(m_feed->wanted());
    }
    Q_EMIT reverted(error);
}

void ReadDesk::followChange(qint64 entry, const Read &read)
{
    const auto found = m_documents.find(entry);
    if (found == m_documents.end())
        return;
    AnnotationDocument &document = *found->second;
    const Read &here = document.read();
    const bool ours = read.id == here.id && read.state == here.state &&
                      read.revision <= m_saver->revisionOf(here);
    if (ours || m_saver->isPending(here.id))
        return;
    m_saver->forget(here.id);
    m_submitted.erase(entry);
    document.load(read);
    document.setLocked(read.state != ReadState::Open || m_session.isReadOnly());
    if (m_document == &document) {
        m_shown.read = read;
        Q_EMIT shown();
    }
}

Result<void> ReadDesk::submit()
{
    if (!isShown() || m_document->isLocked())
        return {};
    noteActivity();
    if (m_document->annotations().empty() && !m_document->assessment().verdict)
        return fail(Error::Code::InvalidArgument, tr("Nothing is drawn and no answer is chosen"),
                    tr("Press N if there is nothing to find, else draw or choose an answer"));
    const Assessment settled = settledAssessment(m_document->read());
    const std::vector<Annotation> &drawn = m_document->annotations();
    const Protocol &protocol = m_session.info().protocol;
    if (const auto complete = checkComplete(drawn, settled, protocol); !complete)
        return complete;
    if (const auto fits = checkAnswer(settled.verdict, drawn.size(), protocol); !fits)
        return fits;
    m_document->setAssessment(settled);
    Read read = m_document->read();
    read.revision = m_saver->revisionOf(read);
    m_document->setLocked(true);
    read.activeTime = time().total();
    const ReadyScan sent = m_shown;
    m_times.erase(sent.scan.entry);
    m_submitted.insert(sent.scan.entry);
    whenAnswered(
        m_session.submitRead(read, {}), this,
        [this, sent, read](const Result<Read> &answer) { takeSubmitted(sent, read, answer); });
    wantOpenFrom(sent.row + 1);
    return {};
}

Result<void> ReadDesk::submitNothingFound()
{
    if (!isShown() || m_document->isLocked())
        return {};
    if (!m_document->annotations().empty())
        return fail(Error::Code::InvalidArgument, tr("Findings are drawn on this scan"),
                    tr("Delete them first, or submit them with Ctrl+⏎"));
    Assessment negative = m_document->assessment();
    negative.verdict = Verdict::Negative;
    m_document->setAssessment(negative);
    return submit();
}

void ReadDesk::takeSubmitted(const ReadyScan &sent, const Read &submitted,
                             const Result<Read> &answer)
{
    const qint64 entry = sent.scan.entry;
    m_saver->forget(submitted.id);
    const auto found = m_documents.find(entry);
    AnnotationDocument *document = found == m_documents.end() ? nullptr : found->second.get();
    if (answer) {
        m_feed->keep(entry, *answer);
        if (document) {
            document->load(*answer);
            document->setLocked(true);
        }
        if (document && document == m_document) {
            m_shown.read = *answer;
            Q_EMIT shown();
        }
        return;
    }
    m_submitted.erase(entry);
    m_times.try_emplace(entry, submitted.activeTime);
    if (document)
        document->setLocked(false);
    m_feed->keep(entry, submitted);
    want(sent.row);
    Q_EMIT refused(sent.scan.scan.fileName, answer.error());
}

void ReadDesk::clear()
{
    ++m_search;
    m_document = nullptr;
    Q_EMIT waiting(-1);
    for (auto &entry : m_documents)
        entry.second.release()->deleteLater();
    m_documents.clear();
    m_times.clear();
    m_submitted.clear();
    m_shown = {};
    m_feed->clear();
}

} // namespace doubleread
