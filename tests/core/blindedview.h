#pragma once

#include "servicefixture.h"

namespace doubleread {

/// Everything that the service answers to a person, as text without ids and times: what must not
/// differ between two datasets that differ in another's reads alone. Questions only.
QStringList questionsAs(const ServiceFixture &study, const QString &person);

/// The same for what the person may try: the answers, refusals word by word, and what can be seen
/// afterwards. Changes the dataset.
QStringList attemptsAs(ServiceFixture &study, const QString &person);

} // namespace doubleread
