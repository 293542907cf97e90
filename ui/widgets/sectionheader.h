#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace doubleread {

/// The head of a part of a side panel: its name, and at the right end whatever belongs there.
class SectionHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setDetail(const QString &detail); ///< Quiet text at the right end: a count.
    void addTrailing(QWidget *widget);

private:
    QLabel *m_detail;
    QHBoxLayout *m_layout;
};

/// A hairline between two parts.
QWidget *createHairline(QWidget *parent);

} // namespace doubleread
