#pragma once

#include "core/service/scans/lookalikes.h"
#include "ui/widgets/page.h"

#include <QFrame>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace doubleread {

class AlikeTile;
class DatasetSession;
class ThumbnailLoader;
struct ScanRow;

/// The near-identical scans beside the one in view. Takes no room where there is none.
class AlikeStrip final : public QFrame
{
    Q_OBJECT

public:
    using TriageOf = std::function<Triage(const ScanRow &)>;

    /// `context` is borrowed; the actions are what can be done with the chosen scan. `triageOf`
    /// says what holds of a scan now.
    AlikeStrip(const PageContext &context, const std::vector<QAction *> &actions, TriageOf triageOf,
               QWidget *parent = nullptr);

    /// Those of the group but the scan itself; an empty group shows none.
    void show(qint64 position, const AlikeGroup &group);
    const ScanRow *chosen() const;     ///< Null: there is none.
    std::vector<ScanRow> rows() const; ///< All of them.
    void chooseNext();
    void refreshTriage();

Q_SIGNALS:
    void chosenChanged(); ///< Also when scans came or went.
    void opened();        ///< The chosen one was double-clicked.

private:
    void ask();
    void fill(const std::vector<ScanRow> &rows);
    void requestThumbnails();
    void clear();

    PageContext m_context;
    TriageOf m_triageOf;
    qint64 m_position = 0;
    AlikeGroup m_group;
    std::vector<AlikeTile *> m_tiles;
    QLabel *m_title;
    QVBoxLayout *m_layout;
    QScrollArea *m_scroll;
    QWidget *m_buttons;
    quint64 m_request = 0;
};

} // namespace doubleread
