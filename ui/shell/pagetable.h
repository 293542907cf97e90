#pragma once

#include "core/service/reports.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"

#include <span>

namespace doubleread {

/// A page of the window: who sees it and how it is made.
struct PageSpec
{
    PageId id;
    ActionId action; ///< The tab's text and key.
    bool (*isFor)(Role role, const DatasetInfo &info);
    Page *(*make)(const PageContext &context, QWidget *parent);
};

/// In the order of the tabs.
std::span<const PageSpec> pageTable();

/// Where a person of this role starts.
PageId homePageOf(Role role);

} // namespace doubleread
