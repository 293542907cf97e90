#pragma once

#include "core/compare/mergeoptions.h"

#include <QWidget>

#include <map>

class QAction;
class QLabel;

namespace doubleread {

class KeyCapButton;

/// Takes the place of the decision bar while a merge is chosen: one button for every kind with how
/// large it is and how near to what each reader drew, or why it is impossible. Where the two say
/// different things of the lesion, it is also chosen whose label and answers the outline takes.
class MergeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MergeBar(QWidget *page);

    /// What each read says of the lesion, for people.
    struct Words
    {
        QString first;
        QString second;
    };

    /// Begins with `preferred` if it is possible, else with the first that is; at least one is.
    /// With `words` somebody has to choose between them, and the first's are the default.
    void start(std::vector<MergeChoice> choices, MergeKind preferred,
               const std::optional<Words> &words);
    void stop(); ///< Its keys mean something else again.
    bool isActive() const { return m_active; }

    void take();   ///< Enter.
    void cancel(); ///< Esc.

Q_SIGNALS:
    /// Is to be seen now. `wordsOf` is Resolution::wordsOf.
    void previewed(doubleread::MergeKind kind, std::optional<doubleread::ReadSide> wordsOf);
    void taken(doubleread::MergeKind kind, std::optional<doubleread::ReadSide> wordsOf);
    void cancelled();

private:
    struct Entry
    {
        QAction *action = nullptr;
        KeyCapButton *button = nullptr;
        QLabel *figures = nullptr;
    };

    struct Side
    {
        QAction *action = nullptr;
        KeyCapButton *button = nullptr;
    };

    QWidget *createKinds();
    QWidget *createWords();
    void addKind(MergeKind kind, Qt::Key key, class QLayout &layout);
    void addSide(ReadSide side, Qt::Key key, class QLayout &layout);
    void say(ReadSide side, const QString &words);
    void chooseWords(ReadSide side);
    QWidget *createWaysOut();
    void choose(MergeKind kind);
    void step(int by);
    void show(const MergeChoice &choice);

    QWidget *m_page;
    std::map<MergeKind, Entry> m_entries;
    QWidget *m_words = nullptr; ///< Seen where there is something to choose.
    std::map<ReadSide, Side> m_sides;
    std::optional<ReadSide> m_wordsOf;
    std::vector<MergeChoice> m_choices;
    QList<QAction *> m_keys; ///< Those that only count while it is in use.
    MergeKind m_current = MergeKind::MeanOutline;
    bool m_active = false;
};

} // namespace doubleread
