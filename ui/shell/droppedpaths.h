#pragma once

#include <QStringList>

namespace doubleread {

/// What a person gave to the program, on the command line or by dropping it on the window.
struct GivenPaths
{
    QString dataset;   ///< The first .doubleread file among them.
    QStringList scans; ///< Image files, and folders to look for images in.
    /// Annotation files, those lying directly in given folders included, and folders of such alone.
    QStringList annotations;
};

/// Sorts by what the paths are; content is looked at later, by who reads them.
GivenPaths sortPaths(const QStringList &paths);

} // namespace doubleread
