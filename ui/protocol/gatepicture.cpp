#include "ui/protocol/gatepicture.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace doubleread {

namespace {

constexpr QSize wanted{560, 196};
constexpr double boxEdge = 84;
constexpr int captionHeight = 64;

/// How far a square of this edge is shifted so that it overlaps its twin by this IoU.
double shiftFor(double iou, double edge)
{
    return edge * (1 - iou) / (1 + iou);
}

void paintPair(QPainter &painter, const QRectF &area, double iou)
{
    const double shift = shiftFor(std::clamp(iou, 0.0, 1.0), boxEdge);
    const QPointF corner(area.center().x() - (boxEdge + shift) / 2,
                         area.center().y() - boxEdge / 2);
    const QRectF first(corner, QSizeF(boxEdge, boxEdge));
    const QRectF second = first.translated(shift, 0);
    QColor shared = theme::consensus;
    shared.setAlphaF(0.14F);
    painter.fillRect(first & second, shared);
    painter.setPen(QPen(theme::firstRead, 2));
    painter.drawRect(first);
    painter.setPen(QPen(theme::secondRead, 2, Qt::DashLine));
    painter.drawRect(second);
    painter.setPen(theme::firstRead);
    painter.drawText(first.topLeft() + QPointF(6, 16), u"A"_s);
    painter.setPen(theme::secondRead);
    painter.drawText(second.topRight() + QPointF(-16, 16), u"B"_s);
}

} // namespace

GatePicture::GatePicture(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(wanted.height());
    setAccessibleName(tr("What the gates mean"));
}

void GatePicture::setGates(double matchIou, double boundaryTolerance)
{
    m_matchIou = matchIou;
    m_boundaryTolerance = boundaryTolerance;
    const auto number = [](double iou) { return QLocale::c().toString(iou, 'g', 4); };
    setAccessibleDescription(
        tr("From an IoU of %1 on two marks are one lesion; below %2 their boundary is disputed")
            .arg(number(matchIou), number(boundaryTolerance)));
    update();
}

QSize GatePicture::sizeHint() const
{
    return wanted;
}

void GatePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(theme::Token::Surround, palette()));
    painter.drawRoundedRect(rect(), theme::radius, theme::radius);
    painter.setBrush(Qt::NoBrush);
    const auto number = [](double iou) { return QLocale::c().toString(iou, 'g', 4); };
    const struct
    {
        double iou;
        QString caption;
    } sides[]{{m_matchIou, tr("IoU %1: just one lesion.\nLess, and each read has missed "
                              "the other's.")
                               .arg(number(m_matchIou))},
              {m_boundaryTolerance, tr("IoU %1: boundaries just agree.\nLess, and the officer "
                                       "decides whose boundary holds.")
                                        .arg(number(m_boundaryTolerance))}};
    for (int side = 0; side < 2; ++side) {
        QRectF half(side * width() / 2.0, 0, width() / 2.0, height());
        half.adjust(theme::padding, theme::padding, -theme::padding, -2 * theme::grid);
        QRectF picture = half;
        picture.setBottom(half.bottom() - captionHeight);
        paintPair(painter, picture, sides[side].iou);
        QRectF caption = half;
        caption.setTop(picture.bottom() + theme::grid);
        painter.setPen(QColor(Qt::white)); // on black in both schemes
        painter.drawText(caption, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         sides[side].caption);
    }
}

} // namespace doubleread
