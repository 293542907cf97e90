#include "ui/reading/labelpalette.h"

#include "ui/widgets/labelbadge.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace doubleread {

LabelPalette::LabelPalette(QWidget *parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this)), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Label of the next finding"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int index) {
        const QString code = m_labels[static_cast<size_t>(index)].code;
        setCurrentLabel(code);
        Q_EMIT labelChosen(code);
    });
}

void LabelPalette::setProtocol(const Protocol &protocol)
{
    if (protocol.labels == m_labels)
        return;
    m_labels = protocol.labels;
    if (!protocol.label(m_current))
        m_current = m_labels.empty() ? QString() : m_labels.front().code;
    rebuild();
}

void LabelPalette::rebuild()
{
    qDeleteAll(m_buttons->buttons());
    QWidget *before = this; // late comers would be the last that Tab reaches
    for (size_t index = 0; index < m_labels.size(); ++index) {
        const Label &label = m_labels[index];
        const QString key = index < 9 ? QString::number(index + 1) : QString();
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setChecked(label.code == m_current);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(
            labelBadge(key.isEmpty() ? label.name.left(1) : key, label.color, devicePixelRatioF()));
        button->setIconSize(labelBadgeSize);
        button->setText(u"  "_s +
                        plainCaption(label.name)); // the style has no room between icon and text
        button->setToolTip(
            plainToolTip(key.isEmpty() ? label.name : tr("%1 (%2)").arg(label.name, key)));
        button->setAccessibleName(label.name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(theme::rowHeight);
        m_buttons->addButton(button, static_cast<int>(index));
        m_layout->addWidget(button);
        setTabOrder(std::exchange(before, button), button);
    }
}

QString LabelPalette::labelOfDigit(int digit) const
{
    const auto index = static_cast<size_t>(digit) - 1;
    return digit >= 1 && index < m_labels.size() ? m_labels[index].code : QString();
}

void LabelPalette::setCurrentLabel(const QString &code)
{
    const auto found = std::ranges::find(m_labels, code, &Label::code);
    if (found == m_labels.end())
        return;
    m_current = code;
    m_buttons->button(static_cast<int>(found - m_labels.begin()))->setChecked(true);
}

} // namespace doubleread
