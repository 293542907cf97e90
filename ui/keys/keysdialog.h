#pragma once

#include <QDialog>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace doubleread {

enum class ActionContext;

/// F1: every key of the program, by where it works. What is typed leaves those that it names.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent = nullptr);

private Q_SLOTS:
    void changeKeys();

private:
    struct Row
    {
        QWidget *section;
        QLabel *key;
        QLabel *what;
    };

    void fill(); ///< The columns, of the keys as they are now.
    QWidget *createColumns();
    QWidget *createSection(ActionContext context);
    void addRow(QGridLayout *grid, const QString &key, const QString &text);
    void find(const QString &words);

    QLineEdit *m_find;
    QLabel *m_none; ///< Shown when nothing is found.
    QScrollArea *m_scroll;
    std::vector<Row> m_rows;
};

} // namespace doubleread
