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

constexpr std::array table{
    PageSpec{PageId::Scans, ActionId::ShowScans, [](Role) { return true; }, &make<ScansPage>},
    PageSpec{PageId::Triage, ActionId::ShowTriage,
             [](Role role) { return role == Role::Coordinator || role == Role::Radiologist; },
             &make<TriagePage>},
    PageSpec{PageId::Read, ActionId::ShowRead, [](Role role) { return role == Role::Radiologist; },
             &make<ReadPage>},
    PageSpec{PageId::Review, ActionId::ShowReview,
             [](Role role) { return role == Role::MedicalOfficer || role == Role::Coordinator; },
             &make<ReviewPage>}, // the coordinator looks, once the round is closed
    PageSpec{PageId::Statistics, ActionId::ShowStatistics, [](Role) { return true; },
             &make<StatisticsPage>},
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
