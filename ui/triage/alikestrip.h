#pragma once

#include "core/imaging/imageloader.h"
#include "core/service/scans/lookalikes.h"
#include "ui/widgets/page.h"

#include <QFrame>

#include <functional>
#include <span>
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
    const ScanRow *chosen() const; ///< Null: there is none.
    /// All of them, also where there are too many to be pictured.
    const std::vector<ScanRow> &rows() const { return m_rows; }
    std::vector<ImageSource> pictures() const; ///< Of those that are pictured.
    void chooseNext();
    void refreshTriage();

Q_SIGNALS:
    void chosenChanged(); ///< Also when scans came or went.
    void opened();        ///< The chosen one was double-clicked.

private:
    void ask();
    void fill(const std::vector<ScanRow> &rows);
    AlikeTile *tile(std::size_t index);
    void clear();
    std::span<AlikeTile *const> shown() const { return std::span(m_tiles).first(m_shown); }

    PageContext m_context;
    TriageOf m_triageOf;
    qint64 m_position = 0;
    AlikeGroup m_group;
    std::vector<ScanRow> m_rows;
    std::vector<AlikeTile *> m_tiles; ///< Kept for the next scan: making them takes long.
    std::size_t m_shown = 0;          ///< So many of them, the first ones.
    QLabel *m_title;
    QVBoxLayout *m_layout;
    QScrollArea *m_scroll;
    QWidget *m_buttons;
    quint64 m_request = 0;
};

} // namespace doubleread
