#include "ui/protocol/versionsview.h"

#include "core/model/history.h"

#include <ranges>

namespace doubleread {

VersionsView::VersionsView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setAccessibleName(tr("Versions of the protocol"));
}

void VersionsView::setVersions(const std::vector<ProtocolVersion> &versions)
{
    QStringList lines;
    for (const ProtocolVersion &version : versions | std::views::reverse) {
        QStringList head{tr("Version %1").arg(version.protocol.version)};
        if (version.at.isValid())
            head << utcText(version.at);
        if (!version.author.isEmpty())
            head << version.author;
        lines << head.join(u" · "_s);
        if (!version.reason.isEmpty())
            lines << u"    "_s + tr("Reason: %1").arg(version.reason);
        for (const QString &change : version.changes)
            lines << u"    "_s + change;
        lines << QString();
    }
    setPlainText(lines.join(u'\n').trimmed());
}

} // namespace doubleread
