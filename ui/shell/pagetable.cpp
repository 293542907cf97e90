#include "ui/shell/pagetable.h"

#include "ui/reading/readpage.h"
#include "ui/review/reviewpage.h"
#include "ui/scans/scanspage.h"
#include "ui/statistics/statisticspage.h"
#include "ui/triage/triagepage.h"

#include <array>

namespace doubleread {

namespace {

template <typename ConcretePage>
Page *make(const PageContext &context, QWidget *parent)
{
    return new ConcretePage(context, parent);
}

bool isForAnybody(Role, const DatasetInfo &)
{
    return true;
}

bool isForTriage(Role role, const DatasetInfo &info)
{
    return !info.package && // only reads go home from a package
           (role == Role::Coordinator || role == Role::Radiologist);
}

bool isForReaders(Role role, const DatasetInfo &)
{
    return role == Role::Radiologist;
}

/// The officer decides; others look, the coordinator and where the protocol says so the readers,
/// once the round is closed.
bool isForReview(Role role, const DatasetInfo &info)
{
    if (role == Role::Radiologist)
        return info.roundClosed && info.protocol.readersSeeAfterRound;
    return role == Role::MedicalOfficer || role == Role::Coordinator;
}

constexpr std::array table{
    PageSpec{PageId::Scans, ActionId::ShowScans, &isForAnybody, &make<ScansPage>},
    PageSpec{PageId::Triage, ActionId::ShowTriage, &isForTriage, &make<TriagePage>},
    PageSpec{PageId::Read, ActionId::ShowRead, &isForReaders, &make<ReadPage>},
    PageSpec{PageId::Review, ActionId::ShowReview, &isForReview, &make<ReviewPage>},
    PageSpec{PageId::Statistics, ActionId::ShowStatistics, &isForAnybody, &make<StatisticsPage>},
};

} // namespace

std::span<const PageSpec> pageTable()
{
    return table;
}

PageId homePageOf(Role role)
{
    switch (role) {
    case Role::Radiologist:
        return PageId::Read;
    case Role::MedicalOfficer:
        return PageId::Review;
    case Role::Coordinator:
    case Role::Researcher:
        break;
    }
    return PageId::Scans;
}

} // namespace doubleread
