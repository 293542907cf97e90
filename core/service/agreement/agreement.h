#pragma once

#include "core/service/agreement/agreementreport.h"
#include "core/service/scans/scans.h"

namespace doubleread {

class Database;

/// What to compute.
struct AgreementRequest
{
    /// Readers as they are shown (AgreementReport::readers); empty: the first two of them.
    QString first = {};
    QString second = {};
    Bootstrap bootstrap = {};
};

/// Everything that an agreement report is computed from: values that can cross threads.
struct AgreementData
{
    struct ScanFacts
    {
        qint64 position = 0; ///< 0 where there is no dataset.
        QString patientKey;
        QString site;
        QStringList regions;
        QStringList views;
        bool hardware = false;
        std::optional<PixelSpacing> spacing;
    };
    struct Reader
    {
        QString name;                        ///< As it may be shown; a side's with bySides.
        std::map<std::size_t, Read> primary; ///< By the index of the scan.
        std::map<std::size_t, Read> repeat;  ///< Hidden second reads by the same person.
    };
    /// The officer's signed answer, as if it were a read.
    struct Truth
    {
        Read read;
        Id<Read> firstRead;
        Id<Read> secondRead;
        std::vector<Disagreement> disagreements;
    };
    struct Difference
    {
        qint64 position = 0;
        DisagreementKind kind = DisagreementKind::MissedBySecond;
        bool open = true;
    };
    QString subject; ///< The dataset's name, or the two files.
    Protocol protocol = Protocol::standard();
    bool hasProtocol = true; ///< False for files without a dataset.
    AgreementView view{
        .others = true, .truth = true, .repeats = true, .signedOnly = false, .named = true};
    std::vector<ScanFacts> scans; ///< In order of the dataset.
    std::vector<Reader> readers;  ///< Who has submitted something, in order of being added.
    std::map<std::size_t, Truth> truth;
    std::optional<std::pair<int, int>>
        comparedBy; ///< Lowest and highest version of the protocol; none where nothing was.
    std::vector<Difference> differences; ///< Of the comparisons stored.
    QStringList assumptions;             ///< Sentences that the report prints.
    AgreementRequest request;
};

/// What this person may see of the dataset's distinct primary, submitted, blinded reads (and hidden
/// repeats) of scans that are not excluded. Fails with Forbidden as agreementView() does, and with
/// NotFound for a reader who is not among those shown.
Result<AgreementData> agreementData(Database &database, const Actor &actor,
                                    const AgreementRequest &request);

/// On any thread. Fails with Cancelled when `progress` (0..1000) stopped it.
Result<AgreementReport> agreementReport(const AgreementData &data,
                                        const ProgressReport &progress = {});

} // namespace doubleread
