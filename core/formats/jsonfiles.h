#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"
#include "core/formats/json.h"

namespace doubleread {

enum class Guess { Yes, No, Unsure };

/// Whether the first JSON file is of a format, judged by the places of its values in their order
/// until `guess` is sure. False for what is no JSON before that.
bool firstJsonMatches(std::span<const InputFile> files,
                      const std::function<Guess(const JsonPlace &)> &guess);

/// Whether the first JSON file, if there is one, is JSON at all.
Result<void> checkJson(std::span<const InputFile> files);

/// One set of what `readOne` makes of each JSON file; of files that are named otherwise when there
/// is no other. Labels of one name are one label.
Result<AnnotationSet>
mergedJsonFiles(std::span<const InputFile> files,
                const std::function<Result<AnnotationSet>(const InputFile &)> &readOne);

/// What a Reader makes of one JSON file. A Reader is made from the file's shown name, says by
/// handling() and take() what it wants of each value, and gives the set, or the error, by finish().
template <typename Reader>
Result<AnnotationSet> readJsonBy(const InputFile &file)
{
    const Result<std::unique_ptr<QIODevice>> device = opened(file);
    if (!device)
        return fail(device.error());
    Reader reader(file.shown);
    const JsonVisitor visitor{
        .handling = [&](const JsonPlace &place,
                        JsonKind kind) { return reader.handling(place, kind); },
        .take = [&](const JsonPlace &place,
                    const Json &value) { return reader.take(place, value); }};
    if (const Result<void> visited = visitJson(**device, file.shown, visitor); !visited)
        return fail(visited.error());
    return reader.finish();
}

} // namespace doubleread
