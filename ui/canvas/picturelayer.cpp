#include "ui/canvas/picturelayer.h"

#include "core/imaging/clahe.h"
#include "core/imaging/rendering.h"

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

PictureLayer::~PictureLayer()
{
    m_job.cancel();
}

void PictureLayer::setPicture(Picture picture)
{
    m_job.cancel();
    m_picture = std::move(picture);
    m_equalized.reset();
    m_equalizedFor.reset();
    m_requested.reset();
    m_shown.reset();
}

const QImage &PictureLayer::frame(const Viewport &viewport, Window window)
{
    const Look look{window, viewport.state().polarity};
    const bool wanted = viewport.state().clahe;
    if (wanted && m_equalizedFor != look)
        requestEqualized(look);
    // An equalised picture for the window before is nearer to what comes than none at all.
    const Shown now{viewport, look, wanted && m_equalized};
    if (m_shown == now)
        return m_frame;
    m_shown = now;
    const Rendering what{.source = viewport.visible(),
                         .target = viewport.deviceSize(),
                         .window = now.equalized ? Window{} : window,
                         .polarity = now.equalized ? Polarity::Normal : look.polarity};
    m_frame = render(now.equalized ? *m_equalized : *m_picture, what);
    m_frame.setDevicePixelRatio(viewport.devicePixelRatio());
    return m_frame;
}

void PictureLayer::requestEqualized(const Look &look)
{
    if (m_requested == look)
        return;
    m_job.cancel();
    m_requested = look;
    m_job = QtConcurrent::run(equalizedPicture, m_picture, look.window, look.polarity);
    m_job.then(this, [this, look, of = m_picture](const Picture &made) {
        if (of != m_picture || m_requested != look)
            return; // another scan or window meanwhile
        m_equalized = made;
        m_equalizedFor = look;
        m_shown.reset();
        Q_EMIT ready();
    });
}

} // namespace doubleread

#include "moc_picturelayer.cpp"
