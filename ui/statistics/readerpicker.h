#pragma once

#include "core/service/agreement/agreementreport.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace doubleread {

/// Which two readers are compared, under which protocol, and how the intervals were made.
class ReaderPicker final : public QWidget
{
    Q_OBJECT

public:
    ReaderPicker(QAction *swap, QAction *save, QWidget *parent = nullptr);

    void setReport(const AgreementReport &report);
    void setBusy(bool busy); ///< The figures are being computed anew.
    QString first() const;
    QString second() const;

Q_SIGNALS:
    void changed(); ///< Somebody chose two readers.

private:
    void choose(QComboBox *other, const QString &before);

    QComboBox *m_first;
    QComboBox *m_second;
    QWidget *m_pair;
    QLabel *m_details;
    QString m_firstBefore;
    QString m_secondBefore;
    QString m_text;
};

} // namespace doubleread
