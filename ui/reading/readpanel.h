#pragma once

#include "core/model/protocol.h"
#include "core/model/read.h"
#include "core/model/worklist.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace doubleread {

class AnnotationDocument;
class AssessmentPanel;
class CommentsPanel;
class FindingsPanel;
class KeyCapButton;
class LabelPalette;

/// The panel at the right of the scan: findings, labels, the answer for the scan, window presets,
/// and at its foot what ends the read.
class ReadPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *nothingFound;
        QAction *submit;
        QAction *askBack;
        QAction *comment;
        QList<QAction *> windows;
    };

    explicit ReadPanel(const Actions &actions, QWidget *parent = nullptr);

    void setProtocol(const Protocol &protocol);
    /// What was asked about the read that is shown.
    void setTakeBack(const std::optional<TakeBack> &request);
    /// Borrowed; null shows nothing and disables all.
    void setDocument(AnnotationDocument *document);

    FindingsPanel &findings() { return *m_findings; }
    LabelPalette &labels() { return *m_labels; }
    CommentsPanel &comments() { return *m_comments; }

Q_SIGNALS:
    void noteFinished(); ///< The focus may go back to the scan.

private:
    QWidget *createUpper(const Actions &actions);
    QWidget *createLabels(QWidget *parent);
    QWidget *createFoot(const Actions &actions);
    QWidget *createWindows(const QList<QAction *> &actions);
    void follow();
    void followState();
    void chooseVerdict(Verdict verdict);
    void editNote(const QString &note);

    AnnotationDocument *m_document = nullptr;
    FindingsPanel *m_findings;
    AssessmentPanel *m_assessment;
    QWidget *m_labelPart = nullptr;
    LabelPalette *m_labels;
    CommentsPanel *m_comments = nullptr;
    QLabel *m_locked = nullptr;
    QLabel *m_asked = nullptr;
    KeyCapButton *m_nothing = nullptr;
    KeyCapButton *m_submit = nullptr;
    QPushButton *m_askBack = nullptr;
    std::optional<TakeBack> m_takeBack;
    quint64 m_noteGesture = 0; ///< One step of the history for each visit to the note.
};

} // namespace doubleread
