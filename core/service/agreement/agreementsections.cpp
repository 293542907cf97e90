#include "core/service/agreement/agreementsections.h"

#include "core/service/agreement/agreementrows.h"

namespace doubleread {

namespace {

ReportSection everybodySection(const AgreementReport &report)
{
    const ManyReaders &all = *report.all;
    return {.key = u"everybody"_s,
            .title = AgreementTexts::tr("All readers"),
            .lead = report.hidesReaders ? AgreementTexts::tr("Of the two reads of each scan.")
                    : all.readers == 1
                        ? AgreementTexts::tr("1 reader has submitted reads.")
                        : AgreementTexts::tr("%1 readers have submitted reads.").arg(all.readers),
            .rows = {reportRow({"fleiss", QT_TRANSLATE_NOOP("Agreement", "Fleiss' kappa"),
                                QT_TRANSLATE_NOOP(
                                    "Agreement",
                                    "over the scans that every reader answered: (P - Pe) / (1 - "
                                    "Pe), P the mean share of agreeing pairs of readers")},
                               all.fleissKappa),
                     reportRow({"alpha", QT_TRANSLATE_NOOP("Agreement", "Krippendorff's alpha"),
                                QT_TRANSLATE_NOOP(
                                    "Agreement",
                                    "nominal, over the scans with two answers or more: 1 - Do / "
                                    "De; missing reads are left out")},
                               all.krippendorffAlpha)}};
}

/// What tables of pairs and of groups show, each row's name begun with whom or what it is about.
void addSummary(ReportSection &section, const QString &about, const PairAgreement &pair)
{
    const std::size_t before = section.rows.size();
    section.rows.push_back(reportRow({"kappa", QT_TRANSLATE_NOOP("Agreement", "Cohen's kappa"),
                                      QT_TRANSLATE_NOOP("Agreement", "as above")},
                                     pair.scanLevel.kappa));
    section.rows.push_back(reportRow({"po", QT_TRANSLATE_NOOP("Agreement", "Observed agreement"),
                                      QT_TRANSLATE_NOOP("Agreement", "as above"), RowStyle::Share},
                                     pair.scanLevel.po));
    section.rows.push_back(
        reportRow({"f1", QT_TRANSLATE_NOOP("Agreement", "F1 of lesions"),
                   QT_TRANSLATE_NOOP("Agreement", "2M / (2M + A + B) at the protocol's gate"),
                   RowStyle::Decimal, RowUnit::Lesions},
                  pair.atGate.f1));
    section.rows.push_back(
        reportRow({"mean_iou", QT_TRANSLATE_NOOP("Agreement", "Mean IoU"),
                   QT_TRANSLATE_NOOP("Agreement", "of the areas matched at the protocol's gate"),
                   RowStyle::Decimal, RowUnit::Pairs},
                  pair.atGate.meanIou));
    for (std::size_t index = before; index < section.rows.size(); ++index)
        section.rows[index].name = u"%1: %2"_s.arg(about, section.rows[index].name);
}

ReportSection pairsSection(const std::vector<AgreementReport::Pair> &pairs)
{
    ReportSection section{.key = u"pairs"_s,
                          .title = AgreementTexts::tr("Every two readers"),
                          .lead = AgreementTexts::tr("Each over the scans that both could read."),
                          .rows = {}};
    for (const AgreementReport::Pair &each : pairs)
        addSummary(section, AgreementTexts::tr("%1 and %2").arg(each.first, each.second),
                   each.agreement);
    return section;
}

ReportSection groupsSection(const AgreementReport &report)
{
    ReportSection section{
        .key = u"groups"_s,
        .title = AgreementTexts::tr("By site, region, view and hardware"),
        .lead = AgreementTexts::tr("%1 and %2, on a part of the scans each; a scan of several "
                                   "regions or views counts in each of them.")
                    .arg(report.first, report.second),
        .rows = {}};
    for (const AgreementReport::Group &each : report.groups)
        addSummary(section, groupWords(each), each.agreement);
    return section;
}

ReportSection intraSection(const AgreementReport::Named &own)
{
    const PairAgreement &pair = own.agreement;
    ReportSection section = scanSection(
        pair, {AgreementTexts::tr("the primary read"), AgreementTexts::tr("the repeat")});
    section.key = u"intra"_s;
    section.title = AgreementTexts::tr("%1 with the own hidden repeats").arg(own.reader);
    section.rows.push_back(
        reportRow({"f1", QT_TRANSLATE_NOOP("Agreement", "F1 of lesions"),
                   QT_TRANSLATE_NOOP("Agreement", "2M / (2M + A + B) at the protocol's gate"),
                   RowStyle::Decimal, RowUnit::Lesions},
                  pair.atGate.f1));
    section.rows.push_back(
        reportRow({"mean_iou", QT_TRANSLATE_NOOP("Agreement", "Mean IoU"),
                   QT_TRANSLATE_NOOP("Agreement", "of the areas matched at the protocol's gate"),
                   RowStyle::Decimal, RowUnit::Pairs},
                  pair.atGate.meanIou));
    return section;
}

ReportSection truthSection(const AgreementReport::Named &reader)
{
    const LesionLevel &level = reader.agreement.atGate;
    ReportSection section{.key = u"truth"_s,
                          .title =
                              AgreementTexts::tr("%1 against the signed truth").arg(reader.reader),
                          .lead = {},
                          .rows = {}};
    section.lead = AgreementTexts::tr(
                       "On %1 of scans that are signed off: %2 lesions found, %3 missed, %4 drawn "
                       "that the truth has not.")
                       .arg(counted(reader.agreement.n(), RowUnit::Reads))
                       .arg(level.matched)
                       .arg(level.onlyFirst)
                       .arg(level.onlySecond);
    section.rows = {
        reportRow({"sensitivity", QT_TRANSLATE_NOOP("Agreement", "Sensitivity"),
                   QT_TRANSLATE_NOOP(
                       "Agreement",
                       "share of the signed lesions that the reader has, at the protocol's gate"),
                   RowStyle::Share, RowUnit::Lesions},
                  level.sensitivity),
        reportRow({"precision", QT_TRANSLATE_NOOP("Agreement", "Precision"),
                   QT_TRANSLATE_NOOP("Agreement",
                                     "share of the reader's lesions that are in the signed truth"),
                   RowStyle::Share, RowUnit::Lesions},
                  level.precision),
        reportRow(
            {"mean_iou", QT_TRANSLATE_NOOP("Agreement", "Mean IoU"),
             QT_TRANSLATE_NOOP("Agreement",
                               "of the reader's areas that are in the truth with theirs there"),
             RowStyle::Decimal, RowUnit::Pairs},
            level.meanIou),
        reportRow({"overturned", QT_TRANSLATE_NOOP("Agreement", "Overturned"),
                   QT_TRANSLATE_NOOP(
                       "Agreement",
                       "share of scans on which the truth has another answer, or a lesion more or "
                       "fewer"),
                   RowStyle::Share},
                  reader.agreement.differing)};
    return section;
}

ReportSection choiceSection(const AgreementReport &report)
{
    const AgreementReport::Choices &choices = *report.choices;
    ReportSection section{.key = u"choices"_s,
                          .title = AgreementTexts::tr("The officer's choices"),
                          .lead = {},
                          .rows = {}};
    section.lead = AgreementTexts::tr(
                       "On signed scans: %1 accepted %2, %3 accepted %4, merged %5, redrawn %6, "
                       "both rejected %7.")
                       .arg(report.first)
                       .arg(choices.first)
                       .arg(report.second)
                       .arg(choices.second)
                       .arg(choices.merged)
                       .arg(choices.redrawn)
                       .arg(choices.rejected);
    section.rows = {
        reportRow({"first_share", QT_TRANSLATE_NOOP("Agreement", "%1 against %2"),
                   QT_TRANSLATE_NOOP("Agreement",
                                     "share of the former among the disagreements decided for one "
                                     "side; exact binomial interval (Clopper-Pearson)"),
                   RowStyle::Share, RowUnit::Decisions},
                  choices.firstShare)};
    section.rows.front().name = section.rows.front().name.arg(report.first, report.second);
    return section;
}

ReportSection timeSection(const std::vector<AgreementReport::Times> &times)
{
    ReportSection section{.key = u"times"_s,
                          .title = AgreementTexts::tr("Time per scan"),
                          .lead = AgreementTexts::tr(
                              "Active time of submitted reads, without idle spells over 60 s."),
                          .rows = {}};
    for (const AgreementReport::Times &each : times) {
        ReportRow median =
            reportRow({"median_seconds", QT_TRANSLATE_NOOP("Agreement", "%1, median"),
                       QT_TRANSLATE_NOOP("Agreement", "the middle 50 %: %1; in all: %2"),
                       RowStyle::Seconds, RowUnit::Reads},
                      each.medianS);
        median.name = median.name.arg(each.reader);
        const auto seconds = [](const Estimate &estimate) {
            return estimate.value ? written(*estimate.value, RowStyle::Seconds)
                                  : AgreementTexts::tr("unknown");
        };
        median.definition = median.definition.arg(
            AgreementTexts::tr("%1 to %2")
                .arg(seconds(each.lowerQuartileS), seconds(each.upperQuartileS)),
            AgreementTexts::tr("%1 min").arg(each.totalS / 60, 0, 'f', 1));
        section.rows.push_back(std::move(median));
    }
    return section;
}

ReportSection kindSection(const std::vector<AgreementReport::Kind> &kinds)
{
    ReportSection section{.key = u"kinds"_s,
                          .title = AgreementTexts::tr("Kinds of disagreement"),
                          .lead = AgreementTexts::tr("As found when the reads were compared."),
                          .rows = {}};
    for (const AgreementReport::Kind &kind : kinds)
        section.rows.push_back(
            {.key = u"kind"_s,
             .name = wordsOf(kind.kind),
             .value = QString::number(kind.open + kind.resolved),
             .interval = {},
             .n = counted(static_cast<qint64>(kind.scans.size()), RowUnit::Scans),
             .definition =
                 AgreementTexts::tr("%1 open, %2 resolved").arg(kind.open).arg(kind.resolved),
             .isDefined = true,
             .number = static_cast<double>(kind.open + kind.resolved),
             .range = {},
             .count = static_cast<qint64>(kind.scans.size())});
    return section;
}

} // namespace

QString groupWords(const AgreementReport::Group &group)
{
    if (group.by == u"hardware")
        return group.value == u"with" ? AgreementTexts::tr("with hardware")
                                      : AgreementTexts::tr("without hardware");
    if (group.value.isEmpty())
        return group.by == u"site"     ? AgreementTexts::tr("no site given")
               : group.by == u"region" ? AgreementTexts::tr("no region given")
                                       : AgreementTexts::tr("no view given");
    return group.by == u"site"     ? AgreementTexts::tr("site %1").arg(group.value)
           : group.by == u"region" ? AgreementTexts::tr("region %1").arg(group.value)
                                   : AgreementTexts::tr("view %1").arg(group.value);
}

QString wordsOf(DisagreementKind kind)
{
    switch (kind) {
    case DisagreementKind::MissedBySecond:
        return AgreementTexts::tr("Missed in the second read");
    case DisagreementKind::MissedByFirst:
        return AgreementTexts::tr("Missed in the first read");
    case DisagreementKind::Label:
        return AgreementTexts::tr("Another label");
    case DisagreementKind::Boundary:
        return AgreementTexts::tr("Another boundary");
    case DisagreementKind::SplitMerge:
        return AgreementTexts::tr("One against several");
    case DisagreementKind::Assessment:
        return AgreementTexts::tr("Another assessment");
    case DisagreementKind::Certainty:
        return AgreementTexts::tr("Another certainty");
    case DisagreementKind::Raised:
        return AgreementTexts::tr("Raised by a person");
    }
    return {};
}

namespace {

/// A later version leaves the reads and comparisons made before as they are.
QString protocolWords(const AgreementReport &report)
{
    if (!report.protocolVersion)
        return AgreementTexts::tr("No protocol (files without a dataset), IoU gate %1.")
            .arg(report.gate);
    const int now = *report.protocolVersion;
    const auto [first, last] = report.comparedBy.value_or(std::pair(now, now));
    if (first == now && last == now)
        return AgreementTexts::tr("Protocol version %1, IoU gate %2.").arg(now).arg(report.gate);
    const QString read =
        first == last
            ? AgreementTexts::tr("Read under protocol version %1").arg(first)
            : AgreementTexts::tr("Read under protocol versions %1 to %2").arg(first).arg(last);
    return AgreementTexts::tr("%1; the figures are by version %2, IoU gate %3.")
        .arg(read)
        .arg(now)
        .arg(report.gate);
}

} // namespace

QStringList agreementHead(const AgreementReport &report)
{
    QStringList head{AgreementTexts::tr("Agreement: %1").arg(report.subject)};
    if (report.pair)
        head << AgreementTexts::tr("%1 compared with %2.").arg(report.first, report.second);
    head << protocolWords(report);
    QString intervals =
        AgreementTexts::tr("Intervals: 95 %, percentile bootstrap of %1 resamples, seed %2")
            .arg(report.bootstrap.resamples)
            .arg(report.bootstrap.seed);
    if (report.pair)
        intervals += report.pair->groupsPatients
                         ? AgreementTexts::tr(", by patient (%1)").arg(report.pair->clusters)
                         : AgreementTexts::tr(", by scan (%1)").arg(report.pair->clusters);
    head << AgreementTexts::tr("%1.").arg(intervals);
    return head << report.assumptions;
}

std::vector<ReportSection> agreementSections(const AgreementReport &report)
{
    std::vector<ReportSection> sections;
    if (report.pair) {
        const SideNames sides{report.first, report.second};
        sections.push_back(scanSection(*report.pair, sides));
        sections.push_back(lesionSection(*report.pair, sides));
        sections.push_back(distanceSection(*report.pair, report.gate));
        sections.push_back(countSection(report.pair->lesionsPerScan, sides));
    }
    if (!report.groups.empty())
        sections.push_back(groupsSection(report));
    if (report.pairs.size() > 1)
        sections.push_back(pairsSection(report.pairs));
    if (report.all)
        sections.push_back(everybodySection(report));
    for (const AgreementReport::Named &own : report.intra)
        sections.push_back(intraSection(own));
    for (const AgreementReport::Named &reader : report.truth)
        sections.push_back(truthSection(reader));
    if (report.choices && !report.truth.empty())
        sections.push_back(choiceSection(report));
    if (!report.kinds.empty())
        sections.push_back(kindSection(report.kinds));
    if (!report.times.empty() && report.protocolVersion)
        sections.push_back(timeSection(report.times));
    return sections;
}

std::vector<ReportRow> keyFigures(const AgreementReport &report)
{
    std::vector<ReportRow> figures;
    const auto take = [&](const ReportSection &section, std::initializer_list<QString> keys,
                          const QString &about = {}) {
        for (const QString &key : keys)
            for (const ReportRow &row : section.rows)
                if (row.key == key) {
                    figures.push_back(row);
                    if (!about.isEmpty())
                        figures.back().name = u"%1: %2"_s.arg(about, row.name);
                }
    };
    if (report.pair) {
        const LesionLevel &level = report.pair->atGate;
        const SideNames sides{report.first, report.second};
        const ReportSection lesions = lesionSection(*report.pair, sides);
        take(scanSection(*report.pair, sides), {u"kappa"_s, u"po"_s});
        figures.push_back(
            reportRow({"f1", QT_TRANSLATE_NOOP("Agreement", "F1 of lesions"),
                       QT_TRANSLATE_NOOP("Agreement", "2M / (2M + A + B) at the protocol's gate"),
                       RowStyle::Decimal, RowUnit::Lesions},
                      level.f1));
        figures.push_back(reportRow(
            {"mean_iou", QT_TRANSLATE_NOOP("Agreement", "Mean IoU"),
             QT_TRANSLATE_NOOP("Agreement", "of the areas matched at the protocol's gate"),
             RowStyle::Decimal, RowUnit::Pairs},
            level.meanIou));
        take(lesions, {u"scans_with_a_difference"_s});
        if (report.all)
            take(everybodySection(report), {u"alpha"_s});
        return figures;
    }
    if (!report.times.empty())
        take(timeSection(report.times), {u"median_seconds"_s});
    for (const AgreementReport::Named &reader : report.truth)
        take(truthSection(reader), {u"sensitivity"_s, u"precision"_s, u"overturned"_s},
             AgreementTexts::tr("%1 against the truth").arg(reader.reader));
    for (const AgreementReport::Named &own : report.intra)
        take(intraSection(own), {u"kappa"_s, u"po"_s},
             AgreementTexts::tr("%1 with the own repeats").arg(own.reader));
    return figures;
}

} // namespace doubleread
