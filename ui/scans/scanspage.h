#pragma once

#include "core/base/id.h"
#include "core/model/user.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <map>
#include <vector>

class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QSlider;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace doubleread {

class BulkTriage;
class EmptyState;
class FacetPanel;
class GridView;
class MessageBar;
class QuickLook;
class ScanListModel;
class SelectionBar;
class ThumbnailFeeder;
struct ScanRow;

/// The whole dataset: gallery or table, narrowed by facets and a filter, a look at a scan, and the
/// way to the page where it is worked on.
class ScansPage final : public Page
{
    Q_OBJECT

public:
    explicit ScansPage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    void showScan(qint64 position) override;
    void showScans(const QString &what, const std::vector<qint64> &positions) override;
    qint64 currentScan() const override;
    std::vector<qint64> selectedScans() const override;
    QList<QAction *> menuActions() const override;

    GridView &gallery() { return *m_gallery; }
    ScanListModel &list() { return *m_list; }

private:
    void createActions();
    void createLayout();
    QWidget *createHead();
    void createGallery();
    void createTable();
    void createTriage();

    bool isNarrowing() const;
    void showAll();       ///< Drops all that narrows.
    void refresh();       ///< List and facets by what is chosen now.
    void refreshFacets(); ///< Counts only.
    void onListed();
    void showEmptyState();
    void followInfo();
    void followSelection();
    void select(int row);
    int currentRow() const;
    void look();
    void open();
    std::optional<PageId> pageFor(const ScanRow &row) const;
    void followTriage();
    void toggleTable();
    void setPictureEdge(int edge);

    PageContext m_context;
    ScanListModel *m_list;
    std::map<ActionId, QAction *> m_actions;
    FacetPanel *m_facets;
    QLineEdit *m_filter;
    QLabel *m_count;
    QToolButton *m_among; ///< Tells of what another page asked for; drops it.
    QSlider *m_size;
    QPushButton *m_assign = nullptr; ///< For the coordinator, while scans are selected.
    QStackedWidget *m_views;
    GridView *m_gallery;
    QTableView *m_table;
    EmptyState *m_empty;
    MessageBar *m_message;
    QuickLook *m_look;
    BulkTriage *m_triage = nullptr;
    SelectionBar *m_bar = nullptr;
    ThumbnailFeeder *m_feeder = nullptr;
    QTimer m_typing;   ///< The list follows the filter when the typing pauses.
    QTimer m_counting; ///< Counts follow changes at their leisure.
    bool m_countsStale = false;
    quint64 m_request = 0; ///< Facets asked for before the latest are dropped.
    qint64 m_total = 0;    ///< Scans without any filter.
    qint64 m_requested = 0;
    std::vector<qint64> m_only; ///< Positions that another page asked for; empty: all.
    Id<User> m_person;
};

} // namespace doubleread
