#pragma once

#include "core/service/reports.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace doubleread {

/// What the gallery can be narrowed to, with how many scans each choice has. Choices of one group
/// widen each other, groups narrow each other.
class FacetPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FacetPanel(QWidget *parent = nullptr);

    /// Counts as they are now; what is chosen stays chosen, also when its count is 0.
    void setFacets(const std::vector<Facet> &facets);
    /// Writes what is chosen into `filter`; its text and list stay.
    void applyTo(ScanFilter &filter) const;
    bool isNarrowing() const;
    void clear();

Q_SIGNALS:
    void changed(); ///< Somebody chose something else.

private:
    using Key = std::pair<QString, QString>; ///< Group and value.
    struct Row
    {
        QWidget *widget;
        QCheckBox *choice;
        QLabel *count;
    };

    void rebuild(const std::vector<Facet> &facets);
    void addGroup(const QString &group);
    void addRow(const Facet &facet);
    QStringList chosen(const QString &group) const;

    QVBoxLayout *m_layout; ///< Of the groups.
    QPushButton *m_clear;
    std::map<Key, Row> m_rows;
    std::vector<QWidget *> m_parts; ///< All that rebuild() makes.
};

} // namespace doubleread
