#pragma once

#include "core/model/scanlist.h"
#include "core/store/database/database.h"
#include "core/store/scans/viewer.h"

#include <map>
#include <vector>

namespace doubleread {

/// Lists of scans as the viewer may see them. A radiologist's states, findings and counts come from
/// that person's own reads alone: a scan is excluded, being read (by oneself, submitted or not), or
/// as it was before anybody read it. The coordinator of an open round and the researcher follow how
/// far a scan has come, and not what its reads say of each other.
class ScanListRepository
{
public:
    struct Round
    {
        int number = 1;
        bool closed = false;
        bool worklists = false;  ///< Scans are assigned; where not, everybody reads all of them.
        bool repeats = false;    ///< Some are assigned to the same reader twice.
        bool readersSee = false; ///< After the round the other reads of scans read by oneself.
    };

    ScanListRepository(Database &database, const Viewer &viewer, Round round)
        : m_database(database), m_viewer(viewer), m_round(round)
    {
    }

    /// Whether scans may stand twice in the viewer's worklist, which is not to be noticed: then the
    /// worklist is all there is, and a scan is known by its place in it ("Scan 7") and no name.
    bool hidesScans() const;
    /// What the viewer knows the scan of an entry as, where scans are hidden.
    Result<QString> nameOfEntry(qint64 entry);

    Result<ScanIndex> index(const ScanFilter &filter);
    Result<std::vector<Facet>> facets(const ScanFilter &filter);
    /// The first entry of the viewer's worklist from `from` on, then from the first one on, that is
    /// not excluded and of which the viewer has not submitted a read; 0: there is none.
    Result<qint64> nextOpen(qint64 from);
    /// In the order asked for, without ScanRow::file; entries that do not exist are left out.
    Result<std::vector<ScanRow>> rows(const std::vector<qint64> &entries);

    /// Whether this viewer knows scans by their consensus rather than by own reads.
    bool seesConsensus() const;
    /// Whether this viewer may know what reading a scan led to: that its reads agree, that they
    /// differ, and how it was decided. For others such a scan is being read until it is signed off.
    bool knowsComparisons() const;
    /// Whether a reader is shown the comparisons of scans of which that reader has submitted a
    /// read.
    bool seesOwnComparisons() const;
    bool seesPatients() const;

    /// Holds for scans (alias s) of several regions.
    static QString mixedCondition();

private:
    struct Conditions
    {
        QStringList parts;
        Parameters parameters;
        QString text() const; ///< "1 = 1" when there is none.
        Parameters with(const Parameters &more) const;
    };

    static QString nameOfPlace(qint64 place);
    bool isMasked() const;
    QString nameExpression() const;
    QString listed() const;        ///< " FROM ...": scan as s, where scans are hidden entries as w.
    QString listedPurpose() const; ///< Of listed(): which of the viewer's reads is meant.
    QString stateExpression() const;
    QString findingsExpression() const;
    QString toReadExpression() const;
    QString outcomeExpression() const;
    QString joins(const QString &purpose) const;
    Parameters joinParameters() const;
    Conditions conditions(const ScanFilter &filter, const QString &without) const;
    Result<ScanIndex> positions(const Conditions &conditions, bool joined);
    Result<bool> isLacking(ScanListKind list);
    Result<ScanIndex> reviewIndex(const ScanFilter &filter);
    static QString ownComparisonsCondition();
    Result<ScanIndex> worklistIndex(const ScanFilter &filter);
    Result<qint64> nextAssigned(qint64 from);
    Result<std::map<qint64, ScanRow>> rowsOf(const std::vector<qint64> &positions,
                                             ReadPurpose purpose);
    Result<void> countGroup(std::vector<Facet> &facets, const ScanFilter &filter,
                            const QString &group);
    Result<void> countMixed(std::vector<Facet> &facets, const Conditions &where, bool joined);
    Result<void> countAllFindings(std::vector<Facet> &facets);
    Result<void> countAllMaskedStates(std::vector<Facet> &facets);
    Result<void> countAllOutcomes(std::vector<Facet> &facets);
    Result<void> addOverlays(std::map<qint64, ScanRow> &rows, const QString &list,
                             ReadPurpose purpose);
    Result<void> addReviews(std::map<qint64, ScanRow> &rows, const QString &list);
    Result<ScanRow> rowFrom(const Row &row) const;
    Result<void> addSignOffs(std::map<qint64, ScanRow> &rows, const QString &list);

    Database &m_database;
    Viewer m_viewer;
    Round m_round;
};

} // namespace doubleread
