#pragma once

#include "core/base/setting.h"

#include <QByteArray>
#include <QStringList>

namespace doubleread::preferences {

/// What the window remembers between starts.
inline const Setting<QStringList> recentDatasets{"window/recentDatasets", {}};
inline const Setting<QByteArray> geometry{"window/geometry", {}};
inline const Setting<bool> lightScheme{"window/lightScheme", false};
/// For decoded scans and thumbnails together, see CacheBudget.
inline const Setting<int> pictureCacheMegabytes{"images/cacheMegabytes", 512};

/// Of languageChoices(): "" (as the system), "en" or "bn".
inline const Setting<QString> language{"window/language", {}};

/// Without a touch, until a protected dataset is locked; 0: never.
inline const Setting<int> lockAfterSeconds{"window/lockAfterSeconds", 600};

/// Puts the dataset first among the recent ones and drops those that are gone.
void rememberDataset(const QString &path);

/// Who was at the desk of this dataset when it was closed; null when nobody was.
QString lastPersonOf(const QString &datasetPath);
void rememberPerson(const QString &datasetPath, const QString &id);

} // namespace doubleread::preferences
