#include "ui/protocol/labelseditor.h"

#include "core/model/protocol.h"
#include "ui/protocol/labelrow.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

LabelsEditor::LabelsEditor(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout), m_add(new QPushButton(tr("Add label"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    m_layout->setSpacing(2 * theme::grid);
    layout->addLayout(m_layout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        LabelRow *row = add({.code = {},
                             .name = {},
                             .color = standardLabelColor(m_rows.size()),
                             .allowedShapes = {}});
        number();
        row->nameField()->setFocus();
        Q_EMIT changed();
    });
}

void LabelsEditor::setLabels(const std::vector<Label> &labels)
{
    for (LabelRow *row : m_rows)
        delete row;
    m_rows.clear();
    for (const Label &label : labels)
        add(label);
    number();
}

std::vector<Label> LabelsEditor::labels() const
{
    std::vector<Label> labels;
    for (const LabelRow *row : m_rows)
        labels.push_back(row->label());
    return labels;
}

QStringList LabelsEditor::setProblems(const std::vector<ProtocolProblem> &problems)
{
    QStringList others;
    std::vector<QStringList> texts(m_rows.size());
    for (const ProtocolProblem &problem : problems) {
        const QStringList path = problem.place.split(u'/');
        if (path.value(1) != u"labels"_s)
            continue;
        bool isNumber = false;
        const auto index = static_cast<std::size_t>(path.value(2).toULongLong(&isNumber));
        const QString part = path.value(3) == u"code"_s   ? tr("code %1")
                             : path.value(3) == u"name"_s ? tr("name %1")
                                                          : u"%1"_s;
        const QString text = u"%1; %2"_s.arg(part.arg(problem.message), problem.remedy);
        if (isNumber && index < texts.size())
            texts[index] << text;
        else
            others << text;
    }
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        texts[index].removeDuplicates();
        m_rows[index]->setProblem(texts[index].join(u'\n'));
    }
    return others;
}

LabelRow *LabelsEditor::add(const Label &label)
{
    auto *row = new LabelRow(label, this);
    m_rows.push_back(row);
    m_layout->addWidget(row);
    connect(row, &LabelRow::changed, this, &LabelsEditor::changed);
    connect(row, &LabelRow::moved, this, [this, row](int by) { move(row, by); });
    connect(row, &LabelRow::removed, this, [this, row] { remove(row); });
    return row;
}

void LabelsEditor::move(LabelRow *row, int by)
{
    const auto at = std::ranges::find(m_rows, row) - m_rows.begin();
    const auto to = at + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    std::swap(m_rows[static_cast<std::size_t>(at)], m_rows[static_cast<std::size_t>(to)]);
    m_layout->removeWidget(row);
    m_layout->insertWidget(static_cast<int>(to), row);
    number();
    Q_EMIT changed();
}

void LabelsEditor::remove(LabelRow *row)
{
    std::erase(m_rows, row);
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    number();
    Q_EMIT changed();
}

void LabelsEditor::number()
{
    for (std::size_t index = 0; index < m_rows.size(); ++index)
        m_rows[index]->setNumber(static_cast<int>(index) + 1, static_cast<int>(m_rows.size()));
    QWidget *before = nullptr;
    for (const LabelRow *row : m_rows)
        for (QWidget *field : row->fields()) {
            if (before)
                setTabOrder(before, field);
            before = field;
        }
    if (before)
        setTabOrder(before, m_add);
}

/// Who may only look is offered nothing to do.
void LabelsEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::EnabledChange)
        return;
    m_add->setVisible(isEnabled());
}

} // namespace doubleread
