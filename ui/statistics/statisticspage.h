#pragma once

#include "core/session/sessionstatistics.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace doubleread {

class EmptyState;
class Pane;
class ReaderPicker;

/// How the readers agree: key figures, plots and tables, each with the scans behind it. Nothing of
/// it is made before the page is shown, and it is computed anew only once something has changed.
class StatisticsPage final : public Page
{
    Q_OBJECT

public:
    using Report = SessionStatistics::Report;

    explicit StatisticsPage(const PageContext &context, QWidget *parent = nullptr);
    ~StatisticsPage() override;

    void activate() override;
    void deactivate() override;
    void showScan(qint64) override {}
    QList<QAction *> menuActions() const override { return {m_swap, m_save}; }

    const Report &report() const { return m_report; } ///< Null while nothing is shown.
    /// As JSON, CSV or text, by the name's ending.
    Result<void> saveFigures(const QString &path) const;

private:
    void createActions();
    void createLayout();
    QWidget *createTabs();

    void refresh();
    void take(const Result<Report> &answer);
    void showReport(const Report &report);
    void showEmpty(const Error &error);
    bool mayCloseRound() const;
    void showNothingYet();
    void showCards();
    void showTabs();
    void showPane(std::size_t index);
    void swapReaders();
    void askWhereToSave();

    PageContext m_context;
    AgreementRequest m_request;
    QFuture<Result<Report>> m_future; ///< Of the latest question.
    Report m_report;
    QTimer m_changes; ///< Runs from a change until the figures are asked for.
    QAction *m_swap = nullptr;
    QAction *m_save = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    bool m_isHidden = false; ///< The figures are not for this person, or not yet.
    QWidget *m_content = nullptr;
    ReaderPicker *m_readers = nullptr;
    QHBoxLayout *m_cards = nullptr;
    QButtonGroup *m_tabs = nullptr;
    QVBoxLayout *m_place = nullptr; ///< Of the pane.
    Pane *m_pane = nullptr;
    std::size_t m_tab = 0;
};

} // namespace doubleread
