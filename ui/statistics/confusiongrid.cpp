#include "ui/statistics/confusiongrid.h"

#include "core/base/literals.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <iterator>

namespace doubleread {

namespace {

constexpr int nameWidth = 132;
constexpr int highestCell = 88;

QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", role);
    return made;
}

QLabel *nameLabel(const QString &text, QWidget *parent)
{
    auto *made = label({}, u"small"_s, parent);
    made->setText(made->fontMetrics().elidedText(text, Qt::ElideRight, nameWidth));
    made->setToolTip(plainToolTip(text));
    return made;
}

QLabel *total(qint64 count, QWidget *parent)
{
    auto *made = label(QString::number(count), u"small"_s, parent);
    made->setAlignment(Qt::AlignCenter);
    return made;
}

} // namespace

ConfusionGrid::ConfusionGrid(const Words &words, const AgreementReport::Confusion &table,
                             QWidget *parent)
    : QFrame(parent), m_words(words), m_table(table)
{
    setProperty("role", u"card"_s);
    auto *cells = new QWidget(this);
    auto *grid = new QGridLayout(cells);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->setHorizontalSpacing(0);
    addHeads(*grid);
    const auto size = static_cast<int>(m_table.cells.size());
    for (int row = 0; row < size; ++row) {
        grid->setRowStretch(row + 2, 1);
        for (int column = 0; column < size; ++column)
            addCell(*grid, row, column);
    }
    addTotals(*grid);
    cells->setMaximumHeight((size + 1) * highestCell); // the heads have as much as a cell
    QLabel *note = label(m_words.note, u"small"_s, this);
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid * 2, theme::padding, theme::grid * 2);
    layout->setSpacing(theme::grid * 2);
    layout->addWidget(new SectionHeader(m_words.title, this));
    layout->addWidget(cells, 1);
    layout->addWidget(note);
    layout->addStretch(0);
}

void ConfusionGrid::addHeads(QGridLayout &grid)
{
    const auto size = static_cast<int>(m_table.cells.size());
    QLabel *second = label(m_words.second, u"section"_s, this);
    second->setAlignment(Qt::AlignCenter);
    grid.addWidget(second, 0, 1, 1, size);
    grid.addWidget(label(m_words.first, u"section"_s, this), 1, 0);
    for (int index = 0; index < size; ++index) {
        QLabel *name = nameLabel(m_table.names[index], this);
        name->setAlignment(Qt::AlignCenter);
        name->setMinimumHeight(theme::denseRowHeight);
        grid.addWidget(name, 1, index + 1);
        QLabel *rowName = nameLabel(m_table.names[index], this);
        rowName->setContentsMargins(0, 0, theme::grid * 2, 0);
        grid.addWidget(rowName, index + 2, 0);
        grid.setColumnStretch(index + 1, 1);
    }
}

void ConfusionGrid::addCell(QGridLayout &grid, int row, int column)
{
    const auto &cell =
        m_table.cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    if (m_words.lastIsNothing && row == column && row + 1 == std::ssize(m_table.cells))
        return;
    const QString what =
        tr("%1: %2, %3: %4")
            .arg(m_words.first, m_table.names[row], m_words.second, m_table.names[column]);
    auto *button = new QPushButton(QString::number(cell.count), this);
    button->setObjectName(u"cell"_s);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    button->setProperty("meaning", cell.count == 0 ? u"empty"_s
                                   : row == column ? u"agreed"_s
                                                   : u"differing"_s);
    button->setAccessibleName(tr("%1: %2").arg(what, button->text()));
    button->setEnabled(!cell.scans.empty());
    button->setToolTip(cell.scans.empty()
                           ? plainToolTip(what)
                           : plainToolTip(tr("%1. Click to see the scans").arg(what)));
    connect(button, &QPushButton::clicked, this,
            [this, what, scans = cell.scans] { Q_EMIT scansRequested(what, scans); });
    grid.addWidget(button, row + 2, column + 1);
}

void ConfusionGrid::addTotals(QGridLayout &grid)
{
    const std::size_t size = m_table.cells.size();
    qint64 all = 0;
    for (std::size_t index = 0; index < size; ++index) {
        qint64 row = 0;
        qint64 column = 0;
        for (std::size_t other = 0; other < size; ++other) {
            row += m_table.cells[index][other].count;
            column += m_table.cells[other][index].count;
        }
        all += row;
        const auto at = static_cast<int>(index);
        grid.addWidget(total(row, this), at + 2, static_cast<int>(size) + 1);
        grid.addWidget(total(column, this), static_cast<int>(size) + 2, at + 1);
    }
    QLabel *sum = total(all, this);
    sum->setMinimumHeight(theme::denseRowHeight);
    grid.addWidget(sum, static_cast<int>(size) + 2, static_cast<int>(size) + 1);
    grid.setColumnMinimumWidth(static_cast<int>(size) + 1, theme::rowHeight * 2);
}

} // namespace doubleread
