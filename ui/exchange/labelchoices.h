#pragma once

#include "core/model/protocol.h"
#include "core/service/exchangereports.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QGridLayout;
class QScrollArea;

namespace doubleread {

/// The labels of annotation files, one a row, and what becomes of each: a label of the protocol, a
/// new one of that name, or nothing.
class LabelChoices final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelChoices(QWidget *parent = nullptr);

    /// Known labels become what they are; new ones are created by whoever may, else to be chosen.
    void setLabels(const std::vector<FileLabel> &labels, const Protocol &protocol, bool mayCreate);
    void clear();

    bool isComplete() const;  ///< Whether something is chosen for every label.
    qint64 newLabels() const; ///< That the protocol lacks.
    /// What was chosen otherwise than by itself, and for every new label.
    std::map<QString, LabelChoice> choices() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        FileLabel label;
        QComboBox *box = nullptr;
    };
    QComboBox *boxFor(const FileLabel &label, const Protocol &protocol, bool mayCreate);
    void addRow(const FileLabel &label, QComboBox *box);
    void addHeadings();

    QScrollArea *m_scroll;
    QGridLayout *m_grid = nullptr; ///< Of the rows that are shown.
    std::vector<Row> m_rows;
};

} // namespace doubleread
