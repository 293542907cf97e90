#include "core/model/names.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

template <typename Enumeration>
struct Names;

// In the order of the enumerations' values.
template <>
struct Names<Role>
{
    static constexpr std::array words{"coordinator", "radiologist", "officer", "researcher"};
};
template <>
struct Names<ScanState>
{
    static constexpr std::array words{"imported", "included",    "excluded",   "reading", "agreed",
                                      "disputed", "adjudicated", "signed-off", "released"};
};
template <>
struct Names<TriageDecision>
{
    static constexpr std::array words{"imported", "included", "excluded"};
};
template <>
struct Names<Damage>
{
    static constexpr std::array words{"none", "truncated", "corrupt"};
};
template <>
struct Names<Origin>
{
    static constexpr std::array words{"drawn",    "live-wire", "grab-cut",
                                      "imported", "model",     "merged"};
};
template <>
struct Names<Verdict>
{
    static constexpr std::array words{"positive", "negative", "not-readable"};
};
template <>
struct Names<ReadPurpose>
{
    static constexpr std::array words{"primary", "repeat"};
};
template <>
struct Names<ReadState>
{
    static constexpr std::array words{"open", "submitted", "withdrawn"};
};
template <>
struct Names<ReadOutcome>
{
    static constexpr std::array words{"not-read", "begun", "positive", "nothing-found",
                                      "not-readable"};
};
template <>
struct Names<DisagreementKind>
{
    static constexpr std::array words{"missed-by-second", "missed-by-first", "label",
                                      "boundary",         "split-merge",     "assessment",
                                      "certainty",        "raised"};
};
template <>
struct Names<ResolutionChoice>
{
    static constexpr std::array words{"accept-first", "accept-second", "merge", "redraw",
                                      "reject-both"};
};
template <>
struct Names<MergeKind>
{
    static constexpr std::array words{"union", "intersection", "mean-outline"};
};
template <>
struct Names<ReadSide>
{
    static constexpr std::array words{"first", "second"};
};
template <>
struct Names<ShapeKind>
{
    static constexpr std::array words{"box", "polygon", "line", "point"};
};

template <typename Enumeration>
QString wordFor(Enumeration value)
{
    return QLatin1StringView(Names<Enumeration>::words.at(static_cast<size_t>(value)));
}

} // namespace

QString nameOf(Role role)
{
    return wordFor(role);
}
QString nameOf(ScanState state)
{
    return wordFor(state);
}
QString nameOf(TriageDecision decision)
{
    return wordFor(decision);
}
QString nameOf(Damage damage)
{
    return wordFor(damage);
}
QString nameOf(Origin origin)
{
    return wordFor(origin);
}
QString nameOf(Verdict verdict)
{
    return wordFor(verdict);
}
QString nameOf(ReadPurpose purpose)
{
    return wordFor(purpose);
}
QString nameOf(ReadState state)
{
    return wordFor(state);
}
QString nameOf(ReadOutcome outcome)
{
    return wordFor(outcome);
}
QString nameOf(DisagreementKind kind)
{
    return wordFor(kind);
}
QString nameOf(ResolutionChoice choice)
{
    return wordFor(choice);
}
QString nameOf(MergeKind kind)
{
    return wordFor(kind);
}
QString nameOf(ReadSide side)
{
    return wordFor(side);
}
QString nameOf(ShapeKind kind)
{
    return wordFor(kind);
}

template <typename Enumeration>
std::optional<Enumeration> fromName(const QString &name)
{
    const auto &words = Names<Enumeration>::words;
    const auto found = std::ranges::find_if(
        words, [&](const char *word) { return name == QLatin1StringView(word); });
    if (found == words.end())
        return {};
    return static_cast<Enumeration>(found - words.begin());
}

template std::optional<Role> fromName(const QString &name);
template std::optional<ScanState> fromName(const QString &name);
template std::optional<TriageDecision> fromName(const QString &name);
template std::optional<Damage> fromName(const QString &name);
template std::optional<Origin> fromName(const QString &name);
template std::optional<Verdict> fromName(const QString &name);
template std::optional<ReadPurpose> fromName(const QString &name);
template std::optional<ReadState> fromName(const QString &name);
template std::optional<ReadOutcome> fromName(const QString &name);
template std::optional<DisagreementKind> fromName(const QString &name);
template std::optional<ResolutionChoice> fromName(const QString &name);
template std::optional<MergeKind> fromName(const QString &name);
template std::optional<ReadSide> fromName(const QString &name);
template std::optional<ShapeKind> fromName(const QString &name);

} // namespace doubleread
