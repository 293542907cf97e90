#pragma once

#include "ui/reading/activetime.h"
#include "ui/reading/readfeed.h"

#include <QObject>

#include <map>
#include <memory>

namespace doubleread {

class AnnotationDocument;
class ReadSaver;
class ScanListModel;

/// What lies before the reader: one scan of the worklist, the read of it as a document, and where
/// its edits go. Documents that were edited are kept, so that undo reaches back over scans.
class ReadDesk final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the desk.
    ReadDesk(ScanListModel &list, ImageLoader &images, DatasetSession &session,
             QObject *parent = nullptr);
    ~ReadDesk() override;

    /// Wants the scan in this row; shown() follows, within this call when all of it is here.
    void want(int row);
    /// Wants the first scan from `row` on that this person has not submitted; allSubmitted() when
    /// there is none up to the end of the list and then from its beginning.
    void wantOpenFrom(int row);
    int row() const { return m_feed->wanted(); } ///< Wanted or shown; -1: nothing.
    bool isShown() const { return m_document != nullptr; }

    // What is shown; only while isShown().
    const ReadyScan &scan() const { return m_shown; }
    AnnotationDocument &document() const { return *m_document; }
    void noteActivity();
    /// The person turned away: time stops, and what passed is stored with a read that was begun.
    void pause();

    /// Submits what is shown and goes on to the next open scan. Fails, and stays, when something is
    /// missing; a refusal by the store comes back as refused().
    Result<void> submit();
    /// Answers "negative" and submits; fails when something is drawn.
    Result<void> submitNothingFound();

    /// Puts all away, as when another person sits down.
    void clear();

Q_SIGNALS:
    /// Another scan, or the same one as it was changed elsewhere. The document before it is gone
    /// once this was handled.
    void shown();
    /// Another scan is wanted and not here yet; there is no document.
    void waiting(int row);
    void failed(int row, const doubleread::Error &error);
    void allSubmitted();
    /// Stored state won over what was on screen: the scan is being shown again as it is stored.
    void reverted(const doubleread::Error &error);
    /// The store refused a submission; its scan is being shown again.
    void refused(const QString &fileName, const doubleread::Error &error);

private:
    void show(const ReadyScan &scan);
    AnnotationDocument &documentOf(const ReadyScan &scan);
    void putAway();
    void store(AnnotationDocument &document, const ReadEdit &edit);
    void revert(Id<Read> read, const Error &error);
    void followChange(qint64 entry, const Read &read);
    void takeSubmitted(const ReadyScan &sent, const Read &submitted, const Result<Read> &answer);
    ActiveTime &time() { return m_times[m_shown.scan.entry]; }
    void takeNext(int from, const Result<qint64> &position);

    ScanListModel &m_list;
    DatasetSession &m_session;
    ReadFeed *m_feed;
    ReadSaver *m_saver;
    ReadyScan m_shown;
    AnnotationDocument *m_document = nullptr; ///< Of m_shown; owned by m_documents.
    // By entry: a scan may stand in the worklist twice.
    std::map<qint64, std::unique_ptr<AnnotationDocument>> m_documents;
    std::map<qint64, ActiveTime> m_times;
    /// Sent off and not refused: the list may say so only later, and they are not open meanwhile.
    std::set<qint64> m_submitted;
    quint64 m_search = 0; ///< Answers to searches for an open scan before this one are dropped.
};

} // namespace doubleread
