#pragma once

#include <QWidget>

class QAction;
class QGridLayout;

namespace doubleread {

/// The tools, two abreast, at the left of the scan: icons whose tooltips name their keys.
class ToolColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolColumn(QWidget *parent = nullptr);

    void addTool(QAction *action);
    void addSeparator();

private:
    QGridLayout *m_layout;
    int m_row = 0;
    int m_column = 0; ///< Where the next button goes.
};

} // namespace doubleread
