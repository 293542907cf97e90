#pragma once

#include <QMenu>

class QActionGroup;

namespace doubleread {

/// How much memory the scans that were looked at may take; kept among the preferences.
class MemoryMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit MemoryMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();

private:
    void fill();
    void ask();
    void choose(int megabytes);

    QActionGroup *m_amounts;
};

} // namespace doubleread
