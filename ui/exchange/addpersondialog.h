#pragma once

#include "ui/exchange/formdialog.h"

class QComboBox;
class QLineEdit;

namespace doubleread {

class DatasetSession;

/// Adds a person with a role to the dataset.
class AddPersonDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit AddPersonDialog(DatasetSession &session, QWidget *parent = nullptr);

private:
    void add();

    DatasetSession &m_session;
    QLineEdit *m_name;
    QComboBox *m_role;
};

} // namespace doubleread
