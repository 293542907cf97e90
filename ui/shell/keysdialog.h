#pragma once

#include <QDialog>

namespace doubleread {

/// F1: every key of the program, by where it works, straight from the action table.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent = nullptr);
};

} // namespace doubleread
