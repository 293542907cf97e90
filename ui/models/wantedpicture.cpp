#include "ui/models/wantedpicture.h"

#include "core/base/answer.h"

namespace doubleread {

WantedPicture::WantedPicture(ImageLoader &images, QObject *parent)
    : QObject(parent), m_images(images)
{
}

void WantedPicture::want(const ImageSource &source)
{
    if (m_source == source)
        return;
    clear();
    m_source = source;
    if (Picture picture = m_images.cached(source)) {
        m_answer = std::move(picture);
        return;
    }
    m_loading = m_images.load(source);
    whenAnswered(m_loading, this, [this, source](const Result<Picture> &picture) {
        if (m_source != source || m_answer)
            return;
        m_answer = picture;
        Q_EMIT arrived();
    });
}

void WantedPicture::clear()
{
    m_loading.cancel(); // somebody paged past it
    m_source.reset();
    m_answer.reset();
}

Picture WantedPicture::picture() const
{
    return m_answer && *m_answer ? **m_answer : Picture();
}

std::optional<Error> WantedPicture::error() const
{
    return m_answer && !*m_answer ? std::optional(m_answer->error()) : std::nullopt;
}

} // namespace doubleread
