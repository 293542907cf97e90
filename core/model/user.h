#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace doubleread {

enum class Role { Coordinator, Radiologist, MedicalOfficer, Researcher };

/// A person of the dataset. Without password hashes in any row the dataset is unprotected: whoever
/// is at the desk chooses who to be.
struct User
{
    Id<User> id;
    QString name; ///< Unique within the dataset, compared exactly.
    Role role = Role::Radiologist;
    bool disabled = false;
    QByteArray passwordHash; ///< Argon2id string, or empty.
    QByteArray sealedKey;    ///< Secret signing key under a key made from the password, or empty.
    QByteArray publicKey;    ///< Ed25519, or empty.

    bool operator==(const User &) const = default;
};

/// A public key that a person has, or once had: a new password that another gave made a new one.
struct PersonKey
{
    Id<User> person;
    QByteArray publicKey;
    QDateTime at; ///< UTC, since when.

    bool operator==(const PersonKey &) const = default;
};

} // namespace doubleread
