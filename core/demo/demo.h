#pragma once

#include "core/base/result.h"

#include <functional>

namespace doubleread {

struct DemoReport
{
    int scans = 0;
    int fractures = 0; ///< In the phantoms, whether a reader marks them or not.
    int firstAnnotations = 0;
    int secondAnnotations = 0;
    QString imagesFolder;
    QString firstFile;       ///< makesense.ai COCO of reader A.
    QString secondFile;      ///< The same of reader B.
    QString assessmentsFile; ///< image_id,reader_a_fractured,reader_b_fractured
};

/// Called with scans done and scans in all, from any thread but never twice at a time.
using DemoProgress = std::function<void(int done, int total)>;

/// Makes up a dataset to try the program with: `outDir`/images/IMG0000001.jpg and so on (phantom
/// radiographs of legs, knees, hands, hips and shoulders, most of them 373x454, some up to
/// 2304x2880, a few turned by EXIF) and two readers' makesense.ai files that agree on most but not
/// all. The same seed makes the same bytes. `outDir` is made; fails with AlreadyExists when it has
/// anything in it, with InvalidArgument unless 1 <= scans <= 100000, with Io.
/// Uses all cores and returns when done.
Result<DemoReport> makeDemo(const QString &outDir, int scans, quint64 seed,
                            const DemoProgress &progress = {});

} // namespace doubleread
