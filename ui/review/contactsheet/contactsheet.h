#pragma once

#include "ui/review/contactsheet/sheetmarks.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <map>

class QAction;
class QBoxLayout;
class QLabel;
class QSlider;
class QStackedLayout;

namespace doubleread {

class EmptyState;
class GridView;
class KeyCapButton;
class ScanListModel;
class ThumbnailFeeder;

/// The scans that nothing is open about, side by side, to be signed in one act. Only what was whole
/// on the screen for a moment, picture and all, counts as looked at; what shall not be signed with
/// the rest is left out.
class ContactSheet final : public QWidget
{
    Q_OBJECT

public:
    ContactSheet(const PageContext &context, QWidget *parent);

    /// Which scans: ScanState::Agreed, or Adjudicated (decided, not yet signed).
    void open(ScanState kind);
    void resume(); ///< It comes into view again.
    ScanState kind() const { return m_kind; }
    void setCounts(int agreed, int adjudicated); ///< Of all that wait.
    void forget();                               ///< Another person looks from the beginning.
    /// Of the scan in hand; empty when there is none.
    ScanStatus status() const;
    /// In the order of the sheet: looked at and not left out.
    std::vector<ManySignOffForm::Item> chosen() const;

Q_SIGNALS:
    void signRequested();
    void scanRequested(qint64 position); ///< To be looked at alone.
    void closeRequested();
    void failed(const doubleread::Error &error);
    void currentChanged(); ///< The scan in hand, or what is known of it.

private:
    void createActions();
    QWidget *createHead();
    QWidget *createFoot();
    void addKind(ScanState kind, const QKeySequence &key, QBoxLayout &layout);
    void connectList();
    void lookAround();
    bool isWholeInView(int row) const;
    void toggle();
    void openCurrent();
    void setPictureEdge(int edge);
    void updateState();
    void explainEmpty();

    struct Kind
    {
        QAction *action = nullptr;
        KeyCapButton *button = nullptr;
    };

    PageContext m_context;
    ScanListModel *m_list;
    GridView *m_grid;
    ThumbnailFeeder *m_feeder;
    QStackedLayout *m_body = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_seen = nullptr;
    QLabel *m_hint = nullptr;
    QSlider *m_size = nullptr;
    std::map<ScanState, Kind> m_kinds;
    QAction *m_toggle = nullptr;
    QAction *m_open = nullptr;
    QAction *m_sign = nullptr;
    QAction *m_close = nullptr;
    QTimer m_dwell; ///< Runs while what is in view has just come.
    SheetMarks m_marks;
    ScanState m_kind = ScanState::Agreed;
};

} // namespace doubleread
