#include "ui/widgets/sectionheader.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace doubleread {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_detail(new QLabel(this)), m_layout(new QHBoxLayout(this))
{
    auto *name = new QLabel(title, this);
    name->setProperty("role", u"section"_s);
    m_detail->setProperty("role", u"secondary"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::grid * 2);
    m_layout->addWidget(name);
    m_layout->addStretch(1);
    m_layout->addWidget(m_detail);
    setMinimumHeight(theme::denseRowHeight);
}

void SectionHeader::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

void SectionHeader::addTrailing(QWidget *widget)
{
    m_layout->addWidget(widget);
}

QWidget *createHairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", u"hairline"_s);
    return line;
}

} // namespace doubleread
