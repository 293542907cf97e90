#include "ui/statistics/figurecard.h"

#include "core/base/literals.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doubleread {

namespace {

QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", role);
    return made;
}

} // namespace

FigureCard::FigureCard(const ReportRow &figure, QWidget *parent) : QFrame(parent)
{
    setProperty("role", u"card"_s);
    setObjectName(u"figureCard"_s);
    setToolTip(plainToolTip(figure.definition));
    QLabel *value = label(figure.value, u"figure"_s, this);
    value->setProperty("undefined", !figure.isDefined);
    value->setWordWrap(!figure.isDefined);
    const QString interval =
        figure.interval.isEmpty() ? QString() : tr("95 %: %1").arg(figure.interval);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid * 2, theme::padding, theme::grid * 2);
    layout->setSpacing(theme::grid);
    layout->addWidget(label(figure.name, u"small"_s, this));
    layout->addWidget(value);
    layout->addWidget(label(interval, u"small"_s, this));
    layout->addWidget(label(figure.n, u"small"_s, this));
    QStringList parts{figure.name, figure.value, interval, figure.n};
    parts.removeAll(QString());
    setAccessibleName(parts.join(u", "_s));
    setAccessibleDescription(figure.definition);
}

} // namespace doubleread
