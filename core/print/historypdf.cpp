#include "core/print/historypdf.h"

#include "core/base/filewriting.h"
#include "core/print/pdfsheet.h"

#include <QCoreApplication>

namespace doubleread {

namespace {

constexpr double valueColumn = 34; ///< mm
constexpr double numberWidth = 13;
constexpr double timeColumn = 14;
constexpr double timeWidth = 30;
constexpr double whatColumn = 45;
constexpr double detailNameWidth = 13;
constexpr double indent = 4;
constexpr double smallest = 7.5;
constexpr qsizetype shownProblems = 50;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HistoryPdf)
};

QString footerOf(const HistoryReport &report)
{
    QStringList parts{Texts::tr("Audit trail of %1").arg(report.dataset),
                      Texts::tr("protocol version %1").arg(report.protocolVersion)};
    if (!report.head.isEmpty())
        parts << Texts::tr("head %1…").arg(report.head.left(24));
    return parts.join(u" · "_s);
}

void addFact(PdfSheet &sheet, const QString &name, const QString &value,
             PdfSheet::Ink ink = PdfSheet::Ink::Text)
{
    sheet.line({{.left = 0, .width = valueColumn - 2, .text = name, .ink = PdfSheet::Ink::Quiet},
                {.left = valueColumn, .text = value, .ink = ink}});
    sheet.space(0.8);
}

void addTitle(PdfSheet &sheet, const QString &title)
{
    sheet.space(5);
    sheet.keep(20);
    sheet.line({{.text = title, .points = 12, .bold = true}});
    sheet.space(1.5);
    sheet.rule();
    sheet.space(1.5);
}

void addFacts(PdfSheet &sheet, const HistoryReport &report)
{
    sheet.line({{.text = Texts::tr("Audit trail"), .points = 20, .bold = true}});
    sheet.space(3);
    addFact(sheet, Texts::tr("Dataset"), report.dataset);
    if (!report.scan.isEmpty())
        addFact(sheet, Texts::tr("Scan"), report.scan);
    addFact(sheet, Texts::tr("Printed"),
            Texts::tr("%1, by %2").arg(utcText(report.madeAt), report.madeBy));
    if (!report.scope.isEmpty())
        addFact(sheet, Texts::tr("Scope"), report.scope);
    addFact(sheet, Texts::tr("Trail"),
            report.whole ? Texts::tr("whole: every entry, row and signature is as it was written")
                         : Texts::tr("BROKEN: the trail or what it speaks of was altered"),
            report.whole ? PdfSheet::Ink::Good : PdfSheet::Ink::Bad);
    for (const QString &problem :
         report.problems.first(std::min(report.problems.size(), shownProblems)))
        addFact(sheet, {}, problem, PdfSheet::Ink::Bad);
    if (report.problems.size() > shownProblems)
        addFact(sheet, {}, Texts::tr("and %1 more").arg(report.problems.size() - shownProblems),
                PdfSheet::Ink::Bad);
    if (!report.head.isEmpty())
        addFact(sheet, Texts::tr("Head"), report.head);
    addFact(sheet, Texts::tr("Protocol"), Texts::tr("version %1").arg(report.protocolVersion));
    for (const QString &line : report.protocol)
        addFact(sheet, {}, line);
}

QString keyText(const SignOff &signOff)
{
    if (signOff.publicKey.isEmpty())
        return Texts::tr("not signed cryptographically");
    return Texts::tr("Ed25519, key %1").arg(QString::fromLatin1(signOff.publicKey.toHex()));
}

void addSignature(PdfSheet &sheet, const HistorySignature &signature)
{
    const SignOff &signOff = signature.signOff;
    sheet.keep(16);
    sheet.line({{.text = signature.scan, .bold = true}});
    sheet.line({{.left = indent,
                 .text = Texts::tr("%1, %2; consensus version %3, protocol version %4")
                             .arg(signOff.printedName, utcText(signOff.at))
                             .arg(signOff.consensusVersion)
                             .arg(signOff.protocolVersion)}});
    sheet.line({{.left = indent, .text = u"“%1”"_s.arg(signOff.meaning), .points = smallest}});
    sheet.line(
        {{.left = indent,
          .text = Texts::tr("content %1; %2")
                      .arg(QString::fromLatin1(signOff.contentSha256.toHex()), keyText(signOff)),
          .points = smallest,
          .ink = PdfSheet::Ink::Quiet}});
    if (signOff.voided)
        sheet.line({{.left = indent,
                     .text = Texts::tr("void since %1, by %2: %3")
                                 .arg(utcText(signOff.voided->at), signature.voidedBy,
                                      signOff.voided->reason),
                     .ink = PdfSheet::Ink::Bad}});
    sheet.space(2);
}

void addDetail(PdfSheet &sheet, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        sheet.line({{.left = whatColumn,
                     .width = detailNameWidth,
                     .text = name,
                     .points = smallest,
                     .ink = PdfSheet::Ink::Quiet},
                    {.left = whatColumn + detailNameWidth, .text = text, .points = smallest}});
}

void addEntry(PdfSheet &sheet, const HistoryEntry &entry, bool withScan)
{
    QString what = u"%1 %2"_s.arg(entry.who, entry.what);
    if (withScan && !entry.scan.isEmpty())
        what += u" · "_s + entry.scan;
    sheet.keep(12);
    sheet.line({{.left = 0,
                 .width = numberWidth,
                 .text = entry.number ? QString::number(*entry.number) : QString(),
                 .points = smallest,
                 .ink = PdfSheet::Ink::Quiet},
                {.left = timeColumn,
                 .width = timeWidth,
                 .text = entry.at.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s),
                 .points = smallest,
                 .ink = PdfSheet::Ink::Quiet},
                {.left = whatColumn, .text = what}});
    addDetail(sheet, Texts::tr("before"), entry.before);
    addDetail(sheet, Texts::tr("after"), entry.after);
    addDetail(sheet, Texts::tr("reason"), entry.reason);
    if (!entry.hash.isEmpty())
        addDetail(sheet, Texts::tr("hash"), QString::fromLatin1(entry.hash.toHex()));
    sheet.space(1.5);
    sheet.rule();
    sheet.space(1.5);
}

} // namespace

Result<void> writeHistoryPdf(const HistoryReport &report, const QString &path)
{
    PdfSheet sheet(Texts::tr("Audit trail of %1").arg(report.dataset), footerOf(report));
    addFacts(sheet, report);
    if (!report.signatures.empty())
        addTitle(sheet, Texts::tr("Signatures"));
    for (const HistorySignature &signature : report.signatures)
        addSignature(sheet, signature);
    addTitle(sheet, Texts::tr("Entries, %1, times in UTC").arg(report.entries.size()));
    for (const HistoryEntry &entry : report.entries)
        addEntry(sheet, entry, report.scan.isEmpty());
    return writeFileDurably(path, sheet.finish());
}

} // namespace doubleread
