#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace doubleread {

/// What the window shows while no dataset is open: how to begin, and where one was.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(QAction *newDataset, QAction *openDataset, QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void openRequested(const QString &path);

private:
    QVBoxLayout *m_recent;
};

} // namespace doubleread
