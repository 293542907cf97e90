#pragma once

#include "core/model/review.h"
#include "core/stats/manyreaders.h"
#include "core/stats/pairagreement.h"

#include <QDate>
#include <QStringList>

namespace doubleread {

/// The numbers of statistics.md, "Agreement of two readers".
struct AgreementReport
{
    struct Named
    {
        QString reader;
        PairAgreement agreement;
        std::vector<qint64>
            differing; ///< Positions of the scans that PairAgreement::differing counts.
    };
    /// Two of the readers.
    struct Pair
    {
        QString first;
        QString second;
        PairAgreement agreement;
        std::vector<qint64> differing;
    };
    /// What the first side said against what the second said.
    struct Confusion
    {
        struct Cell
        {
            qint64 count = 0;
            std::vector<qint64> scans; ///< Positions, ascending, each once.
        };
        QStringList names; ///< Of rows (the first) and columns (the second) alike.
        std::vector<std::vector<Cell>> cells;
    };
    /// The pair on a part of the scans. A scan of two regions or views is in both.
    struct Group
    {
        QString by;    ///< "site", "region", "view" or "hardware".
        QString value; ///< The site itself, ...; "with" and "without" hardware; may be empty.
        PairAgreement agreement;
        std::vector<qint64> differing;
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
    /// Active time of submitted reads, hidden repeats too, in seconds, without idle spells. n
    /// counts the timed ones.
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
    /// Reads of one person, hidden repeats too, by the UTC day of their submission.
    struct Pace
    {
        QString reader;
        std::vector<std::pair<QDate, qint64>> submitted; ///< Added up to the end of that day.
    };

    QString subject;
    std::optional<int> protocolVersion; ///< Whose rules count; none for files without a dataset.
    std::optional<std::pair<int, int>> comparedBy; ///< AgreementData::comparedBy.
    double gate = 0.3;
    Bootstrap bootstrap;
    QStringList readers;       ///< The two sides where it hidesReaders.
    bool hidesReaders = false; ///< AgreementView::bySides.
    QString first;             ///< Of the pair; empty when there is none.
    QString second;
    QStringList assumptions;
    std::optional<PairAgreement> pair;
    std::optional<Confusion> assessments; ///< Scans that both have read: by their answers.
    std::optional<Confusion> labels; ///< Lesions at the gate; the last name stands for none drawn.
    std::vector<Group> groups;       ///< Only of what the scans differ in.
    std::vector<Pair> pairs;         ///< Every two who have a scan in common; the pair too.
    std::optional<ManyReaders> all;
    std::vector<Named> intra; ///< First the primary reads, second the repeats.
    std::vector<Named> truth; ///< First the signed truth, second the reader.
    std::optional<Choices> choices;
    std::vector<Times> times;
    std::vector<Kind> kinds;
    std::vector<Pace> pace;
};

} // namespace doubleread
