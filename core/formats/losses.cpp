#include "core/base/counted.h"
#include "core/base/problem.h"
#include "core/formats/writing.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

/// How the loss of one kind of content is told.
struct LossWords
{
    Content content;
    const char *one;
    const char *many;
};

constexpr auto lossesOfImages = std::to_array<LossWords>({
    {Content::Tags, QT_TRANSLATE_NOOP("Problem", "the tags of %1 image are lost, for %2 has none"),
     QT_TRANSLATE_NOOP("Problem", "the tags of %1 images are lost, for %2 has none; the first "
                                  "here")},
    {Content::Attributes,
     QT_TRANSLATE_NOOP("Problem", "the attributes of %1 image are lost, for %2 has none"),
     QT_TRANSLATE_NOOP("Problem",
                       "the attributes of %1 images are lost, for %2 has none; the first here")},
    {Content::Splits,
     QT_TRANSLATE_NOOP("Problem", "the split of %1 image is lost, for %2 has none"),
     QT_TRANSLATE_NOOP("Problem",
                       "the splits of %1 images are lost, for %2 has none; the first here")},
    {Content::NothingFound,
     QT_TRANSLATE_NOOP("Problem",
                       "%1 image with nothing found is missing, for %2 lists shapes alone"),
     QT_TRANSLATE_NOOP("Problem", "%1 images with nothing found are missing, for %2 lists shapes "
                                  "alone; the first here")},
});

constexpr auto lossesOfAnnotations = std::to_array<LossWords>({
    {Content::Crowds,
     QT_TRANSLATE_NOOP("Problem", "%1 annotation is no longer marked as a crowd, which %2 cannot "
                                  "say"),
     QT_TRANSLATE_NOOP("Problem", "%1 annotations are no longer marked as crowds, which %2 cannot "
                                  "say; the first here")},
    {Content::Answers,
     QT_TRANSLATE_NOOP("Problem", "%1 annotation loses its answers, for %2 has none"),
     QT_TRANSLATE_NOOP("Problem",
                       "%1 annotations lose their answers, for %2 has none; the first here")},
    {Content::Remarks,
     QT_TRANSLATE_NOOP("Problem", "%1 annotation loses its certainty and note, for %2 has none"),
     QT_TRANSLATE_NOOP("Problem", "%1 annotations lose their certainty and notes, for %2 has "
                                  "none; the first here")},
});

/// Of how many images, or annotations, the content is lost.
struct Count
{
    qint64 lost = 0;
    QString firstImage;

    void add(const ImageAnnotations &image, qint64 more)
    {
        if (lost == 0 && more > 0)
            firstImage = image.fileName;
        lost += more;
    }
    void tell(std::vector<Warning> &warnings, const LossWords &words, const QString &format) const
    {
        if (lost > 0)
            warnings.push_back(
                {firstImage,
                 counted(lost, Problem::tr(words.one), Problem::tr(words.many)).arg(format)});
    }
};

} // namespace

std::vector<Warning> lossesBeside(const AnnotationSet &set, Contents carries,
                                  const QString &formatName)
{
    std::vector<Warning> warnings;
    for (const LossWords &words : lossesOfImages) {
        Count count;
        if (!carries.testFlag(words.content))
            for (const ImageAnnotations &image : set.images)
                count.add(image, contentsOf(image).testFlag(words.content) ? 1 : 0);
        count.tell(warnings, words, formatName);
    }
    for (const LossWords &words : lossesOfAnnotations) {
        Count count;
        if (!carries.testFlag(words.content))
            for (const ImageAnnotations &image : set.images)
                count.add(image, std::ranges::count_if(image.annotations, [&](const auto &each) {
                              return contentsOf(each).testFlag(words.content);
                          }));
        count.tell(warnings, words, formatName);
    }
    return warnings;
}

} // namespace doubleread
