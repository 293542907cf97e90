#include "core/model/codetree.h"

#include "core/base/literals.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace doubleread {

namespace {

QString plain(const QString &text)
{
    QString kept;
    for (const QChar each : text)
        if (each.isLetterOrNumber())
            kept += each.toCaseFolded();
    return kept;
}

/// Visits every answer with its path, nearer ones of a branch first; ends when `visit` says so.
template <typename Visit>
bool walk(const std::vector<AttributeNode> &nodes, CodePath &path, bool deep, const Visit &visit)
{
    return std::ranges::all_of(nodes, [&](const AttributeNode &node) {
        path.push_back(&node);
        const bool on = visit(path) && (!deep || walk(node.children, path, deep, visit));
        path.pop_back();
        return on;
    });
}

template <typename Accept>
CodePath firstWhere(const AttributeNode &question, const Accept &accept)
{
    CodePath path;
    CodePath found;
    walk(question.children, path, question.tree, [&](const CodePath &each) {
        if (accept(*each.back()))
            found = each;
        return found.empty();
    });
    return found;
}

/// How well a code fits what was typed; the lesser the better, none: not at all.
std::optional<int> fit(const CodePath &path, const QString &typed, const QStringList &words)
{
    if (!typed.isEmpty() && plain(path.back()->code).startsWith(typed))
        return 0;
    const QString said = (namesOf(path) + u' ' + path.back()->code).toCaseFolded();
    const bool all = std::ranges::all_of(
        words, [&](const QString &word) { return said.contains(word.toCaseFolded()); });
    return all && !words.isEmpty() ? std::optional(1) : std::nullopt;
}

/// Wherever it stands; null: nowhere.
const AttributeNode *questionOf(const std::vector<AttributeNode> &questions, const QString &code)
{
    for (const AttributeNode &question : questions) {
        if (question.code == code)
            return &question;
        for (const AttributeNode &answer : question.children)
            if (const AttributeNode *found =
                    question.tree ? nullptr : questionOf(answer.children, code))
                return found;
    }
    return nullptr;
}

void collectCodes(const std::vector<AttributeNode> &questions, std::set<QString> &codes)
{
    for (const AttributeNode &question : questions) {
        codes.insert(question.code);
        if (!question.tree)
            for (const AttributeNode &answer : question.children)
                collectCodes(answer.children, codes);
    }
}

} // namespace

CodePath pathTo(const AttributeNode &question, const QString &code)
{
    return firstWhere(question, [&](const AttributeNode &node) { return node.code == code; });
}

CodePath pathOfTyped(const AttributeNode &question, const QString &text)
{
    const QString typed = plain(text);
    if (typed.isEmpty())
        return {};
    return firstWhere(question,
                      [&](const AttributeNode &node) { return plain(node.code) == typed; });
}

std::vector<CodePath> findCodes(const AttributeNode &question, const QString &text, size_t most)
{
    const QString typed = plain(text);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, CodePath>> found;
    CodePath path;
    walk(question.children, path, question.tree, [&](const CodePath &each) {
        if (const auto rank = fit(each, typed, words))
            found.emplace_back(*rank * 100 + static_cast<int>(each.size()), each);
        return true;
    });
    std::ranges::stable_sort(found, {}, &std::pair<int, CodePath>::first);
    std::vector<CodePath> paths;
    for (auto &[rank, each] : found)
        if (paths.size() < most)
            paths.push_back(std::move(each));
    return paths;
}

QString namesOf(const CodePath &path)
{
    QStringList names;
    for (const AttributeNode *node : path)
        names << node->name;
    return names.join(u" › "_s);
}

QString answerText(const std::vector<AttributeNode> &questions, const QString &question,
                   const QString &answer)
{
    const AttributeNode *asked = questionOf(questions, question);
    if (!asked)
        return u"%1: %2"_s.arg(question, answer);
    const CodePath path = asked->tree ? CodePath() : pathTo(*asked, answer);
    return u"%1: %2"_s.arg(asked->name, path.empty() ? answer : path.back()->name);
}

std::vector<const AttributeNode *> askedQuestions(const std::vector<AttributeNode> &questions,
                                                  const Answers &answers)
{
    std::vector<const AttributeNode *> asked;
    for (const AttributeNode &question : questions) {
        asked.push_back(&question);
        const auto given = answers.find(question.code);
        if (question.tree || given == answers.end())
            continue;
        const auto answer =
            std::ranges::find(question.children, given->second, &AttributeNode::code);
        if (answer == question.children.end())
            continue;
        const auto further = askedQuestions(answer->children, answers);
        asked.insert(asked.end(), further.begin(), further.end());
    }
    return asked;
}

Answers answered(const std::vector<AttributeNode> &questions, Answers answers,
                 const QString &question, const QString &answer)
{
    if (answer.isEmpty())
        answers.erase(question);
    else
        answers[question] = answer;
    std::set<QString> known;
    collectCodes(questions, known);
    for (const AttributeNode *asked : askedQuestions(questions, answers))
        known.erase(asked->code);
    std::erase_if(answers, [&](const auto &each) { return known.contains(each.first); });
    return answers;
}

} // namespace doubleread
