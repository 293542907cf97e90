#pragma once

#include "core/base/damage.h"
#include "core/base/id.h"
#include "core/geometry/pixelspacing.h"
#include "core/model/triage.h"

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace doubleread {

enum class ScanState {
    Imported,
    Included,
    Excluded,
    Reading,
    Agreed,
    Disputed,
    Adjudicated,
    SignedOff,
    Released
};

/// One radiograph and where its file lies.
struct Scan
{
    Id<Scan> id;
    qint64 position = 0; ///< Order of adding, from 1, without gaps: scans are never deleted.
    QString fileName;    ///< Base name, the one that annotation files use.
    QString path;        ///< Relative to the dataset's folder where possible, else absolute.
    QByteArray sha256;   ///< Of the bytes of the file that is stored.
    /// Of the file as it came, where what is stored was made from it; else empty.
    QByteArray sourceSha256 = {};
    QByteArray pixelHash; ///< SHA-256 of the upright samples, row-major: same picture, other bytes.
    QSize size;           ///< Upright (EXIF orientation applied), px.
    int bitsStored = 8;
    Damage damage = Damage::None;
    std::optional<PixelSpacing> spacing;
    QString site;       ///< Hospital.
    QString patientKey; ///< Pseudonym; empty where the file says nothing of a patient.
    QStringList regions;
    QStringList views;
    bool hardware = false;
    bool multiScan = false;
    ScanState state = ScanState::Imported;
    TriageDecision triage = TriageDecision::Undecided; ///< May differ from `state`: an exclusion
                                                       ///< that was proposed after comparison.
    QString exclusionReason;
    int revision = 0;

    bool operator==(const Scan &) const = default;
};

} // namespace doubleread
