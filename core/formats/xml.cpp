#include "core/formats/xml.h"

#include "core/base/problem.h"
#include "core/formats/reading.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr qint64 longestFile = 64LL * 1024 * 1024;

/// Whether the document says that it is in another encoding than UTF-8.
bool declaresOtherEncoding(const QByteArray &text)
{
    const QByteArray head = text.first(std::min<qsizetype>(text.size(), 200)).toLower();
    const qsizetype at = head.indexOf("encoding=");
    return head.startsWith("<?xml") && at >= 0 && at < head.indexOf("?>") &&
           !head.sliced(at + 10).startsWith("utf-8");
}

} // namespace

Result<QByteArray> xmlDocumentOf(const InputFile &file)
{
    Result<QByteArray> raw = contentOf(file, longestFile);
    if (!raw || (declaresOtherEncoding(*raw) && !raw->contains('\0')))
        return raw;
    return textOf(file, longestFile);
}

std::unexpected<Error> malformedXml(const InputFile &file, const QXmlStreamReader &xml,
                                    const QString &message)
{
    return failAt(file.shown, u"%1:%2"_s.arg(xml.lineNumber()).arg(xml.columnNumber() + 1),
                  message);
}

Result<void> checkXmlToken(const InputFile &file, const QXmlStreamReader &xml)
{
    if (xml.tokenType() == QXmlStreamReader::DTD ||
        xml.tokenType() == QXmlStreamReader::EntityReference)
        return malformedXml(
            file, xml,
            Problem::tr("has a document type or entities of its own, which are refused"));
    return {};
}

bool isXmlFile(const InputFile &file)
{
    return file.hasSuffix(u"xml");
}

std::pair<QString, QString> firstNamesIn(std::span<const InputFile> files)
{
    std::pair<QString, QString> names;
    const auto file = std::ranges::find_if(files, isXmlFile);
    if (file == files.end())
        return names;
    const Result<std::unique_ptr<QIODevice>> device = opened(*file);
    if (!device)
        return names;
    QXmlStreamReader xml(device->get());
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (!names.first.isEmpty()) {
            names.second = xml.name().toString();
            break;
        }
        names.first = xml.name().toString();
    }
    return names;
}

} // namespace doubleread
