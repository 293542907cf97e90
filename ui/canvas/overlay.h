#pragma once

#include "core/model/annotation.h"
#include "core/model/label.h"

#include <QColor>
#include <QString>

#include <vector>

namespace doubleread {

/// Whose marks they are: colour, line and letter say it three times (product.md, Colours).
enum class OverlayStyle {
    Own,         ///< The label's colour, solid, badge with the label's digit.
    First,       ///< "A", solid.
    Second,      ///< "B", dashed.
    Consensus,   ///< "C", white, thicker.
    Disagreement ///< "!", an open disagreement.
};

/// Marks that are shown and cannot be edited, below those of the document.
struct OverlayLayer
{
    OverlayStyle style = OverlayStyle::First;
    std::vector<Annotation> annotations;
    bool quiet = false; ///< Steps back: thin, pale and without its letter.

    bool operator==(const OverlayLayer &) const = default;
};

/// One shape and how it is drawn; image px, everything else device-independent px.
struct Mark
{
    Shape shape;
    QColor color;
    Qt::PenStyle pen = Qt::SolidLine;
    double width = 2;
    QString badge;
    QString caption =
        {}; ///< Beside the badge: the label, where marks are coloured by whose they are.

    bool operator==(const Mark &) const = default;
};

Mark quieted(Mark mark);
Mark markOf(const Annotation &annotation, OverlayStyle style, const std::vector<Label> &labels);

} // namespace doubleread
