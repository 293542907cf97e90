#pragma once

#include "core/service/agreement/agreement.h"

namespace doubleread {

/// One number of the report in words: what the window's cards, the text and the printed report
/// show, so that all say the same.
struct ReportRow
{
    QString key;      ///< As in the JSON, stable.
    QString name;     ///< "Cohen's kappa"
    QString value;    ///< "0.918", or "undefined: why".
    QString interval; ///< "0.752 to 1.000"; empty where there is none.
    QString n;        ///< "30 scans"
    QString definition;
    bool isDefined = true;
    std::optional<double> number;  ///< As the JSON has it; none where undefined or in words.
    std::optional<Interval> range; ///< Of `interval`.
    qint64 count = 0;              ///< Of `n`.
};

struct ReportSection
{
    QString key; ///< "scans", "lesions", ...
    QString title;
    QString lead; ///< A sentence or two below the title; may be empty.
    std::vector<ReportRow> rows;
};

/// In the order in which they are shown; without what the report does not have.
std::vector<ReportSection> agreementSections(const AgreementReport &report);

/// What is read first: of the pair, or of the one reader whose figures these are.
std::vector<ReportRow> keyFigures(const AgreementReport &report);

/// The lines above all sections: subject, readers, protocol version, how intervals were made.
QStringList agreementHead(const AgreementReport &report);

/// As plain text for a terminal or the clipboard.
QStringList agreementText(const AgreementReport &report);

/// "region hand", "with hardware".
QString groupWords(const AgreementReport::Group &group);

/// "Missed in the second read": a kind as people read it.
QString wordsOf(DisagreementKind kind);

} // namespace doubleread
