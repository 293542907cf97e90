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
    for (QAction *action : actions) {
        auto *button = new KeyCapButton(action, KeyCapButton::Cap::Before, m_buttons);
        if (action->shortcut().isEmpty())
            button->setKey(action->data().toString());
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_buttons);
    hide();
    connect(&context.thumbnails, &ThumbnailLoader::ready, this,
            [this](const QByteArray &sha256, int edge) {
                for (AlikeTile *tile : m_tiles)
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

void AlikeStrip::clear()
{
    ++m_request;
    for (AlikeTile *tile : std::exchange(m_tiles, {}))
        delete tile;
}

void AlikeStrip::ask()
{
    std::vector<qint64> others;
    for (const ScanLook &each : m_group)
        if (each.position != m_position)
            others.push_back(each.position);
    m_title->setText(others.size() == 1 ? tr("A near-identical scan")
                                        : tr("%1 near-identical scans").arg(others.size()));
    whenAnswered(m_context.session.scanRows(others), this,
                 [this, request = m_request](const Result<std::vector<ScanRow>> &rows) {
                     if (rows && request == m_request)
                         fill(*rows);
                 });
}

void AlikeStrip::fill(const std::vector<ScanRow> &rows)
{
    const auto self = std::ranges::find(m_group, m_position, &ScanLook::position);
    for (const ScanRow &row : rows) {
        const auto look = std::ranges::find(m_group, row.scan.position, &ScanLook::position);
        if (self == m_group.end() || look == m_group.end())
            continue;
        auto *tile = new AlikeTile(row, likenessOf(*self, *look), this);
        tile->setTriage(m_triageOf(row));
        tile->setThumbnail(m_context.thumbnails.cached(sourceOf(row), AlikeTile::pictureEdge));
        connect(tile, &AlikeTile::toggled, this, [this, tile](bool on) {
            if (!on)
                return;
            m_scroll->ensureWidgetVisible(tile, 0, 2 * theme::grid);
            Q_EMIT chosenChanged();
        });
        connect(tile, &AlikeTile::doubleClicked, this, &AlikeStrip::opened);
        m_layout->insertWidget(static_cast<int>(m_tiles.size()), tile);
        m_tiles.push_back(tile);
    }
    requestThumbnails();
    if (!m_tiles.empty())
        m_tiles.front()->setChecked(true);
}

void AlikeStrip::requestThumbnails()
{
    std::vector<ImageSource> sources;
    sources.reserve(m_tiles.size());
    for (const AlikeTile *tile : m_tiles)
        sources.push_back(sourceOf(tile->row()));
    m_context.thumbnails.request(std::move(sources), AlikeTile::pictureEdge);
}

const ScanRow *AlikeStrip::chosen() const
{
    const auto checked = std::ranges::find_if(m_tiles, &AlikeTile::isChecked);
    return checked == m_tiles.end() ? nullptr : &(*checked)->row();
}

std::vector<ScanRow> AlikeStrip::rows() const
{
    std::vector<ScanRow> rows;
    rows.reserve(m_tiles.size());
    for (const AlikeTile *tile : m_tiles)
        rows.push_back(tile->row());
    return rows;
}

void AlikeStrip::chooseNext()
{
    const auto checked = std::ranges::find_if(m_tiles, &AlikeTile::isChecked);
    if (checked == m_tiles.end())
        return;
    const auto next = std::next(checked) == m_tiles.end() ? m_tiles.begin() : std::next(checked);
    (*next)->setChecked(true);
}

void AlikeStrip::refreshTriage()
{
    for (AlikeTile *tile : m_tiles)
        tile->setTriage(m_triageOf(tile->row()));
}

} // namespace doubleread
