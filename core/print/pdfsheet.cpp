#include "core/print/pdfsheet.h"

#include "core/base/fonts.h"
#include "core/base/literals.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int dotsPerInch = 300;
constexpr double millimetresPerInch = 25.4;
constexpr double sideMargin = 18;
constexpr double footRoom = 10; ///< mm above the lower margin.
constexpr double footPoints = 7.5;

QColor colorOf(PdfSheet::Ink ink)
{
    switch (ink) {
    case PdfSheet::Ink::Quiet:
        return {0x55, 0x5F, 0x6B};
    case PdfSheet::Ink::Good:
        return {0x13, 0x65, 0x3C};
    case PdfSheet::Ink::Bad:
        return {0xB3, 0x26, 0x2B};
    case PdfSheet::Ink::Text:
        break;
    }
    return {0x1A, 0x1E, 0x23};
}

double px(double mm)
{
    return mm / millimetresPerInch * dotsPerInch;
}

QFont fontOf(double points, bool bold)
{
    QFont font;
    font.setFamilies(withBangla(font.families()));
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

/// A cell, broken into lines.
struct Laid
{
    std::unique_ptr<QTextLayout> layout;
    double left = 0; ///< px
    QColor color;
};

} // namespace

struct PdfSheet::Paper
{
    QString footer;
    QBuffer buffer;
    QPdfWriter writer{&buffer};
    QPainter painter;
    double y = 0; ///< px from the upper margin.
    int page = 1;

    double lowest() const { return writer.height() - px(footRoom); }
    Laid lay(const Cell &cell);
    void draw(const std::vector<Laid> &laid, int line);
    void beginPage();
    void drawFooter();
};

Laid PdfSheet::Paper::lay(const Cell &cell)
{
    auto layout =
        std::make_unique<QTextLayout>(QString(cell.text).replace(u'\n', QChar::LineSeparator),
                                      fontOf(cell.points, cell.bold), &writer);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    const double width = cell.width > 0 ? px(cell.width) : writer.width() - px(cell.left);
    layout->beginLayout();
    for (QTextLine each = layout->createLine(); each.isValid(); each = layout->createLine())
        each.setLineWidth(width);
    layout->endLayout();
    return {std::move(layout), px(cell.left), colorOf(cell.ink)};
}

/// This line of all cells, side by side.
void PdfSheet::Paper::draw(const std::vector<Laid> &laid, int line)
{
    double height = 0;
    for (const Laid &each : laid)
        if (line < each.layout->lineCount())
            height = std::max(height, each.layout->lineAt(line).height());
    if (y + height > lowest())
        beginPage();
    for (const Laid &each : laid) {
        if (line >= each.layout->lineCount())
            continue;
        QTextLine words = each.layout->lineAt(line);
        words.setPosition({0, 0});
        painter.setPen(each.color);
        words.draw(&painter, QPointF(each.left, y));
    }
    y += height;
}

void PdfSheet::Paper::beginPage()
{
    drawFooter();
    writer.newPage();
    ++page;
    y = 0;
}

void PdfSheet::Paper::drawFooter()
{
    const QRectF foot(0, writer.height() - px(footRoom / 2), writer.width(), px(footRoom / 2));
    painter.setFont(fontOf(footPoints, false));
    painter.setPen(colorOf(Ink::Quiet));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     QCoreApplication::translate("Print", "page %1").arg(page));
}

PdfSheet::PdfSheet(const QString &title, const QString &footer) : d(std::make_unique<Paper>())
{
    d->footer = footer;
    d->buffer.open(QIODevice::WriteOnly);
    d->writer.setTitle(title);
    d->writer.setCreator(u"DoubleRead"_s);
    d->writer.setResolution(dotsPerInch);
    d->writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                        QMarginsF(sideMargin, sideMargin, sideMargin, sideMargin),
                                        QPageLayout::Millimeter));
    d->painter.begin(&d->writer);
}

PdfSheet::~PdfSheet() = default;

void PdfSheet::line(const std::vector<Cell> &cells)
{
    std::vector<Laid> laid;
    int lines = 0;
    for (const Cell &cell : cells) {
        laid.push_back(d->lay(cell));
        lines = std::max(lines, laid.back().layout->lineCount());
    }
    for (int line = 0; line < lines; ++line)
        d->draw(laid, line);
}

void PdfSheet::space(double mm)
{
    d->y += px(mm);
}

void PdfSheet::rule()
{
    d->painter.setPen(QPen(QColor(0xC9, 0xCF, 0xD6), px(0.15)));
    d->painter.drawLine(QPointF(0, d->y), QPointF(d->writer.width(), d->y));
}

void PdfSheet::keep(double mm)
{
    if (d->y + px(mm) > d->lowest())
        d->beginPage();
}

QByteArray PdfSheet::finish()
{
    d->drawFooter();
    d->painter.end();
    return d->buffer.data();
}

} // namespace doubleread
