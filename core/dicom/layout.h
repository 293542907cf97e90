#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace doubleread {

/// How the bytes of a DICOM file lie, found without following its nesting by recursion. What reads
/// them afterwards does recurse, so files that nest deeper than any real one are refused here.
struct DicomLayout
{
    enum class Encoding { ImplicitLittle, ExplicitLittle, ExplicitBig };

    /// The last element (7FE0,0010) of the outermost level.
    struct PixelData
    {
        qsizetype head = 0;  ///< Of the element, bytes from the begin of the data set.
        qsizetype begin = 0; ///< Of its value, likewise.
        /// As the file says; nothing for encapsulated (compressed) pictures.
        std::optional<qint64> length;
        bool ends = true;  ///< Whether all of it is there.
        qsizetype end = 0; ///< Of what is there.
        /// Where the value of a fragment begins that the file ends in.
        std::optional<qsizetype> cutFragment;
        bool words = false; ///< Its VR is OW.
    };

    QByteArray transferSyntax; ///< Its UID; of a file that does not say, one that fits.
    Encoding encoding = Encoding::ExplicitLittle;
    bool deflated = false; ///< The data set is compressed; nothing is known of its inside.
    qsizetype dataSet = 0; ///< Where it begins, bytes from the begin of the file.
    bool marked = true;    ///< By a preamble and DICM.
    bool guessed = false;  ///< The file has no meta information.
    std::optional<PixelData> pixelData;
};

/// Levels of sequences inside one another; real files have less than ten.
constexpr int deepestNesting = 100;

/// Fails with BadInput (place: byte) for what is no DICOM file or nests too deep.
Result<DicomLayout> layoutOf(QByteArrayView bytes);

/// The same of a data set that stood deflated in its file.
Result<DicomLayout> layoutOfDataSet(QByteArrayView dataSet, DicomLayout layout);

} // namespace doubleread
