#include "core/formats/json.h"

#include "core/base/problem.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"

#include <array>
#include <cmath>
#include <iterator>
#include <unordered_set>

namespace doubleread {

namespace {

constexpr size_t deepest = 64;
constexpr qint64 mostParts = 4'000'000; ///< Of one taken value: some 64 MB.
constexpr qint64 longestText = qint64(2) * 1024 * 1024 * 1024;

/// The bytes of a device and where in the text the last one taken stands.
class ByteSource
{
public:
    explicit ByteSource(QIODevice &device) : m_device(device) {}

    bool atEnd()
    {
        if (m_next == m_end && !m_failed) {
            const qint64 count = m_device.read(m_chunk.data(), qint64(m_chunk.size()));
            m_failed = count < 0;
            m_next = m_chunk.data();
            m_end = m_next + std::max<qint64>(count, 0);
        }
        return m_next == m_end;
    }
    char peek() const { return *m_next; }
    void advance()
    {
        if (*m_next == '\n') {
            m_newlineLast = true;
            m_lastColumn = ++m_column;
            ++m_line;
            m_column = 0;
        } else {
            m_newlineLast = false;
            ++m_column;
        }
        ++m_next;
    }
    bool failed() const { return m_failed; }

    /// line:column of the last byte taken.
    QString place() const
    {
        return m_newlineLast ? u"%1:%2"_s.arg(m_line - 1).arg(m_lastColumn)
                             : u"%1:%2"_s.arg(m_line).arg(m_column);
    }

private:
    QIODevice &m_device;
    std::array<char, 65536> m_chunk;
    const char *m_next = nullptr;
    const char *m_end = nullptr;
    bool m_failed = false;
    bool m_newlineLast = false;
    qint64 m_line = 1;
    qint64 m_column = 0;
    qint64 m_lastColumn = 0;
};

/// Input iterator over a ByteSource; without one it is the end.
struct ByteIterator
{
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    ByteSource *source = nullptr;

    char operator*() const { return source->peek(); }
    ByteIterator &operator++()
    {
        source->advance();
        return *this;
    }
    ByteIterator operator++(int)
    {
        const ByteIterator before = *this;
        source->advance();
        return before;
    }
    bool operator==(const ByteIterator &other) const { return isEnd() == other.isEnd(); }

private:
    bool isEnd() const { return !source || source->atEnd(); }
};

bool isEmbeddedPicture(const std::string &key)
{
    return key == "base64_img_data" || key == "imageData";
}

/// Gives the parser's events to a JsonVisitor. Every event returns false once m_error is set.
class Handler final : public nlohmann::json_sax<Json>
{
public:
    Handler(const JsonVisitor &visitor, const QString &file, const ByteSource &source)
        : m_visitor(visitor), m_file(file), m_source(source)
    {
    }
    const std::optional<Error> &error() const { return m_error; }

