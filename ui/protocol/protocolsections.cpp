#include "ui/protocol/protocolsections.h"

#include "core/base/literals.h"
#include "core/model/codetree.h"
#include "core/model/protocolwords.h"
#include "ui/protocol/attributeseditor.h"
#include "ui/protocol/fieldrow.h"
#include "ui/protocol/labelseditor.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr int linesHeight = 104;
constexpr int meaningHeight = 88;
constexpr int numberWidth = 128;
constexpr int choiceWidth = 280;

/// As wide as it has to be, at the left.
QWidget *atLeft(QWidget *field, int width)
{
    field->setFixedWidth(width);
    return field;
}

QStringList linesIn(const QPlainTextEdit &edit)
{
    QStringList lines;
    for (const QString &line : edit.toPlainText().split(u'\n'))
        if (const QString word = line.trimmed(); !word.isEmpty())
            lines << word;
    return lines;
}

} // namespace

ProtocolSection::ProtocolSection(const QString &title, Protocol &protocol, QWidget *parent)
    : QWidget(parent), m_title(title), m_protocol(protocol), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(theme::padding, 0, theme::padding, theme::padding);
    m_layout->setSpacing(theme::padding + theme::grid);
}

FieldRow *ProtocolSection::addRow(const QString &place, const QString &name, QWidget *field,
                                  const QString &hint, std::function<void()> show)
{
    auto *row = new FieldRow(place, name, field, hint, this);
    m_layout->addWidget(row);
    m_rows.push_back(row);
    m_shows.push_back(std::move(show));
    m_tellers.emplace_back([row](const std::vector<ProtocolProblem> &problems) {
        QStringList texts;
        for (const ProtocolProblem &problem : problems)
            if (row->isAbout(problem.place))
                texts << u"%1; %2"_s.arg(problem.message, problem.remedy);
        return texts;
    });
    return row;
}

void ProtocolSection::edited()
{
    if (!m_showing)
        Q_EMIT changed();
}

void ProtocolSection::showProtocol()
{
    const QScopedValueRollback showing(m_showing, true);
    for (const auto &each : m_shows)
        each();
}

int ProtocolSection::setProblems(const std::vector<ProtocolProblem> &problems)
{
    for (std::size_t index = 0; index < m_rows.size(); ++index)
        m_rows[index]->setProblem(m_tellers[index](problems).join(u'\n'));
    return static_cast<int>(std::ranges::count_if(
        problems, [this](const ProtocolProblem &each) { return isAbout(each.place); }));
}

bool ProtocolSection::isAbout(const QString &place) const
{
    return std::ranges::any_of(m_rows, [&](const FieldRow *row) { return row->isAbout(place); });
}

QWidget *ProtocolSection::firstField() const
{
    return m_rows.empty() ? nullptr : m_rows.front()->field();
}

void ProtocolSection::focusField(const QString &place)
{
    for (const FieldRow *row : m_rows)
        if (row->isAbout(place))
            row->field()->setFocus();
}

void ProtocolSection::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setProperty("role", u"secondary"_s);
    label->setWordWrap(true);
    m_layout->addWidget(label);
}

void ProtocolSection::addPicture(QWidget *picture, std::function<void()> show)
{
    m_layout->addWidget(picture);
    connect(this, &ProtocolSection::changed, picture, show);
    m_rows.push_back(new FieldRow(u"/none"_s, {}, new QWidget(this), {}, this));
    m_rows.back()->hide();
    m_shows.push_back(std::move(show));
    m_tellers.emplace_back([](const auto &) { return QStringList(); });
}

void ProtocolSection::addLabels()
{
    auto *editor = new LabelsEditor(this);
    connect(editor, &LabelsEditor::changed, this, [this, editor] {
        m_protocol.labels = editor->labels();
        edited();
    });
    addRow(u"/labels"_s, {}, editor, {}, [this, editor] { editor->setLabels(m_protocol.labels); });
    m_tellers.back() = [editor](const std::vector<ProtocolProblem> &problems) {
        return editor->setProblems(problems);
    };
}

void ProtocolSection::addAttributes()
{
    auto *editor = new AttributesEditor(this);
    connect(editor, &AttributesEditor::changed, this, [this, editor] {
        m_protocol.attributes = editor->attributes();
        edited();
    });
    connect(editor, &AttributesEditor::codesWanted, this,
            [this, editor] { editor->add(fractureCodes(m_protocol.regions)); });
    addRow(u"/attributes"_s, {}, editor, {},
           [this, editor] { editor->setAttributes(m_protocol.attributes); });
    m_tellers.back() = [editor](const std::vector<ProtocolProblem> &problems) {
        return editor->setProblems(problems);
    };
}

