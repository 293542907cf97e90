#pragma once

#include "core/model/protocol.h"

#include <QString>

#include <map>
#include <vector>

namespace doubleread {

/// Questions and answers of the attribute tree. Nodes that are handed out are borrowed from the
/// protocol.
using CodePath = std::vector<const AttributeNode *>; ///< From the first level to the node itself.
using Answers = std::map<QString, QString>; ///< Code of the question to that of its answer.

/// The answer with this code and what lies above it; empty when the question has none such.
CodePath pathTo(const AttributeNode &question, const QString &code);
/// As pathTo, by what a person types: blanks, dashes, dots and capitals do not matter.
CodePath pathOfTyped(const AttributeNode &question, const QString &text);
/// Answers whose code begins as typed, then those of which every word is in the code or the names
/// down to it; those nearest to the root first. At most `most`.
std::vector<CodePath> findCodes(const AttributeNode &question, const QString &text, size_t most);
/// "Radius and ulna › distal end › partial joint".
QString namesOf(const CodePath &path);

/// "Fracture code: 23-A2", "Displacement: displaced"; by the codes where the protocol has none
/// such.
QString answerText(const std::vector<AttributeNode> &questions, const QString &question,
                   const QString &answer);

/// What is asked of a finding with these answers, in the order of the protocol: the questions that
/// are always asked, and after each those that its answer opens.
std::vector<const AttributeNode *> askedQuestions(const std::vector<AttributeNode> &questions,
                                                  const Answers &answers);
/// `answers` with another answer to one question; an empty one takes it back. Answers to questions
/// of the protocol that are no longer asked go away, what the protocol does not know stays.
Answers answered(const std::vector<AttributeNode> &questions, Answers answers,
                 const QString &question, const QString &answer);

/// A question that is answered by a code in levels, in the manner of AO/OTA: bone, segment, type,
/// group. Has the bones of these regions; all of them where none is known.
AttributeNode fractureCodes(const QStringList &regions);

} // namespace doubleread
