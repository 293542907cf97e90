#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"
#include "ui/exchange/formdialog.h"

class QComboBox;

namespace doubleread {

class DatasetSession;
class PathField;
class ReportView;

/// Writes one reader's readings or the consensus as annotation files, and shows what was written.
class ExportDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(DatasetSession &session, QWidget *parent = nullptr);

private:
    void createFields();
    QStringList browse();
    bool isSingleFile() const;
    void start();
    void finish(const Result<ExportReport> &report);

    DatasetSession &m_session;
    QComboBox *m_what;
    QComboBox *m_format;
    QComboBox *m_dialect;
    PathField *m_path;
    ReportView *m_report;
    bool m_done = false;
};

} // namespace doubleread
