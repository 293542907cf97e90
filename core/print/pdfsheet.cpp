#include "core/print/pdfsheet.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QTextLayout>

#include <algorithm>
#include <memory>

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

} // namespace

/// A cell, broken into lines.
struct PdfSheet::Laid
{
    std::unique_ptr<QTextLayout> layout;
    double left = 0; ///< px
    QColor color;
};

PdfSheet::PdfSheet(const QString &title, const QString &footer)
    : m_footer(footer), m_writer(&m_buffer)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setTitle(title);
    m_writer.setCreator(u"DoubleRead"_s);
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                       QMarginsF(sideMargin, sideMargin, sideMargin, sideMargin),
                                       QPageLayout::Millimeter));
    m_painter.begin(&m_writer);
}

double PdfSheet::px(double mm) const
{
    return mm / millimetresPerInch * dotsPerInch;
}

QFont PdfSheet::font(double points, bool bold) const
{
    QFont font;
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

void PdfSheet::line(const std::vector<Cell> &cells)
{
    std::vector<Laid> laid;
    int lines = 0;
    for (const Cell &cell : cells) {
        auto layout =
            std::make_unique<QTextLayout>(QString(cell.text).replace(u'\n', QChar::LineSeparator),
                                          font(cell.points, cell.bold), &m_writer);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        const double width = cell.width > 0 ? px(cell.width) : m_writer.width() - px(cell.left);
        layout->beginLayout();
        for (QTextLine each = layout->createLine(); each.isValid(); each = layout->createLine())
            each.setLineWidth(width);
        layout->endLayout();
        lines = std::max(lines, layout->lineCount());
        laid.push_back({std::move(layout), px(cell.left), colorOf(cell.ink)});
    }
    for (int index = 0; index < lines; ++index) {
        double height = 0;
        for (const Laid &each : laid)
            if (index < each.layout->lineCount())
                height = std::max(height, each.layout->lineAt(index).height());
        if (m_y + height > m_writer.height() - px(footRoom))
            beginPage();
        for (const Laid &each : laid) {
            if (index >= each.layout->lineCount())
                continue;
            QTextLine line = each.layout->lineAt(index);
            line.setPosition({0, 0});
            m_painter.setPen(each.color);
            line.draw(&m_painter, QPointF(each.left, m_y));
        }
        m_y += height;
    }
}

void PdfSheet::space(double mm)
{
    m_y += px(mm);
}

void PdfSheet::rule()
{
    m_painter.setPen(QPen(QColor(0xC9, 0xCF, 0xD6), px(0.15)));
    m_painter.drawLine(QPointF(0, m_y), QPointF(m_writer.width(), m_y));
}

void PdfSheet::keep(double mm)
{
    if (m_y + px(mm) > m_writer.height() - px(footRoom))
        beginPage();
}

void PdfSheet::beginPage()
{
    drawFooter();
    m_writer.newPage();
    ++m_page;
    m_y = 0;
}

void PdfSheet::drawFooter()
{
    const QRectF foot(0, m_writer.height() - px(footRoom / 2), m_writer.width(), px(footRoom / 2));
    m_painter.setFont(font(footPoints, false));
    m_painter.setPen(colorOf(Ink::Quiet));
    m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, m_footer);
    m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                       QCoreApplication::translate("Print", "page %1").arg(m_page));
}

QByteArray PdfSheet::finish()
{
    drawFooter();
    m_painter.end();
    return m_buffer.data();
}

} // namespace doubleread
