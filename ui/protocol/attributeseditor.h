#pragma once

#include "core/model/protocol.h"
#include "core/model/protocolcheck.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace doubleread {

/// The attribute tree: questions, their answers, and the questions that an answer opens.
class AttributesEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit AttributesEditor(QWidget *parent = nullptr);
    ~AttributesEditor() override;

    void setAttributes(const std::vector<AttributeNode> &attributes);
    std::vector<AttributeNode> attributes() const;
    void add(const AttributeNode &question);
    /// Marks the nodes that these are about; answers all that is wrong, naming them.
    QStringList setProblems(const std::vector<ProtocolProblem> &problems);

Q_SIGNALS:
    void changed();
    void codesWanted(); ///< add() those that come ready made.

protected:
    void changeEvent(QEvent *event) override;

private:
    void addQuestion();
    void addAnswer();
    void removeCurrent();
    void edit(QTreeWidgetItem *item);
    void enableButtons();
    QTreeWidgetItem *itemAt(const QString &place) const;

    QTreeWidget *m_tree;
    QPushButton *m_addQuestion;
    QPushButton *m_addAnswer;
    QPushButton *m_remove;
    QPushButton *m_addCodes;
    bool m_filling = false;
};

} // namespace doubleread
