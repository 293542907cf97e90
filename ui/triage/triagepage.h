#pragma once

#include "core/base/id.h"
#include "core/model/triage.h"
#include "core/model/user.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"

#include <functional>
#include <map>

namespace doubleread {

class AlikeIndex;
class AlikeStrip;
class CanvasView;
class ConfirmSheet;
class EmptyState;
class FlashLabel;
class LoadingVeil;
class MessageBar;
class ReasonPicker;
class ScanListModel;
class TriageDesk;
class TriageHead;
class TriageKeys;
struct ScanRow;

/// Triage: one scan after the other, large, a line of keys below it, and beside it those that are
/// near-identical to it. Two keys keep a scan, two exclude it.
class TriagePage final : public Page
{
    Q_OBJECT

public:
    explicit TriagePage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    void showScan(qint64 position) override;
    qint64 currentScan() const override;
    QList<QAction *> menuActions() const override;

    CanvasView &canvas() { return *m_canvas; }
    const TriageDesk &desk() const { return *m_desk; }

private:
    using Handler = std::function<void()>;
    /// A key that puts a region or view of the protocol on the scan, or takes it off.
    struct Tag
    {
        enum class Kind { Region, View } kind;
        QString value;
        QAction *action;
    };

    // What it is made of
    void createActions();
    void createViewActions();
    void add(ActionId id, Handler handler);
    void createLayout();
    void connectDesk();
    void connectCanvas();
    void rebuildTags(); ///< By the protocol.
    void rebuildKeys();
    QAction *tagAction(Tag::Kind kind, const QString &value, int &digit);

    // The way through the scans
    void begin();
    void relist();
    void onListed();
    int rowFrom(qint64 position) const;
    void onShown();
    void onWaiting(int row);
    void onFailed(int row, const Error &error);
    void go(int row);
    void goOn();
    void reveal(qint64 position);
    void showEmpty();
    void fillEmpty();
    void followInfo();
    void followAlike();
    void showHead();
    void updateActions();
    void updateStatus();

    // Decisions
    bool isReady() const;
    void change(const TriageChange &change);
    void toggle(const Tag &tag);
    void keep();
    void askExclusion();
    void exclude(const QString &reason);
    void excludeAlike(const std::vector<ScanRow> &rows);
    void compare(bool held);
    void undo();
    void redo();
    void tellTaken(const std::vector<TriageStep> &steps, const QString &what);
    void onRefused(const std::vector<qint64> &positions, const TriageChange &change,
                   const Error &error);

    PageContext m_context;
    ScanListModel *m_list;
    TriageDesk *m_desk;
    AlikeIndex *m_index;
    std::map<ActionId, QAction *> m_actions;
    std::vector<Tag> m_tags;
    TriageHead *m_head;
    CanvasView *m_canvas;
    LoadingVeil *m_veil;
    FlashLabel *m_flash;
    AlikeStrip *m_alike = nullptr;
    TriageKeys *m_keys;
    ReasonPicker *m_picker;
    ConfirmSheet *m_confirm;
    EmptyState *m_empty;
    QWidget *m_work = nullptr; ///< All but head and empty state.
    MessageBar *m_banner;      ///< About the scan in view.
    MessageBar *m_message;     ///< About what was just done.
    ScanStatus m_status;
    Id<User> m_person;
    std::vector<ScanRow> m_excluding; ///< What the reason is asked for.
    qint64 m_requested = 0;           ///< Position to show once the list is here.
    qint64 m_last = 0;                ///< Where the person stopped.
    qint64 m_warned = 0;              ///< Position that Enter was pressed on without a region.
    bool m_comparing = false;
    bool m_active = false;
    bool m_begun = false;
    bool m_stale = false; ///< Scans changed while another page was in view.
};

} // namespace doubleread
