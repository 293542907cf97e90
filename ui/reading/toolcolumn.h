#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QGridLayout;

namespace doubleread {

/// The tools at the left of the scan, two abreast, more where the window is low: icons whose
/// tooltips name their keys.
class ToolColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolColumn(QWidget *parent = nullptr);

    void addTool(QAction *action);
    void addSeparator();

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightFor(int columns) const;
    void arrange(int columns);

    QGridLayout *m_layout;
    std::vector<QWidget *> m_items; ///< Buttons and the lines between them, in order.
    int m_columns = 2;
};

} // namespace doubleread
