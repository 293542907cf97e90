#pragma once

#include <QByteArray>
#include <QString>

namespace doubleread {

/// The text as the content of an XML element, UTF-8; what XML cannot hold becomes the replacement
/// character. Not for attributes: quotes stay.
QByteArray xmlText(const QString &text);

/// The same between the double quotes of an attribute; line ends and tabs survive.
QByteArray xmlAttribute(const QString &text);

} // namespace doubleread
