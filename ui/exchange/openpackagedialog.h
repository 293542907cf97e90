#pragma once

#include "ui/exchange/formdialog.h"

class QLineEdit;

namespace doubleread {

class PathField;

/// Opens a package that was sealed for its reader into a file that can be read in.
class OpenPackageDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit OpenPackageDialog(const QString &sealed, QWidget *parent = nullptr);

    QString path() const; ///< Of the file that can be read in, once accepted.

private:
    void check();
    void open();

    QString m_sealed;
    QLineEdit *m_password;
    PathField *m_path;
};

} // namespace doubleread
