#pragma once

#include <QWidget>

namespace doubleread {

/// What an overlap means: two boxes of equal size whose IoU is exactly the matching gate, and two
/// whose IoU is exactly the boundary tolerance.
class GatePicture final : public QWidget
{
    Q_OBJECT

public:
    explicit GatePicture(QWidget *parent = nullptr);

    void setGates(double matchIou, double boundaryTolerance);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_matchIou = 0;
    double m_boundaryTolerance = 0;
};

} // namespace doubleread
