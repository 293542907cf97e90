#include "ui/statistics/plotpanel.h"

#include "core/base/filewriting.h"
#include "core/base/literals.h"
#include "core/service/agreement/agreementsections.h"
#include "ui/statistics/plotview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int lowestPlot = 264;
constexpr QSize pictureSize{1200, 800}; ///< px; a PNG has twice as many.
constexpr int pictureScale = 2;

QByteArray png(PlotView &view)
{
    QImage image(pictureSize * pictureScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(pictureScale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    view.render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(PlotView &view, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize);
    generator.setViewBox(QRect(QPoint(), pictureSize));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), pictureSize), Qt::white);
    view.render(&painter);
    painter.end();
    return bytes;
}

} // namespace

PlotPanel::PlotPanel(const QString &title, PlotMaker make, Report report, QWidget *parent)
    : QFrame(parent),
      m_title(title),
      m_make(make),
      m_report(std::move(report)),
      m_view(new PlotView(this)),
      m_words(new QLabel(this))
{
    setProperty("role", u"card"_s);
    auto *head = new SectionHeader(title, this);
    auto *save = new QToolButton(this);
    save->setIcon(icon(u"export"_s));
    save->setToolTip(tr("Save this picture (PNG or SVG)…"));
    save->setAccessibleName(tr("Save the picture of %1").arg(title));
    save->setFocusPolicy(Qt::StrongFocus);
    connect(save, &QToolButton::clicked, this, &PlotPanel::ask);
    head->addTrailing(save);
    m_view->setMinimumHeight(lowestPlot);
    m_view->setMinimumWidth(320);
    m_view->setAccessibleName(title);
    m_words->setProperty("role", u"small"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setMinimumHeight(2 * fontMetrics().height());
    m_words->setAlignment(Qt::AlignTop);
    connect(m_view, &PlotView::pointedAt, this, &PlotPanel::tell);
    connect(m_view, &PlotView::chosen, this, [this](const PlotSpot &spot) {
        if (!spot.scans.empty())
            Q_EMIT scansRequested(spot.words, spot.scans);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid * 2, theme::padding, theme::grid * 2);
    layout->setSpacing(theme::grid);
    layout->addWidget(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_words);
    draw();
}

void PlotPanel::draw()
{
    Plot plot = m_make(*m_report, palette());
    m_summary = plot.summary;
    m_view->setAccessibleDescription(m_summary);
    m_view->setPlot(std::move(plot));
    m_view->setBackgroundBrush(theme::color(theme::Token::Panel, palette()));
    tell(nullptr);
}

void PlotPanel::tell(const PlotSpot *spot)
{
    m_words->setText(spot ? spot->words : m_summary);
    if (spot)
        m_view->setAccessibleDescription(spot->words);
}

void PlotPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

Result<void> PlotPanel::savePicture(const QString &path) const
{
    const QPalette palette = theme::paletteOf(theme::Scheme::Light);
    PlotView view;
    view.setPalette(palette);
    view.setBackgroundBrush(Qt::white);
    Plot plot = m_make(*m_report, palette);
    const QStringList head = agreementHead(*m_report);
    plot.chart->setTitle(
        QStringList{m_title, m_report->subject, head.value(m_report->pair ? 2 : 1)}.join(u" · "_s));
    plot.chart->setMargins({16, 16, 16, 16});
    view.setPlot(std::move(plot));
    view.resize(pictureSize);
    view.grab(); // lays the chart out
    const bool asSvg = path.endsWith(u".svg"_s, Qt::CaseInsensitive);
    return writeFileDurably(path, asSvg ? svg(view, m_title) : png(view));
}

void PlotPanel::ask()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the picture"), u"agreement.png"_s, tr("Pictures (*.png *.svg)"));
    if (path.isEmpty())
        return;
    if (const Result<void> written = savePicture(path); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT saved(path);
}

} // namespace doubleread
