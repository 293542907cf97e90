#pragma once

#include "core/base/literals.h"
#include "core/geometry/point.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace doubleread::play {

/// Corners of one finding, image px.
using Outline = std::vector<Point>;

/// What one reader finds: outlines by the scan's file name. A scan without any is negative.
using Findings = std::map<QString, std::vector<Outline>>;

/// Somebody of the play; passwords are as harmless as the play.
struct Person
{
    QString name;
    QString password;
};

/// Thirty scans, four people and what the readers find on them.
struct Cast
{
    QString scansFolder;
    QStringList scans; ///< File names, sorted.
    Person coordinator{u"Dr. Coordinator"_s, u"the first password"_s};
    Person first{u"Dr. First"_s, u"what A knows"_s};
    Person second{u"Dr. Second"_s, u"what B knows"_s};
    Person officer{u"Dr. Officer"_s, u"the seal's word"_s};
    Findings ofFirst;
    Findings ofSecond;

    const Findings &findingsOf(const Person &reader) const
    {
        return reader.name == first.name ? ofFirst : ofSecond;
    }
};

/// The thirty real scans of data/double-read and what two people really drew on them, where
/// DOUBLEREAD_SHARED has them; else phantoms in `folder` with the made-up readings of the demo.
Cast castOf(const QString &folder);

} // namespace doubleread::play
