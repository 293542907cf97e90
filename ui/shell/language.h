#pragma once

#include <QLocale>
#include <QString>

#include <span>

class QApplication;

namespace doubleread {

/// The languages that the window speaks. English is that of the sources.
enum class Language { English, Bangla };

/// What may be chosen, as the settings keep it ("" is as the system) and in its own language.
struct LanguageChoice
{
    const char16_t *code;
    const char16_t *name; ///< Empty for the system's.
};
std::span<const LanguageChoice> languageChoices();

/// Of these codes; that of the system where the code is empty or not known.
Language languageOf(const QString &code);

/// Bangla where one of the languages that the person wants ("bn-BD", "en"), in the order of
/// wanting, is Bangla before any is English.
Language languageAmong(const QStringList &wanted);

/// How numbers and dates are written: as the system does, but always in the digits 0 to 9, which
/// coordinates, measures and files have too.
QLocale localeLike(const QLocale &system);

/// The words of everything that is built from now on, and its numbers and dates (localeLike()).
void speak(QApplication &application, Language language);

/// The one that was last spoken.
Language spokenLanguage();

} // namespace doubleread
