#include "ui/shell/preferences.h"

#include "core/base/literals.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace doubleread::preferences {

namespace {

constexpr qsizetype longestRecentList = 5;

QString personKey(const QString &datasetPath)
{
    const QByteArray hash =
        QCryptographicHash::hash(datasetPath.toUtf8(), QCryptographicHash::Sha1);
    return u"people/"_s + QString::fromLatin1(hash.toHex());
}

} // namespace

void rememberDataset(const QString &path)
{
    QStringList recent = recentDatasets.value();
    recent.removeAll(path);
    recent.prepend(path);
    recent.removeIf([](const QString &each) { return !QFileInfo::exists(each); });
    recentDatasets.setValue(recent.first(std::min(recent.size(), longestRecentList)));
}

QString lastPersonOf(const QString &datasetPath)
{
    return QSettings().value(personKey(datasetPath)).toString();
}

void rememberPerson(const QString &datasetPath, const QString &id)
{
    QSettings().setValue(personKey(datasetPath), id);
}

} // namespace doubleread::preferences
