#include "ui/reading/assessmentpanel.h"

#include "ui/widgets/noteedit.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace doubleread {

AssessmentPanel::AssessmentPanel(QWidget *parent)
    : QWidget(parent),
      m_verdicts(new QButtonGroup(this)),
      m_derived(new QLabel(tr("follows from the findings"), this)),
      m_note(new NoteEdit(tr("Note on the scan…"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(theme::grid);
    auto *header = new SectionHeader(tr("This scan"), this);
    header->addTrailing(m_derived);
    layout->addWidget(header);
    for (const Verdict verdict : {Verdict::Positive, Verdict::Negative, Verdict::NotReadable}) {
        auto *button = new QRadioButton(this);
        m_verdicts->addButton(button, static_cast<int>(verdict));
        layout->addWidget(button);
    }
    layout->addSpacing(theme::grid);
    layout->addWidget(m_note);
    setTabOrder(m_verdicts->buttons().constLast(), m_note);
    m_derived->setProperty("role", u"secondary"_s);
    m_note->setAccessibleName(tr("Note on the scan"));
    connect(m_verdicts, &QButtonGroup::idClicked, this,
            [this](int verdict) { Q_EMIT verdictChosen(static_cast<Verdict>(verdict)); });
    connect(m_note, &NoteEdit::edited, this, &AssessmentPanel::noteEdited);
    connect(m_note, &NoteEdit::finished, this, &AssessmentPanel::noteFinished);
}

void AssessmentPanel::setProtocol(const Protocol &protocol)
{
    for (qsizetype index = 0; index < 3 && index < protocol.assessmentWords.size(); ++index) {
        const QString &word = protocol.assessmentWords[index];
        m_verdicts->button(static_cast<int>(index))->setText(word);
        m_verdicts->button(static_cast<int>(index))->setAccessibleName(word);
    }
}

void AssessmentPanel::show(const Assessment &assessment, size_t findings)
{
    const bool derived = !assessment.verdict && findings > 0;
    const auto shown = derived ? std::optional(Verdict::Positive) : assessment.verdict;
    m_verdicts->setExclusive(false); // else the last one could not be cleared
    for (QAbstractButton *button : m_verdicts->buttons())
        button->setChecked(shown && m_verdicts->id(button) == static_cast<int>(*shown));
    m_verdicts->setExclusive(true);
    m_derived->setVisible(derived);
    m_note->setNote(assessment.note);
}

void AssessmentPanel::setEditable(bool editable)
{
    for (QAbstractButton *button : m_verdicts->buttons())
        button->setEnabled(editable);
    m_note->setEnabled(editable);
}

} // namespace doubleread
