#pragma once

#include "core/compare/mergeoptions.h"

#include <QWidget>

#include <map>

class QAction;
class QLabel;

namespace doubleread {

class KeyCapButton;

/// Takes the place of the decision bar while a merge is chosen: one button for every kind with how
/// large it is and how near to what each reader drew, or why it is impossible.
class MergeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MergeBar(QWidget *page);

    /// Begins with `preferred` if it is possible, else with the first that is; at least one is.
    void start(std::vector<MergeChoice> choices, MergeKind preferred);
    void stop(); ///< Its keys mean something else again.
    bool isActive() const { return m_active; }
    MergeKind current() const { return m_current; }

    void take();   ///< Enter.
    void cancel(); ///< Esc.

Q_SIGNALS:
    void previewed(doubleread::MergeKind kind); ///< Is to be seen now.
    void taken(doubleread::MergeKind kind);
    void cancelled();

private:
    struct Entry
    {
        QAction *action = nullptr;
        KeyCapButton *button = nullptr;
        QLabel *figures = nullptr;
    };

    void addKind(MergeKind kind, Qt::Key key, class QLayout &layout);
    QWidget *createWaysOut();
    void choose(MergeKind kind);
    void step(int by);
    void show(const MergeChoice &choice);

    QWidget *m_page;
    std::map<MergeKind, Entry> m_entries;
    std::vector<MergeChoice> m_choices;
    QList<QAction *> m_keys; ///< Those that only count while it is in use.
    MergeKind m_current = MergeKind::MeanOutline;
    bool m_active = false;
};

} // namespace doubleread
