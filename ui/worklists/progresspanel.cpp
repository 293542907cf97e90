#include "ui/worklists/progresspanel.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace doubleread {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString detailOf(const ReaderProgress &reader)
{
    QStringList parts;
    if (reader.open > 0)
        parts << ProgressPanel::tr("%1 open").arg(number(reader.open));
    if (reader.medianTime)
        parts << ProgressPanel::tr("%1 s a scan")
                     .arg(QLocale().toString(static_cast<double>(reader.medianTime->count()) / 1000,
                                             'f', 1));
    return parts.join(u" · "_s);
}

} // namespace

ProgressPanel::ProgressPanel(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::padding);
    m_grid->setVerticalSpacing(2 * theme::grid);
    m_grid->setColumnStretch(1, 1);
}

void ProgressPanel::setProgress(const std::vector<ReaderProgress> &readers)
{
    for (QWidget *part : m_parts)
        delete part;
    m_parts.clear();
    if (readers.empty()) {
        auto *none = new QLabel(tr("There is no radiologist yet: add people first."), this);
        none->setProperty("role", u"secondary"_s);
        m_grid->addWidget(none, 0, 0, 1, 4);
        m_parts = {none};
    }
    for (size_t row = 0; row < readers.size(); ++row)
        addReader(static_cast<int>(row), readers[row]);
}

void ProgressPanel::addReader(int row, const ReaderProgress &reader)
{
    auto *name = new QLabel(reader.name, this);
    name->setTextFormat(Qt::PlainText);
    auto *bar = new QProgressBar(this);
    bar->setRange(0, static_cast<int>(std::max<qint64>(reader.assigned, 1)));
    bar->setValue(static_cast<int>(reader.submitted));
    bar->setTextVisible(false);
    const QString count = tr("%1 / %2").arg(number(reader.submitted), number(reader.assigned));
    bar->setAccessibleName(
        tr("%1: %2 of %3 submitted")
            .arg(reader.name, number(reader.submitted), number(reader.assigned)));
    auto *counted = new QLabel(count, this);
    counted->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *detail = new QLabel(detailOf(reader), this);
    detail->setProperty("role", u"secondary"_s);
    int column = 0;
    for (QWidget *part : std::initializer_list<QWidget *>{name, bar, counted, detail}) {
        m_grid->addWidget(part, row, column++);
        m_parts.push_back(part);
    }
}

} // namespace doubleread
