#include "core/stats/measure.h"

#include <QCoreApplication>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Measure)
};

} // namespace

QString reasonFor(Undefined why)
{
    switch (why) {
    case Undefined::NoScans:
        return Texts::tr("there is no such scan");
    case Undefined::OneScan:
        return Texts::tr("there is only one scan");
    case Undefined::NoPositives:
        return Texts::tr("no scan was called positive");
    case Undefined::NoNegatives:
        return Texts::tr("no scan was called negative");
    case Undefined::NoVariation:
        return Texts::tr("no variation, every answer is the same");
    case Undefined::NoLesions:
        return Texts::tr("nothing was drawn");
    case Undefined::NoneInFirst:
        return Texts::tr("the one side drew nothing");
    case Undefined::NoneInSecond:
        return Texts::tr("the other side drew nothing");
    case Undefined::NoPairs:
        return Texts::tr("no lesion was matched");
    case Undefined::NoSpacing:
        return Texts::tr("the pixel spacing of a scan is not known");
    case Undefined::OneReader:
        return Texts::tr("it needs two readers");
    case Undefined::NoChoices:
        return Texts::tr("no disagreement was decided for one side");
    case Undefined::NoTimes:
        return Texts::tr("no read was timed");
    case Undefined::Shuffled:
        return Texts::tr("which read is the first is shuffled for each scan");
    }
    return {};
}

Measure ratio(double numerator, double denominator, Undefined why)
{
    if (denominator == 0)
        return std::unexpected(why);
    return numerator / denominator;
}

} // namespace doubleread
