#include "core/service/agreement/agreementjson.h"

#include "core/model/names.h"

#include <QJsonArray>

namespace doubleread {

namespace {

/// A figure and the key that it stands under.
struct Keyed
{
    QString key;
    const Estimate &estimate;
};

/// The object with these figures, each with its interval, or with why it is undefined.
QJsonObject with(QJsonObject object, std::initializer_list<Keyed> figures)
{
    for (const auto &[key, estimate] : figures) {
        if (!estimate.value) {
            object[key] = QJsonValue::Null;
            object[key + u"_undefined"_s] = reasonFor(estimate.value.error());
            continue;
        }
        object[key] = *estimate.value;
        if (estimate.interval)
            object[key + u"_ci"_s] = QJsonArray{estimate.interval->low, estimate.interval->high};
    }
    return object;
}

template <typename Values, typename ToJson>
QJsonArray listOf(const Values &values, ToJson toJson)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(toJson(value));
    return list;
}

QJsonObject scanLevelJson(const PairAgreement &pair)
{
    const ScanLevel &level = pair.scanLevel;
    return with({{u"n"_s, level.table.n()},
                 {u"both"_s, level.table.both},
                 {u"first_only"_s, level.table.firstOnly},
                 {u"second_only"_s, level.table.secondOnly},
                 {u"neither"_s, level.table.neither},
                 {u"read_by_both"_s, pair.readByBoth},
                 {u"not_readable_to_first"_s, pair.unreadableToFirst},
                 {u"not_readable_to_second"_s, pair.unreadableToSecond},
                 {u"not_readable_to_both"_s, pair.unreadableToBoth},
                 {u"clusters"_s, pair.clusters},
                 {u"resampled_by"_s, pair.groupsPatients ? u"patient"_s : u"scan"_s}},
                {{u"po"_s, level.po},
                 {u"kappa"_s, level.kappa},
                 {u"scott_pi"_s, level.scottPi},
                 {u"pabak"_s, level.pabak},
                 {u"ac1"_s, level.ac1},
                 {u"positive_agreement"_s, level.positiveAgreement},
                 {u"negative_agreement"_s, level.negativeAgreement},
                 {u"mcnemar_exact_p"_s, level.mcnemarExactP}});
}

QJsonObject levelJson(const LesionLevel &level)
{
    return with({{u"matched"_s, level.matched},
                 {u"only_first"_s, level.onlyFirst},
                 {u"only_second"_s, level.onlySecond},
                 {u"areas_matched"_s, level.meanIou.n}},
                {{u"f1"_s, level.f1},
                 {u"first_found_by_second"_s, level.sensitivity},
                 {u"second_found_by_first"_s, level.precision},
                 {u"mean_iou"_s, level.meanIou},
                 {u"median_iou"_s, level.medianIou},
                 {u"mean_dice"_s, level.meanDice},
                 {u"median_dice"_s, level.medianDice}});
}

QJsonObject lesionLevelJson(const PairAgreement &pair)
{
    QJsonObject json;
    for (const double gate : mainGates)
        json[QString::number(gate)] = levelJson(pair.at(gate));
    return json;
}

QJsonObject gateJson(const LesionLevel &level)
{
    return with({{u"iou"_s, level.gate},
                 {u"matched"_s, level.matched},
                 {u"only_first"_s, level.onlyFirst},
                 {u"only_second"_s, level.onlySecond}},
                {{u"f1"_s, level.f1}});
}

QJsonObject distanceJson(const DistanceLevel &level)
{
    return with({{u"n"_s, level.meanHd95.n}}, {{u"mean_hd95"_s, level.meanHd95},
                                               {u"median_hd95"_s, level.medianHd95},
                                               {u"mean_assd"_s, level.meanAssd},
                                               {u"median_assd"_s, level.medianAssd}});
}

QJsonObject spotJson(const BlandAltman::Spot &spot)
{
    return {{u"first"_s, spot.first}, {u"second"_s, spot.second}, {u"scans"_s, spot.scans}};
}

QJsonObject blandAltmanJson(const BlandAltman &lesions)
{
    return with({{u"n"_s, lesions.bias.n}, {u"counts"_s, listOf(lesions.spots, spotJson)}},
                {{u"bias"_s, lesions.bias},
                 {u"sd"_s, lesions.deviation},
                 {u"lower_limit"_s, lesions.lower},
                 {u"upper_limit"_s, lesions.upper}});
}

QJsonObject shareJson(const Estimate &share)
{
    return with({{u"n"_s, share.n}}, {{u"share"_s, share}});
}

/// All of one pair: of two readers, or of a reader and the own repeats.
QJsonObject pairJson(const PairAgreement &pair, double gate)
{
    const auto iou = [](double value) { return value; };
    return {{u"scan_level"_s, scanLevelJson(pair)},
            {u"lesion_level"_s, lesionLevelJson(pair)},
            {u"at_gate"_s, levelJson(pair.atGate)},
            {u"curve"_s, listOf(pair.curve, gateJson)},
            {u"annotations_first"_s, pair.lesionsOfFirst},
            {u"annotations_second"_s, pair.lesionsOfSecond},
            {u"absence"_s, shareJson(pair.absence)},
            {u"scans_with_a_difference"_s, shareJson(pair.differing)},
            {u"distances"_s, QJsonObject{{u"iou"_s, gate},
                                         {u"px"_s, distanceJson(pair.px)},
                                         {u"mm"_s, distanceJson(pair.mm)}}},
            {u"bland_altman"_s, blandAltmanJson(pair.lesionsPerScan)},
            {u"matched_ious"_s, listOf(pair.ious, iou)}};
}

/// Names, and the counts with a row for each answer of the first.
QJsonObject confusionJson(const AgreementReport::Confusion &table)
{
    const auto count = [](const AgreementReport::Confusion::Cell &cell) { return cell.count; };
    const auto row = [&](const auto &cells) { return listOf(cells, count); };
    return {{u"names"_s, QJsonArray::fromStringList(table.names)},
            {u"counts"_s, listOf(table.cells, row)}};
}

/// The numbers that tables of pairs and groups show.
QJsonObject summaryJson(const PairAgreement &pair)
{
    return with({{u"n"_s, pair.n()},
                 {u"read_by_both"_s, pair.readByBoth},
                 {u"matched"_s, pair.atGate.matched},
                 {u"only_first"_s, pair.atGate.onlyFirst},
                 {u"only_second"_s, pair.atGate.onlySecond}},
                {{u"po"_s, pair.scanLevel.po},
                 {u"kappa"_s, pair.scanLevel.kappa},
                 {u"ac1"_s, pair.scanLevel.ac1},
                 {u"f1"_s, pair.atGate.f1},
                 {u"mean_iou"_s, pair.atGate.meanIou},
                 {u"scans_with_a_difference"_s, pair.differing}});
}

QJsonObject namedPairJson(const AgreementReport::Pair &pair)
{
    QJsonObject json = summaryJson(pair.agreement);
    json[u"first"_s] = pair.first;
    json[u"second"_s] = pair.second;
    return json;
}

QJsonObject groupJson(const AgreementReport::Group &group)
{
    QJsonObject json = summaryJson(group.agreement);
    json[u"by"_s] = group.by;
    json[u"value"_s] = group.value;
    return json;
}

QJsonObject allReadersJson(const ManyReaders &all, const Keyed &figure)
{
    return with({{u"readers"_s, all.readers}, {u"n"_s, figure.estimate.n}}, {figure});
}

QJsonObject truthJson(const AgreementReport::Named &reader)
{
    const PairAgreement &agreement = reader.agreement;
    return with({{u"reader"_s, reader.reader},
                 {u"scans"_s, agreement.n()},
                 {u"matched"_s, agreement.atGate.matched},
                 {u"missed"_s, agreement.atGate.onlyFirst},
                 {u"extra"_s, agreement.atGate.onlySecond},
                 {u"scan_level"_s, scanLevelJson(agreement)}},
                {{u"sensitivity"_s, agreement.atGate.sensitivity},
                 {u"precision"_s, agreement.atGate.precision},
                 {u"f1"_s, agreement.atGate.f1},
                 {u"mean_iou"_s, agreement.atGate.meanIou},
                 {u"overturned"_s, agreement.differing}});
}

QJsonObject choicesJson(const AgreementReport::Choices &choices)
{
    return with({{u"accepted_first"_s, choices.first},
                 {u"accepted_second"_s, choices.second},
                 {u"merged"_s, choices.merged},
                 {u"redrawn"_s, choices.redrawn},
                 {u"rejected_both"_s, choices.rejected},
                 {u"interval"_s, u"Clopper-Pearson"_s}},
                {{u"first_share"_s, choices.firstShare}});
}

QJsonObject timesJson(const AgreementReport::Times &times)
{
    return with({{u"reader"_s, times.reader},
                 {u"n"_s, times.medianS.n},
                 {u"total_seconds"_s, times.totalS}},
                {{u"median_seconds"_s, times.medianS},
                 {u"lower_quartile_seconds"_s, times.lowerQuartileS},
                 {u"upper_quartile_seconds"_s, times.upperQuartileS}});
}

QJsonObject kindJson(const AgreementReport::Kind &kind)
{
    return {{u"kind"_s, nameOf(kind.kind)},
            {u"open"_s, kind.open},
            {u"resolved"_s, kind.resolved},
            {u"scans"_s, static_cast<qint64>(kind.scans.size())}};
}

QJsonObject paceJson(const AgreementReport::Pace &pace)
{
    const auto day = [](const auto &each) {
        return QJsonObject{{u"day"_s, each.first.toString(Qt::ISODate)},
                           {u"submitted"_s, each.second}};
    };
    return {{u"reader"_s, pace.reader}, {u"days"_s, listOf(pace.submitted, day)}};
}

} // namespace

