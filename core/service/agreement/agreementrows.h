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

/// What the two sides are called: by their names, since "first" and "second" are a scan's reads.
struct SideNames
{
    QString first;
    QString second;
};

// Sections of one pair (agreementpairsections.cpp).
ReportSection scanSection(const PairAgreement &pair, const SideNames &sides);
ReportSection lesionSection(const PairAgreement &pair, const SideNames &sides);
ReportSection distanceSection(const PairAgreement &pair, double gate);
ReportSection countSection(const BlandAltman &lesions, const SideNames &sides);

} // namespace doubleread
