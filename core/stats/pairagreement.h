#pragma once

#include "core/model/protocol.h"
#include "core/stats/blandaltman.h"
#include "core/stats/bootstrap.h"
#include "core/stats/lesions.h"
#include "core/stats/twobytwo.h"

namespace doubleread {

/// Two reads of one scan; also a read and its hidden repeat, or the signed truth and a read.
/// Both reads have a verdict. Borrowed.
struct PairedScan
{
    const Read *first = nullptr;
    const Read *second = nullptr;
    QString patientKey = {}; ///< Empty: none.
    std::optional<PixelSpacing> spacing = {};
};

/// n of each is the number of scans.
struct ScanLevel
{
    TwoByTwo table;
    Estimate po;
    Estimate positiveAgreement;
    Estimate negativeAgreement;
    Estimate kappa;
    Estimate scottPi;
    Estimate pabak;
    Estimate ac1;
    Estimate mcnemarExactP; ///< n counts the scans with different answers; no interval.
};

/// The lesions at one gate.
struct LesionLevel
{
    double gate = 0; ///< IoU from which two areas may be one lesion.
    qint64 matched = 0;
    qint64 onlyFirst = 0;
    qint64 onlySecond = 0;
    Estimate f1;          ///< 2M / (2M + A + B); n counts lesions of both.
    Estimate sensitivity; ///< M / (M + A): of the first's lesions those that the second has.
    Estimate precision;   ///< M / (M + B): of the second's lesions those that the first has.
    // Of matched pairs of areas, which n counts; intervals at the main gates only.
    Estimate meanIou;
    Estimate medianIou;
    Estimate meanDice;
    Estimate medianDice;
};

/// Of the pairs matched at the protocol's gate, whatever their shapes; n counts them.
struct DistanceLevel
{
    Estimate meanHd95;
    Estimate medianHd95;
    Estimate meanAssd;
    Estimate medianAssd;
};

/// The gates that every report shows.
inline constexpr std::array<double, 4> mainGates{0.1, 0.3, 0.5, 0.75};

/// How two sides agree on the scans that both have read and could read. All intervals come from
/// the same resamples of these scans' patients.
struct PairAgreement
{
    qint64 readByBoth = 0;         ///< Scans, the not readable ones included.
    qint64 unreadableToFirst = 0;  ///< Alone.
    qint64 unreadableToSecond = 0; ///< Alone.
    qint64 unreadableToBoth = 0;
    qint64 clusters = 0; ///< Patients, or scans where no patient is known.
    bool groupsPatients = false;

    ScanLevel scanLevel;
    qint64 lesionsOfFirst = 0;
    qint64 lesionsOfSecond = 0;
    std::vector<LesionLevel> curve; ///< At every gateAt().
    LesionLevel atGate;             ///< At the protocol's gate.
    Estimate absence;               ///< Share of scans on which neither drew anything.
    /// Share of scans on which the verdicts differ or a lesion has no partner at the gate.
    Estimate differing;
    DistanceLevel px;
    DistanceLevel mm; ///< Undefined unless every scan with a matched pair has a spacing.
    BlandAltman lesionsPerScan;
    std::vector<double> ious; ///< Of the matched areas at the gate, ascending.

    qint64 n() const { return scanLevel.table.n(); }
    const LesionLevel &at(double gate) const { return curve.at(levelOf(gate)); }
};

/// Matches each scan's lesions once and resamples what was counted. Nothing when `progress` stopped
/// it. The order of the scans numbers the clusters, so it belongs to the seed.
std::optional<PairAgreement> pairAgreement(std::span<const PairedScan> scans,
                                           const Protocol &protocol, const Bootstrap &plan,
                                           const StatsProgress &progress = {});

} // namespace doubleread
