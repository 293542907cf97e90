#include "ui/widgets/icons.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace doubleread {

namespace {

/// Halfway between secondary text and what lies behind.
QColor dimmed(const QPalette &palette)
{
    const QColor ink = theme::color(theme::Token::SecondaryText, palette);
    const QColor ground = theme::color(theme::Token::Panel, palette);
    return QColor::fromRgb((ink.red() + ground.red()) / 2, (ink.green() + ground.green()) / 2,
                           (ink.blue() + ground.blue()) / 2);
}

QByteArray drawingOf(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "icon", qPrintable(name));
    return open ? file.readAll() : QByteArray();
}

class LineIcon final : public QIconEngine
{
public:
    LineIcon(QByteArray svg, std::optional<QPalette> palette)
        : m_svg(std::move(svg)), m_palette(std::move(palette))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray colored = m_svg;
        colored.replace("currentColor", inkFor(mode).name().toLatin1());
        QSvgRenderer renderer(colored);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"icon/%1/%2/%3x%4"_s.arg(qHash(m_svg))
                                .arg(inkFor(mode).rgba())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIcon(*this); }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        const QPalette palette = m_palette.value_or(QGuiApplication::palette());
        return mode == QIcon::Disabled ? dimmed(palette)
                                       : theme::color(theme::Token::Text, palette);
    }

    QByteArray m_svg;
    std::optional<QPalette> m_palette; ///< None: the application's at the time of drawing.
};

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    return QIcon(new LineIcon(drawingOf(name), palette));
}

QIcon icon(const QString &name)
{
    return QIcon(new LineIcon(drawingOf(name), std::nullopt));
}

} // namespace doubleread
