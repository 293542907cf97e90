#pragma once

#include "core/base/result.h"
#include "core/model/user.h"
#include "core/service/packages/packages.h"
#include "ui/exchange/formdialog.h"

#include <QFuture>

#include <optional>

class QCheckBox;
class QComboBox;
class QProgressBar;

namespace doubleread {

class DatasetSession;
class PathField;

/// Writes one reader's package, with progress, and tells what is in it.
class ExportPackageDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit ExportPackageDialog(DatasetSession &session, QWidget *parent = nullptr);

    void reject() override; ///< While writing: stops, and leaves no file.

private:
    void createFields();
    std::optional<User> reader() const;
    void followReader();
    void check();
    QString path() const;
    void start();
    void finish(const Result<PackageReport> &report);

    DatasetSession &m_session;
    QComboBox *m_reader;
    PathField *m_path;
    QCheckBox *m_sealed;
    QCheckBox *m_pictures;
    QProgressBar *m_progress;
    QFuture<Result<PackageReport>> m_running;
    bool m_pathEdited = false;
    bool m_done = false;
};

} // namespace doubleread
