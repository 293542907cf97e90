#pragma once

#include "core/base/id.h"

#include <QWidget>

class QLabel;
class QListView;

namespace doubleread {

class AnnotationDocument;
class AnnotationListModel;
class AnswersPanel;
class NoteEdit;
class SectionHeader;
struct Annotation;
struct Protocol;

/// The findings of the read on screen, in step with the selection on the scan, and the note of the
/// one that is selected.
class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    void setProtocol(const Protocol &protocol);
    /// Borrowed; null shows nothing.
    void setDocument(AnnotationDocument *document);
    /// Selects the finding `steps` further on in the list, round the end.
    void step(int steps);

Q_SIGNALS:
    /// Somebody wants to see it: centre the scan on it.
    void activated(doubleread::Id<doubleread::Annotation> id);
    void asked(const QString &question); ///< Of the selected finding: somebody wants to answer.
    void noteFinished();

private:
    void createList();
    void followDocument();
    void followSelection();
    void editNote(const QString &note);
    Id<Annotation> selected() const; ///< Null when none or several are.

    AnnotationListModel *m_model;
    SectionHeader *m_header;
    QListView *m_list;
    QLabel *m_empty;
    AnswersPanel *m_answers;
    NoteEdit *m_note;
    quint64 m_noteGesture = 0; ///< One step of the history for each visit to the note.
    bool m_following = false;
};

} // namespace doubleread
