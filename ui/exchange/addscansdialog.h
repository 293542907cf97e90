#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"
#include "ui/exchange/formdialog.h"

#include <QFuture>

class QCheckBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace doubleread {

class DatasetSession;
class PathField;
class ReportView;

/// Adds files and folders of scans, with progress, and tells what was taken, damaged and refused.
class AddScansDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// With `paths` it starts at once.
    AddScansDialog(DatasetSession &session, const QStringList &paths, QWidget *parent = nullptr);

    void reject() override; ///< While adding: stops, keeping what was added.
    /// What was taken out of which scan: a table where the name ends in .csv, else text.
    void writeReport(const QString &file);

private:
    QStringList browse();
    void start();
    void finish(const Result<AddReport> &report);
    void tellDeidentified(const std::vector<DeidentifiedScan> &scans);
    void askForReport();

    DatasetSession &m_session;
    PathField *m_paths;
    QLineEdit *m_site;
    QCheckBox *m_copy;
    QCheckBox *m_toJpg;
    QProgressBar *m_progress;
    ReportView *m_report;
    QPushButton *m_save;
    std::vector<DeidentifiedScan> m_deidentified;
    QFuture<Result<AddReport>> m_running;
    bool m_done = false;
    bool m_given; ///< By dropping or starting: that all scans are there already needs no telling.
};

} // namespace doubleread
