#include "ui/codes/findingcodes.h"

#include "core/base/literals.h"
#include "ui/codes/codepicker.h"

#include <algorithm>

namespace doubleread {

namespace {

QString noneSelected()
{
    return FindingCodes::tr("No finding is selected.");
}

} // namespace

FindingCodes::FindingCodes(QWidget *area) : QObject(area), m_picker(new CodePicker(area))
{
    connect(m_picker, &CodePicker::chosen, this, &FindingCodes::take);
    connect(m_picker, &CodePicker::stepped, this, &FindingCodes::step);
    connect(m_picker, &CodePicker::closed, this, &FindingCodes::closed);
}

void FindingCodes::setQuestions(const std::vector<AttributeNode> &questions)
{
    if (questions == m_questions)
        return;
    m_picker->close();
    m_questions = questions;
}

void FindingCodes::setDocument(AnnotationDocument *document)
{
    if (document == m_document)
        return;
    m_picker->close();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (!document)
        return;
    connect(document, &AnnotationDocument::selectionChanged, m_picker, &CodePicker::close);
    connect(document, &AnnotationDocument::selectionChanged, this, &FindingCodes::settle);
    connect(document, &AnnotationDocument::lockedChanged, m_picker, &CodePicker::close);
}

void FindingCodes::forget()
{
    m_recent.clear();
}

const Annotation *FindingCodes::finding() const
{
    return m_document && !m_document->selection().empty()
               ? m_document->annotation(m_document->selection().front())
               : nullptr;
}

void FindingCodes::settle()
{
    if (!m_document->selection().empty())
        Q_EMIT settled(noneSelected());
}

void FindingCodes::begin(const QString &question)
{
    if (!m_document || m_document->isLocked())
        return;
    if (m_questions.empty()) {
        Q_EMIT refused(tr("The protocol asks nothing about a finding."),
                       tr("The coordinator adds codes in the protocol, under Attributes."));
        return;
    }
    if (!finding() && m_document->annotations().size() == 1)
        m_document->select({m_document->annotations().front().id});
    const Annotation *shown = finding();
    if (!shown) {
        Q_EMIT refused(noneSelected(), tr("Select the one to code, then again."));
        return;
    }
    const auto asked = askedQuestions(m_questions, shown->attributes);
    const auto isMeant = [&](const AttributeNode *each) {
        return question.isEmpty() ? !shown->attributes.contains(each->code)
                                  : each->code == question;
    };
    const auto found = std::ranges::find_if(asked, isMeant);
    ask(found == asked.end() ? *asked.front() : **found);
}

void FindingCodes::ask(const AttributeNode &question)
{
    const Annotation &shown = *finding();
    const auto given = shown.attributes.find(question.code);
    m_asked = question.code;
    m_picker->open(question, given == shown.attributes.end() ? QString() : given->second,
                   m_recent[question.code],
                   askedQuestions(m_questions, shown.attributes).size() > 1);
}

/// The answer is given; on to the next question that has none.
void FindingCodes::take(const QString &question, const QString &code)
{
    if (!finding())
        return;
    m_document->answer(m_document->selection(), m_questions, question, code);
    if (!code.isEmpty()) {
        QStringList &recent = m_recent[question];
        recent.removeAll(code);
        recent.prepend(code);
    }
    const Answers &answers = finding()->attributes;
    const auto asked = askedQuestions(m_questions, answers);
    auto at = std::ranges::find(asked, question, &AttributeNode::code);
    if (at != asked.end() && !code.isEmpty())
        at = std::find_if(at, asked.end(),
                          [&](const AttributeNode *each) { return !answers.contains(each->code); });
    else
        at = asked.end();
    if (at == asked.end())
        m_picker->close();
    else
        ask(**at);
}

void FindingCodes::step(int by)
{
    const Annotation *shown = finding();
    if (!shown)
        return;
    const auto asked = askedQuestions(m_questions, shown->attributes);
    const auto at = std::ranges::find(asked, m_asked, &AttributeNode::code);
    const auto count = static_cast<std::ptrdiff_t>(asked.size());
    const std::ptrdiff_t next = ((at - asked.begin() + by) % count + count) % count;
    ask(*asked[static_cast<size_t>(next)]);
}

} // namespace doubleread
