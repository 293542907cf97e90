#pragma once

#include "core/model/protocol.h"
#include "core/model/triage.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace doubleread {

/// Which regions, views and flags are put on many scans, or taken off them. Each begins as "left as
/// it is on each scan".
class TagForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TagForm(QWidget *parent = nullptr);

    void start(const Protocol &protocol);
    QWidget *firstField() const;
    TriageChange change() const;

Q_SIGNALS:
    void confirmed(const doubleread::TriageChange &change);
    void cancelled();

private:
    using Boxes = std::vector<QCheckBox *>;

    Boxes addSection(const QString &title, const QStringList &values);
    void followBoxes();

    QVBoxLayout *m_sections;
    std::vector<QWidget *> m_parts; ///< All that start() makes.
    Boxes m_regions;
    Boxes m_views;
    Boxes m_flags; ///< Hardware, multi-scan.
    QPushButton *m_confirm;
};

} // namespace doubleread
