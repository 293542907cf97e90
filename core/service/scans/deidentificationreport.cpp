#include "core/service/scans/deidentificationreport.h"

#include "core/base/counted.h"
#include "core/base/filewriting.h"
#include "core/formats/csv.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <map>

namespace doubleread {

namespace {

struct Change
{
    DeidentifiedSum::How how;
    QLatin1StringView word;
    QStringList DeidentifiedScan::*attributes;
};

constexpr std::array changes{
    Change{.how = DeidentifiedSum::How::Removed,
           .word = "removed"_L1,
           .attributes = &DeidentifiedScan::removed},
    Change{.how = DeidentifiedSum::How::Replaced,
           .word = "replaced"_L1,
           .attributes = &DeidentifiedScan::replaced},
    Change{.how = DeidentifiedSum::How::Emptied,
           .word = "emptied"_L1,
           .attributes = &DeidentifiedScan::emptied},
};

QString countOf(qint64 scans)
{
    return counted(scans, u"%1 scan"_s, u"%1 scans"_s);
}

QString textOf(const DeidentifiedScan &scan)
{
    QString text = u"\n%1\n  source SHA-256: %2\n"_s.arg(
        scan.scan, QString::fromLatin1(scan.sourceSha256.toHex()));
    for (const Change &change : changes)
        if (const QStringList &attributes = scan.*change.attributes; !attributes.isEmpty())
            text += u"  %1: %2\n"_s.arg(change.word, attributes.join(u"; "_s));
    for (const Warning &warning : scan.warnings)
        text += u"  look at this: %1 %2\n"_s.arg(warning.place, warning.message);
    return text;
}

} // namespace

std::vector<DeidentifiedSum> deidentifiedSums(const std::vector<DeidentifiedScan> &scans)
{
    std::vector<DeidentifiedSum> sums;
    for (const Change &change : changes) {
        std::map<QString, qint64> counts;
        for (const DeidentifiedScan &scan : scans) {
            QStringList attributes = scan.*change.attributes;
            attributes.removeDuplicates();
            for (const QString &attribute : attributes)
                ++counts[attribute];
        }
        for (const auto &[attribute, count] : counts)
            sums.push_back({.how = change.how, .attribute = attribute, .scans = count});
    }
    return sums;
}

QByteArray deidentificationText(const std::vector<DeidentifiedScan> &scans, const QString &dataset)
{
    QString text =
        u"De-identification of scans on their way into a dataset\n"
        "Dataset: %1\nAt: %2\nScans: %3\n\n"
        "DICOM files were made by the Basic Application Level Confidentiality Profile of DICOM "
        "PS3.15,\nturned round: whatever is not known to be needed for the picture is removed. "
        "UIDs and patient IDs\nare replaced by keyed hashes; values are not listed. Text that is "
        "burned into the pixels stays.\n\n"_s.arg(
            dataset, QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
            countOf(std::ssize(scans)));
    for (const DeidentifiedSum &sum : deidentifiedSums(scans))
        text += u"%1: %2 in %3\n"_s.arg(std::ranges::find(changes, sum.how, &Change::how)->word,
                                        sum.attribute, countOf(sum.scans));
    for (const DeidentifiedScan &scan : scans)
        text += textOf(scan);
    return text.toUtf8();
}

QByteArray deidentificationCsv(const std::vector<DeidentifiedScan> &scans)
{
    QByteArray csv = "scan,source_sha256,change,attribute,remark\r\n";
    for (const DeidentifiedScan &scan : scans) {
        const QByteArray begin = csvField(scan.scan) + ',' + scan.sourceSha256.toHex() + ',';
        for (const Change &change : changes)
            for (const QString &attribute : scan.*change.attributes)
                csv += begin + change.word.data() + ',' + csvField(attribute) + ",\r\n";
        for (const Warning &warning : scan.warnings)
            csv += begin + "warning," + csvField(warning.place) + ',' + csvField(warning.message) +
                   "\r\n";
    }
    return csv;
}

Result<void> writeDeidentificationReport(const QString &file,
                                         const std::vector<DeidentifiedScan> &scans,
                                         const QString &dataset)
{
    const bool isTable = file.endsWith(u".csv"_s, Qt::CaseInsensitive);
    return writeFileDurably(file, isTable ? deidentificationCsv(scans)
                                          : deidentificationText(scans, dataset));
}

} // namespace doubleread
