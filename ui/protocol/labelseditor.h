#pragma once

#include "core/model/label.h"
#include "core/model/protocolcheck.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace doubleread {

class LabelRow;

/// The labels of the protocol, one below the other; their order is that of the digit keys.
class LabelsEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelsEditor(QWidget *parent = nullptr);

    void setLabels(const std::vector<Label> &labels);
    std::vector<Label> labels() const;
    /// Those at "/labels/N" are told at their label; answers the texts of the others.
    QStringList setProblems(const std::vector<ProtocolProblem> &problems);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    LabelRow *add(const Label &label);
    void move(LabelRow *row, int by);
    void remove(LabelRow *row);
    void number();

    std::vector<LabelRow *> m_rows;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace doubleread
