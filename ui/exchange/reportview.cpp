#include "ui/exchange/reportview.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QStyledItemDelegate>

#include <algorithm>
#include <span>

namespace doubleread {

namespace {

constexpr int placeWidth = 200;   ///< Of the first column, px.
constexpr int cellMargins = 24;   ///< Left and right of a text, by the style sheet and Qt, px.
constexpr size_t mostRows = 500;  ///< Nobody reads more; each is measured.
constexpr QSize least(420, 96);   ///< px
constexpr QSize wanted(800, 220); ///< px

/// Rows as high as their longest text needs in the width of its column: remarks are sentences.
class WrappingDelegate final : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = m_view->columnWidth(index.column()) - cellMargins;
        const QRect text =
            option.fontMetrics.boundingRect(QRect(0, 0, std::max(width, 1), 0), Qt::TextWordWrap,
                                            index.data(Qt::DisplayRole).toString());
        return {width, std::max(theme::denseRowHeight, text.height() + 2 * theme::grid)};
    }

private:
    QTreeView *m_view;
};

} // namespace

ReportView::ReportView(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Remarks"));
    setColumnCount(2);
    setHeaderLabels({tr("Place"), tr("Remark")});
    setRootIsDecorated(false);
    setWordWrap(true);
    setItemDelegate(new WrappingDelegate(this));
    setMinimumSize(least);
    header()->setStretchLastSection(true);
    header()->resizeSection(0, placeWidth);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
    hide();
}

QSize ReportView::sizeHint() const
{
    return wanted;
}

void ReportView::addRow(const QString &place, const QString &message)
{
    auto *item = new QTreeWidgetItem(this, {place, message});
    item->setToolTip(0, plainToolTip(place));
    item->setToolTip(1, plainToolTip(message));
    show();
}

void ReportView::addRows(const QString &what, const std::vector<FileRemark> &remarks)
{
    for (const FileRemark &remark : remarks)
        addRow(QFileInfo(remark.file).fileName(), tr("%1: %2").arg(what, remark.message));
}

void ReportView::addRows(const std::vector<Warning> &warnings)
{
    for (const Warning &warning : std::span(warnings).first(std::min(warnings.size(), mostRows)))
        addRow(warning.place, warning.message);
    if (warnings.size() > mostRows)
        addRow({}, tr("and %1 more")
                       .arg(QLocale().toString(static_cast<qint64>(warnings.size() - mostRows))));
}

} // namespace doubleread
