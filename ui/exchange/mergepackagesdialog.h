#pragma once

#include "core/service/packages/packages.h"
#include "ui/exchange/formdialog.h"

#include <QFuture>

class QProgressBar;

namespace doubleread {

class DatasetSession;
class PathField;
class ReportView;

/// Brings packages home, each by itself, and tells of each what came or why it was refused.
class MergePackagesDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit MergePackagesDialog(DatasetSession &session, QWidget *parent = nullptr);

    void reject() override; ///< While merging: stops after the package in hand.

private:
    QStringList browse();
    void start();
    void finish(const std::vector<Result<MergeReport>> &reports);
    void tell(const QString &file, const Result<MergeReport> &report);

    DatasetSession &m_session;
    PathField *m_paths;
    QProgressBar *m_progress;
    ReportView *m_report;
    QFuture<std::vector<Result<MergeReport>>> m_running;
    bool m_done = false;
};

} // namespace doubleread
