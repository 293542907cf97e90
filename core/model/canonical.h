#pragma once

#include "core/base/result.h"
#include "core/model/protocol.h"
#include "core/model/review.h"

#include <QByteArray>

namespace doubleread {

struct PackageToken;

/// Canonical JSON: sorted keys, no spaces, shortest round-trip doubles, UTF-8, UTC times with
/// milliseconds. Equal values give equal bytes, so it is what the store keeps, the trail hashes
/// and a sign-off covers. Readers take exactly what the writers write and fail with Damaged.
QByteArray toCanonicalJson(const Shape &shape);
QByteArray toCanonicalJson(const Annotation &annotation);
QByteArray toCanonicalJson(const Assessment &assessment);
QByteArray toCanonicalJson(const Disagreement &disagreement);
QByteArray toCanonicalJson(const Consensus &consensus);
QByteArray toCanonicalJson(const Protocol &protocol);
QByteArray toCanonicalJson(const PackageToken &token);

template <typename Value>
Result<Value> fromCanonicalJson(QByteArrayView json);

/// What a sign-off covers: dataset, scan and its pixel hash, consensus with provenance, protocol
/// version, officer, printed name, time and meaning. Without `dataset` (its id) as it was in schema
/// 1, whose sign-offs were not signed cryptographically.
QByteArray signedContent(const QString &dataset, const Scan &scan, const Consensus &consensus,
                         const SignOff &signOff);

} // namespace doubleread
