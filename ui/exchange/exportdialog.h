#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"
#include "ui/exchange/formdialog.h"

#include <QFuture>

class QCheckBox;
class QComboBox;
class QProgressBar;

namespace doubleread {

class DatasetSession;
class PathField;
class ReportView;

/// Writes one reader's readings or the consensus, of all scans or the selected ones, in one format
/// or several, and shows what was written and what a format lost.
class ExportDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `selected`: scans (positions) that may be exported alone.
    ExportDialog(DatasetSession &session, std::vector<qint64> selected, QWidget *parent = nullptr);
    ~ExportDialog() override;

private:
    void createFields();
    void addContents();
    QWidget *createFormats();
    void addFields();
    QStringList browse();
    QStringList chosenFormats() const;
    bool isSingleFile() const;
    void enable();
    ExportRequest request() const;
    void askOrStart(); ///< Asks where something would be written over.
    void start();
    void finish(const Result<std::vector<FormatExport>> &exports);
    void tell(const FormatExport &made);
    void openFolder();

    DatasetSession &m_session;
    std::vector<qint64> m_selected;
    QComboBox *m_what;
    QComboBox *m_scans;
    std::vector<QCheckBox *> m_formats; ///< One for each row of the table.
    QComboBox *m_dialect;
    PathField *m_path;
    QProgressBar *m_progress;
    ReportView *m_report;
    QPushButton *m_open;
    QFuture<Result<std::vector<FormatExport>>> m_running;
    bool m_done = false;
};

} // namespace doubleread
