#pragma once

#include "core/base/id.h"
#include "core/model/annotation.h"
#include "core/model/user.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"

#include <functional>
#include <map>
#include <vector>

class QLabel;

namespace doubleread {

class CanvasView;
class CommentSheet;
class FindingCodes;
class EmptyState;
class GridView;
class LoadingVeil;
class MessageBar;
class ReadDesk;
class ReadPanel;
class TakeBackDesk;
class ReadTalk;
class ScanListModel;
class ThumbnailFeeder;
class ToolColumn;
enum class ToolId;

/// Reading: one scan of this person's worklist after the other, with tools, findings, the answer
/// for the scan, and the worklist at the foot.
class ReadPage final : public Page
{
    Q_OBJECT

public:
    explicit ReadPage(const PageContext &context, QWidget *parent = nullptr);
    ~ReadPage() override;

    void activate() override;
    void deactivate() override;
    void showScan(qint64 position) override;
    qint64 currentScan() const override;
    QList<QAction *> menuActions() const override;

    CanvasView &canvas() { return *m_canvas; }
    const ReadDesk &desk() const { return *m_desk; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Handler = std::function<void()>;

    void createActions();
    void createScanActions();
    void createViewActions();
    void createToolActions();
    void add(ActionId id, Handler handler);
    void addTool(ActionId id, ToolId tool);
    void createLayout();
    QWidget *createCanvasArea();
    ToolColumn *createTools();
    QWidget *createStrip();
    void connectDesk();
    void connectCanvas();

    void onListed();
    void onShown();
    void onWaiting(int row);
    void onFailed(int row, const Error &error);
    void showBanner();
    void step(int by);
    void submit(bool nothingFound);
    static QString unfinishedText();
    void changeCertainty(int by);
    void copyFindings();
    void askFlag();
    void askBack();
    void sendWords(const QString &text);
    void sendFlag(const QString &text);
    void followTakeBack();
    void followProgress();
    void followInfo();
    void updateActions();
    void updateStatus();
    void go(int row); ///< What the person asks for: a message about what was before goes away.
    void reseat();
    void markRow(int row);

    PageContext m_context;
    ScanListModel *m_list;
    ReadDesk *m_desk;
    std::map<ActionId, QAction *> m_actions;
    CanvasView *m_canvas;
    LoadingVeil *m_veil;
    ReadPanel *m_panel = nullptr;
    GridView *m_strip;
    ThumbnailFeeder *m_feeder;
    EmptyState *m_empty;
    QWidget *m_work = nullptr; ///< All but the empty state.
    MessageBar *m_banner;      ///< About the scan in view.
    MessageBar *m_message;     ///< About what was just done.
    CommentSheet *m_sheet;
    FindingCodes *m_codes;
    TakeBackDesk *m_takeBacks;
    QLabel *m_progress = nullptr;
    ReadTalk *m_talk = nullptr;
    ScanStatus m_status;
    Id<User> m_person;
    std::vector<Annotation> m_copied; ///< To be pasted, on this scan or another.
    qint64 m_requested = 0; ///< Position to show once the list is here; 0: where one stopped.
    enum class Words { Flag, AskBack };
    Words m_words = Words::Flag; ///< What the sheet asks for.
    bool m_active = false;
};

} // namespace doubleread
