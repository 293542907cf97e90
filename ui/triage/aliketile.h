#pragma once

#include "core/model/scanlist.h"
#include "core/service/scans/lookalikes.h"

#include <QAbstractButton>
#include <QImage>

namespace doubleread {

/// A near-identical scan beside the one in view: small picture, name, site, how alike, and what
/// triage says of it. A click chooses it.
class AlikeTile final : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int pictureEdge = 128; ///< px; a size that other pages use as well.

    explicit AlikeTile(QWidget *parent = nullptr);

    /// Without a thumbnail, until one is set.
    void setScan(ScanRow row, LikenessOf likeness, const Triage &triage);
    void clear(); ///< An empty plate.
    const ScanRow &row() const { return m_row; }
    void setTriage(const Triage &triage);
    void setThumbnail(const QImage &thumbnail);
    QSize sizeHint() const override;

Q_SIGNALS:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    ScanRow m_row;
    LikenessOf m_likeness{};
    Triage m_triage;
    QImage m_thumbnail;
};

} // namespace doubleread
