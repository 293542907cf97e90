#pragma once

#include "core/service/scans.h"
#include "core/stats/manyreaders.h"
#include "core/stats/pairagreement.h"

#include <QDate>

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
        std::optional<PixelSpacing> spacing;
    };
    struct Reader
    {
        QString name;                        ///< As it may be shown.
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
    AgreementView view{.others = true, .truth = true, .signedOnly = false, .named = true};
    std::vector<ScanFacts> scans; ///< In order of the dataset.
    std::vector<Reader> readers;  ///< Who has submitted something, in order of being added.
    std::map<std::size_t, Truth> truth;
    std::vector<Difference> differences; ///< Of the comparisons stored.
    QStringList assumptions;             ///< Sentences that the report prints.
    AgreementRequest request;
};

/// The numbers of statistics.md, "Agreement of two readers".
struct AgreementReport
{
    struct Named
    {
        QString reader;
        PairAgreement agreement;
    };
    /// What the officer made of the disagreements of the two readers, on signed scans.
    struct Choices
    {
        qint64 first = 0;
        qint64 second = 0;
        qint64 merged = 0;
        qint64 redrawn = 0;
        qint64 rejected = 0;
        Estimate firstShare; ///< first / (first + second), Clopper-Pearson interval.
    };
    /// Active time of primary reads in seconds, without idle spells. n counts the timed ones.
    struct Times
    {
        QString reader;
        Estimate medianS;
        Estimate lowerQuartileS;
        Estimate upperQuartileS;
        double totalS = 0;
    };
    struct Kind
    {
        DisagreementKind kind = DisagreementKind::MissedBySecond;
        qint64 open = 0;
        qint64 resolved = 0;
        std::vector<qint64> scans; ///< Positions, ascending, each once.
    };
    /// Primary reads of one person by the UTC day of their submission.
    struct Pace
    {
        QString reader;
        std::vector<std::pair<QDate, qint64>> submitted; ///< Added up to the end of that day.
    };

    QString subject;
    std::optional<int> protocolVersion; ///< None for files without a dataset.
    double gate = 0.3;
    Bootstrap bootstrap;
    QStringList readers;
    QString first; ///< Of the pair; empty when there is none.
    QString second;
    QStringList assumptions;
    std::optional<PairAgreement> pair;
    std::optional<ManyReaders> all;
    std::vector<Named> intra; ///< First the primary reads, second the repeats.
    std::vector<Named> truth; ///< First the signed truth, second the reader.
    std::optional<Choices> choices;
    std::vector<Times> times;
    std::vector<Kind> kinds;
    std::vector<Pace> pace;
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
