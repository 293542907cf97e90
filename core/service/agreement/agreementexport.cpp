#include "core/service/agreement/agreementexport.h"

#include "core/formats/csv.h"
#include "core/formats/numbers.h"
#include "core/service/agreement/agreementjson.h"
#include "core/service/agreement/agreementsections.h"

#include <QJsonDocument>

namespace doubleread {

namespace {

QString numberText(std::optional<double> value)
{
    return value ? QString::fromLatin1(shortestNumber(*value)) : QString();
}

void write(QByteArray &text, const QStringList &fields)
{
    QByteArrayList line;
    for (const QString &field : fields)
        line << csvField(field);
    text += line.join(',') + '\n';
}

} // namespace

QByteArray agreementCsv(const AgreementReport &report)
{
    QByteArray text;
    write(text, {u"section"_s, u"title"_s, u"key"_s, u"name"_s, u"value"_s, u"low"_s, u"high"_s,
                 u"n"_s, u"remark"_s, u"definition"_s});
    for (const QString &line : agreementHead(report))
        write(text, {u"head"_s, {}, {}, line, {}, {}, {}, {}, {}, {}});
    for (const ReportSection &section : agreementSections(report))
        for (const ReportRow &row : section.rows) {
            const auto end = [&](double Interval::*side) {
                return row.range ? numberText((*row.range).*side) : QString();
            };
            write(text, {section.key, section.title, row.key, row.name, numberText(row.number),
                         end(&Interval::low), end(&Interval::high), QString::number(row.count),
                         row.isDefined ? QString() : row.value, row.definition});
        }
    return text;
}

QByteArray agreementJsonText(const AgreementReport &report)
{
    return QJsonDocument(agreementJson(report)).toJson();
}

} // namespace doubleread
