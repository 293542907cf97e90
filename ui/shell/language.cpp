#include "ui/shell/language.h"

#include "core/base/literals.h"
#include "core/base/workerlanguage.h"

#include <QApplication>
#include <QStringList>
#include <QTranslator>

#include <array>

namespace doubleread {

namespace {

constexpr std::array choices{LanguageChoice{u"", u""}, LanguageChoice{u"en", u"English"},
                             LanguageChoice{u"bn", u"বাংলা"}};

/// That of the words in the resources; lives as long as the application.
QTranslator &banglaWords(QApplication &application)
{
    constexpr auto name = "banglaWords"_L1;
    if (auto *words = application.findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly))
        return *words;
    auto *words = new QTranslator(&application);
    words->setObjectName(name);
    const bool loaded = words->load(u":/translations/doubleread_bn.qm"_s);
    Q_ASSERT(loaded);
    Q_UNUSED(loaded)
    return *words;
}

Language &spoken()
{
    static Language language = Language::English; // that of the sources
    return language;
}

} // namespace

std::span<const LanguageChoice> languageChoices()
{
    return choices;
}

Language languageOf(const QString &code)
{
    if (code == u"bn")
        return Language::Bangla;
    return code == u"en" ? Language::English : languageAmong(QLocale::system().uiLanguages());
}

Language languageAmong(const QStringList &wanted)
{
    for (const QString &each : wanted) {
        const QLocale::Language language = QLocale(each).language();
        if (language == QLocale::Bengali)
            return Language::Bangla;
        if (language == QLocale::English)
            break;
    }
    return Language::English;
}

QLocale localeLike(const QLocale &system)
{
    // Of the British the days come first, as where the other digits are at home.
    return system.zeroDigit() == u"0"_s ? system
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void speak(QApplication &application, Language language)
{
    QLocale::setDefault(localeLike(QLocale::system()));
    QTranslator &words = banglaWords(application);
    QCoreApplication::removeTranslator(&words);
    if (language == Language::Bangla)
        QCoreApplication::installTranslator(&words);
    qputenv(languageOfWorkers, language == Language::Bangla ? "bn" : "en"); // of workers to come
    spoken() = language;
}

Language spokenLanguage()
{
    return spoken();
}

} // namespace doubleread
