#pragma once

// Internal to core/formats: other folders do not see the JSON library.

#include "core/base/result.h"

#include <QIODevice>

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace doubleread {

using Json = nlohmann::ordered_json; ///< Keeps the file's order.

/// Where a value stands in a JSON text.
struct JsonPlace
{
    struct Step
    {
        std::string key;    ///< Of a member; empty for an element.
        qint64 element = 0; ///< Of an array.
        bool isMember = false;
    };
    std::vector<Step> steps;

    QString pointer() const; ///< RFC 6901: "/annotations/3".
};

enum class JsonKind { Object, Array, Scalar };

/// What becomes of a value that lies in a value that was descended into.
enum class Handling {
    Descend, ///< Its members or elements are asked for one by one.
    Take,    ///< It is built whole and given to take(). For scalars Descend means Take.
    Skip,    ///< It is checked and forgotten.
};

/// Who gets what of a JSON text; an error ends the reading.
struct JsonVisitor
{
    std::function<Result<Handling>(const JsonPlace &place, JsonKind kind)> handling;
    std::function<Result<void>(const JsonPlace &place, Json value)> take;
};

/// Reads a whole UTF-8 text, one value after the other, so that memory holds one taken value at a
/// time. Refuses with line:column what is not JSON (NaN, comments, invalid UTF-8 too) and with a
/// pointer what is nested deeper than 64, keys that occur twice in an object, and values of more
/// than four million parts. Embedded pictures ("imageData", "base64_img_data") come out empty.
Result<void> visitJson(QIODevice &device, const QString &file, const JsonVisitor &visitor);

/// A finite number within +-1e9.
std::optional<double> numberIn(const Json &value);
/// A text of at most 64 KiB.
std::optional<QString> textIn(const Json &value);
/// A key for an id, which is a number or a text of any kind: 1 and 1.0 are the same id, 1 and "1"
/// are not. Nothing for null and other values.
std::optional<std::string> idKeyIn(const Json *id);
/// The member, or null.
const Json *memberOf(const Json &object, const char *key);

/// As JSON.stringify writes it, with its quotes.
QByteArray quotedJson(const QString &text);

inline constexpr qsizetype longestName = qsizetype{64} * 1024; ///< Bytes, UTF-8.

} // namespace doubleread
