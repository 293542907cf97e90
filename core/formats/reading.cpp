#include "core/formats/reading.h"

namespace doubleread {

Annotation importedAnnotation(Shape shape, const QString &labelCode, const char *format)
{
    return {.id = Id<Annotation>::create(),
            .shape = std::move(shape),
            .labelCode = labelCode,
            .certainty = {},
            .attributes = {},
            .crowd = false,
            .note = {},
            .provenance = {.origin = Origin::Imported,
                           .source = QString::fromLatin1(format),
                           .score = 0,
                           .parents = {}}};
}

std::optional<Ring> ringOf(std::vector<Point> vertices)
{
    if (vertices.size() > 1 && vertices.front() == vertices.back())
        vertices.pop_back();
    if (vertices.size() < 3)
        return std::nullopt;
    return Ring{std::move(vertices), Ring::Role::Outer};
}

Warning warningAt(const QString &file, const QString &place, const QString &message)
{
    return {.place = place.isEmpty() ? file : file + u": "_s + place, .message = message};
}

std::unexpected<Error> failAt(const QString &file, const QString &place, QString message,
                              QString remedy)
{
    return fail(Error{.code = Error::Code::BadInput,
                      .message = std::move(message),
                      .file = file,
                      .place = place,
                      .remedy = std::move(remedy)});
}

} // namespace doubleread
