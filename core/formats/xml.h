#pragma once

// What the readers and writers of XML in core/formats share.

#include "core/formats/inputfile.h"

#include <QXmlStreamReader>

#include <span>
#include <utility>

namespace doubleread {

/// The document as UTF-8 bytes, or in the encoding that it declares; at most 64 MiB.
Result<QByteArray> xmlDocumentOf(const InputFile &file);

/// The error of a document, with line:column of where the reader stands.
std::unexpected<Error> malformedXml(const InputFile &file, const QXmlStreamReader &xml,
                                    const QString &message);

/// Refuses document types and entities of a document's own, which can grow without end.
Result<void> checkXmlToken(const InputFile &file, const QXmlStreamReader &xml);

bool isXmlFile(const InputFile &file); ///< By its suffix.
/// Names of the first two elements of the first XML file, the root's and its first child's; empty
/// where there are none.
std::pair<QString, QString> firstNamesIn(std::span<const InputFile> files);

} // namespace doubleread
