#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"
#include "ui/exchange/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace doubleread {

class DatasetSession;
class PathField;
class ReportView;

/// Reads annotation files in as one person's readings: all or nothing, and tells what was repaired.
class ImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    ImportDialog(DatasetSession &session, const QStringList &paths, QWidget *parent = nullptr);

private:
    void createFields(const QStringList &paths);
    void start();
    void finish(const Result<ImportReport> &report);

    DatasetSession &m_session;
    PathField *m_paths;
    QComboBox *m_reader;
    QComboBox *m_format;
    QComboBox *m_newLabels;
    QComboBox *m_existing;
    QCheckBox *m_rest;
    QCheckBox *m_submit;
    ReportView *m_report;
    bool m_done = false;
};

} // namespace doubleread
