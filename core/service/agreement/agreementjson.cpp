#include "core/service/agreement/agreementjson.h"

#include "core/model/names.h"

#include <QJsonArray>

namespace doubleread {

namespace {

void put(QJsonObject &object, const QString &key, const Estimate &estimate)
{
    if (!estimate.value) {
        object[key] = QJsonValue::Null;
        object[key + u"_undefined"_s] = reasonFor(estimate.value.error());
        return;
    }
    object[key] = *estimate.value;
    if (!estimate.interval)
        return;
    object[key + u"_ci"_s] = QJsonArray{estimate.interval->low, estimate.interval->high};
}

QJsonObject scanLevelJson(const PairAgreement &pair)
{
    const ScanLevel &level = pair.scanLevel;
    QJsonObject json{{u"n"_s, level.table.n()},
                     {u"both"_s, level.table.both},
                     {u"first_only"_s, level.table.firstOnly},
                     {u"second_only"_s, level.table.secondOnly},
                     {u"neither"_s, level.table.neither},
                     {u"read_by_both"_s, pair.readByBoth},
                     {u"not_readable_to_first"_s, pair.unreadableToFirst},
                     {u"not_readable_to_second"_s, pair.unreadableToSecond},
                     {u"not_readable_to_both"_s, pair.unreadableToBoth},
                     {u"clusters"_s, pair.clusters},
                     {u"resampled_by"_s, pair.groupsPatients ? u"patient"_s : u"scan"_s}};
    put(json, u"po"_s, level.po);
    put(json, u"kappa"_s, level.kappa);
    put(json, u"scott_pi"_s, level.scottPi);
    put(json, u"pabak"_s, level.pabak);
    put(json, u"ac1"_s, level.ac1);
    put(json, u"positive_agreement"_s, level.positiveAgreement);
    put(json, u"negative_agreement"_s, level.negativeAgreement);
    put(json, u"mcnemar_exact_p"_s, level.mcnemarExactP);
    return json;
}

QJsonObject levelJson(const LesionLevel &level)
{
    QJsonObject json{{u"matched"_s, level.matched},
                     {u"only_first"_s, level.onlyFirst},
                     {u"only_second"_s, level.onlySecond},
                     {u"areas_matched"_s, level.meanIou.n}};
    put(json, u"f1"_s, level.f1);
    put(json, u"first_found_by_second"_s, level.sensitivity);
    put(json, u"second_found_by_first"_s, level.precision);
    put(json, u"mean_iou"_s, level.meanIou);
    put(json, u"median_iou"_s, level.medianIou);
    put(json, u"mean_dice"_s, level.meanDice);
    put(json, u"median_dice"_s, level.medianDice);
    return json;
}

QJsonObject lesionLevelJson(const PairAgreement &pair)
{
    QJsonObject json;
    for (const double gate : mainGates)
        json[QString::number(gate)] = levelJson(pair.at(gate));
    return json;
}

QJsonArray curveJson(const PairAgreement &pair)
{
    QJsonArray curve;
    for (const LesionLevel &level : pair.curve) {
        QJsonObject point{{u"iou"_s, level.gate},
                          {u"matched"_s, level.matched},
                          {u"only_first"_s, level.onlyFirst},
                          {u"only_second"_s, level.onlySecond}};
        put(point, u"f1"_s, level.f1);
        curve.append(point);
    }
    return curve;
}

QJsonObject distanceJson(const DistanceLevel &level)
{
    QJsonObject json{{u"n"_s, level.meanHd95.n}};
    put(json, u"mean_hd95"_s, level.meanHd95);
    put(json, u"median_hd95"_s, level.medianHd95);
    put(json, u"mean_assd"_s, level.meanAssd);
    put(json, u"median_assd"_s, level.medianAssd);
    return json;
}

QJsonObject blandAltmanJson(const BlandAltman &lesions)
{
    QJsonObject json{{u"n"_s, lesions.bias.n}};
    put(json, u"bias"_s, lesions.bias);
    put(json, u"sd"_s, lesions.deviation);
    put(json, u"lower_limit"_s, lesions.lower);
    put(json, u"upper_limit"_s, lesions.upper);
    QJsonArray spots;
    for (const BlandAltman::Spot &spot : lesions.spots)
        spots.append(QJsonObject{
            {u"first"_s, spot.first}, {u"second"_s, spot.second}, {u"scans"_s, spot.scans}});
    json[u"counts"_s] = spots;
    return json;
}

/// All of one pair: of two readers, or of a reader and the own repeats.
QJsonObject pairJson(const PairAgreement &pair, double gate)
{
    QJsonObject absence{{u"n"_s, pair.absence.n}};
    put(absence, u"share"_s, pair.absence);
    QJsonObject differing{{u"n"_s, pair.differing.n}};
    put(differing, u"share"_s, pair.differing);
    QJsonArray ious;
    for (const double iou : pair.ious)
        ious.append(iou);
    return {{u"scan_level"_s, scanLevelJson(pair)},
            {u"lesion_level"_s, lesionLevelJson(pair)},
            {u"at_gate"_s, levelJson(pair.atGate)},
            {u"curve"_s, curveJson(pair)},
            {u"annotations_first"_s, pair.lesionsOfFirst},
            {u"annotations_second"_s, pair.lesionsOfSecond},
            {u"absence"_s, absence},
            {u"scans_with_a_difference"_s, differing},
            {u"distances"_s, QJsonObject{{u"iou"_s, gate},
                                         {u"px"_s, distanceJson(pair.px)},
                                         {u"mm"_s, distanceJson(pair.mm)}}},
            {u"bland_altman"_s, blandAltmanJson(pair.lesionsPerScan)},
            {u"matched_ious"_s, ious}};
}

/// Names, and the counts with a row for each answer of the first.
QJsonObject confusionJson(const AgreementReport::Confusion &table)
{
    QJsonArray rows;
    for (const auto &cells : table.cells) {
        QJsonArray row;
        for (const AgreementReport::Confusion::Cell &cell : cells)
            row.append(cell.count);
        rows.append(row);
    }
    return {{u"names"_s, QJsonArray::fromStringList(table.names)}, {u"counts"_s, rows}};
}

/// The numbers that tables of pairs and groups show.
QJsonObject summaryJson(const PairAgreement &pair)
{
    QJsonObject json{{u"n"_s, pair.n()},
                     {u"read_by_both"_s, pair.readByBoth},
                     {u"matched"_s, pair.atGate.matched},
                     {u"only_first"_s, pair.atGate.onlyFirst},
                     {u"only_second"_s, pair.atGate.onlySecond}};
    put(json, u"po"_s, pair.scanLevel.po);
    put(json, u"kappa"_s, pair.scanLevel.kappa);
    put(json, u"ac1"_s, pair.scanLevel.ac1);
    put(json, u"f1"_s, pair.atGate.f1);
    put(json, u"mean_iou"_s, pair.atGate.meanIou);
    put(json, u"scans_with_a_difference"_s, pair.differing);
    return json;
}

QJsonArray pairsJson(const std::vector<AgreementReport::Pair> &pairs)
{
    QJsonArray list;
    for (const AgreementReport::Pair &each : pairs) {
        QJsonObject json = summaryJson(each.agreement);
        json[u"first"_s] = each.first;
        json[u"second"_s] = each.second;
        list.append(json);
    }
    return list;
}

QJsonArray groupsJson(const std::vector<AgreementReport::Group> &groups)
{
    QJsonArray list;
    for (const AgreementReport::Group &each : groups) {
        QJsonObject json = summaryJson(each.agreement);
        json[u"by"_s] = each.by;
        json[u"value"_s] = each.value;
        list.append(json);
    }
    return list;
}

QJsonObject readersJson(const ManyReaders &all, const Estimate &estimate, const QString &key)
{
    QJsonObject json{{u"readers"_s, all.readers}, {u"n"_s, estimate.n}};
    put(json, key, estimate);
    return json;
}

QJsonArray truthJson(const std::vector<AgreementReport::Named> &truth)
{
    QJsonArray list;
    for (const AgreementReport::Named &each : truth) {
        const PairAgreement &agreement = each.agreement;
        QJsonObject json{{u"reader"_s, each.reader},
                         {u"scans"_s, agreement.n()},
                         {u"matched"_s, agreement.atGate.matched},
                         {u"missed"_s, agreement.atGate.onlyFirst},
                         {u"extra"_s, agreement.atGate.onlySecond},
                         {u"scan_level"_s, scanLevelJson(agreement)}};
        put(json, u"sensitivity"_s, agreement.atGate.sensitivity);
        put(json, u"precision"_s, agreement.atGate.precision);
        put(json, u"f1"_s, agreement.atGate.f1);
        put(json, u"mean_iou"_s, agreement.atGate.meanIou);
        put(json, u"overturned"_s, agreement.differing);
        list.append(json);
    }
    return list;
}

QJsonObject choicesJson(const AgreementReport::Choices &choices)
{
    QJsonObject json{{u"accepted_first"_s, choices.first},   {u"accepted_second"_s, choices.second},
                     {u"merged"_s, choices.merged},          {u"redrawn"_s, choices.redrawn},
                     {u"rejected_both"_s, choices.rejected}, {u"interval"_s, u"Clopper-Pearson"_s}};
    put(json, u"first_share"_s, choices.firstShare);
    return json;
}

QJsonArray timesJson(const std::vector<AgreementReport::Times> &times)
{
    QJsonArray list;
    for (const AgreementReport::Times &each : times) {
        QJsonObject json{{u"reader"_s, each.reader},
                         {u"n"_s, each.medianS.n},
                         {u"total_seconds"_s, each.totalS}};
        put(json, u"median_seconds"_s, each.medianS);
        put(json, u"lower_quartile_seconds"_s, each.lowerQuartileS);
        put(json, u"upper_quartile_seconds"_s, each.upperQuartileS);
        list.append(json);
    }
    return list;
}

QJsonArray kindsJson(const std::vector<AgreementReport::Kind> &kinds)
{
    QJsonArray list;
    for (const AgreementReport::Kind &kind : kinds)
        list.append(QJsonObject{{u"kind"_s, nameOf(kind.kind)},
                                {u"open"_s, kind.open},
                                {u"resolved"_s, kind.resolved},
                                {u"scans"_s, static_cast<qint64>(kind.scans.size())}});
    return list;
}

QJsonArray paceJson(const std::vector<AgreementReport::Pace> &pace)
{
    QJsonArray list;
    for (const AgreementReport::Pace &each : pace) {
        QJsonArray days;
        for (const auto &[day, submitted] : each.submitted)
            days.append(
                QJsonObject{{u"day"_s, day.toString(Qt::ISODate)}, {u"submitted"_s, submitted}});
        list.append(QJsonObject{{u"reader"_s, each.reader}, {u"days"_s, days}});
    }
    return list;
}

} // namespace

QJsonObject agreementJson(const AgreementReport &report)
{
    QJsonObject json = report.pair ? pairJson(*report.pair, report.gate) : QJsonObject();
    json[u"subject"_s] = report.subject;
    json[u"protocol_version"_s] =
        report.protocolVersion ? QJsonValue(*report.protocolVersion) : QJsonValue();
    json[u"iou_gate"_s] = report.gate;
    json[u"seed"_s] = static_cast<qint64>(report.bootstrap.seed);
    json[u"resamples"_s] = report.bootstrap.resamples;
    json[u"interval"_s] = u"95 % percentile bootstrap"_s;
    json[u"readers"_s] = QJsonArray::fromStringList(report.readers);
    json[u"first"_s] = report.pair ? QJsonValue(report.first) : QJsonValue();
    json[u"second"_s] = report.pair ? QJsonValue(report.second) : QJsonValue();
    json[u"assumptions"_s] = QJsonArray::fromStringList(report.assumptions);
    if (report.assessments)
        json[u"assessment_table"_s] = confusionJson(*report.assessments);
    if (report.labels)
        json[u"label_table"_s] = confusionJson(*report.labels);
    json[u"pairs"_s] = pairsJson(report.pairs);
    json[u"groups"_s] = groupsJson(report.groups);
    if (report.all) {
        json[u"fleiss"_s] = readersJson(*report.all, report.all->fleissKappa, u"kappa"_s);
        json[u"alpha"_s] = readersJson(*report.all, report.all->krippendorffAlpha, u"alpha"_s);
    }
    QJsonArray intra;
    for (const AgreementReport::Named &each : report.intra) {
        QJsonObject own = pairJson(each.agreement, report.gate);
        own[u"reader"_s] = each.reader;
        intra.append(own);
    }
    json[u"intra"_s] = intra;
    json[u"truth"_s] = truthJson(report.truth);
    if (report.choices)
        json[u"choices"_s] = choicesJson(*report.choices);
    json[u"times"_s] = timesJson(report.times);
    json[u"disagreements"_s] = kindsJson(report.kinds);
    json[u"progress"_s] = paceJson(report.pace);
    return json;
}

} // namespace doubleread
