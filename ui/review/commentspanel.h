#pragma once

#include "core/model/review.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace doubleread {

/// What was said about the scan, newest last, and the line in which to say more. The same line
/// takes the words of a flag.
class CommentsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `writeComment` wears its key beside the title; it shall call startWriting().
    explicit CommentsPanel(QAction *writeComment, QWidget *parent = nullptr);

    /// `nameOf` tells what an author is called: names of readers may have to stay hidden.
    void setComments(const std::vector<Comment> &comments,
                     const std::function<QString(Id<User>)> &nameOf);
    void setReadOnly(bool readOnly);

    enum class Purpose { Comment, Flag };
    /// Takes the focus; Enter sends, Esc goes back to the scan. Unsent text stays.
    void startWriting(Purpose purpose);
    void setDraft(const QString &text);
    QString draft() const;

Q_SIGNALS:
    void written(doubleread::CommentsPanel::Purpose purpose, const QString &text);
    void left(); ///< The focus shall go back to the scan.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void setPurpose(Purpose purpose);
    void fitEntry();

    QPlainTextEdit *m_entry;
    QScrollArea *m_scroll;
    QLabel *m_lines;
    Purpose m_purpose = Purpose::Comment;
};

} // namespace doubleread
