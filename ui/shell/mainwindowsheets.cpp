// The part of MainWindow that opens the protocol and the history over its pages.
#include "core/base/answer.h"
#include "core/session/datasetsession.h"
#include "ui/history/historysheet.h"
#include "ui/protocol/protocoldialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QStackedWidget>

namespace doubleread {

void MainWindow::connectSheets()
{
    connect(m_actions.protocol, &QAction::triggered, this, &MainWindow::showProtocol);
    connect(m_actions.history, &QAction::triggered, this, &MainWindow::showHistory);
    connect(m_actions.scanHistory, &QAction::triggered, this, &MainWindow::showScanHistory);
}

void MainWindow::enableSheets()
{
    const bool open = m_session && !m_locked && !m_pages.empty();
    for (QAction *action : {m_actions.protocol, m_actions.history, m_actions.scanHistory})
        action->setEnabled(open);
}

/// Once it is closed the focus goes back to the page.
void MainWindow::useSheet(Sheet *sheet)
{
    m_sheet = sheet;
    connect(sheet, &Sheet::closed, this, [this] {
        if (QWidget *page = m_stack->currentWidget())
            page->setFocus();
    });
}

void MainWindow::showProtocol()
{
    delete m_sheet;
    useSheet(openProtocolSheet(*m_session, m_stack, [this](const QString &notice) {
        m_message->show(MessageBar::Kind::Information, notice);
    }));
}

void MainWindow::showHistory()
{
    delete m_sheet;
    useSheet(openHistorySheet(*m_session, {}, {}, m_stack));
}

void MainWindow::showScanHistory()
{
    const auto page = m_pages.find(m_current);
    const qint64 entry = page == m_pages.end() ? 0 : page->second->currentScan();
    if (entry == 0) {
        m_message->show(MessageBar::Kind::Information, tr("No scan is in hand."),
                        tr("Choose one first; the history of all is in the menu too."));
        return;
    }
    whenAnswered(m_session->scanRows({entry}), page->second,
                 [this](const Result<std::vector<ScanRow>> &rows) {
                     if (!rows || rows->empty())
                         return;
                     delete m_sheet;
                     const Scan &scan = rows->front().scan;
                     useSheet(openHistorySheet(*m_session, scan.id, scan.fileName, m_stack));
                 });
}

} // namespace doubleread
