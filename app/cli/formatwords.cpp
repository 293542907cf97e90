#include "app/cli/formatwords.h"

#include "core/formats/format.h"

namespace doubleread::cli {

std::vector<std::pair<QString, QString>> formatWords()
{
    std::vector<std::pair<QString, QString>> words;
    for (const Format &format : formats()) {
        const QString id = QString::fromLatin1(format.id);
        words.emplace_back(id, id);
    }
    return words;
}

std::vector<std::pair<QString, QString>> formatWordsAndAuto()
{
    auto words = formatWords();
    words.emplace_back(u"auto"_s, u"auto"_s);
    return words;
}

} // namespace doubleread::cli
