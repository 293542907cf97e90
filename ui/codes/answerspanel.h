#pragma once

#include "core/model/codetree.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace doubleread {

/// What the protocol asks about one finding and what was answered: a row for each question.
class AnswersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswersPanel(QWidget *parent = nullptr);

    void setQuestions(const std::vector<AttributeNode> &questions);
    void show(const Answers &answers, bool editable);

Q_SIGNALS:
    void asked(const QString &question); ///< Somebody wants to answer it.

private:
    std::vector<AttributeNode> m_questions;
    std::vector<QString> m_codes;      ///< Of the questions shown, in order.
    std::vector<QPushButton *> m_rows; ///< Theirs; those beyond hide.
    QVBoxLayout *m_layout;
};

} // namespace doubleread
