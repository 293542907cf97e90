#pragma once

#include "ui/widgets/actions.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace doubleread {

class KeyField;
class KeyTableModel;

/// Where the person changes keys: a profile to start from, and each action's keys one by one. What
/// is done holds at once, in every open page, and is remembered.
class KeyEditor final : public QDialog
{
    Q_OBJECT

public:
    explicit KeyEditor(QWidget *parent = nullptr);

private:
    enum class Taking { Instead, AsWell };

    QWidget *createHead();
    void createTable();
    QWidget *createChange();
    void connectChange();

    std::optional<ActionId> current() const;
    void take(const QKeySequence &key);
    void takeFromOthers();
    void assign(ActionId id, const QKeySequence &key);
    void begin(Taking how);
    void end(); ///< Back to the table.
    void updateState();

    QComboBox *m_profile;
    QLineEdit *m_find;
    KeyTableModel *m_model;
    QSortFilterProxyModel *m_found;
    QTableView *m_table;
    KeyField *m_field;
    QLabel *m_remark;   ///< What the key does already, or why it cannot be taken.
    QPushButton *m_set; ///< "Change…"
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QPushButton *m_force; ///< "Take it from there"
    Taking m_how = Taking::Instead;
    QKeySequence m_wanted; ///< That another action has.
};

} // namespace doubleread
