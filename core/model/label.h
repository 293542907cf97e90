#pragma once

#include "core/base/literals.h"
#include "core/geometry/shape.h"

#include <QColor>
#include <QString>

#include <vector>

namespace doubleread {

/// A kind of finding that may be drawn. Annotations refer to it by code.
struct Label
{
    QString code; ///< Unique in the protocol; what files carry as category or class name.
    QString name; ///< What people see.
    QColor color;
    std::vector<ShapeKind> allowedShapes; ///< Empty: any.

    bool operator==(const Label &) const = default;
};

} // namespace doubleread
