#include "ui/exchange/reportview.h"

#include "ui/widgets/plaintext.h"

#include <QFileInfo>
#include <QHeaderView>

namespace doubleread {

ReportView::ReportView(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Remarks"));
    setColumnCount(2);
    setHeaderLabels({tr("Place"), tr("Remark")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setMinimumSize(840, 220);
    header()->setStretchLastSection(true);
    header()->setDefaultSectionSize(220);
    hide();
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
    for (const Warning &warning : warnings)
        addRow(warning.place, warning.message);
}

} // namespace doubleread
