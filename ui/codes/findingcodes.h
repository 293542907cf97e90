#pragma once

#include "core/document/annotationdocument.h"
#include "core/model/codetree.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace doubleread {

class CodePicker;

/// Asks the protocol's questions about the selected findings of a document, one after the other.
class FindingCodes final : public QObject
{
    Q_OBJECT

public:
    /// The picker lies over `area`.
    explicit FindingCodes(QWidget *area);

    void setQuestions(const std::vector<AttributeNode> &questions);
    bool hasQuestions() const { return !m_questions.empty(); }
    void setDocument(AnnotationDocument *document); ///< Borrowed; null ends asking.
    /// The first that has no answer yet, or the one with this code.
    void begin(const QString &question = {});
    void forget(); ///< Codes that were used: another person sits down.

Q_SIGNALS:
    void refused(const QString &text, const QString &remedy);
    void settled(const QString &text); ///< What was refused for want of a selection: there is one.
    void closed();                     ///< The focus may go back to the scan.

private:
    void settle();
    const Annotation *finding() const;
    void ask(const AttributeNode &question);
    void take(const QString &question, const QString &code);
    void step(int by);

    std::vector<AttributeNode> m_questions;
    QPointer<AnnotationDocument> m_document;
    CodePicker *m_picker;
    QString m_asked;
    std::map<QString, QStringList> m_recent; ///< By question, the last one first.
};

} // namespace doubleread
