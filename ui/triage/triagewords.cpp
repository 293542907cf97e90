#include "ui/triage/triagewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace doubleread::triagewords {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TriageWords)
};

/// Tags that came, and such that went.
QStringList changes(const QStringList &before, const QStringList &after)
{
    QStringList words;
    for (const QString &tag : after)
        if (!before.contains(tag))
            words << tag;
    for (const QString &tag : before)
        if (!after.contains(tag))
            words << Texts::tr("%1 taken off").arg(tag);
    return words;
}

QStringList flagChange(bool before, bool after, const QString &name)
{
    return changes(before ? QStringList(name) : QStringList(),
                   after ? QStringList(name) : QStringList());
}

} // namespace

QString decision(const Triage &triage)
{
    switch (triage.decision) {
    case TriageDecision::Undecided:
        return Texts::tr("undecided");
    case TriageDecision::Keep:
        return Texts::tr("kept");
    case TriageDecision::Exclude:
        return Texts::tr("excluded: %1").arg(triage.reason);
    }
    return {};
}

QString kept(const Triage &triage)
{
    QStringList words{Texts::tr("kept")};
    words += triage.regions;
    words += triage.views;
    return words.join(u" · "_s);
}

QString decided(const TriageCounts &counts)
{
    const QLocale locale;
    return Texts::tr("%1 kept, %2 excluded")
        .arg(locale.toString(counts.kept), locale.toString(counts.excluded));
}

QString counts(const TriageCounts &counts)
{
    const QLocale locale;
    return Texts::tr("%1 kept · %2 excluded · %3 to go")
        .arg(locale.toString(counts.kept), locale.toString(counts.excluded),
             locale.toString(counts.undecided));
}

QString site(const QString &site)
{
    return site.isEmpty() ? Texts::tr("site not given") : site;
}

QString likeness(const LikenessOf &of)
{
    // Rounded down: what is not the same must not read as if it were.
    const QString percent = QLocale().toString(std::floor(of.correlation * 1000) / 10, 'f', 1);
    switch (of.kind) {
    case Likeness::SameFile:
        return Texts::tr("same file");
    case Likeness::SamePixels:
        return Texts::tr("same picture");
    case Likeness::Similar:
        return Texts::tr("%1 % alike").arg(percent);
    case Likeness::Mirrored:
        return Texts::tr("mirrored, %1 % alike").arg(percent);
    }
    return {};
}

QString done(const Triage &before, const Triage &after)
{
    if (before.decision != after.decision || before.reason != after.reason)
        return decision(after);
    QStringList words = changes(before.regions, after.regions);
    words += changes(before.views, after.views);
    words += flagChange(before.hardware, after.hardware, Texts::tr("hardware"));
    words += flagChange(before.multiScan, after.multiScan, Texts::tr("multi-scan"));
    if (isMixed(after.regions) && before.regions != after.regions)
        words << Texts::tr("mixed");
    return words.join(u" · "_s);
}

TriageCounts sum(const std::vector<TriageCounts> &counts)
{
    TriageCounts all;
    for (const TriageCounts &of : counts) {
        all.kept += of.kept;
        all.excluded += of.excluded;
        all.undecided += of.undecided;
    }
    return all;
}

} // namespace doubleread::triagewords
