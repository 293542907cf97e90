#pragma once

#include "core/model/triage.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace doubleread {

/// Above the scan: which scan it is and what is decided, how far it has come, which site, and
/// whether only the undecided ones come.
class TriageHead final : public QWidget
{
    Q_OBJECT

public:
    explicit TriageHead(QWidget *parent = nullptr);

    void setScan(const QString &name, const QString &decision);
    /// The sites with their counts; the one that is chosen stays chosen.
    void setCounts(const std::vector<TriageCounts> &counts);
    bool isUndecidedOnly() const;
    void setUndecidedOnly(bool only); ///< Does not emit changed().
    QStringList sites() const;        ///< Empty: all.
    void showAllSites();              ///< Does not emit changed().
    bool widen(); ///< To all scans, without changed(); false when all are shown already.

Q_SIGNALS:
    void changed(); ///< The person wants another list.

private:
    void listSites(const std::vector<TriageCounts> &counts);

    QLabel *m_name;
    QLabel *m_decision;
    QLabel *m_counts;
    QComboBox *m_site;
    QCheckBox *m_undecided;
};

} // namespace doubleread
