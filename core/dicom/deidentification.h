#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace doubleread {

/// What de-identification did to one attribute.
struct ChangedAttribute
{
    enum class How {
        Removed,
        Replaced, ///< By something that only who has the key could tell the origin of.
        Emptied,
    };

    QString tag;  ///< "0010,0010", of one in a sequence "0008,1140 > 0008,1155"
    QString name; ///< As PS3.6 has it; "private" for others.
    How how = How::Removed;

    bool operator==(const ChangedAttribute &) const = default;
};

struct DeidentifiedFile
{
    QByteArray bytes;   ///< A whole DICOM file; its pixels are those of the source, to the bit.
    QString patientKey; ///< The pseudonym of the patient ID; empty where the source has none.
    std::vector<ChangedAttribute> changes; ///< In the order of the source.
    std::vector<Warning> warnings;         ///< Places are tags.
};

/// A copy without what tells the patient, the staff, the hospital or the time: the Basic Profile of
/// PS3.15 annex E, turned round: only what a radiograph's picture needs and the profile lets stay
/// is kept (see the table in deidentificationtable.cpp), all else is removed, private elements,
/// overlays and what follows the pixels too. Of text that is kept (body part, view, explanations of
/// windows, maker, ...) only values made of known words stay, and codes only of public schemes.
/// UIDs and the patient ID become keyed hashes, so that scans of one patient, study or series stay
/// together within a dataset and nowhere else. Bits of a sample that belong to no pixel, where old
/// files keep overlays, are cleared in uncompressed ones. Text that is burned into the pixels
/// stays; a file that admits to it, or was scanned or captured and does not deny it, gets a
/// warning. `key`: see keyedHash(). Fails as readDicomImage() does for what is no DICOM file.
Result<DeidentifiedFile> deidentified(QByteArrayView bytes, QByteArrayView key);

} // namespace doubleread