    bool null() override { return scalar(Json()); }
    bool boolean(bool value) override { return scalar(Json(value)); }
    bool number_integer(number_integer_t value) override { return scalar(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(Json(value)); }
    bool number_float(number_float_t value, const string_t &) override
    {
        return scalar(Json(value));
    }
    bool string(string_t &value) override
    {
        if (!m_place.steps.empty() && isEmbeddedPicture(m_place.steps.back().key))
            value.clear();
        return scalar(Json(std::move(value)));
    }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(JsonKind::Object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonKind::Array); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override;
    bool parse_error(std::size_t, const std::string &,
                     const nlohmann::detail::exception &) override;

private:
    bool refuse(const QString &message);
    bool settle(Result<void> result);
    std::optional<Handling> handlingOf(JsonKind kind);
    bool scalar(Json value);
    bool open(JsonKind kind);
    bool close();
    bool nextElement();
    Json *addPart(Json value);

    const JsonVisitor &m_visitor;
    const QString &m_file;
    const ByteSource &m_source;
    std::optional<Error> m_error;

    JsonPlace m_place; ///< Of the value that comes next; one step for every open container.
    std::vector<std::unordered_set<std::string>> m_keys; ///< Seen, by depth; reused.
    std::vector<Handling> m_handling;                    ///< Of every open container.
    Json m_taken;
    std::vector<Json *> m_building; ///< Open containers of m_taken.
    qint64 m_parts = 0;
};

bool Handler::refuse(const QString &message)
{
    m_error = failAt(m_file, m_place.pointer(), message).error();
    return false;
}

bool Handler::settle(Result<void> result)
{
    if (!result)
        m_error = result.error();
    return result.has_value();
}

/// What to do with the value at m_place; nothing after an error.
std::optional<Handling> Handler::handlingOf(JsonKind kind)
{
    if (!m_handling.empty() && m_handling.back() != Handling::Descend)
        return m_handling.back();
    const Result<Handling> handling = m_visitor.handling(m_place, kind);
    if (handling)
        return *handling;
    m_error = handling.error();
    return std::nullopt;
}

/// Puts a value into the innermost open container of what is being taken.
Json *Handler::addPart(Json value)
{
    if (++m_parts > mostParts) {
        refuse(Problem::tr("is too large"));
        return nullptr;
    }
    if (m_building.empty()) {
        m_taken = std::move(value);
        return &m_taken;
    }
    Json &parent = *m_building.back();
    if (parent.is_array()) {
        parent.push_back(std::move(value));
        return &parent.back();
    }
    // Not operator[]: it would look through all members again, and key() did.
    auto &members = parent.get_ref<Json::object_t &>();
    static_cast<Json::object_t::Container &>(members).emplace_back(m_place.steps.back().key,
                                                                   std::move(value));
    return &members.back().second;
}

bool Handler::scalar(Json value)
{
    const std::optional<Handling> handling = handlingOf(JsonKind::Scalar);
    if (!handling)
        return false;
    if (!m_building.empty()) {
        if (!addPart(std::move(value)))
            return false;
    } else if (*handling != Handling::Skip) {
        if (!settle(m_visitor.take(m_place, std::move(value))))
            return false;
    }
    return nextElement();
}

bool Handler::open(JsonKind kind)
{
    const std::optional<Handling> handling = handlingOf(kind);
    if (!handling)
        return false;
    if (m_handling.size() >= deepest)
        return refuse(Problem::tr("is nested deeper than %1").arg(deepest));
    if (*handling == Handling::Take) {
        if (m_building.empty())
            m_parts = 0;
        Json *part = addPart(kind == JsonKind::Object ? Json::object() : Json::array());
        if (!part)
            return false;
        m_building.push_back(part);
    }
    m_handling.push_back(*handling);
    m_place.steps.push_back({.key = {}, .element = 0, .isMember = kind == JsonKind::Object});
    if (m_keys.size() < m_handling.size())
        m_keys.emplace_back();
    m_keys[m_handling.size() - 1].clear();
    return true;
}

bool Handler::close()
{
    m_place.steps.pop_back();
    const bool wasTaken = m_handling.back() == Handling::Take;
    m_handling.pop_back();
    if (wasTaken) {
        m_building.pop_back();
        if (m_building.empty() && !settle(m_visitor.take(m_place, std::move(m_taken))))
            return false;
    }
    return nextElement();
}

bool Handler::nextElement()
{
    if (!m_place.steps.empty())
        ++m_place.steps.back().element;
    return true;
}

bool Handler::key(string_t &name)
{
    m_place.steps.back().key = name;
    if (m_keys[m_handling.size() - 1].insert(name).second)
        return true;
    return refuse(Problem::tr("occurs twice in its object"));
}

bool Handler::parse_error(std::size_t, const std::string &,
                          const nlohmann::detail::exception &exception)
{
    // "[json.exception.parse_error.101] parse error at line 1, column 2: what"
    QString what = QString::fromUtf8(exception.what());
    what = what.sliced(what.indexOf(u"] "_s) + 2);
    if (const qsizetype colon = what.indexOf(u": "_s); colon >= 0)
        what = what.sliced(colon + 2);
    m_error = failAt(m_file, m_source.place(), Problem::tr("is not JSON: %1").arg(what.left(300)),
                     Problem::tr("check that the file is complete and plain UTF-8"))
                  .error();
    return false;
}

} // namespace

QString JsonPlace::pointer() const
{
    QString text;
    for (const Step &step : steps)
        text += u'/' + (step.isMember ? QString::fromStdString(step.key)
                                            .left(300)
                                            .replace(u'~', u"~0"_s)
                                            .replace(u'/', u"~1"_s)
                                      : QString::number(step.element));
    return text;
}

Result<void> visitJson(QIODevice &device, const QString &file, const JsonVisitor &visitor)
{
    if (device.size() > longestText)
        return failAt(file, {}, Problem::tr("is longer than 2 GiB"), Problem::tr("split it"));
    ByteSource source(device);
    Handler handler(visitor, file, source);
    try {
        Json::sax_parse(ByteIterator{&source}, ByteIterator{}, &handler);
    } catch (const std::exception &exception) {
        return failAt(file, source.place(), QString::fromUtf8(exception.what()));
    }
    if (source.failed())
        return fail(Error{.code = Error::Code::Io,
                          .message = Problem::tr("cannot be read: %1").arg(device.errorString()),
                          .file = file,
                          .place = {},
                          .remedy = {}});
    if (handler.error())
        return fail(*handler.error());
    return {};
}

std::optional<double> numberIn(const Json &value)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    return std::abs(number) <= largestNumber ? std::optional(number) : std::nullopt;
}

std::optional<QString> textIn(const Json &value)
{
    const auto *text = value.get_ptr<const Json::string_t *>();
    if (!text || text->size() > size_t(longestName))
        return std::nullopt;
    return QString::fromStdString(*text);
}

std::optional<std::string> idKeyIn(const Json *id)
{
    if (!id || (!id->is_number() && !id->is_string()))
        return std::nullopt;
    if (id->is_number_float()) {
        const double number = id->get<double>();
        if (number == std::floor(number) && std::abs(number) < 1e15)
            return std::to_string(static_cast<qint64>(number));
    }
    return id->dump();
}

const Json *memberOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return object.is_object() && found != object.end() ? &*found : nullptr;
}

QByteArray quotedJson(const QString &text)
{
    return QByteArray::fromStdString(
        Json(text.toStdString()).dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace doubleread