QJsonObject agreementJson(const AgreementReport &report)
{
    const auto orNull = [](bool is, const QJsonValue &value) { return is ? value : QJsonValue(); };
    QJsonObject json = report.pair ? pairJson(*report.pair, report.gate) : QJsonObject();
    json[u"subject"_s] = report.subject;
    json[u"protocol_version"_s] =
        orNull(report.protocolVersion.has_value(), report.protocolVersion.value_or(0));
    json[u"compared_by_versions"_s] =
        orNull(report.comparedBy.has_value(),
               report.comparedBy ? QJsonArray{report.comparedBy->first, report.comparedBy->second}
                                 : QJsonArray());
    json[u"iou_gate"_s] = report.gate;
    json[u"seed"_s] = static_cast<qint64>(report.bootstrap.seed);
    json[u"resamples"_s] = report.bootstrap.resamples;
    json[u"interval"_s] = u"95 % percentile bootstrap"_s;
    json[u"readers"_s] = QJsonArray::fromStringList(report.readers);
    json[u"readers_hidden"_s] = report.hidesReaders;
    json[u"first"_s] = orNull(report.pair.has_value(), report.first);
    json[u"second"_s] = orNull(report.pair.has_value(), report.second);
    json[u"assumptions"_s] = QJsonArray::fromStringList(report.assumptions);
    if (report.assessments)
        json[u"assessment_table"_s] = confusionJson(*report.assessments);
    if (report.labels)
        json[u"label_table"_s] = confusionJson(*report.labels);
    json[u"pairs"_s] = listOf(report.pairs, namedPairJson);
    json[u"groups"_s] = listOf(report.groups, groupJson);
    if (const auto &all = report.all) {
        json[u"fleiss"_s] = allReadersJson(*all, {u"kappa"_s, all->fleissKappa});
        json[u"alpha"_s] = allReadersJson(*all, {u"alpha"_s, all->krippendorffAlpha});
    }
    json[u"intra"_s] = listOf(report.intra, [&](const AgreementReport::Named &each) {
        QJsonObject own = pairJson(each.agreement, report.gate);
        own[u"reader"_s] = each.reader;
        return own;
    });
    json[u"truth"_s] = listOf(report.truth, truthJson);
    if (report.choices)
        json[u"choices"_s] = choicesJson(*report.choices);
    json[u"times"_s] = listOf(report.times, timesJson);
    json[u"disagreements"_s] = listOf(report.kinds, kindJson);
    json[u"progress"_s] = listOf(report.pace, paceJson);
    return json;
}

} // namespace doubleread
