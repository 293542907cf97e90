#pragma once

#include <QFrame>

class QAction;
class QLabel;

namespace doubleread {

/// Below the gallery: how many scans are selected and what can be done with all of them at once.
class SelectionBar final : public QFrame
{
    Q_OBJECT

public:
    /// A null action separates.
    explicit SelectionBar(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void addLast(QWidget *widget); ///< Takes it.
    void setCount(qint64 selected);

private:
    QLabel *m_count;
};

} // namespace doubleread
