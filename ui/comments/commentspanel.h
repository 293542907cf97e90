#pragma once

#include "core/model/review.h"
#include "ui/comments/threads.h"

#include <QWidget>

class QAction;
class QKeyEvent;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace doubleread {

class ThreadModel;

/// What was said about the scan, thread by thread, and the line in which to say more: about the
/// scan, on a spot of it, or in answer. The same line takes the words of a flag.
class CommentsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `writeComment` wears its key beside the title; it shall call startWriting().
    explicit CommentsPanel(QAction *writeComment, QWidget *parent = nullptr);

    void setThreads(std::vector<ThreadLine> lines);
    const ThreadModel &threads() const { return *m_model; }
    void setReadOnly(bool readOnly);
    /// The list takes what it needs up to this height, px; without it, all the room there is.
    void setListHeight(int most);

    enum class Purpose { Comment, Flag };
    /// Takes the focus; Enter sends, Esc goes back to the scan. Unsent words stay.
    void startWriting(Purpose purpose);
    void setSpot(std::optional<Point> spot); ///< Of what is being written; ends an answer.
    void setDraft(const NewComment &draft);
    NewComment draft() const;

    void select(int row); ///< As if the person went there.
    void step(int threads);
    int current() const; ///< Row; -1: none.

Q_SIGNALS:
    void written(doubleread::CommentsPanel::Purpose purpose, const doubleread::NewComment &comment);
    void left();                           ///< The focus shall go back to the scan.
    void placingChanged(bool placing);     ///< A click on the scan now says where.
    void spotChanged();                    ///< Of what is being written.
    void spotNudged(doubleread::Point by); ///< Image px: the spot shall be moved.
    void currentChanged(int row);          ///< The person went to another line; -1: none.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createList();
    void createEntry();
    void answer();
    void dropAim();
    void send();
    void setPurpose(Purpose purpose);
    void setWriting(bool writing);
    bool nudge(const QKeyEvent &key);
    void leave();
    void followFocus();
    void showAim();
    void fitEntry();
    void fitList();
    void comeIntoView();

    ThreadModel *m_model;
    QListView *m_list;
    QPushButton *m_answer;
    QPushButton *m_aim; ///< Spot or thread that the words go to; a click takes it away.
    QPlainTextEdit *m_entry;
    Purpose m_purpose = Purpose::Comment;
    std::optional<Point> m_spot;
    std::optional<Id<Comment>> m_parent;
    int m_listHeight = 0;
    bool m_writing = false;
    bool m_placing = false;
    bool m_quiet = false; ///< The current line changes and nobody went there.
};

} // namespace doubleread
