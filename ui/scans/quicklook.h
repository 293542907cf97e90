#pragma once

#include "core/imaging/imageloader.h"
#include "core/service/reports.h"

#include <QWidget>

class QLabel;

namespace doubleread {

class CanvasView;
class LoadingVeil;
class WantedPicture;

/// One scan, large, over the gallery: for a look, not for work. Space and Escape put it away.
class QuickLook final : public QWidget
{
    Q_OBJECT

public:
    /// Covers all of `parent`. `images` is borrowed.
    QuickLook(ImageLoader &images, QWidget *parent);

    void show(const ScanRow &row, const std::vector<Label> &labels);

Q_SIGNALS:
    void closed();
    void stepped(int by); ///< The next or previous scan is wanted.
    void openRequested(); ///< Enter.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &event);
    void showPicture();

    WantedPicture *m_picture;
    QLabel *m_name;
    QLabel *m_detail;
    QLabel *m_seal;
    QLabel *m_signature;
    CanvasView *m_canvas;
    LoadingVeil *m_veil;
    ScanRow m_row;
};

} // namespace doubleread
