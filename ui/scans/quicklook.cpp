#include "ui/scans/quicklook.h"

#include "ui/canvas/canvasview.h"
#include "ui/canvas/viewactions.h"
#include "ui/models/scansource.h"
#include "ui/models/scanwords.h"
#include "ui/models/wantedpicture.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/loadingveil.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

QuickLook::QuickLook(ImageLoader &images, QWidget *parent)
    : QWidget(parent),
      m_picture(new WantedPicture(images, this)),
      m_name(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_seal(new QLabel(this)),
      m_signature(new QLabel(this)),
      m_canvas(new CanvasView(this)),
      m_veil(new LoadingVeil(m_canvas))
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Quick look"));
    m_name->setProperty("role", u"section"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_detail->setProperty("role", u"secondary"_s);
    m_seal->setPixmap(icon(u"seal"_s).pixmap(QSize(theme::iconSize, theme::iconSize)));
    m_signature->setProperty("role", u"success"_s);
    m_signature->setTextFormat(Qt::PlainText);
    m_signature->setAccessibleName(tr("Seal"));
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"close"_s));
    close->setToolTip(tr("Close (Space)"));
    close->setAccessibleName(tr("Close quick look"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::padding, theme::grid, theme::grid, theme::grid);
    head->setSpacing(theme::padding);
    head->addWidget(m_name);
    head->addWidget(m_detail);
    head->addStretch(1);
    head->addWidget(m_seal);
    head->addWidget(m_signature);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
    m_canvas->setAccessibleName(tr("Scan"));
    connect(m_picture, &WantedPicture::arrived, this, &QuickLook::showPicture);
    m_canvas->installEventFilter(this);
    parent->installEventFilter(this);
    connect(close, &QToolButton::clicked, this, &QuickLook::closed);
    hide();
}

void QuickLook::show(const ScanRow &row, const std::vector<Label> &labels)
{
    m_row = row;
    m_name->setText(m_name->fontMetrics().elidedText(row.scan.fileName, Qt::ElideMiddle, 480));
    m_detail->setText(scanwords::badge(row).text + u" · "_s + scanwords::size(row.scan));
    m_seal->setVisible(row.signOff.has_value());
    m_signature->setText(scanwords::seal(row));
    m_canvas->setLabels(labels);
    setGeometry(parentWidget()->rect());
    QWidget::show();
    raise();
    m_canvas->setFocus();
    m_picture->clear(); // what could not be shown is tried again
    m_picture->want(sourceOf(row));
    if (m_picture->isHere()) {
        showPicture();
        return;
    }
    m_canvas->clear();
    m_veil->showFor(row.scan.fileName);
}

void QuickLook::showPicture()
{
    m_veil->hide();
    if (const std::optional<Error> error = m_picture->error())
        m_canvas->clear(error->text());
    else
        m_canvas->showPicture(m_picture->picture(), nullptr,
                              {{.style = OverlayStyle::Own, .annotations = m_row.overlay}});
}

bool QuickLook::takeKey(const QKeyEvent &event)
{
    if (takeViewKey(event, *m_canvas))
        return true;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_canvas->cancelShape()) // what was measured goes first
            return true;
        [[fallthrough]];
    case Qt::Key_Space:
        Q_EMIT closed();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_A:
        Q_EMIT stepped(-1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_D:
        Q_EMIT stepped(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openRequested();
        return true;
    default:
        return false;
    }
}

void QuickLook::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}

bool QuickLook::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched != m_canvas || !isVisible())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) { // before the gallery's own shortcuts
        event->accept();
        return true;
    }
    return event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event));
}

} // namespace doubleread
