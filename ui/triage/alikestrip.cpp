#include "ui/triage/alikestrip.h"

#include "core/base/answer.h"
#include "core/imaging/thumbnailloader.h"
#include "core/session/datasetsession.h"
#include "ui/models/scansource.h"
#include "ui/triage/aliketile.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int stripWidth = 228;
constexpr std::size_t mostTiles = 24; // nobody looks through more

} // namespace

AlikeStrip::AlikeStrip(const PageContext &context, const std::vector<QAction *> &actions,
                       TriageOf triageOf, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_triageOf(std::move(triageOf)),
      m_title(new QLabel(this)),
      m_layout(new QVBoxLayout),
      m_scroll(new QScrollArea(this)),
      m_buttons(new QWidget(this))
{
    setProperty("role", u"panel"_s);
    setAccessibleName(tr("Near-identical scans"));
    setFixedWidth(stripWidth);
    m_title->setProperty("role", u"section"_s);
    m_title->setWordWrap(true);
    auto *tiles = new QWidget(this);
    tiles->setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * theme::grid);
    m_layout->addStretch(1);
    m_scroll->setWidget(tiles);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    tiles->setAutoFillBackground(false);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(theme::grid);
    for (QAction *action : actions)
        buttons->addWidget(new KeyCapButton(action, KeyCapButton::Cap::Before, m_buttons));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_buttons);
    hide();
    connect(&context.thumbnails, &ThumbnailLoader::ready, this,
            [this](const QByteArray &sha256, int edge) {
                for (AlikeTile *tile : shown())
                    if (tile->row().scan.sha256 == sha256)
                        tile->setThumbnail(
                            m_context.thumbnails.cached(sourceOf(tile->row()), edge));
            });
}

void AlikeStrip::show(qint64 position, const AlikeGroup &group)
{
    if (position == m_position && group == m_group)
        return;
    m_position = position;
    m_group = group;
    clear();
    setVisible(group.size() > 1);
    if (group.size() > 1)
        ask();
    else
        Q_EMIT chosenChanged();
}

/// Tiles stay until it is known how many are needed: hiding and showing them takes long.
void AlikeStrip::clear()
{
    ++m_request;
    for (AlikeTile *tile : shown())
        tile->clear();
    m_shown = 0;
    m_rows.clear();
}

void AlikeStrip::ask()
{
    std::vector<qint64> others;
    for (const ScanLook &each : m_group)
        if (each.position != m_position)
            others.push_back(each.position);
    m_title->setText(others.size() == 1 ? tr("A near-identical scan")
                     : others.size() <= mostTiles
                         ? tr("%1 near-identical scans").arg(others.size())
                         : tr("%1 near-identical scans, the first %2 of them")
                               .arg(others.size())
                               .arg(mostTiles));
    whenAnswered(m_context.session.scanRows(others), this,
                 [this, request = m_request](const Result<std::vector<ScanRow>> &rows) {
                     if (rows && request == m_request)
                         fill(*rows);
                 });
}

void AlikeStrip::fill(const std::vector<ScanRow> &rows)
{
    const auto self = std::ranges::find(m_group, m_position, &ScanLook::position);
    m_rows = rows;
    for (const ScanRow &row : rows) {
        const auto look = std::ranges::find(m_group, row.scan.position, &ScanLook::position);
        if (self == m_group.end() || look == m_group.end() || m_shown == mostTiles)
            continue;
        AlikeTile *next = tile(m_shown++);
        next->setScan(row, likenessOf(*self, *look), m_triageOf(row));
        next->setThumbnail(m_context.thumbnails.cached(sourceOf(row), AlikeTile::pictureEdge));
        next->show();
    }
    for (std::size_t index = m_shown; index < m_tiles.size(); ++index)
        m_tiles[index]->hide();
    m_context.thumbnails.request(pictures(), AlikeTile::pictureEdge);
    if (m_shown > 0)
        m_tiles.front()->setChecked(true);
    Q_EMIT chosenChanged(); // the first one may have been checked before
}

AlikeTile *AlikeStrip::tile(std::size_t index)
{
    if (index < m_tiles.size())
        return m_tiles[index];
    auto *tile = new AlikeTile(this);
    connect(tile, &AlikeTile::toggled, this, [this, tile](bool on) {
        if (!on)
            return;
        m_scroll->ensureWidgetVisible(tile, 0, 2 * theme::grid);
        Q_EMIT chosenChanged();
    });
    connect(tile, &AlikeTile::doubleClicked, this, &AlikeStrip::opened);
    m_layout->insertWidget(static_cast<int>(index), tile);
    m_tiles.push_back(tile);
    return tile;
}

std::vector<ImageSource> AlikeStrip::pictures() const
{
    std::vector<ImageSource> sources;
    sources.reserve(m_shown);
    for (const AlikeTile *tile : shown())
        sources.push_back(sourceOf(tile->row()));
    return sources;
}

const ScanRow *AlikeStrip::chosen() const
{
    const auto checked = std::ranges::find_if(shown(), &AlikeTile::isChecked);
    return checked == shown().end() ? nullptr : &(*checked)->row();
}

void AlikeStrip::chooseNext()
{
    const auto tiles = shown();
    const auto checked = std::ranges::find_if(tiles, &AlikeTile::isChecked);
    if (checked == tiles.end())
        return;
    const auto next = std::next(checked) == tiles.end() ? tiles.begin() : std::next(checked);
    (*next)->setChecked(true);
}

void AlikeStrip::refreshTriage()
{
    for (AlikeTile *tile : shown())
        tile->setTriage(m_triageOf(tile->row()));
}

} // namespace doubleread
