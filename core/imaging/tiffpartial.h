#pragma once

#include <QByteArrayView>

#include <span>

struct tiff;

// What is left of a strip that libtiff cannot read to its end. Only tiffdecoding.cpp includes it.

namespace doubleread {

/// A strip of one grey channel as it lies in memory.
struct StripForm
{
    qsizetype rowBytes = 0;
    int rows = 0;
    bool deep = false; ///< Two bytes a sample.
};

/// Decodes what `file` still has of the strip into `block`, zeros behind it; the rows that came.
int readPartOfStrip(tiff *tiff, quint32 strip, QByteArrayView file, const StripForm &form,
                    std::span<char> block);

} // namespace doubleread
