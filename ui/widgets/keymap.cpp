#include "ui/widgets/keymap.h"

#include "core/base/literals.h"
#include "core/base/setting.h"
#include "ui/widgets/keyprofiles.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <algorithm>

namespace doubleread {

namespace {

const Setting<QString> storedProfile{"keys/profile", {}};
constexpr auto ownGroup = "keys/own"_L1;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(KeyMap)
};

QList<QKeySequence> parsed(const char *keys)
{
    QList<QKeySequence> found;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        found.append(QKeySequence::fromString(key, QKeySequence::PortableText));
    return found;
}

QMetaEnum actionNames()
{
    return QMetaEnum::fromType<ActionId>();
}

} // namespace

bool canMeet(const ActionSpec &one, const ActionSpec &other)
{
    using enum ActionContext;
    if (one.id == other.id)
        return false;
    if (one.context == other.context || one.context == Application || other.context == Application)
        return true;
    const auto isDrawnOn = [](ActionContext context) {
        return context == Read || context == Review;
    };
    return (one.context == Everywhere && isDrawnOn(other.context)) ||
           (other.context == Everywhere && isDrawnOn(one.context));
}

QString whyNotKey(ActionId id, const QKeySequence &key)
{
    if (key.count() != 1)
        return Texts::tr("One key, alone or with Ctrl, Alt or Shift.");
    const QKeyCombination pressed = key[0];
    const bool plain = pressed.keyboardModifiers() == Qt::NoModifier;
    if (specOf(id).use == KeyUse::Hold && !plain)
        return Texts::tr("A key that is held works without Ctrl, Alt and Shift.");
    if (pressed.key() == Qt::Key_Tab || pressed.key() == Qt::Key_Backtab)
        return Texts::tr("Tab goes from field to field.");
    if (plain && pressed.key() == Qt::Key_Escape)
        return Texts::tr("Esc leaves what was begun.");
    if (plain && pressed.key() == Qt::Key_Space && specOf(id).context != ActionContext::Scans)
        return Texts::tr("Space, held, pans the scan.");
    const bool draws = specOf(id).context != ActionContext::Scans &&
                       specOf(id).context != ActionContext::Statistics;
    if (plain && draws && (pressed.key() == Qt::Key_Comma || pressed.key() == Qt::Key_Period))
        return Texts::tr("Comma and full stop size the brush.");
    return {};
}

bool canBeChanged(ActionId id)
{
    return specOf(id).use != KeyUse::InCanvas;
}

QString idNameOf(ActionId id)
{
    return QString::fromLatin1(actionNames().valueToKey(static_cast<int>(id)));
}

std::optional<ActionId> actionNamed(const QString &name)
{
    bool known = false;
    const int value = actionNames().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(static_cast<ActionId>(value)) : std::nullopt;
}

KeyMap &KeyMap::current()
{
    static KeyMap map;
    return map;
}

KeyMap::KeyMap() : m_profile(keyProfiles().data()) {}

QList<QKeySequence> KeyMap::givenKeysOf(ActionId id) const
{
    const auto found = std::ranges::find(m_profile->keys, id, &ProfileKeys::action);
    return parsed(found == m_profile->keys.end() ? specOf(id).keys : found->keys);
}

QList<QKeySequence> KeyMap::keysOf(ActionId id) const
{
    const auto own = m_own.find(id);
    return own == m_own.end() ? givenKeysOf(id) : own->second;
}

std::vector<KeyConflict> KeyMap::conflictsOf(ActionId id, const QList<QKeySequence> &keys) const
{
    std::vector<KeyConflict> found;
    const ActionSpec &spec = specOf(id);
    for (const ActionSpec &other : actionTable()) {
        if (!canMeet(spec, other))
            continue;
        const QList<QKeySequence> theirs = keysOf(other.id);
        for (const QKeySequence &key : keys)
            if (theirs.contains(key))
                found.push_back({.key = key, .with = other.id});
    }
    return found;
}

void KeyMap::setProfile(const KeyProfile &profile)
{
    m_profile = &profile;
    std::erase_if(m_own,
                  [this](const auto &own) { return !conflictsOf(own.first, own.second).empty(); });
    store();
    Q_EMIT changed();
}

void KeyMap::setKeys(ActionId id, const QList<QKeySequence> &keys)
{
    if (keys == givenKeysOf(id))
        m_own.erase(id);
    else
        m_own[id] = keys;
    store();
    Q_EMIT changed();
}

void KeyMap::free(ActionId id, const QKeySequence &key)
{
    for (const KeyConflict &conflict : conflictsOf(id, {key})) {
        QList<QKeySequence> left = keysOf(conflict.with);
        left.removeAll(key);
        setKeys(conflict.with, left);
    }
}

void KeyMap::reset(ActionId id)
{
    const QList<QKeySequence> given = givenKeysOf(id);
    for (const QKeySequence &key : given)
        free(id, key);
    setKeys(id, given);
}

void KeyMap::resetAll()
{
    m_own.clear();
    store();
    Q_EMIT changed();
}

void KeyMap::store() const
{
    storedProfile.setValue(QString::fromLatin1(m_profile->id));
    QSettings settings;
    settings.remove(ownGroup);
    settings.beginGroup(ownGroup);
    for (const auto &[id, keys] : m_own)
        settings.setValue(idNameOf(id),
                          QKeySequence::listToString(keys, QKeySequence::PortableText));
}

void KeyMap::load()
{
    const std::span<const KeyProfile> profiles = keyProfiles();
    const auto profile =
        std::ranges::find_if(profiles, [name = storedProfile.value()](const KeyProfile &each) {
            return name == QLatin1StringView(each.id);
        });
    m_profile = profile == profiles.end() ? profiles.data() : &*profile;
    m_own.clear();
    QSettings settings;
    settings.beginGroup(ownGroup);
    for (const QString &name : settings.childKeys()) {
        const std::optional<ActionId> id = actionNamed(name);
        if (!id || !canBeChanged(*id))
            continue;
        QList<QKeySequence> keys = QKeySequence::listFromString(settings.value(name).toString(),
                                                                QKeySequence::PortableText);
        keys.removeAll(QKeySequence()); // that no key is written as
        m_own[*id] = keys;
    }
    std::erase_if(m_own,
                  [this](const auto &own) { return !conflictsOf(own.first, own.second).empty(); });
    Q_EMIT changed();
}

} // namespace doubleread
