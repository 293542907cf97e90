#pragma once

#include "core/service/reports.h"
#include "ui/exchange/formdialog.h"

class QLineEdit;

namespace doubleread {

class PathField;

/// Asks for name, file, labels and coordinator of a new dataset.
class NewDatasetDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit NewDatasetDialog(QWidget *parent = nullptr);

    QString path() const;
    NewDataset dataset() const;

private:
    void check();

    QLineEdit *m_name;
    PathField *m_path;
    QLineEdit *m_labels;
    QLineEdit *m_coordinator;
    bool m_pathEdited = false;
};

} // namespace doubleread
