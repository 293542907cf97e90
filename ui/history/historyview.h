#pragma once

#include "core/model/history.h"
#include "core/session/datasetsession.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace doubleread {

class HistoryModel;
class MessageBar;

/// The audit trail as people read it: a line for each entry, newest first, narrowed by person,
/// kind, time and scan; below it the entry in hand with old value, new value and reason. Writes the
/// report that can be printed.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    /// `session` is borrowed and must outlive the view. With `scan` only its entries at first;
    /// `fileName` is what it is called.
    HistoryView(DatasetSession &session, std::optional<Id<Scan>> scan, const QString &fileName,
                QWidget *parent = nullptr);

    QWidget *firstField() const; ///< The list.
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return false; } ///< Lists take what there is.
    /// Writes the report of what is listed to this file; reported() follows, or the message bar.
    void writeReport(const QString &path);

Q_SIGNALS:
    void closeRequested();
    void reported(const QString &path);

private:
    QWidget *createFilters();
    QWidget *createList();
    QWidget *createFoot();
    void apply();
    void onListed();
    void showCurrent();
    void askReport();
    void narrowToScan();
    int currentRow() const;

    DatasetSession &m_session;
    HistoryModel *m_model;
    std::optional<Id<Scan>> m_scan;
    QString m_scanName;
    qint64 m_chosenPlace = 0; ///< Position of the scan of the entry in hand.
    QTimer m_typing;

    MessageBar *m_message;
    QComboBox *m_person;
    QComboBox *m_kind;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QCheckBox *m_onlyScan;
    QTableView *m_list;
    QPlainTextEdit *m_details;
    QLabel *m_count;
    QPushButton *m_report;
};

} // namespace doubleread
