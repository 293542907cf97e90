#include "core/service/agreement/agreementrows.h"

namespace doubleread {

namespace {

QString gateWords(double gate)
{
    return AgreementTexts::tr("IoU from %1").arg(gate);
}

void addLevel(ReportSection &section, const LesionLevel &level, const SideNames &sides)
{
    ReportRow f1 = reportRow(
        {"f1", QT_TRANSLATE_NOOP("Agreement", "F1, IoU from %1"),
         QT_TRANSLATE_NOOP("Agreement",
                           "2M / (2M + A + B): M matched, A and B drawn by one side alone, by "
                           "the one-to-one assignment with the greatest sum of IoU"),
         RowStyle::Decimal, RowUnit::Lesions},
        level.f1);
    f1.definition = AgreementTexts::tr("%1: %2 matched, %3 only %4, %5 only %6")
                        .arg(f1.definition)
                        .arg(level.matched)
                        .arg(level.onlyFirst)
                        .arg(sides.first)
                        .arg(level.onlySecond)
                        .arg(sides.second);
    section.rows.push_back(std::move(f1));
    section.rows.push_back(
        reportRow({"mean_iou", QT_TRANSLATE_NOOP("Agreement", "Mean IoU, IoU from %1"),
                   QT_TRANSLATE_NOOP("Agreement", "of the matched areas: intersection over union"),
                   RowStyle::Decimal, RowUnit::Pairs},
                  level.meanIou));
    section.rows.push_back(reportRow(
        {"median_iou", QT_TRANSLATE_NOOP("Agreement", "Median IoU, IoU from %1"),
         QT_TRANSLATE_NOOP("Agreement", "of the matched areas"), RowStyle::Decimal, RowUnit::Pairs},
        level.medianIou));
    section.rows.push_back(reportRow(
        {"mean_dice", QT_TRANSLATE_NOOP("Agreement", "Mean Dice, IoU from %1"),
         QT_TRANSLATE_NOOP("Agreement", "of the matched areas: 2 intersection / sum of the areas"),
         RowStyle::Decimal, RowUnit::Pairs},
        level.meanDice));
    section.rows.push_back(reportRow(
        {"median_dice", QT_TRANSLATE_NOOP("Agreement", "Median Dice, IoU from %1"),
         QT_TRANSLATE_NOOP("Agreement", "of the matched areas"), RowStyle::Decimal, RowUnit::Pairs},
        level.medianDice));
    for (ReportRow &each : section.rows)
        if (each.name.contains(u"%1"_s)) {
            each.name = each.name.arg(level.gate);
            each.key += u'@' + QString::number(level.gate);
        }
}

} // namespace

ReportSection scanSection(const PairAgreement &pair, const SideNames &sides)
{
    const ScanLevel &level = pair.scanLevel;
    const TwoByTwo &table = level.table;
    ReportSection section{.key = u"scans"_s,
                          .title = AgreementTexts::tr("Fractured or not, scan by scan"),
                          .lead = {},
                          .rows = {}};
    section.lead =
        AgreementTexts::tr(
            "Over %1 that both have read and could read: both positive %2, only %3 %4, "
            "only %5 %6, neither %7.")
            .arg(counted(table.n(), RowUnit::Scans))
            .arg(table.both)
            .arg(sides.first)
            .arg(table.firstOnly)
            .arg(sides.second)
            .arg(table.secondOnly)
            .arg(table.neither) +
        u' ' +
        AgreementTexts::tr("Not readable in only %1 %2, only %3 %4, both %5 (counted apart).")
            .arg(sides.first)
            .arg(pair.unreadableToFirst)
            .arg(sides.second)
            .arg(pair.unreadableToSecond)
            .arg(pair.unreadableToBoth);
    section.rows = {
        reportRow({"kappa", QT_TRANSLATE_NOOP("Agreement", "Cohen's kappa"),
                   QT_TRANSLATE_NOOP(
                       "Agreement",
                       "(po - pe) / (1 - pe), pe = p1 p2 + (1 - p1)(1 - p2): agreement beyond "
                       "what the two readers' shares of positives give by chance")},
                  level.kappa),
        reportRow({"po", QT_TRANSLATE_NOOP("Agreement", "Observed agreement"),
                   QT_TRANSLATE_NOOP("Agreement", "po: share of scans with the same answer"),
                   RowStyle::Share},
                  level.po),
        reportRow({"positive_agreement", QT_TRANSLATE_NOOP("Agreement", "Positive agreement"),
                   QT_TRANSLATE_NOOP("Agreement", "2 both / (2 both + only one)"), RowStyle::Share},
                  level.positiveAgreement),
        reportRow({"negative_agreement", QT_TRANSLATE_NOOP("Agreement", "Negative agreement"),
                   QT_TRANSLATE_NOOP("Agreement", "2 neither / (2 neither + only one)"),
                   RowStyle::Share},
                  level.negativeAgreement),
        reportRow({"scott_pi", QT_TRANSLATE_NOOP("Agreement", "Scott's pi"),
                   QT_TRANSLATE_NOOP(
                       "Agreement",
                       "as kappa, with chance from the mean share m of positives: pe = m^2 + "
                       "(1 - m)^2")},
                  level.scottPi),
        reportRow(
            {"pabak", QT_TRANSLATE_NOOP("Agreement", "PABAK"),
             QT_TRANSLATE_NOOP("Agreement", "2 po - 1: kappa adjusted for prevalence and bias")},
            level.pabak),
        reportRow({"ac1", QT_TRANSLATE_NOOP("Agreement", "Gwet's AC1"),
                   QT_TRANSLATE_NOOP("Agreement", "as kappa, with pe = 2 m (1 - m)")},
                  level.ac1),
        reportRow(
            {"mcnemar_exact_p", QT_TRANSLATE_NOOP("Agreement", "McNemar's exact p"),
             QT_TRANSLATE_NOOP(
                 "Agreement", "two-sided binomial test of the scans that only one called positive: "
                              "does one reader call more of them positive?"),
             RowStyle::Probability, RowUnit::DifferingScans},
            level.mcnemarExactP)};
    return section;
}

ReportSection lesionSection(const PairAgreement &pair, const SideNames &sides)
{
    ReportSection section{.key = u"lesions"_s,
                          .title = AgreementTexts::tr("Lesions, one by one"),
                          .lead = {},
                          .rows = {}};
    section.lead =
        AgreementTexts::tr(
            "%1: %2 drawn, %3: %4. Matched by place, not by label; lesions have no true "
            "negatives, so there is no kappa of them.")
            .arg(sides.first, counted(pair.lesionsOfFirst, RowUnit::Lesions), sides.second)
            .arg(pair.lesionsOfSecond);
    for (const double gate : mainGates)
        addLevel(section, pair.at(gate), sides);
    section.rows.push_back(
        reportRow({"absence", QT_TRANSLATE_NOOP("Agreement", "Agreement on absence"),
                   QT_TRANSLATE_NOOP(
                       "Agreement",
                       "share of scans on which neither drew anything; counted apart, never as a "
                       "Dice of 1"),
                   RowStyle::Share},
                  pair.absence));
    section.rows.push_back(
        reportRow({"scans_with_a_difference",
                   QT_TRANSLATE_NOOP("Agreement", "Scans whose answer or lesions differ"),
                   QT_TRANSLATE_NOOP(
                       "Agreement",
                       "share of scans with another answer, or with a lesion that has no partner "
                       "at the protocol's gate; labels and boundaries do not count"),
                   RowStyle::Share},
                  pair.differing));
    return section;
}

ReportSection distanceSection(const PairAgreement &pair, double gate)
{
    ReportSection section{.key = u"distances"_s,
                          .title = AgreementTexts::tr("Distances of matched outlines"),
                          .lead = {},
                          .rows = {}};
    section.lead =
        AgreementTexts::tr(
            "Of the lesions matched at %1, from 256 places of each outline to the nearest "
            "of the other and back.")
            .arg(gateWords(gate));
    const auto add = [&](const DistanceLevel &level, RowStyle style, const QString &unit) {
        const auto push = [&](RowWords words, const Estimate &estimate) {
            words.style = style;
            words.unit = RowUnit::Pairs;
            section.rows.push_back(reportRow(words, estimate));
            section.rows.back().key += u'_' + unit;
            section.rows.back().name += u", "_s + unit;
        };
        push({"mean_hd95", QT_TRANSLATE_NOOP("Agreement", "Mean HD95"),
              QT_TRANSLATE_NOOP("Agreement",
                                "HD95: the larger of the two 95th percentiles of the distances")},
             level.meanHd95);
        push({"median_hd95", QT_TRANSLATE_NOOP("Agreement", "Median HD95"),
              QT_TRANSLATE_NOOP("Agreement", "HD95 of the middle pair")},
             level.medianHd95);
        push({"mean_assd", QT_TRANSLATE_NOOP("Agreement", "Mean ASSD"),
              QT_TRANSLATE_NOOP(
                  "Agreement", "ASSD: average symmetric surface distance, the mean of the two mean "
                               "distances")},
             level.meanAssd);
        push({"median_assd", QT_TRANSLATE_NOOP("Agreement", "Median ASSD"),
              QT_TRANSLATE_NOOP("Agreement", "ASSD of the middle pair")},
             level.medianAssd);
    };
    add(pair.px, RowStyle::Px, u"px"_s);
    add(pair.mm, RowStyle::Mm, u"mm"_s);
    return section;
}

ReportSection countSection(const BlandAltman &lesions, const SideNames &sides)
{
    return {
        .key = u"bland_altman"_s,
        .title = AgreementTexts::tr("Lesions per scan (Bland-Altman)"),
        .lead = AgreementTexts::tr("Differences of the counts, %1 minus %2.")
                    .arg(sides.first, sides.second),
        .rows = {
            reportRow({"bias", QT_TRANSLATE_NOOP("Agreement", "Bias"),
                       QT_TRANSLATE_NOOP("Agreement", "mean difference")},
                      lesions.bias),
            reportRow({"sd", QT_TRANSLATE_NOOP("Agreement", "Standard deviation"),
                       QT_TRANSLATE_NOOP("Agreement", "of the differences, n - 1")},
                      lesions.deviation),
            reportRow({"lower_limit", QT_TRANSLATE_NOOP("Agreement", "Lower limit of agreement"),
                       QT_TRANSLATE_NOOP("Agreement", "bias - 1.96 SD")},
                      lesions.lower),
            reportRow({"upper_limit", QT_TRANSLATE_NOOP("Agreement", "Upper limit of agreement"),
                       QT_TRANSLATE_NOOP("Agreement", "bias + 1.96 SD")},
                      lesions.upper)}};
}

} // namespace doubleread
