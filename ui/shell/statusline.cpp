#include "ui/shell/statusline.h"

#include "core/base/literals.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/yieldinglabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

#include <chrono>
#include <cmath>
#include <utility>

namespace doubleread {

namespace {

constexpr int lineHeight = 28;
constexpr int longestFileName = 320;  // px
constexpr int longestWindowName = 40; // characters; files may hold any text

void setRole(QLabel *label, const QString &role)
{
    if (label->property("role").toString() == role)
        return; // polishing is slow
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QString cursorText(const ScanStatus &status)
{
    if (!status.cursor)
        return {};
    QString text = StatusLine::tr("x %1  y %2")
                       .arg(status.cursor->x, 0, 'f', 1)
                       .arg(status.cursor->y, 0, 'f', 1);
    if (status.value)
        text += u"  "_s + StatusLine::tr("value %1").arg(*status.value, 0, 'g', 6);
    return text;
}

QString windowText(const ScanStatus &status)
{
    if (status.windowWidth <= 0)
        return {};
    // A file may bring slopes that make widths less than 1.
    const int decimals = status.windowWidth < 10 ? 2 : 0;
    QString text = StatusLine::tr("W %1 L %2")
                       .arg(status.windowWidth, 0, 'f', decimals)
                       .arg(status.windowLevel, 0, 'f', decimals);
    if (!status.windowName.isEmpty())
        text += u" · "_s + status.windowName.left(longestWindowName);
    return text;
}

} // namespace

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(lineHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, 0, theme::padding, 0);
    layout->setSpacing(5 * theme::grid);
    const auto put = [&](QLabel *made, QLabel *&label, const QString &name) {
        label = made;
        label->setAccessibleDescription(name); // its name is what it shows
        setRole(label, u"secondary"_s);
        layout->addWidget(label);
    };
    const auto add = [&](QLabel *&label, const QString &name) {
        put(new QLabel(this), label, name);
        label->setTextFormat(Qt::PlainText);
    };
    const auto addYielding = [&](QLabel *&label, const QString &name) {
        put(new YieldingLabel(this), label, name);
    };
    add(m_saved, tr("Saved"));
    add(m_file, tr("File"));
    add(m_size, tr("Size"));
    add(m_cursor, tr("Cursor"));
    add(m_window, tr("Window and level"));
    add(m_zoom, tr("Zoom"));
    add(m_view, tr("How the scan is shown"));
    setRole(m_view, u"warning"_s);
    layout->addStretch(1);
    addYielding(m_work, tr("Work in progress"));
    m_progress = new QProgressBar(this);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Progress"));
    layout->addWidget(m_progress);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setProperty("role", u"flat"_s);
    m_cancel->setAccessibleName(tr("Cancel the work in progress"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto cancel = std::exchange(m_onCancel, {}))
            cancel();
        setProgress(0, 0, {});
    });
    layout->addWidget(m_cancel);
    addYielding(m_remark, tr("Remark"));
    add(m_protection, tr("Protection"));
    setProgress(0, 0, {});
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::tellSaved);
    m_clock.setInterval(std::chrono::seconds(1));
}

void StatusLine::setScan(const ScanStatus &status)
{
    m_file->setText(
        m_file->fontMetrics().elidedText(status.fileName, Qt::ElideMiddle, longestFileName));
    m_file->setToolTip(plainToolTip(status.fileName));
    m_size->setText(status.size.isEmpty() ? QString()
                                          : tr("%1 × %2 · %3 bit")
                                                .arg(status.size.width())
                                                .arg(status.size.height())
                                                .arg(status.bitsStored));
    m_cursor->setText(cursorText(status));
    m_window->setText(windowText(status));
    m_window->setToolTip(plainToolTip(status.windowName));
    m_zoom->setText(status.zoom > 0 ? tr("%1 %").arg(std::lround(status.zoom * 100)) : QString());
    m_view->setText(status.view);
    m_remark->setText(status.remark);
    m_remark->setToolTip(plainToolTip(status.remark));
}

void StatusLine::clearScan()
{
    setScan({});
}

void StatusLine::setSaved(const QDateTime &at)
{
    m_savedAt = at;
    setRole(m_saved, u"success"_s);
    tellSaved();
    m_clock.start();
}

void StatusLine::setNotSaved(const QString &why)
{
    m_clock.stop();
    setRole(m_saved, u"error"_s);
    m_saved->setText(tr("✗ not saved"));
    m_saved->setToolTip(plainToolTip(why));
}

void StatusLine::setSaveNote(const QString &text)
{
    m_clock.stop();
    setRole(m_saved, u"secondary"_s);
    m_saved->setText(text);
}

void StatusLine::setProtection(const QString &text)
{
    m_protection->setText(text);
}

void StatusLine::setProgress(int done, int total, const QString &what)
{
    const bool working = total > 0;
    m_work->setVisible(working);
    m_progress->setVisible(working);
    m_cancel->setVisible(working && m_onCancel);
    m_remark->setVisible(!working);
    if (!working)
        return;
    m_work->setText(what);
    m_progress->setMaximum(total);
    m_progress->setValue(done);
}

void StatusLine::offerCancel(std::function<void()> cancel)
{
    m_onCancel = std::move(cancel);
    m_cancel->setVisible(m_progress->isVisible() && m_onCancel);
}

void StatusLine::tellSaved()
{
    const qint64 seconds = std::max<qint64>(0, m_savedAt.secsTo(QDateTime::currentDateTimeUtc()));
    m_saved->setToolTip(tr("Every edit is stored the moment it is made"));
    if (seconds < 2)
        m_saved->setText(tr("✓ saved"));
    else if (seconds < 60)
        m_saved->setText(tr("✓ saved %1 s ago").arg(seconds));
    else
        m_saved->setText(
            tr("✓ saved %1")
                .arg(QLocale().toString(m_savedAt.toLocalTime().time(), QLocale::ShortFormat)));
}

} // namespace doubleread
