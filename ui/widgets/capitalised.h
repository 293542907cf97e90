#pragma once

#include <QCoreApplication>
#include <QString>

namespace doubleread {

/// With a capital at its begin: remedies are written to stand within a sentence.
inline QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// With the full stop of the language that is spoken.
inline QString ended(const QString &text)
{
    return QCoreApplication::translate("Sentence", "%1.").arg(text);
}

} // namespace doubleread
