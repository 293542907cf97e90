#include "ui/history/historysheet.h"

#include "ui/history/historyview.h"
#include "ui/widgets/sheet.h"

namespace doubleread {

namespace {

constexpr int sheetWidth = 1120;

} // namespace

Sheet *openHistorySheet(DatasetSession &session, std::optional<Id<Scan>> scan,
                        const QString &fileName, QWidget *page)
{
    auto *view = new HistoryView(session, scan, fileName);
    auto *sheet = new Sheet(HistoryView::tr("History"), view, sheetWidth, page);
    QObject::connect(view, &HistoryView::closeRequested, sheet, &Sheet::close);
    QObject::connect(sheet, &Sheet::closed, sheet, &QObject::deleteLater);
    sheet->open(view->firstField());
    return sheet;
}

} // namespace doubleread
