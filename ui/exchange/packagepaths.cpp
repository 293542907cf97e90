#include "ui/exchange/packagepaths.h"

#include "core/base/literals.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace doubleread {

QString withDatasetSuffix(const QString &path)
{
    const bool has = path.endsWith(u".doubleread"_s, Qt::CaseInsensitive);
    return path.isEmpty() || has ? path : path + u".doubleread"_s;
}

QString freePathBeside(const QString &dataset, const QString &words)
{
    QString name = words.trimmed();
    for (const QChar character : u"/\\:*?\"<>|"_s)
        name.replace(character, u'-');
    while (name.startsWith(u'.')) // hidden, or a way out of the folder
        name.remove(0, 1);
    const QDir folder = QFileInfo(dataset).absoluteDir();
    QString path = folder.filePath(withDatasetSuffix(name));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(withDatasetSuffix(u"%1 %2"_s.arg(name, QString::number(number))));
    return path;
}

QString askForDatasetPath(QWidget *parent, const QString &title, const QString &path)
{
    return withDatasetSuffix(QFileDialog::getSaveFileName(
        parent, title, path, QFileDialog::tr("DoubleRead datasets (*.doubleread)")));
}

} // namespace doubleread
