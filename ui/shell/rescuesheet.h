#pragma once

#include "core/base/result.h"
#include "core/model/backup.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace doubleread {

class Sheet;

/// What can be done about a damaged dataset, in plain words: go back to a backup, save what can be
/// read into a new file, or look at what is left.
class RescueSheet final : public QObject
{
    Q_OBJECT

public:
    /// Lies over `page` when it is open.
    explicit RescueSheet(QWidget *page);

    void offer(const QString &datasetFile, const Error &error);
    bool isOpen() const;
    void close();
    /// What to tell of the dataset that was asked for last, once.
    QString takeNotice();

Q_SIGNALS:
    void openRequested(const QString &datasetFile);
    void lookRequested(const QString &datasetFile); ///< For reading only, damaged as it is.
    void closed();                                  ///< The focus shall go back.

private:
    using Salvaged = Result<SalvageReport>;

    QPushButton *addChoice(QVBoxLayout *rows, const QString &text, QLabel *&explanation);
    QWidget *makeContent();
    void fillBackups();
    void goBack();
    void askTarget();
    void save(const QString &target);
    void salvageEnded();
    void setWorking(const QString &what);
    void setIdle();
    void showError(const Error &error);

    Sheet *m_sheet;
    QWidget *m_content;
    QLabel *m_problem = nullptr;
    QLabel *m_state = nullptr;
    QProgressBar *m_progress = nullptr;
    QComboBox *m_backups = nullptr;
    QLabel *m_backupText = nullptr;
    QLabel *m_salvageText = nullptr;
    QLabel *m_lookText = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_salvage = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_open = nullptr; ///< What was saved.
    QPushButton *m_close = nullptr;
    QFutureWatcher<Salvaged> m_salvaging;
    std::vector<Backup> m_found;
    QString m_file;
    QString m_saved; ///< The new dataset.
    QString m_notice;
};

} // namespace doubleread
