#include "ui/comments/spotcomments.h"

#include "core/base/answer.h"
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/pinlayer.h"
#include "ui/comments/threadmodel.h"

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

constexpr double surroundings = 24; ///< Image px on each side of a spot that is looked at.

Box boxAround(Point spot)
{
    return {spot.x - surroundings, spot.y - surroundings, spot.x + surroundings,
            spot.y + surroundings};
}

} // namespace

SpotComments::SpotComments(DatasetSession &session, CommentsPanel &panel,
                           const QList<CanvasView *> &canvases, QObject *parent)
    : QObject(parent), m_session(session), m_panel(panel)
{
    for (CanvasView *canvas : canvases) {
        auto *layer = new PinLayer(*canvas);
        m_layers.emplace_back(layer);
        connect(layer, &PinLayer::activated, this,
                [this](int pin) { m_panel.select(m_panel.threads().rowOfPin(pin + 1)); });
        connect(layer, &PinLayer::placed, this, [this](Point spot) {
            m_panel.setSpot(spot);
            m_panel.startWriting(CommentsPanel::Purpose::Comment);
        });
    }
    connect(&panel, &CommentsPanel::currentChanged, this, &SpotComments::goTo);
    connect(&panel, &CommentsPanel::spotChanged, this, &SpotComments::showDraft);
    connect(&panel, &CommentsPanel::spotNudged, this, &SpotComments::moveSpot);
    connect(&panel, &CommentsPanel::placingChanged, this, [this](bool placing) {
        for (const auto &layer : m_layers)
            if (layer)
                layer->setPlacing(placing);
    });
}

void SpotComments::show(Id<Scan> scan, const Span &span)
{
    m_span = span;
    if (scan != m_scan) {
        m_scan = scan;
        for (const auto &layer : m_layers)
            if (layer)
                layer->forgetMouse(); // it rests over another picture now
        m_panel.setThreads({});
        showPins();
    }
    reload();
}

void SpotComments::clear()
{
    m_scan = {};
    m_panel.setThreads({});
    showPins();
}

void SpotComments::begin(std::optional<Point> inHand)
{
    if (m_panel.draft().text.isEmpty()) {
        std::optional<Point> pointed;
        std::optional<Point> middle;
        for (const auto &layer : m_layers) {
            if (!layer)
                continue;
            pointed = layer->pointedAt() ? layer->pointedAt() : pointed;
            middle = layer->isVisible() ? layer->middle() : middle;
        }
        m_panel.setSpot(pointed ? pointed : inHand ? inHand : middle);
    }
    m_panel.startWriting(CommentsPanel::Purpose::Comment);
}

void SpotComments::moveSpot(Point by)
{
    const std::optional<Point> spot = m_panel.draft().spot;
    if (spot && !m_layers.empty() && m_layers.front())
        m_panel.setSpot(m_layers.front()->inside(*spot + by));
}

void SpotComments::reload()
{
    if (m_scan.isNull())
        return;
    whenAnswered(m_session.comments(m_scan), this,
                 [this, scan = m_scan](const Result<std::vector<Comment>> &comments) {
                     if (scan != m_scan)
                         return;
                     if (comments)
                         take(*comments);
                     else
                         Q_EMIT failed(comments.error());
                 });
}

/// Where the service keeps a name back, the side is what is left of it.
QString SpotComments::nameOf(const Comment &comment) const
{
    if (comment.author == m_session.person().id)
        return tr("You");
    if (comment.side)
        return *comment.side == 0 ? tr("Reader of the first read")
                                  : tr("Reader of the second read");
    const auto &people = m_session.info().people;
    const auto person = std::ranges::find(people, comment.author, &User::id);
    return comment.author.isNull() || person == people.end() ? tr("A reader") : person->name;
}

void SpotComments::take(std::vector<Comment> comments)
{
    std::erase_if(comments, [this](const Comment &each) {
        return (m_span.from.isValid() && each.at < m_span.from) ||
               (m_span.until.isValid() && each.at > m_span.until);
    });
    m_panel.setThreads(
        threadsOf(comments, [this](const Comment &comment) { return nameOf(comment); }));
    showPins();
}

void SpotComments::goTo(int row)
{
    showPins();
    if (row < 0)
        return;
    if (const std::optional<Point> spot = m_panel.threads().line(row).spot)
        Q_EMIT looked(boxAround(*spot));
}

void SpotComments::showPins()
{
    const ThreadModel &threads = m_panel.threads();
    const int row = m_panel.current();
    const int first = row < 0 ? -1 : threads.firstOfThread(row);
    std::vector<Pin> pins;
    for (int at = 0; at < threads.rowCount(); ++at)
        if (const ThreadLine &line = threads.line(at); line.pin > 0)
            pins.push_back({.spot = *line.spot,
                            .text = tr("%1: %2").arg(line.author, line.comment.text),
                            .current = at == first});
    for (const auto &layer : m_layers)
        if (layer)
            layer->setPins(pins);
}

void SpotComments::showDraft()
{
    for (const auto &layer : m_layers)
        if (layer)
            layer->setDraft(m_panel.draft().spot);
}

void SpotComments::store(const NewComment &comment)
{
    if (m_scan.isNull() || std::exchange(m_storing, true))
        return;
    whenAnswered(m_session.addComment(m_scan, comment), this,
                 [this, scan = m_scan](const Result<Comment> &added) {
                     m_storing = false;
                     if (!added) {
                         Q_EMIT failed(added.error());
                         return;
                     }
                     if (scan != m_scan)
                         return;
                     m_panel.setDraft({});
                     reload();
                     Q_EMIT stored();
                 });
}

} // namespace doubleread
