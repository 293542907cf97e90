#include "ui/canvas/overlay.h"

#include "ui/widgets/theme.h"

#include <algorithm>

namespace doubleread {

namespace {

Mark ownMark(const Annotation &annotation, const std::vector<Label> &labels)
{
    Mark mark{.shape = annotation.shape, .color = theme::firstRead, .badge = {}};
    const auto label = std::ranges::find(labels, annotation.labelCode, &Label::code);
    if (label == labels.end()) {
        mark.badge = u"?"_s; // not yet said what it is
        return mark;
    }
    if (label->color.isValid())
        mark.color = label->color;
    mark.badge = QString::number(label - labels.begin() + 1);
    return mark;
}

/// With a single label there is nothing to tell apart.
QString captionOf(const Annotation &annotation, const std::vector<Label> &labels)
{
    const auto label = std::ranges::find(labels, annotation.labelCode, &Label::code);
    if (label == labels.end())
        return annotation.labelCode;
    return labels.size() > 1 ? label->name : QString();
}

} // namespace

Mark quieted(Mark mark)
{
    constexpr float share = 0.55F; // of its own colour; the rest is grey
    constexpr float grey = 0.42F;
    const auto mixed = [](float part) { return share * part + (1 - share) * grey; };
    mark.color = QColor::fromRgbF(mixed(mark.color.redF()), mixed(mark.color.greenF()),
                                  mixed(mark.color.blueF()));
    mark.width = 1;
    mark.badge.clear();
    mark.caption.clear();
    return mark;
}

Mark markOf(const Annotation &annotation, OverlayStyle style, const std::vector<Label> &labels)
{
    const Shape &shape = annotation.shape;
    const QString caption = captionOf(annotation, labels);
    switch (style) {
    case OverlayStyle::Own:
        return ownMark(annotation, labels);
    case OverlayStyle::First:
        return {.shape = shape, .color = theme::firstRead, .badge = u"A"_s, .caption = caption};
    case OverlayStyle::Second:
        return {.shape = shape,
                .color = theme::secondRead,
                .pen = Qt::CustomDashLine,
                .badge = u"B"_s,
                .caption = caption};
    case OverlayStyle::Consensus:
        return {.shape = shape,
                .color = theme::consensus,
                .width = 3,
                .badge = u"C"_s,
                .caption = caption};
    case OverlayStyle::Disagreement:
        return {.shape = shape,
                .color = theme::openDisagreement,
                .width = 3,
                .badge = u"!"_s,
                .caption = caption};
    }
    return {};
}

} // namespace doubleread
