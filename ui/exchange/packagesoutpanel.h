#pragma once

#include "core/service/packages/packages.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace doubleread {

class DatasetSession;

/// The packages that have not come back finished, and a way to wait for one no longer. Hidden while
/// there is none.
class PackagesOutPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PackagesOutPanel(DatasetSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const doubleread::Error &error);

private:
    void reload();
    void fill(const std::vector<PackageOut> &out);
    void enable();
    void callOff();

    DatasetSession &m_session;
    QTreeWidget *m_list;
    QLineEdit *m_reason;
    QPushButton *m_callOff;
};

} // namespace doubleread
