#pragma once

#include "core/service/agreement/agreementsections.h"

#include <QCoreApplication>

namespace doubleread {

// What the files behind agreementsections.h share.

struct AgreementTexts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

/// How a number is written.
enum class RowStyle { Share, Decimal, Probability, Px, Mm, Seconds };
enum class RowUnit { Scans, Lesions, Pairs, Decisions, Reads, DifferingScans };

QString written(double value, RowStyle style);
QString counted(qint64 n, RowUnit unit); ///< "30 scans"

/// A row's words, to be translated.
struct RowWords
{
    const char *key;
    const char *name;
    const char *definition;
    RowStyle style = RowStyle::Decimal;
    RowUnit unit = RowUnit::Scans;
};
ReportRow reportRow(const RowWords &words, const Estimate &estimate);

// Sections of one pair (agreementpairsections.cpp).
ReportSection scanSection(const PairAgreement &pair);
ReportSection lesionSection(const PairAgreement &pair);
ReportSection distanceSection(const PairAgreement &pair, double gate);
ReportSection countSection(const BlandAltman &lesions);

} // namespace doubleread
