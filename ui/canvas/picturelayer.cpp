#include "ui/canvas/picturelayer.h"

#include "core/base/answer.h"
#include "core/imaging/clahe.h"
#include "core/imaging/rendering.h"
#include "core/imaging/sharpen.h"

#include <QPainter>
#include <QtConcurrentRun>

namespace doubleread {

namespace {

/// The whole scan through a window, equalised; null when that is not possible.
Picture equalizedPicture(const Picture &picture, Window window, Polarity polarity)
{
    const auto seen = applyWindow(*picture, window, QRect(QPoint(), picture->size), polarity);
    if (!seen)
        return nullptr;
    const auto even = equalized(*seen);
    if (!even)
        return nullptr;
    auto made = std::make_shared<PixelImage>();
    made->size = picture->size;
    std::vector<quint8> samples;
    samples.reserve(static_cast<size_t>(even->width()) * static_cast<size_t>(even->height()));
    for (int row = 0; row < even->height(); ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(even->constScanLine(row));
        std::transform(line, line + even->width(), std::back_inserter(samples),
                       [](QRgb rgb) { return static_cast<quint8>(qBlue(rgb)); });
    }
    made->samples = std::move(samples);
    makeReductions(*made);
    return made;
}

} // namespace

void PictureLayer::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    m_sharpened.reset();
    m_sharpening = false;
    m_equalized.reset();
    m_equalizedFor.reset();
    m_requested.reset();
    m_shown.reset();
}

const QImage &PictureLayer::frame(const Viewport &viewport, Window window)
{
    if (viewport.state().sharpened)
        requestSharpened();
    const Look look = lookOf(viewport, window);
    const bool wanted = viewport.state().clahe;
    if (wanted && m_equalizedFor != look)
        requestEqualized(look);
    // An equalised picture for the window before is nearer to what comes than none at all.
    const Shown now{viewport, look, wanted && m_equalized};
    if (m_shown == now)
        return m_frame;
    if (!scrollTo(now))
        m_frame = renderPart(now, QRect(QPoint(), viewport.deviceSize()));
    m_frame.setDevicePixelRatio(viewport.devicePixelRatio());
    m_shown = now;
    return m_frame;
}

/// `device`: the part of the view that is wanted, device px.
QImage PictureLayer::renderPart(const Shown &what, QRect device) const
{
    const double zoom = what.viewport.zoom();
    const Point corner = what.viewport.origin() + Point::fromQPointF(device.topLeft()) * (1 / zoom);
    return part(what.viewport, what.look.window,
                QRectF(corner.toQPointF(), QSizeF(device.size()) / zoom), device.size());
}

QImage PictureLayer::part(const Viewport &viewport, Window window, QRectF source,
                          QSize target) const
{
    const Look look = lookOf(viewport, window);
    const bool even = viewport.state().clahe && m_equalized;
    const Picture &plain = look.sharpened ? m_sharpened : m_picture;
    return render(even ? *m_equalized : *plain,
                  {.source = source,
                   .target = target,
                   .window = even ? Window{} : window,
                   .polarity = even ? Polarity::Normal : look.polarity,
                   .orientation = viewport.state().orientation});
}

/// Sharpened as soon as it can be.
PictureLayer::Look PictureLayer::lookOf(const Viewport &viewport, Window window) const
{
    return {.window = window,
            .polarity = viewport.state().polarity,
            .sharpened = viewport.state().sharpened && m_sharpened};
}

/// Moves what is there and renders only what came into view; false where all of it has to be new.
bool PictureLayer::scrollTo(const Shown &now)
{
    const Viewport &viewport = now.viewport;
    if (!m_shown || m_shown->look != now.look || m_shown->equalized != now.equalized ||
        m_shown->viewport.zoom() != viewport.zoom() ||
        m_shown->viewport.state().orientation != viewport.state().orientation ||
        m_frame.size() != viewport.deviceSize())
        return false;
    const QRect all(QPoint(), m_frame.size());
    const Point by = (m_shown->viewport.origin() - viewport.origin()) * viewport.zoom();
    const QRect kept = all.translated(by.toQPointF().toPoint()) & all;
    if (kept.width() * 2 < all.width() || kept.height() * 2 < all.height())
        return false;
    QImage next(m_frame.size(), m_frame.format());
    m_frame.setDevicePixelRatio(1);
    QPainter painter(&next);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(by.toQPointF().toPoint(), m_frame);
    for (const QRect &strip : QRegion(all) - kept)
        painter.drawImage(strip.topLeft(), renderPart(now, strip));
    painter.end();
    m_frame = std::move(next);
    return true;
}

void PictureLayer::requestSharpened()
{
    if (m_sharpened || std::exchange(m_sharpening, true))
        return;
    const auto take = [this, of = m_picture](const Picture &made) {
        if (of != m_picture)
            return; // another scan meanwhile
        m_sharpened = made ? made : of;
        m_shown.reset();
        Q_EMIT ready();
    };
    const auto make = [of = m_picture] { return sharpened(*of); };
    whenAnswered(QtConcurrent::run(make), this, take);
}

void PictureLayer::requestEqualized(const Look &look)
{
    if (m_requested == look)
        return;
    m_requested = look;
    const Picture &plain = look.sharpened ? m_sharpened : m_picture;
    const auto take = [this, look, of = m_picture](const Picture &made) {
        if (of != m_picture || m_requested != look)
            return; // another scan or window meanwhile
        m_equalized = made;
        m_equalizedFor = look;
        m_shown.reset();
        Q_EMIT ready();
    };
    whenAnswered(QtConcurrent::run(equalizedPicture, plain, look.window, look.polarity), this,
                 take);
}

} // namespace doubleread
