#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace doubleread {

/// One rule of the protocol: what it is called, its field, what it means, and below it what is
/// wrong with it.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    /// `place` is the JSON pointer that problems of the field begin with: "/match_iou". Takes
    /// `field`, which gets `name` as its accessible name.
    FieldRow(const QString &place, const QString &name, QWidget *field, const QString &hint,
             QWidget *parent = nullptr);

    const QString &place() const { return m_place; }
    QWidget *field() const { return m_field; }
    bool isAbout(const QString &place) const; ///< The place is the field's or within it.
    /// What is wrong, whole sentences; empty: nothing.
    void setProblem(const QString &text);
    QString problem() const;

private:
    QString m_place;
    QWidget *m_field;
    QLabel *m_problem;
};

} // namespace doubleread
