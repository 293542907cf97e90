#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace doubleread {

/// The column of tools at the left of the scan: icons whose tooltips name their keys.
class ToolColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolColumn(QWidget *parent = nullptr);

    void addTool(QAction *action);
    void addSeparator();

private:
    QVBoxLayout *m_layout;
};

} // namespace doubleread
