#include "core/model/history.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

struct Word
{
    const char16_t *name;
    const char *text;
};

/// In the order of the enumeration.
constexpr std::array words{
    Word{u"dataset", QT_TRANSLATE_NOOP("History", "Dataset and protocol")},
    Word{u"people", QT_TRANSLATE_NOOP("History", "People")},
    Word{u"scans", QT_TRANSLATE_NOOP("History", "Scans and triage")},
    Word{u"worklists", QT_TRANSLATE_NOOP("History", "Worklists and packages")},
    Word{u"reads", QT_TRANSLATE_NOOP("History", "Reads")},
    Word{u"reviews", QT_TRANSLATE_NOOP("History", "Comparison and decisions")},
    Word{u"sign-offs", QT_TRANSLATE_NOOP("History", "Sign-offs")},
    Word{u"comments", QT_TRANSLATE_NOOP("History", "Comments")},
};
static_assert(words.size() == historyKindCount);

} // namespace

QString nameOf(HistoryKind kind)
{
    return QString::fromUtf16(words.at(static_cast<size_t>(kind)).name);
}

std::optional<HistoryKind> historyKindFrom(const QString &name)
{
    const auto found = std::ranges::find_if(
        words, [&](const Word &word) { return name == QString::fromUtf16(word.name); });
    if (found == words.end())
        return {};
    return static_cast<HistoryKind>(found - words.begin());
}

QString kindText(HistoryKind kind)
{
    return QCoreApplication::translate("History", words.at(static_cast<size_t>(kind)).text);
}

QString utcText(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd hh:mm:ss 'UTC'"_s);
}

} // namespace doubleread
