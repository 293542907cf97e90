#include "ui/exchange/importfacts.h"

#include "core/base/literals.h"
#include "core/formats/format.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

ImportFacts::ImportFacts(QWidget *parent) : QWidget(parent), m_recognised(new QLabel(this))
{
    m_recognised->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::grid, 0, theme::grid);
    layout->setSpacing(theme::grid * 2);
    layout->addWidget(m_recognised);
    hide();
}

void ImportFacts::addFigure(qint64 number, const QString &caption)
{
    auto *value = new QLabel(QLocale().toString(number), m_figures);
    value->setProperty("role", u"title"_s);
    auto *name = new QLabel(caption, m_figures);
    name->setProperty("role", u"secondary"_s);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(value);
    column->addWidget(name);
    m_row->addLayout(column);
}

void ImportFacts::show(const ImportPreview &preview)
{
    const Format *format = formatById(preview.format);
    const QString name = format ? displayNameOf(*format) : preview.format;
    m_recognised->setText(
        preview.files == 1
            ? tr("Recognised as %1, 1 file.").arg(name)
            : tr("Recognised as %1, %2 files.").arg(name, QLocale().toString(preview.files)));
    delete m_figures;
    m_figures = new QWidget(this);
    m_row = new QHBoxLayout(m_figures);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::padding * 2);
    addFigure(preview.scans, tr("scans match"));
    addFigure(preview.annotations, tr("annotations"));
    addFigure(preview.nothingFound, tr("with nothing found"));
    addFigure(preview.unmatched.size(), tr("names without a scan"));
    addFigure(std::ranges::count_if(preview.labels,
                                    [](const FileLabel &label) {
                                        return label.code.isEmpty() && !label.name.isEmpty();
                                    }),
              tr("new labels"));
    m_row->addStretch(1);
    layout()->addWidget(m_figures);
    QWidget::show();
}

} // namespace doubleread
