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

ReadDesk::~ReadDesk() = default;

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
    if (scan && scan->ownRead != ReadState::Submitted && !m_submitted.contains(scan->scan.id)) {
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
    AnnotationDocument &document = *std::exchange(m_document, nullptr);
    const Read &read = document.read();
    m_feed->keep(read);
    // The history is worth keeping; anything else comes back from the feed.
    if (document.isLocked() || (document.history().count() == 0 && !m_saver->isPending(read.id))) {
        auto node = m_documents.extract(read.scan);
        node.mapped().release()->deleteLater(); // views let go of it when the next one is shown
    }
}

void ReadDesk::show(const ReadyScan &scan)
{
    m_shown = scan;
    m_document = &documentOf(scan);
    m_times[scan.scan.scan.id].start(ActiveTime::Clock::now());
    Q_EMIT shown();
}

AnnotationDocument &ReadDesk::documentOf(const ReadyScan &scan)
{
    auto &document = m_documents[scan.scan.scan.id];
    if (document)
        return *document;
    document = std::make_unique<AnnotationDocument>(scan.read);
    if (m_session.isReadOnly() || m_submitted.contains(scan.read.scan))
        document->setLocked(true);
    connect(document.get(), &AnnotationDocument::edited, this,
            [this, edited = document.get()](const ReadEdit &edit) { store(*edited, edit); });
    return *document;
}

void ReadDesk::store(AnnotationDocument &document, const ReadEdit &edit)
{
    m_saver->store(document.read(), edit);
    document.setRevision(m_saver->revisionOf(document.read()));
    noteActivity();
}

void ReadDesk::noteActivity()
{
    if (isShown())
        m_times[m_shown.scan.scan.id].noteActivity(ActiveTime::Clock::now());
}

/// An edit could not be stored: what is on screen is not what the dataset has, so the dataset's
/// version is shown again.
void ReadDesk::revert(Id<Read> read, const Error &error)
{
    m_saver->forget(read);
    const auto found = std::ranges::find(m_documents, read,
                                         [](const auto &entry) { return entry.second->read().id; });
    if (found != m_documents.end()) {
        const Id<Scan> scan = found->first;
        if (m_document == found->second.get()) {
            m_document = nullptr;
            Q_EMIT waiting(m_feed->wanted());
        }
        found->second.release()->deleteLater();
        m_documents.erase(found);
        m_feed->drop(scan);
        if (m_shown.scan.scan.id == scan)
            m_feed->want(m_feed->wanted());
    }
    Q_EMIT reverted(error);
}

void ReadDesk::followChange(const Read &read)
{
    const auto found = m_documents.find(read.scan);
    if (found == m_documents.end())
        return;
    AnnotationDocument &document = *found->second;
    const Read &here = document.read();
    const bool ours = read.id == here.id && read.state == here.state &&
                      read.revision <= m_saver->revisionOf(here);
    if (ours || m_saver->isPending(here.id))
        return;
    m_saver->forget(here.id);
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
    const Assessment settled = settledAssessment(m_document->read());
    if (const auto complete =
            checkComplete(m_document->annotations(), settled, m_session.info().protocol);
        !complete)
        return complete;
    m_document->setAssessment(settled);
    Read read = m_document->read();
    read.revision = m_saver->revisionOf(read);
    m_document->setLocked(true);
    const auto time = m_times[read.scan].total();
    m_times.erase(read.scan);
    m_submitted.insert(read.scan);
    const int row = m_shown.row;
    whenAnswered(m_session.submitRead(read, time), this,
                 [this, row, read, name = m_shown.scan.scan.fileName](const Result<Read> &answer) {
                     takeSubmitted(row, name, read, answer);
                 });
    wantOpenFrom(row + 1);
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

void ReadDesk::takeSubmitted(int row, const QString &fileName, const Read &submitted,
                             const Result<Read> &answer)
{
    m_saver->forget(submitted.id);
    const auto found = m_documents.find(submitted.scan);
    AnnotationDocument *document = found == m_documents.end() ? nullptr : found->second.get();
    if (answer) {
        m_feed->keep(*answer);
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
    m_submitted.erase(submitted.scan);
    if (document)
        document->setLocked(false);
    m_feed->keep(submitted);
    want(row);
    Q_EMIT refused(fileName, answer.error());
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
