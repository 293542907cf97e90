#pragma once

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QLineEdit;
class QPushButton;

namespace doubleread {

/// A line for one or more paths (separated by ";") with a button that asks for them.
class PathField final : public QWidget
{
    Q_OBJECT

public:
    /// `browse` opens the file dialog and gives what was chosen; an empty list changes nothing.
    PathField(std::function<QStringList()> browse, QWidget *parent = nullptr);
    /// Several ways of choosing, each with its text: the button opens a menu of them.
    using Browsing = std::pair<QString, std::function<QStringList()>>;
    explicit PathField(const std::vector<Browsing> &ways, QWidget *parent = nullptr);

    void setPaths(const QStringList &paths);
    QStringList paths() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();
    void chosen(); ///< By the button, after changed().

private:
    explicit PathField(QWidget *parent);
    void take(const QStringList &paths);

    QLineEdit *m_line;
    QPushButton *m_button;
};

} // namespace doubleread
