#include "core/crypto/passwordstrength.h"

#include "core/base/literals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace doubleread {

namespace {

constexpr double fairBits = 40;
constexpr double strongBits = 60;
constexpr double bitsOfAWord = 10;
constexpr double bitsOfARun = 1;       ///< A character that follows from the one before.
constexpr double bitsInALongText = 2;  ///< Of a letter in what is likely made of words.
constexpr qsizetype longText = 10;     ///< Characters.
constexpr qsizetype shortestKnown = 3; ///< Of a word that is looked for.

constexpr std::array commonWords{
    u"password", u"passwort",  u"passw0rd", u"doubleread", u"radiology", u"radiologist",
    u"fracture", u"hospital",  u"welcome",  u"letmein",    u"admin",     u"coordinator",
    u"officer",  u"reader",    u"iloveyou", u"monkey",     u"dragon",    u"football",
    u"sunshine", u"princess",  u"summer",   u"winter",     u"spring",    u"autumn",
    u"january",  u"september", u"monday",   u"friday",     u"secret",    u"master",
    u"doctor",   u"clinic",    u"x-ray",    u"xray",       u"qwerty",    u"qwertz",
    u"azerty",   u"changeme",  u"test",     u"user",       u"login",     u"hello"};

constexpr std::array keyRows{u"1234567890", u"qwertyuiop", u"qwertzuiop", u"azertyuiop",
                             u"asdfghjkl",  u"zxcvbnm",    u"yxcvbnm"};

/// Takes the known words out, each for the bits of one word.
double takeWords(QString &text, const QStringList &personal)
{
    double bits = 0;
    const auto take = [&](const QString &word) {
        if (word.size() < shortestKnown)
            return;
        const qsizetype found = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (found < 0)
            return;
        text.remove(found, word.size());
        bits += bitsOfAWord;
    };
    for (const QString &name : personal)
        for (const QString &part : name.split(u' ', Qt::SkipEmptyParts))
            take(part);
    for (const char16_t *word : commonWords)
        take(QString::fromUtf16(word));
    for (int year = 1940; year < 2040; ++year) {
        const qsizetype before = text.size();
        take(QString::number(year));
        if (text.size() != before)
            break;
    }
    return bits;
}

bool follows(QChar one, QChar other)
{
    if (std::abs(one.unicode() - other.unicode()) <= 1)
        return true;
    return std::ranges::any_of(keyRows, [&](const char16_t *row) {
        const QString keys = QString::fromUtf16(row);
        const qsizetype first = keys.indexOf(one);
        const qsizetype second = keys.indexOf(other);
        return first >= 0 && second >= 0 && std::abs(first - second) == 1;
    });
}

/// Characters to choose from, as far as they are used.
double alphabet(const QString &text)
{
    double size = 0;
    if (std::ranges::any_of(text, [](QChar c) { return c.isLower(); }))
        size += 26;
    if (std::ranges::any_of(text, [](QChar c) { return c.isUpper(); }))
        size += 26;
    if (std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
        size += 10;
    if (std::ranges::any_of(text, [](QChar c) { return !c.isLetterOrNumber(); }))
        size += 20;
    return std::max(size, 2.0);
}

} // namespace

double guessingBits(const QString &password, const QStringList &personal)
{
    QString text = password;
    double bits = takeWords(text, personal);
    const double each = std::log2(alphabet(text));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && follows(text.at(i - 1).toLower(), text.at(i).toLower()))
            bits += bitsOfARun;
        else
            bits += i < longText ? each : std::min(each, bitsInALongText);
    }
    return bits;
}

PasswordStrength passwordStrength(const QString &password, const QStringList &personal)
{
    if (password.size() < shortestPassword)
        return PasswordStrength::TooShort;
    const double bits = guessingBits(password, personal);
    if (bits < fairBits)
        return PasswordStrength::Weak;
    return bits < strongBits ? PasswordStrength::Fair : PasswordStrength::Strong;
}

} // namespace doubleread
