#include "ui/protocol/protocolparts.h"

#include "core/base/literals.h"
#include "core/model/protocolcheck.h"
#include "ui/protocol/gatepicture.h"
#include "ui/protocol/protocolsections.h"

#include <QCoreApplication>

namespace doubleread {

namespace {

constexpr double percent = 100;

/// Makes the parts one after another.
class Parts
{
    Q_DECLARE_TR_FUNCTIONS(ProtocolParts)

public:
    Parts(Protocol &protocol, QWidget *parent) : m_protocol(protocol), m_parent(parent) {}

    void createMarking();
    void createScans();
    void createReading();
    void createMatching();
    void createSigning();

    std::vector<ProtocolSection *> parts;

private:
    ProtocolSection *begin(const QString &title)
    {
        parts.push_back(new ProtocolSection(title, m_protocol, m_parent));
        return parts.back();
    }

    Protocol &m_protocol;
    QWidget *m_parent;
};

void Parts::createMarking()
{
    ProtocolSection *labels = begin(tr("Labels"));
    labels->addText(tr("What can be marked on a scan. The order is that of the digit keys."));
    labels->addLabels();

    ProtocolSection *attributes = begin(tr("Attributes"));
    attributes->addText(tr("Questions about each finding with their allowed answers; an answer may "
                           "open further questions. Answers in levels say more step by step, like "
                           "bone, segment, type and group. None are needed."));
    attributes->addAttributes();
}

void Parts::createScans()
{
    ProtocolSection *scans = begin(tr("Scans"));
    scans->addLines(u"/regions"_s, tr("Regions kept"),
                    tr("One a line. A scan of several is mixed by itself."), &Protocol::regions);
    scans->addLines(u"/views"_s, tr("Views"), tr("One a line."), &Protocol::views);
    scans->addLines(u"/exclusion_reasons"_s, tr("Reasons to exclude a scan"), tr("One a line."),
                    &Protocol::exclusionReasons);
}

void Parts::createReading()
{
    ProtocolSection *reading = begin(tr("Reading"));
    reading->addChoice(u"/reads_per_scan"_s, tr("Reads per scan"),
                       tr("Two blinded reads are compared; one read counts as agreed."),
                       {{tr("2, compared"), 2}, {tr("1"), 1}},
                       [](Protocol &protocol) -> int & { return protocol.readsPerScan; });
    reading->addNumber(u"/repeat_share"_s, tr("Hidden repeats"),
                       tr("So much of each worklist comes a second time, unannounced, to measure "
                          "how far a reader agrees with oneself."),
                       &Protocol::repeatShare,
                       {.least = 0,
                        .most = largestRepeatShare * percent,
                        .step = 5,
                        .decimals = 1,
                        .scale = percent,
                        .unit = u" %"_s});
    reading->addWords(tr("Answers for the whole scan"), {});
    std::vector<std::pair<QString, int>> steps;
    for (int count = fewestCertaintySteps; count <= mostCertaintySteps; ++count)
        steps.emplace_back(QString::number(count), count);
    reading->addChoice(u"/certainty_steps"_s, tr("Steps of certainty"), {}, steps,
                       [](Protocol &protocol) -> int & { return protocol.certaintySteps; });
    reading->addSwitch(
        u"/readers_see_after_round"_s, tr("Readers see the other read after the round"),
        tr("Of the scans that they have read themselves."), &Protocol::readersSeeAfterRound);
}

void Parts::createSigning()
{
    ProtocolSection *signing = begin(tr("Review and sign-off"));
    signing->addSignOffRule(tr("The officer signs"),
                            tr("Where only disputed scans are signed, agreed ones are released "
                               "unsigned and say so."));
    signing->addSwitch(u"/officer_sees_names"_s, tr("The officer sees the readers' names"),
                       tr("Otherwise the sides are shuffled for each scan."),
                       &Protocol::officerSeesNames);
    signing->addSwitch(u"/reason_required"_s, tr("Every decision needs a reason"), {},
                       &Protocol::reasonRequired);
    signing->addMeaning(tr("What a signature means"),
                        tr("Stands above the password whenever a scan is signed, and is signed."));
}

void Parts::createMatching()
{
    ProtocolSection *matching = begin(tr("Matching"));
    auto *picture = new GatePicture(matching);
    matching->addPicture(picture, [picture, &protocol = m_protocol] {
        picture->setGates(protocol.matchIou, protocol.boundaryTolerance);
    });
    matching->addNumber(u"/match_iou"_s, tr("Matching gate"),
                        tr("IoU from which two marks are the same lesion."), &Protocol::matchIou,
                        {});
    matching->addNumber(u"/boundary_tolerance"_s, tr("Boundary tolerance"),
                        tr("IoU from which the boundaries of one lesion agree."),
                        &Protocol::boundaryTolerance, {});
    const ProtocolSection::Range radius{
        .least = 0, .most = largestRadiusPx, .step = 1, .decimals = 2, .unit = u" px"_s};
    matching->addNumber(u"/point_radius_px"_s, tr("Point radius"),
                        tr("Points so near are the same."), &Protocol::pointRadiusPx, radius);
    matching->addNumber(u"/line_distance_px"_s, tr("Line distance"),
                        tr("Lines of this mean distance are the same."), &Protocol::lineDistancePx,
                        radius);
}

} // namespace

std::vector<ProtocolSection *> createProtocolParts(Protocol &protocol, QWidget *parent)
{
    Parts parts(protocol, parent);
    parts.createMarking();
    parts.createScans();
    parts.createReading();
    parts.createMatching();
    parts.createSigning();
    return parts.parts;
}

} // namespace doubleread
