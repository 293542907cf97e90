#pragma once

#include "core/base/id.h"
#include "core/geometry/shape.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

struct Annotation;

enum class Origin { Drawn, LiveWire, GrabCut, Imported, Model, Merged };

/// Where an annotation came from.
struct Provenance
{
    Origin origin = Origin::Drawn;
    QString source;   ///< Format of the file, or hash of the model; empty when drawn.
    double score = 0; ///< A model's confidence, 0..1.
    std::vector<Id<Annotation>> parents; ///< What a consensus annotation was made of.

    bool operator==(const Provenance &) const = default;
};

/// One lesion: a shape, a label and what the reader says about it.
struct Annotation
{
    Id<Annotation> id;
    Shape shape;
    QString labelCode; ///< May be empty while drawing; then the read cannot be submitted.
    std::optional<int> certainty;          ///< 1 (least) .. Protocol::certaintySteps.
    std::map<QString, QString> attributes; ///< Attribute code to answer.
    bool crowd = false;
    QString note;
    Provenance provenance;

    bool operator==(const Annotation &) const = default;
};

} // namespace doubleread
