#pragma once

#include "core/model/label.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace doubleread {

/// One label of the protocol: its digit, name, code, colour and shapes, and below what is wrong.
class LabelRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelRow(const Label &label, QWidget *parent = nullptr);

    Label label() const;
    void setNumber(int number, int count); ///< From 1; names the fields and offers the moves.
    void setProblem(const QString &text);
    QWidget *nameField() const;
    std::vector<QWidget *> fields() const; ///< In the order of Tab.

Q_SIGNALS:
    void changed();
    void moved(int by); ///< -1: up, 1: down.
    void removed();

private:
    QToolButton *tool(const QString &tip);
    void createLayout();
    void createColorMenu();
    void createShapesMenu();
    void setColor(const QColor &color);
    void tellShapes();

    Label m_label;
    QLabel *m_badge;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QToolButton *m_color;
    QPushButton *m_shapes;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    QLabel *m_problem;
    std::vector<QLabel *> m_captions; ///< Above the fields of the first row.
    int m_number = 0;
    bool m_codeFollows; ///< The code is the name as long as nobody wrote another.
};

} // namespace doubleread
