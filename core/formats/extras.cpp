#include "core/formats/extras.h"

namespace doubleread {

void takeExtras(const Json &json, Annotation &annotation)
{
    if (const Json *note = memberOf(json, "note"))
        annotation.note = textIn(*note).value_or(QString());
    const Json *certainty = memberOf(json, "certainty");
    if (certainty && certainty->is_number_integer())
        if (const auto number = numberIn(*certainty); number && *number >= 1 && *number <= 100)
            annotation.certainty = static_cast<int>(*number);
    const Json *attributes = memberOf(json, "attributes");
    if (!attributes || !attributes->is_object())
        return;
    for (const auto &[code, answer] : attributes->items())
        if (const std::optional<QString> text = textIn(answer))
            annotation.attributes[QString::fromStdString(code)] = *text;
}

QByteArray extrasJson(const Annotation &annotation)
{
    QByteArray json;
    if (annotation.certainty)
        json += R"(,"certainty":)" + QByteArray::number(*annotation.certainty);
    if (!annotation.note.isEmpty())
        json += R"(,"note":)" + quotedJson(annotation.note);
    if (annotation.attributes.empty())
        return json;
    QByteArrayList answers;
    for (const auto &[code, answer] : annotation.attributes)
        answers << quotedJson(code) + ':' + quotedJson(answer);
    return json + R"(,"attributes":{)" + answers.join(',') + '}';
}

} // namespace doubleread
