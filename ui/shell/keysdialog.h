#pragma once

#include <QDialog>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace doubleread {

enum class ActionContext;

/// F1: every key of the program, by where it works, straight from the action table. What is typed
/// leaves those that it names.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent = nullptr);

private:
    struct Row
    {
        QWidget *section;
        QLabel *key;
        QLabel *what;
    };

    QWidget *createColumns();
    QWidget *createSection(ActionContext context);
    void addRow(QGridLayout *grid, const QString &key, const QString &text);
    void find(const QString &words);

    QLineEdit *m_find;
    QLabel *m_none; ///< Shown when nothing is found.
    std::vector<Row> m_rows;
};

} // namespace doubleread
