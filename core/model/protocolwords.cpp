#include "core/model/protocolwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace doubleread {

namespace {

/// As people read it: no locale's comma, no trailing zeros.
QString numberText(double value)
{
    return QLocale::c().toString(value, 'g', 6);
}

QString quoted(const QString &text)
{
    return u"“%1”"_s.arg(text);
}

/// Code of each question and "question/answer" to what it is called.
void collect(const std::vector<AttributeNode> &nodes, const QString &above,
             std::vector<std::pair<QString, QString>> &found)
{
    for (const AttributeNode &node : nodes) {
        const QString path = above.isEmpty() ? node.code : above + u" / "_s + node.code;
        found.emplace_back(path, node.name);
        if (node.tree)
            found.back().second += QCoreApplication::translate("Protocol", " (in levels)");
        collect(node.children, path, found);
    }
}

/// Paths without those below one that `others` lack: it comes or goes with all it has.
QStringList topmost(const QStringList &paths, const QStringList &others)
{
    const QSet<QString> known(others.begin(), others.end());
    QStringList kept;
    for (const QString &path : paths) {
        const qsizetype end = path.lastIndexOf(u" / "_s);
        if (end < 0 || known.contains(path.first(end)))
            kept << path;
    }
    return kept;
}

/// Compares two protocols and keeps what differs.
class Difference
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)

public:
    Difference(const Protocol &before, const Protocol &after) : m_before(before), m_after(after) {}

    QStringList run();

private:
    void value(const QString &what, const QString &before, const QString &after);
    void value(const QString &what, double before, double after);
    void value(const QString &what, bool before, bool after);
    void list(const QString &what, const QStringList &before, const QStringList &after);
    void labels();
    void label(const Label &before, const Label &after);
    void attributes();
    void lists();
    void numbers();

    const Protocol &m_before;
    const Protocol &m_after;
    QStringList m_changes;
};

void Difference::value(const QString &what, const QString &before, const QString &after)
{
    if (before != after)
        m_changes << tr("%1: %2 → %3").arg(what, before, after);
}

void Difference::value(const QString &what, double before, double after)
{
    if (before != after)
        m_changes << tr("%1 %2 → %3").arg(what, numberText(before), numberText(after));
}

void Difference::value(const QString &what, bool before, bool after)
{
    value(what, before ? tr("yes") : tr("no"), after ? tr("yes") : tr("no"));
}

void Difference::list(const QString &what, const QStringList &before, const QStringList &after)
{
    const qsizetype known = m_changes.size();
    for (const QString &each : after)
        if (!before.contains(each))
            m_changes << tr("%1: added %2").arg(what, quoted(each));
    for (const QString &each : before)
        if (!after.contains(each))
            m_changes << tr("%1: removed %2").arg(what, quoted(each));
    if (before != after && m_changes.size() == known)
        m_changes << tr("%1: order → %2").arg(what, after.join(u", "_s));
}

QString shapesText(const std::vector<ShapeKind> &shapes)
{
    QStringList words;
    for (const ShapeKind kind : shapes)
        words << shapeText(kind);
    return words.isEmpty() ? QCoreApplication::translate("Protocol", "any shape")
                           : words.join(u", "_s);
}

void Difference::label(const Label &before, const Label &after)
{
    const QString what = tr("label %1").arg(quoted(after.code));
    value(tr("%1, name").arg(what), before.name, after.name);
    value(tr("%1, colour").arg(what), before.color.name(), after.color.name());
    value(tr("%1, shapes").arg(what), shapesText(before.allowedShapes),
          shapesText(after.allowedShapes));
}

void Difference::labels()
{
    QStringList before;
    QStringList after;
    for (const Label &each : m_before.labels)
        before << each.code;
    for (const Label &each : m_after.labels)
        after << each.code;
    list(tr("labels"), before, after);
    for (const Label &each : m_after.labels)
        if (const Label *old = m_before.label(each.code))
            label(*old, each);
}

