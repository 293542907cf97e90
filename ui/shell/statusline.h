#pragma once

#include "ui/widgets/page.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace doubleread {

/// The line at the bottom: whether everything is saved, what scan is in view, where the cursor is,
/// and the progress of long work.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setScan(const ScanStatus &status);
    void clearScan();
    void setSaved(const QDateTime &at);
    void setNotSaved(const QString &why);
    void setSaveNote(const QString &text); ///< Before anything was written: "opened", "read-only".
    void setProtection(const QString &text);
    void setProgress(int done, int total, const QString &what);
    /// What the work in progress is stopped by; without it, it cannot be.
    void offerCancel(std::function<void()> cancel);

private:
    void tellSaved();

    QLabel *m_saved;
    QLabel *m_file;
    QLabel *m_size;
    QLabel *m_cursor;
    QLabel *m_window;
    QLabel *m_zoom;
    QLabel *m_work;
    QProgressBar *m_progress;
    QLabel *m_view;
    QPushButton *m_cancel;
    std::function<void()> m_onCancel;
    QLabel *m_remark;
    QLabel *m_protection;
    QDateTime m_savedAt;
    QTimer m_clock;
};

} // namespace doubleread
