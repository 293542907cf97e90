#include "ui/statistics/figuretable.h"

#include "core/base/literals.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int widestColumn = 320;    // px
constexpr int widestOfFilling = 208; // for the definitions beside them

/// The cell, which may be elided, and what it means.
QString toolTipOf(const QString &cell, const QString &meaning)
{
    return meaning.isEmpty() || cell == meaning ? cell : cell + u'\n' + meaning;
}

} // namespace

FigureTable::FigureTable(Content content, Height height, QWidget *parent)
    : QFrame(parent), m_content(std::move(content)), m_view(new QTableView(this))
{
    setProperty("role", u"card"_s);
    fill(height == Height::OfRows ? widestColumn : widestOfFilling);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid * 2, theme::padding, theme::grid * 2);
    layout->setSpacing(theme::grid);
    layout->addWidget(new SectionHeader(m_content.title, this));
    layout->addWidget(m_view, 1);
    if (!m_content.note.isEmpty()) {
        auto *note = new QLabel(m_content.note, this);
        note->setProperty("role", u"small"_s);
        note->setTextFormat(Qt::PlainText);
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    if (height == Height::OfRows) {
        const auto rows = static_cast<int>(m_content.rows.size());
        m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                               rows * theme::rowHeight + theme::padding);
        m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
}

void FigureTable::fill(int widest)
{
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels(m_content.columns);
    for (const Row &row : m_content.rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row.cells) {
            auto *item = new QStandardItem(cell);
            item->setEditable(false);
            item->setToolTip(plainToolTip(toolTipOf(cell, row.toolTip)));
            items << item;
        }
        model->appendRow(items);
    }
    m_view->setModel(model);
    m_view->setAccessibleName(m_content.title);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMaximumSectionSize(widest);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < header->count(); ++column)
        header->resizeSection(column, header->sectionSize(column) + theme::padding);
    header->setMaximumSectionSize(-1);
    header->setStretchLastSection(true);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Row &row = m_content.rows[static_cast<std::size_t>(index.row())];
        if (!row.scans.empty())
            Q_EMIT scansRequested(row.what, row.scans);
    });
    auto *copying = new QShortcut(QKeySequence::Copy, m_view);
    copying->setContext(Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this, &FigureTable::copy);
}

void FigureTable::copy() const
{
    QStringList lines{m_content.columns.join(u'\t')};
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        lines << m_content.rows[static_cast<std::size_t>(index.row())].cells.join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace doubleread
