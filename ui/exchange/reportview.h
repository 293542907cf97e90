#pragma once

#include "core/service/reports.h"

#include <QTreeWidget>

namespace doubleread {

/// What an import or an addition remarked, place by place; as plain text, since names come from
/// files.
class ReportView final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ReportView(QWidget *parent = nullptr);

    QSize sizeHint() const override;

    void addRow(const QString &place, const QString &message);
    void addRows(const QString &what, const std::vector<FileRemark> &remarks);
    void addRows(const std::vector<Warning> &warnings);
};

} // namespace doubleread
