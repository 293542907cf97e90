#pragma once

#include <QAbstractButton>

#include <vector>

class QAction;

namespace doubleread {

/// One key of triage: its cap, what it says, and whether it is so. A click triggers the action.
class TriageKey final : public QAbstractButton
{
    Q_OBJECT

public:
    /// Follows the action's text, state and tooltip. `key` is what stands on the cap.
    TriageKey(QAction *action, QString key, QWidget *parent = nullptr);

    void setWord(const QString &word); ///< Instead of the action's own text.
    QSize sizeHint() const override { return m_size; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void measure();
    int capWidth() const;

    QAction *m_action;
    QString m_key;
    QString m_word;
    QSize m_size; ///< Measuring text is slow, and layouts ask often.
};

/// The line of keys below the scan, in groups; a second line where the window is too narrow.
class TriageKeys final : public QWidget
{
    Q_OBJECT

public:
    explicit TriageKeys(QWidget *parent = nullptr);

    void clear();
    TriageKey *add(QAction *action, const QString &key);
    void addGap(); ///< What follows belongs together.

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool move) const; ///< Answers the height.
    std::vector<std::vector<int>> lines(int width) const;

    std::vector<TriageKey *> m_keys; ///< Null: a gap.
};

} // namespace doubleread
