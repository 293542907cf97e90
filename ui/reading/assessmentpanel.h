#pragma once

#include "core/model/protocol.h"
#include "core/model/read.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace doubleread {

class NoteEdit;

/// The scan-level answer: one of the protocol's three words, and a note. What follows from the
/// drawing is shown as chosen until somebody chooses otherwise.
class AssessmentPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AssessmentPanel(QWidget *parent = nullptr);

    void setProtocol(const Protocol &protocol);
    /// `findings` is how many are drawn.
    void show(const Assessment &assessment, size_t findings);
    void setEditable(bool editable);

Q_SIGNALS:
    void verdictChosen(doubleread::Verdict verdict);
    void noteEdited(const QString &note);
    void noteFinished();

private:
    QButtonGroup *m_verdicts;
    QLabel *m_derived;
    NoteEdit *m_note;
};

} // namespace doubleread