void Difference::attributes()
{
    std::vector<std::pair<QString, QString>> before;
    std::vector<std::pair<QString, QString>> after;
    collect(m_before.attributes, {}, before);
    collect(m_after.attributes, {}, after);
    const auto paths = [](const auto &found) {
        QStringList list;
        for (const auto &[path, name] : found)
            list << path;
        return list;
    };
    list(tr("attributes"), topmost(paths(before), paths(after)),
         topmost(paths(after), paths(before)));
    for (const auto &[path, name] : after) {
        const auto old = std::ranges::find(before, path, &std::pair<QString, QString>::first);
        if (old != before.end())
            value(tr("attribute %1, name").arg(quoted(path)), old->second, name);
    }
}

void Difference::lists()
{
    list(tr("regions"), m_before.regions, m_after.regions);
    list(tr("views"), m_before.views, m_after.views);
    list(tr("exclusion reasons"), m_before.exclusionReasons, m_after.exclusionReasons);
    value(tr("assessment words"), m_before.assessmentWords.join(u", "_s),
          m_after.assessmentWords.join(u", "_s));
}

void Difference::numbers()
{
    value(tr("reads per scan"), double(m_before.readsPerScan), double(m_after.readsPerScan));
    value(tr("matching gate"), m_before.matchIou, m_after.matchIou);
    value(tr("boundary tolerance"), m_before.boundaryTolerance, m_after.boundaryTolerance);
    value(tr("point radius, px"), m_before.pointRadiusPx, m_after.pointRadiusPx);
    value(tr("line distance, px"), m_before.lineDistancePx, m_after.lineDistancePx);
    value(tr("the officer sees names"), m_before.officerSeesNames, m_after.officerSeesNames);
    value(tr("signed by the officer"), ruleText(m_before.rule), ruleText(m_after.rule));
    value(tr("steps of certainty"), double(m_before.certaintySteps),
          double(m_after.certaintySteps));
    value(tr("meaning of a signature"), quoted(m_before.signOffMeaning),
          quoted(m_after.signOffMeaning));
    value(tr("share of hidden repeats"), m_before.repeatShare, m_after.repeatShare);
    value(tr("a resolution needs a reason"), m_before.reasonRequired, m_after.reasonRequired);
    value(tr("readers see the other read after the round"), m_before.readersSeeAfterRound,
          m_after.readersSeeAfterRound);
}

QStringList Difference::run()
{
    labels();
    attributes();
    lists();
    numbers();
    return m_changes;
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

} // namespace

QStringList changesBetween(const Protocol &before, const Protocol &after)
{
    return Difference(before, after).run();
}

QStringList summaryOf(const Protocol &protocol)
{
    QStringList labels;
    for (const Label &label : protocol.labels)
        labels << label.name;
    QStringList lines;
    lines
        << Texts::tr("Labels: %1").arg(labels.isEmpty() ? Texts::tr("none") : labels.join(u", "_s));
    lines << Texts::tr("Reads per scan: %1; the officer signs %2")
                 .arg(protocol.readsPerScan)
                 .arg(ruleText(protocol.rule));
    lines << Texts::tr("Matching gate %1, boundary tolerance %2")
                 .arg(numberText(protocol.matchIou), numberText(protocol.boundaryTolerance));
    lines << (protocol.officerSeesNames ? Texts::tr("The officer sees the readers' names")
                                        : Texts::tr("The officer does not see the readers' names"));
    lines << Texts::tr("Regions: %1").arg(protocol.regions.join(u", "_s));
    return lines;
}

QString ruleText(SignOffRule rule)
{
    return rule == SignOffRule::All ? Texts::tr("every scan") : Texts::tr("disputed scans only");
}

QString shapeText(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Box:
        return Texts::tr("box");
    case ShapeKind::Polygon:
        return Texts::tr("polygon");
    case ShapeKind::Line:
        return Texts::tr("line");
    case ShapeKind::Point:
        return Texts::tr("point");
    }
    return {};
}

} // namespace doubleread
