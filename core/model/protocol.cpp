#include "core/model/protocol.h"

#include <algorithm>
#include <array>

namespace doubleread {

QColor standardLabelColor(std::size_t index)
{
    static constexpr std::array<QRgb, 7> palette{0xff56b4e9, 0xff009e73, 0xfff0e442, 0xff0072b2,
                                                 0xffcc79a7, 0xffd55e00, 0xffe69f00};
    return {palette.at(index % palette.size())};
}

Protocol Protocol::standard()
{
    Protocol protocol;
    protocol.labels = {Label{.code = u"fractured"_s,
                             .name = u"fractured"_s,
                             .color = standardLabelColor(0),
                             .allowedShapes = {}}};
    protocol.regions = {u"hand"_s, u"leg"_s, u"hip"_s, u"shoulder"_s};
    protocol.views = {u"frontal"_s, u"lateral"_s, u"oblique"_s};
    protocol.exclusionReasons = {u"other region"_s, u"not a radiograph"_s, u"poor quality"_s,
                                 u"duplicate"_s, u"identifies the patient"_s};
    protocol.assessmentWords = {u"Fractured"_s, u"Not fractured"_s, u"Not readable"_s};
    protocol.signOffMeaning =
        u"I confirm that the findings shown are my final decision on this scan."_s;
    return protocol;
}

const Label *Protocol::label(const QString &code) const
{
    const auto found = std::ranges::find(labels, code, &Label::code);
    return found == labels.end() ? nullptr : &*found;
}

} // namespace doubleread
