#pragma once

#include "ui/widgets/actions.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

struct KeyProfile;

/// Two actions that one key would do in one place.
struct KeyConflict
{
    QKeySequence key;
    ActionId with;

    bool operator==(const KeyConflict &) const = default;
};

/// Which keys do what, for the whole program: the action table's own, over them a profile's, over
/// them the person's changes. What is set is kept in the settings at once.
class KeyMap final : public QObject
{
    Q_OBJECT

public:
    static KeyMap &current();

    QList<QKeySequence> keysOf(ActionId id) const;
    bool isOwn(ActionId id) const { return m_own.contains(id); } ///< Changed by the person.
    const KeyProfile &profile() const { return *m_profile; }

    /// Another profile; the person's own changes stay where they clash with nothing in it.
    void setProfile(const KeyProfile &profile);
    /// The keys of one action; none: it has no key. Asks about nothing, see conflictsOf().
    void setKeys(ActionId id, const QList<QKeySequence> &keys);
    /// As the profile has them. Others that have taken a key of it lose that one.
    void reset(ActionId id);
    void resetAll();
    /// Takes the key from whatever meets `id` with it.
    void free(ActionId id, const QKeySequence &key);

    /// What has the key already where `id` works too.
    std::vector<KeyConflict> conflictsOf(ActionId id, const QList<QKeySequence> &keys) const;

    /// Reads profile and changes from the settings; what is not known there is passed over.
    void load();

Q_SIGNALS:
    void changed();

private:
    KeyMap();
    void store() const;
    QList<QKeySequence> givenKeysOf(ActionId id) const; ///< Table and profile.

    const KeyProfile *m_profile;
    std::map<ActionId, QList<QKeySequence>> m_own;
};

/// Whether both can be meant at the same time. In Triage its own keys win over those of Everywhere.
bool canMeet(const ActionSpec &one, const ActionSpec &other);

/// Why an action cannot have this key ("Space pans"); empty when it can.
QString whyNotKey(ActionId id, const QKeySequence &key);

/// Keys that depend on what is being drawn, as digits do, stay what they are.
bool canBeChanged(ActionId id);

/// The name that settings and exported key lists know an action by: "BoxTool".
QString idNameOf(ActionId id);
std::optional<ActionId> actionNamed(const QString &name);

} // namespace doubleread
