#include "core/model/protocolcheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace doubleread {

namespace {

class Check
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)

public:
    explicit Check(const Protocol &protocol) : m_protocol(protocol) {}

    std::vector<ProtocolProblem> run();

private:
    void tell(const QString &place, const QString &message, const QString &remedy);
    bool isName(const QString &place, const QString &text);
    void names(const QString &place, const QStringList &list);
    void labels();
    void attributes(const QString &place, const std::vector<AttributeNode> &nodes, int depth);
    bool fits(const QString &place, size_t count, int depth);
    void name(const QString &place, const AttributeNode &node, std::set<QString> &codes);
    void levels(const QString &place, const std::vector<AttributeNode> &nodes, int depth,
                std::set<QString> &codes);
    void regions();
    void words();
    void share(const QString &place, double value);
    void tolerance();
    void radius(const QString &place, double value);
    void numbers();
    void meaning();

    const Protocol &m_protocol;
    std::vector<ProtocolProblem> m_problems;
    std::set<QString> m_questions; ///< Codes, of the whole tree.
};

void Check::tell(const QString &place, const QString &message, const QString &remedy)
{
    m_problems.push_back({.place = place, .message = message, .remedy = remedy});
}

/// Not blank, not too long, without line breaks and the like, and not padded.
bool Check::isName(const QString &place, const QString &text)
{
    const size_t before = m_problems.size();
    if (text.trimmed().isEmpty())
        tell(place, tr("is blank"), tr("write a word, or leave it out"));
    else if (text != text.trimmed())
        tell(place, tr("begins or ends with a blank"), tr("take the blanks away"));
    else if (text.size() > longestProtocolName)
        tell(place, tr("is longer than %1 characters").arg(longestProtocolName),
             tr("find a shorter word"));
    else if (std::ranges::any_of(text, [](QChar each) { return !each.isPrint(); }))
        tell(place, tr("has a character that cannot be seen"), tr("take it away"));
    return m_problems.size() == before;
}

void Check::names(const QString &place, const QStringList &list)
{
    std::set<QString> seen;
    for (qsizetype index = 0; index < list.size(); ++index) {
        const QString at = u"%1/%2"_s.arg(place).arg(index);
        if (isName(at, list[index]) && !seen.insert(list[index].toCaseFolded()).second)
            tell(at, tr("\"%1\" is there twice").arg(list[index]), tr("keep one of them"));
    }
    if (list.size() > static_cast<qsizetype>(mostProtocolItems))
        tell(place, tr("has more than %1 entries").arg(mostProtocolItems), tr("keep fewer"));
}

void Check::labels()
{
    std::set<QString> codes;
    std::set<QString> shown;
    for (size_t index = 0; index < m_protocol.labels.size(); ++index) {
        const Label &label = m_protocol.labels[index];
        const QString at = u"/labels/%1"_s.arg(index);
        if (isName(at + u"/code"_s, label.code) && !codes.insert(label.code).second)
            tell(at + u"/code"_s, tr("another label has the code \"%1\"").arg(label.code),
                 tr("give each label its own code"));
        if (isName(at + u"/name"_s, label.name) && !shown.insert(label.name).second)
            tell(at + u"/name"_s, tr("another label is named \"%1\"").arg(label.name),
                 tr("give each label its own name"));
        if (!label.color.isValid())
            tell(at + u"/color"_s, tr("is no colour"), tr("write it as \"#56b4e9\""));
        const std::set<ShapeKind> shapes(label.allowedShapes.begin(), label.allowedShapes.end());
        if (shapes.size() != label.allowedShapes.size())
            tell(at + u"/shapes"_s, tr("names a shape twice"), tr("name each once"));
    }
    if (m_protocol.labels.size() > mostProtocolItems)
        tell(u"/labels"_s, tr("has more than %1 entries").arg(mostProtocolItems), tr("keep fewer"));
}

bool Check::fits(const QString &place, size_t count, int depth)
{
    if (depth >= deepestAttributes && count > 0) {
        tell(place, tr("questions and answers lie more than %1 deep").arg(deepestAttributes),
             tr("ask fewer questions below one another"));
        return false;
    }
    if (count > mostProtocolItems)
        tell(place, tr("has more than %1 entries").arg(mostProtocolItems), tr("keep fewer"));
    return true;
}

/// `codes` are those that it has to differ from.
void Check::name(const QString &place, const AttributeNode &node, std::set<QString> &codes)
{
    const bool isQuestion = &codes == &m_questions;
    if (isName(place + u"/code"_s, node.code) && !codes.insert(node.code).second)
        tell(place + u"/code"_s, tr("the code \"%1\" is there twice").arg(node.code),
             isQuestion ? tr("give each question its own code")
                        : tr("give each answer of a question its own code"));
    isName(place + u"/name"_s, node.name);
    if (isQuestion && node.children.empty())
        tell(place + u"/children"_s, tr("the question \"%1\" has no answers").arg(node.name),
             tr("name the answers that it may have"));
    if (!isQuestion && node.tree)
        tell(place + u"/tree"_s, tr("is said of an answer"),
             tr("say of the question that its answers lie in levels"));
}

