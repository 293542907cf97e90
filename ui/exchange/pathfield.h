#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace doubleread {

/// A line for one or more paths (separated by ";") with a button that asks for them.
class PathField final : public QWidget
{
    Q_OBJECT

public:
    /// `browse` opens the file dialog and gives what was chosen; an empty list changes nothing.
    PathField(std::function<QStringList()> browse, QWidget *parent = nullptr);

    void setPaths(const QStringList &paths);
    QStringList paths() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_line;
};

} // namespace doubleread
