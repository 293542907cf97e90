#include "core/service/agreement/agreementrows.h"

namespace doubleread {

QString written(double value, RowStyle style)
{
    switch (style) {
    case RowStyle::Share:
        return u"%1 %"_s.arg(value * 100, 0, 'f', 1);
    case RowStyle::Decimal:
        return QString::number(value, 'f', 3);
    case RowStyle::Probability:
        return QString::number(value, 'g', 3);
    case RowStyle::Px:
        return u"%1 px"_s.arg(value, 0, 'f', 2);
    case RowStyle::Mm:
        return u"%1 mm"_s.arg(value, 0, 'f', 2);
    case RowStyle::Seconds:
        return u"%1 s"_s.arg(value, 0, 'f', 1);
    }
    return {};
}

QString counted(qint64 n, RowUnit unit)
{
    const QString number = QString::number(n);
    switch (unit) {
    case RowUnit::Scans:
        return n == 1 ? AgreementTexts::tr("1 scan") : AgreementTexts::tr("%1 scans").arg(number);
    case RowUnit::Lesions:
        return n == 1 ? AgreementTexts::tr("1 lesion")
                      : AgreementTexts::tr("%1 lesions").arg(number);
    case RowUnit::Pairs:
        return n == 1 ? AgreementTexts::tr("1 pair") : AgreementTexts::tr("%1 pairs").arg(number);
    case RowUnit::Decisions:
        return n == 1 ? AgreementTexts::tr("1 decision")
                      : AgreementTexts::tr("%1 decisions").arg(number);
    case RowUnit::Reads:
        return n == 1 ? AgreementTexts::tr("1 read") : AgreementTexts::tr("%1 reads").arg(number);
    case RowUnit::DifferingScans:
        return n == 1 ? AgreementTexts::tr("1 differing scan")
                      : AgreementTexts::tr("%1 differing scans").arg(number);
    }
    return {};
}

ReportRow reportRow(const RowWords &words, const Estimate &estimate)
{
    ReportRow row{.key = QString::fromLatin1(words.key),
                  .name = AgreementTexts::tr(words.name),
                  .value = {},
                  .interval = {},
                  .n = counted(estimate.n, words.unit),
                  .definition = AgreementTexts::tr(words.definition),
                  .isDefined = estimate.value.has_value(),
                  .number = {},
                  .range = estimate.interval,
                  .count = estimate.n};
    if (estimate.value)
        row.number = *estimate.value;
    row.value = estimate.value
                    ? written(*estimate.value, words.style)
                    : AgreementTexts::tr("undefined: %1").arg(reasonFor(estimate.value.error()));
    if (estimate.interval)
        row.interval = AgreementTexts::tr("%1 to %2")
                           .arg(written(estimate.interval->low, words.style),
                                written(estimate.interval->high, words.style));
    return row;
}

} // namespace doubleread