/// The answers of a question that is a tree.
void Check::levels(const QString &place, const std::vector<AttributeNode> &nodes, int depth,
                   std::set<QString> &codes)
{
    if (!fits(place, nodes.size(), depth))
        return;
    for (size_t index = 0; index < nodes.size(); ++index) {
        const QString at = u"%1/%2"_s.arg(place).arg(index);
        name(at, nodes[index], codes);
        levels(at + u"/children"_s, nodes[index].children, depth + 1, codes);
    }
}

/// Questions (even depths) and their answers (odd ones).
void Check::attributes(const QString &place, const std::vector<AttributeNode> &nodes, int depth)
{
    if (!fits(place, nodes.size(), depth))
        return;
    std::set<QString> answers;
    for (size_t index = 0; index < nodes.size(); ++index) {
        const AttributeNode &node = nodes[index];
        const QString at = u"%1/%2"_s.arg(place).arg(index);
        name(at, node, depth % 2 == 0 ? m_questions : answers);
        std::set<QString> codes;
        if (depth % 2 == 0 && node.tree)
            levels(at + u"/children"_s, node.children, depth + 1, codes);
        else
            attributes(at + u"/children"_s, node.children, depth + 1);
    }
}

void Check::regions()
{
    names(u"/regions"_s, m_protocol.regions);
    for (qsizetype index = 0; index < m_protocol.regions.size(); ++index)
        if (m_protocol.regions[index].compare(u"mixed"_s, Qt::CaseInsensitive) == 0)
            tell(u"/regions/%1"_s.arg(index), tr("\"mixed\" is no region of its own"),
                 tr("leave it out: a scan with two regions is mixed"));
    names(u"/views"_s, m_protocol.views);
    names(u"/exclusion_reasons"_s, m_protocol.exclusionReasons);
}

void Check::words()
{
    if (m_protocol.assessmentWords.size() != 3)
        tell(u"/assessment_words"_s, tr("does not have exactly three words"),
             tr("write three: something found, nothing found, not readable"));
    names(u"/assessment_words"_s, m_protocol.assessmentWords);
}

void Check::share(const QString &place, double value)
{
    if (!(value > 0 && value <= 1))
        tell(place, tr("is not above 0 and at most 1"), tr("0.3 and 0.5 are usual"));
}

/// What is matched overlaps by the gate at least: a tolerance below it finds no boundary that
/// differs. Equal ones say that none shall be looked for.
void Check::tolerance()
{
    const double tolerance = m_protocol.boundaryTolerance;
    const double gate = m_protocol.matchIou;
    if (tolerance > 0 && gate <= 1 && tolerance < gate)
        tell(u"/boundary_tolerance"_s,
             tr("is below the matching gate of %1: no boundary could ever differ").arg(gate),
             tr("make it larger than the gate, or equal to it where boundaries do not count"));
}

void Check::radius(const QString &place, double value)
{
    if (!(value > 0 && value <= largestRadiusPx))
        tell(place, tr("is not above 0 and at most %1 px").arg(largestRadiusPx),
             tr("10 px is usual"));
}

void Check::numbers()
{
    if (m_protocol.readsPerScan != 1 && m_protocol.readsPerScan != 2)
        tell(u"/reads_per_scan"_s,
             tr("a scan has 1 or 2 reads, not %1").arg(m_protocol.readsPerScan),
             tr("write 1 or 2"));
    share(u"/match_iou"_s, m_protocol.matchIou);
    share(u"/boundary_tolerance"_s, m_protocol.boundaryTolerance);
    tolerance();
    radius(u"/point_radius_px"_s, m_protocol.pointRadiusPx);
    radius(u"/line_distance_px"_s, m_protocol.lineDistancePx);
    if (m_protocol.certaintySteps < fewestCertaintySteps ||
        m_protocol.certaintySteps > mostCertaintySteps)
        tell(u"/certainty_steps"_s,
             tr("is not between %1 and %2").arg(fewestCertaintySteps).arg(mostCertaintySteps),
             tr("4 is usual"));
    if (!(m_protocol.repeatShare >= 0 && m_protocol.repeatShare <= largestRepeatShare))
        tell(u"/repeat_share"_s, tr("is not between 0 and %1").arg(largestRepeatShare),
             tr("0.1 repeats every tenth scan; 0 repeats none"));
}

void Check::meaning()
{
    const QString place = u"/sign_off_meaning"_s;
    if (m_protocol.signOffMeaning.trimmed().isEmpty())
        tell(place, tr("is blank"), tr("say what a signature means: \"I confirm…\""));
    else if (m_protocol.signOffMeaning.size() > longestSignOffMeaning)
        tell(place, tr("is longer than %1 characters").arg(longestSignOffMeaning),
             tr("say it in fewer words"));
}

std::vector<ProtocolProblem> Check::run()
{
    labels();
    attributes(u"/attributes"_s, m_protocol.attributes, 0);
    regions();
    words();
    numbers();
    meaning();
    return std::move(m_problems);
}

} // namespace

std::vector<ProtocolProblem> problemsOf(const Protocol &protocol)
{
    return Check(protocol).run();
}

} // namespace doubleread
