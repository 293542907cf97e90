#pragma once

#include "core/base/result.h"
#include "core/service/scans/relinking.h"
#include "ui/exchange/formdialog.h"

#include <QFutureWatcher>

class QProgressBar;

namespace doubleread {

class DatasetSession;
class PathField;
class ReportView;

/// Finds scans whose files were moved: first says what was found in a folder, then stores it.
class RelinkDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit RelinkDialog(DatasetSession &session, QWidget *parent = nullptr);

    void reject() override; ///< While looking: stops.

private:
    void askScans();
    void look();
    void looked(const Result<RelinkPlan> &plan);
    void tell(const RelinkPlan &plan);
    void store();
    void setBusy(bool busy);

    DatasetSession &m_session;
    PathField *m_folder;
    QProgressBar *m_progress;
    ReportView *m_report;
    QFutureWatcher<Result<RelinkPlan>> m_search;
    RelinkPlan m_plan; ///< As last known.
    enum class Next { Look, Store, Close } m_next = Next::Look;
};

} // namespace doubleread
