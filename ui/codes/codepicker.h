#pragma once

#include "core/model/codetree.h"

#include <QFrame>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;

namespace doubleread {

class CodeListModel;

/// Asks for one code of a tree, at the foot of its parent. What is typed is a code, which walks
/// down the levels as it grows, or words to search for; the arrows walk as well. All keys are its
/// own while it is open.
class CodePicker final : public QFrame
{
    Q_OBJECT

public:
    explicit CodePicker(QWidget *parent);

    /// `recent` are codes that were taken before, the last one first. `others` tells that Tab goes
    /// to further questions.
    void open(const AttributeNode &question, const QString &current, const QStringList &recent,
              bool others);
    void close();
    bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    /// An empty code takes the answer back.
    void chosen(const QString &question, const QString &code);
    void stepped(int by); ///< To another question.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void follow();
    std::vector<const AttributeNode *> level(const CodePath &path) const;
    void list(const CodePath &path);
    void search(const QString &text);
    void listFirst();
    bool press(const QKeyEvent &event);
    bool pressArrow(int key);
    bool pressDigit(const QString &text);
    void take(int row);
    void descend();
    void ascend();

    AttributeNode m_question;
    QString m_current;
    QStringList m_recent;
    bool m_digitsChoose = false; ///< No code begins with a digit, so digits are free.
    QLabel *m_title;
    QLabel *m_path;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_none;
    QLabel *m_keys;
    CodeListModel *m_model;
};

} // namespace doubleread
