#include "ui/exchange/pathfield.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace doubleread {

PathField::PathField(std::function<QStringList()> browse, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this))
{
    setObjectName(u"pathField"_s); // the style sheet makes line and button equally high
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Choose files or folders"));
    connect(button, &QPushButton::clicked, this, [this, browse = std::move(browse)] {
        if (const QStringList chosen = browse(); !chosen.isEmpty())
            setPaths(chosen);
    });
    connect(m_line, &QLineEdit::textChanged, this, &PathField::changed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid * 2);
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    setFocusProxy(m_line);
}

void PathField::setPaths(const QStringList &paths)
{
    m_line->setText(paths.join(u"; "_s));
}

QStringList PathField::paths() const
{
    QStringList paths;
    for (const QString &part : m_line->text().split(u';', Qt::SkipEmptyParts))
        if (const QString path = part.trimmed(); !path.isEmpty())
            paths.append(path);
    return paths;
}

} // namespace doubleread
