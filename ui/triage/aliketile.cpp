#include "ui/triage/aliketile.h"

#include "ui/models/scanpainting.h"
#include "ui/triage/triagewords.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace doubleread {

namespace {

constexpr int lineHeight = 18;
constexpr int lines = 4;

} // namespace

AlikeTile::AlikeTile(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
}

void AlikeTile::setScan(ScanRow row, LikenessOf likeness, const Triage &triage)
{
    m_row = std::move(row);
    m_likeness = likeness;
    m_thumbnail = {};
    setTriage(triage);
}

void AlikeTile::clear()
{
    m_row = {};
    m_thumbnail = {};
    setAccessibleName({});
    setToolTip({});
    update();
}

void AlikeTile::setTriage(const Triage &triage)
{
    m_triage = triage;
    const QStringList words{m_row.scan.fileName, triagewords::site(m_row.scan.site),
                            triagewords::likeness(m_likeness), triagewords::decision(triage)};
    setAccessibleName(words.join(u", "_s));
    setToolTip(plainToolTip(words.join(u" · "_s)));
    update();
}

void AlikeTile::setThumbnail(const QImage &thumbnail)
{
    m_thumbnail = thumbnail;
    update();
}

QSize AlikeTile::sizeHint() const
{
    return {pictureEdge + 2 * theme::padding,
            pictureEdge + lines * lineHeight + 3 * theme::grid + 2 * theme::grid};
}

void AlikeTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto color = [this](theme::Token token) { return theme::color(token, palette()); };
    painter.setPen(isChecked() || hasFocus() ? color(theme::Token::Accent) : Qt::transparent);
    painter.setBrush(isChecked() ? color(theme::Token::AccentMuted) : color(theme::Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
    if (m_row.scan.position == 0)
        return;
    const QRect picture((width() - pictureEdge) / 2, 2 * theme::grid, pictureEdge, pictureEdge);
    painter.fillRect(picture, color(theme::Token::Surround));
    ScanRow plain = m_row;
    plain.overlay.clear(); // triage looks at the scan alone
    scanpainting::paintPicture(painter, picture, m_thumbnail, plain, {});
    int top = picture.bottom() + theme::grid;
    const auto line = [&](const QString &text, theme::Token token) {
        painter.setPen(color(token));
        const QRect room(2 * theme::grid, top, width() - 4 * theme::grid, lineHeight);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text, Qt::ElideMiddle, room.width()));
        top += lineHeight;
    };
    line(m_row.scan.fileName, theme::Token::Text);
    line(triagewords::site(m_row.scan.site), theme::Token::SecondaryText);
    line(triagewords::likeness(m_likeness), theme::Token::SecondaryText);
    line(triagewords::decision(m_triage),
         m_triage.decision == TriageDecision::Exclude ? theme::Token::Warning : theme::Token::Text);
}

void AlikeTile::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT doubleClicked();
}

} // namespace doubleread
