#pragma once

#include "core/base/literals.h"

#include <QHashFunctions>
#include <QUuid>

#include <compare>

namespace doubleread {

/// Identity of an Entity: random, so that datasets and packages merge without renumbering and a
/// gap tells nobody how much another reader has drawn.
template <typename Entity>
struct Id
{
    QUuid uuid;

    static Id create() { return {QUuid::createUuid()}; }
    static Id fromString(const QString &text) { return {QUuid::fromString(text)}; }
    bool isNull() const { return uuid.isNull(); }
    QString toString() const { return uuid.toString(QUuid::WithoutBraces); }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return uuid < other.uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.uuid, seed); }
};

} // namespace doubleread
