#pragma once

#include "core/service/packages/packages.h"
#include "ui/exchange/formdialog.h"

namespace doubleread {

class DatasetSession;
class PathField;

/// From within a package: a copy of it as it is, sealed for the dataset that it came from.
class HandBackDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit HandBackDialog(DatasetSession &session, QWidget *parent = nullptr);

private:
    QString path() const;
    void check();
    void start();
    void finish(const Result<PackageReport> &report);

    DatasetSession &m_session;
    PathField *m_path;
    bool m_done = false;
};

} // namespace doubleread
