#include "ui/widgets/icons.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace doubleread {

namespace {

class LineIcon final : public QIconEngine
{
public:
    LineIcon(QByteArray svg, QColor normal, QColor disabled)
        : m_svg(std::move(svg)), m_normal(normal), m_disabled(disabled)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray colored = m_svg;
        colored.replace("currentColor",
                        (mode == QIcon::Disabled ? m_disabled : m_normal).name().toLatin1());
        QSvgRenderer renderer(colored);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIcon(*this); }

private:
    QByteArray m_svg;
    QColor m_normal;
    QColor m_disabled;
};

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "icon", qPrintable(name));
        return {};
    }
    QColor disabled = theme::color(theme::Token::SecondaryText, palette);
    disabled = disabled.darker(150);
    return QIcon(new LineIcon(file.readAll(), theme::color(theme::Token::Text, palette), disabled));
}

QIcon icon(const QString &name)
{
    return icon(name, QGuiApplication::palette());
}

} // namespace doubleread
