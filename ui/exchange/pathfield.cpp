#include "ui/exchange/pathfield.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace doubleread {

PathField::PathField(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_button(new QPushButton(tr("Choose…"), this))
{
    setObjectName(u"pathField"_s); // the style sheet makes line and button equally high
    m_button->setAutoDefault(false);
    m_button->setAccessibleName(tr("Choose files or folders"));
    connect(m_line, &QLineEdit::textChanged, this, &PathField::changed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid * 2);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_button);
    setFocusProxy(m_line);
}

PathField::PathField(std::function<QStringList()> browse, QWidget *parent) : PathField(parent)
{
    connect(m_button, &QPushButton::clicked, this,
            [this, browse = std::move(browse)] { take(browse()); });
}

PathField::PathField(const std::vector<Browsing> &ways, QWidget *parent) : PathField(parent)
{
    auto *menu = new QMenu(m_button);
    for (const auto &[text, browse] : ways)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, browse] { take(browse()); });
    m_button->setMenu(menu);
}

void PathField::take(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    setPaths(paths);
    Q_EMIT chosen();
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