void ProtocolSection::addLines(const QString &place, const QString &name, const QString &hint,
                               QStringList Protocol::*rule)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setFixedHeight(linesHeight);
    edit->setTabChangesFocus(true);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, rule] {
        if (m_showing)
            return;
        m_protocol.*rule = linesIn(*edit);
        edited();
    });
    addRow(place, name, edit, hint,
           [this, edit, rule] { edit->setPlainText((m_protocol.*rule).join(u'\n')); });
}

void ProtocolSection::addWords(const QString &name, const QString &hint)
{
    const std::array answers{tr("Something found"), tr("Nothing found"), tr("Not readable")};
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins({});
    line->setSpacing(2 * theme::grid);
    std::vector<QLineEdit *> edits;
    for (const QString &answer : answers) {
        edits.push_back(new QLineEdit(box));
        edits.back()->setAccessibleName(tr("Word for: %1").arg(answer));
        edits.back()->setPlaceholderText(answer);
        line->addWidget(edits.back());
    }
    for (const QLineEdit *each : edits)
        connect(each, &QLineEdit::textEdited, this, [this, edits] {
            m_protocol.assessmentWords.clear();
            for (const QLineEdit *edit : edits)
                m_protocol.assessmentWords << edit->text().trimmed();
            edited();
        });
    addRow(u"/assessment_words"_s, name, box, hint, [this, edits] {
        for (std::size_t index = 0; index < edits.size(); ++index)
            edits[index]->setText(m_protocol.assessmentWords.value(static_cast<qsizetype>(index)));
    });
}

void ProtocolSection::addChoice(const QString &place, const QString &name, const QString &hint,
                                const std::vector<std::pair<QString, int>> &choices,
                                std::function<int &(Protocol &)> rule)
{
    auto *combo = new QComboBox(this);
    for (const auto &[text, value] : choices)
        combo->addItem(text, value);
    connect(combo, &QComboBox::activated, this, [this, combo, rule] {
        rule(m_protocol) = combo->currentData().toInt();
        edited();
    });
    addRow(place, name, atLeft(combo, choiceWidth), hint,
           [this, combo, rule] { combo->setCurrentIndex(combo->findData(rule(m_protocol))); });
}

void ProtocolSection::addSignOffRule(const QString &name, const QString &hint)
{
    auto *combo = new QComboBox(this);
    for (const SignOffRule rule : {SignOffRule::All, SignOffRule::DisputedOnly})
        combo->addItem(ruleText(rule), static_cast<int>(rule));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_protocol.rule = static_cast<SignOffRule>(combo->currentData().toInt());
        edited();
    });
    addRow(u"/sign_off"_s, name, atLeft(combo, choiceWidth), hint, [this, combo] {
        combo->setCurrentIndex(combo->findData(static_cast<int>(m_protocol.rule)));
    });
}

void ProtocolSection::addNumber(const QString &place, const QString &name, const QString &hint,
                                double Protocol::*rule, const Range &range)
{
    auto *spin = new QDoubleSpinBox(this);
    spin->setLocale(QLocale::c());
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel do
    spin->setDecimals(range.decimals);
    spin->setRange(range.least, range.most);
    spin->setSingleStep(range.step);
    spin->setSuffix(range.unit);
    connect(spin, &QDoubleSpinBox::valueChanged, this, [this, rule, range](double value) {
        if (m_showing)
            return;
        m_protocol.*rule = value / range.scale;
        edited();
    });
    addRow(place, name, atLeft(spin, numberWidth), hint,
           [this, spin, rule, range] { spin->setValue(m_protocol.*rule * range.scale); });
}

void ProtocolSection::addSwitch(const QString &place, const QString &name, const QString &hint,
                                bool Protocol::*rule)
{
    auto *check = new QCheckBox(name, this);
    check->setAccessibleName(name);
    connect(check, &QCheckBox::clicked, this, [this, rule](bool on) {
        m_protocol.*rule = on;
        edited();
    });
    addRow(place, {}, check, hint, [this, check, rule] { check->setChecked(m_protocol.*rule); });
}

void ProtocolSection::addMeaning(const QString &name, const QString &hint)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setFixedHeight(meaningHeight);
    edit->setTabChangesFocus(true);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        if (m_showing)
            return;
        m_protocol.signOffMeaning = edit->toPlainText();
        edited();
    });
    addRow(u"/sign_off_meaning"_s, name, edit, hint,
           [this, edit] { edit->setPlainText(m_protocol.signOffMeaning); });
}

void ProtocolSection::addEnd()
{
    m_layout->addStretch(1);
}

} // namespace doubleread
