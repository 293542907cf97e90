#pragma once

#include "core/service/reports.h"
#include "ui/exchange/formdialog.h"

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace doubleread {

class PathField;

/// Lets people change all rules of a dataset; nothing when they cancel.
using EditProtocol = std::function<std::optional<Protocol>(const Protocol &, QWidget *parent)>;

/// Asks for name, file, labels and coordinator of a new dataset, and for its other rules where
/// people want others than the usual ones.
class NewDatasetDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit NewDatasetDialog(EditProtocol edit, QWidget *parent = nullptr);

    QString path() const;
    NewDataset dataset() const;

private:
    void check();
    QWidget *createProtocolField();
    void editProtocol();
    void takeLabels();
    void showProtocol();

    EditProtocol m_edit;
    Protocol m_protocol = Protocol::standard();
    QLineEdit *m_name;
    PathField *m_path;
    QLineEdit *m_labels;
    QLabel *m_rules;
    QLineEdit *m_coordinator;
    bool m_pathEdited = false;
};

} // namespace doubleread
