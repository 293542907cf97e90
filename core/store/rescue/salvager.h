#pragma once

#include "core/store/rescue/salvage.h"
#include "core/store/rescue/salvagetables.h"
#include "core/store/trail/trailcheck.h"

#include <QSet>

#include <memory>

namespace doubleread {

/// One act of salvage(): fills a new dataset, which has the schema and nothing else, with what the
/// sources hold.
class Salvager
{
public:
    static Result<std::unique_ptr<Salvager>> begin(Database &target, const QString &damaged,
                                                   const QStringList &backups,
                                                   const SalvageProgress &progress);

    Result<SalvageReport> run();

private:
    struct Source
    {
        QString file;
        std::unique_ptr<RawPages> pages;
        std::unique_ptr<PageOwners> owners;
        bool isBackup = false;
    };
    struct Candidate
    {
        const StoredTable *table = nullptr;
        std::vector<QVariant> values;
        PageOwners::Kind page = PageOwners::Kind::Unknown;
        bool isAlone = true; ///< No other table has rows like this.
    };
    using Take = std::function<Result<void>(const Candidate &)>;

    Salvager(Database &target, SalvageProgress progress);

    Result<void> addSource(const QString &file, bool isBackup);
    Result<void> each(const Source &source, const Take &take);
    std::vector<Candidate> candidatesOf(const Source &source, quint32 page,
                                        const RawRow &row) const;

    Result<QStringList> takeLocksOff();
    Result<void> readTrail();
    void takeEntry(const Candidate &candidate, bool fromBackup);
    Result<void> storeTrail();
    Result<void> takeProven(const Candidate &candidate, bool fromBackup);
    Result<void> takeRest(const Candidate &candidate);
    Result<bool> insert(const Candidate &candidate);
    Result<void> checkEnough();
    Result<void> tell();
    void nameLost();

    Database &m_target;
    SalvageProgress m_progress;
    std::vector<StoredTable> m_tables;
    std::vector<Source> m_sources;
    int m_done = 0; ///< Pages, of all passes.
    int m_total = 0;
    std::map<qint64, TrailEntry> m_entries;
    std::optional<TrailHead> m_head; ///< As the damaged file has it.
    bool m_trailIsWhole = false;
    KnownRows m_known;
    QSet<QByteArray> m_saved; ///< Names of rows.
    SalvageReport m_report;
};

} // namespace doubleread
