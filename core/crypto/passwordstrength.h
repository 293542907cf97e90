#pragma once

#include <QStringList>

namespace doubleread {

inline constexpr qsizetype shortestPassword = 8; ///< Characters.

enum class PasswordStrength { TooShort, Weak, Fair, Strong };

/// Roughly how many bits a guesser has to try who knows common words, years, runs of keys and
/// `personal` (the person's and the dataset's names). A hint for whoever chooses, no proof.
double guessingBits(const QString &password, const QStringList &personal = {});

/// Weak below 40 bits, Strong from 60 bits on.
PasswordStrength passwordStrength(const QString &password, const QStringList &personal = {});

} // namespace doubleread
