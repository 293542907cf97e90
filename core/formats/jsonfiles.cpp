#include "core/formats/jsonfiles.h"

#include "core/formats/reading.h"

#include <algorithm>

namespace doubleread {

namespace {

bool isJson(const InputFile &file)
{
    return file.hasSuffix(u"json");
}

void append(AnnotationSet &all, AnnotationSet more)
{
    if (all.project.isEmpty())
        all.project = more.project;
    for (const QString &label : more.labels)
        if (!all.labels.contains(label))
            all.labels.append(label);
    std::ranges::move(more.images, std::back_inserter(all.images));
    std::ranges::move(more.warnings, std::back_inserter(all.warnings));
}

} // namespace

bool firstJsonMatches(std::span<const InputFile> files,
                      const std::function<Guess(const JsonPlace &)> &guess)
{
    const auto file = std::ranges::find_if(files, isJson);
    if (file == files.end())
        return false;
    const Result<std::unique_ptr<QIODevice>> device = opened(*file);
    if (!device)
        return false;
    Guess answer = Guess::Unsure;
    const JsonVisitor visitor{
        .handling = [&](const JsonPlace &place, JsonKind) -> Result<Handling> {
            answer = guess(place);
            if (answer != Guess::Unsure)
                return fail(Error::Code::Cancelled, {}); // seen enough
            return place.steps.size() < 2 ? Handling::Descend : Handling::Skip;
        },
        .take = [](const JsonPlace &, const Json &) -> Result<void> { return {}; }};
    const Result<void> visited = visitJson(**device, file->shown, visitor);
    return answer == Guess::Yes && (visited || visited.error().code == Error::Code::Cancelled);
}

Result<void> checkJson(std::span<const InputFile> files)
{
    const auto file = std::ranges::find_if(files, isJson);
    if (file == files.end())
        return {};
    const Result<std::unique_ptr<QIODevice>> device = opened(*file);
    if (!device)
        return fail(device.error());
    return visitJson(
        **device, file->shown,
        {.handling = [](const JsonPlace &, JsonKind) -> Result<Handling> { return Handling::Skip; },
         .take = [](const JsonPlace &, const Json &) -> Result<void> { return {}; }});
}

Result<AnnotationSet>
mergedJsonFiles(std::span<const InputFile> files,
                const std::function<Result<AnnotationSet>(const InputFile &)> &readOne)
{
    const bool areNamedSo = std::ranges::any_of(files, isJson);
    AnnotationSet all;
    for (const InputFile &file : files) {
        if (areNamedSo && !isJson(file))
            continue;
        Result<AnnotationSet> one = readOne(file);
        if (!one)
            return one;
        append(all, *std::move(one));
    }
    return all;
}

} // namespace doubleread
