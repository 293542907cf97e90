#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"
#include "core/session/sessionexchange.h"
#include "ui/exchange/formdialog.h"

#include <QFuture>

class QCheckBox;
class QComboBox;
class QProgressBar;

namespace doubleread {

class DatasetSession;
class ImportFacts;
class LabelChoices;
class PathField;
class ReportView;

/// Reads annotation files in as one person's readings. First it reads them and says what would come
/// in, and nothing is changed; then all of it comes in or nothing, and it tells what was repaired.
class ImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// With `paths` it reads them at once.
    ImportDialog(DatasetSession &session, const QStringList &paths, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void reject() override; ///< While importing: stops that and stays, to say how it ended.

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Stage { Choosing, Reading, Ready, Importing, Done };

    void createPaths();
    void createFields();
    void addReaders();
    void addFields();
    void connectFields();
    void give(const QStringList &paths);
    void readAgain(); ///< If other files or another format are asked for than were read.
    void read();
    void forget();
    void takePlan(const Result<SessionExchange::Plan> &plan);
    void look();
    void takePreview(const Result<ImportPreview> &preview);
    void showNotes(const ImportPreview &preview);
    void enable();
    void start();
    void finish(const Result<ImportReport> &report);
    void setStage(Stage stage);
    ImportRequest request() const;

    DatasetSession &m_session;
    PathField *m_paths;
    QComboBox *m_reader;
    QComboBox *m_format;
    ImportFacts *m_facts;
    LabelChoices *m_labels;
    QComboBox *m_existing;
    QCheckBox *m_rest;
    QCheckBox *m_submit;
    QProgressBar *m_progress;
    ReportView *m_report;

    Stage m_stage = Stage::Choosing;
    ImportSource m_source; ///< That was read, or is being read.
    QFuture<Result<SessionExchange::Plan>> m_reading;
    QFuture<Result<ImportPreview>> m_looking;
    SessionExchange::Plan m_plan;
    std::optional<ImportPreview> m_preview;
    SessionExchange::Stop m_stop;  ///< Of the import that runs.
    bool m_isReaderChosen = false; ///< By hand: other files do not change it.
};

} // namespace doubleread
