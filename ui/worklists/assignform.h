#pragma once

#include "core/base/result.h"
#include "core/service/reading/worklistreports.h"
#include "core/service/reports.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace doubleread {

/// Which scans go to whom, what that would come to, and the button that does it.
class AssignForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AssignForm(QWidget *parent = nullptr);

    /// `selected` are positions chosen in the gallery; none: the whole dataset is offered first.
    void setSituation(const DatasetInfo &info, const QStringList &sites,
                      const std::vector<qint64> &selected, double repeatShare);
    AssignRequest request() const;
    void setPreview(const Result<AssignReport> &preview);
    QWidget *firstField() const;
    QPushButton *button() const { return m_assign; } ///< Does it; to be laid out by the owner.

Q_SIGNALS:
    void previewWanted();
    void assignWanted();

private:
    void createFields(QFormLayout &form);
    void setReaders(const std::vector<User> &people);
    void follow();

    QComboBox *m_scans;
    QCheckBox *m_includedOnly;
    QComboBox *m_mode;
    QWidget *m_readersPart;
    std::vector<std::pair<Id<User>, QCheckBox *>> m_readers;
    QDoubleSpinBox *m_repeats;
    QSpinBox *m_seed;
    QLabel *m_preview;
    QPushButton *m_assign;
    std::vector<qint64> m_selected;
    QTimer m_typing; ///< The preview follows when the form rests.
};

} // namespace doubleread
