#include "ui/protocol/fieldrow.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doubleread {

FieldRow::FieldRow(const QString &place, const QString &name, QWidget *field, const QString &hint,
                   QWidget *parent)
    : QWidget(parent), m_place(place), m_field(field), m_problem(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid);
    if (!name.isEmpty()) {
        auto *label = new QLabel(name, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        layout->addWidget(label);
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(name);
    }
    layout->addWidget(field);
    if (!hint.isEmpty()) {
        auto *explanation = new QLabel(hint, this);
        explanation->setProperty("role", u"secondary"_s);
        explanation->setTextFormat(Qt::PlainText);
        explanation->setWordWrap(true);
        layout->addWidget(explanation);
    }
    m_problem->setProperty("role", u"error"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
}

bool FieldRow::isAbout(const QString &place) const
{
    return place == m_place || place.startsWith(m_place + u'/');
}

void FieldRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_field->setAccessibleDescription(text);
}

QString FieldRow::problem() const
{
    return m_problem->text();
}

} // namespace doubleread
