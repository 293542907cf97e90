#pragma once

#include "core/model/worklist.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace doubleread {

/// What readers ask to have back, each with a remark, "give back" and "decline".
class TakeBackList final : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        TakeBack request;
        QString reader; ///< Name.
    };

    explicit TakeBackList(QWidget *parent = nullptr);

    /// Those without an answer; what was typed into a row that stays, stays.
    void setRequests(const std::vector<Row> &rows);

Q_SIGNALS:
    void answered(const doubleread::TakeBack &request, bool granted, const QString &remark);

private:
    QWidget *createRow(const Row &row);
    static void tellStake(const QWidget &part, const TakeBack::AtStake &stake);

    QVBoxLayout *m_layout;
    QLabel *m_none;
    std::vector<std::pair<Id<TakeBack>, QWidget *>> m_rows;
};

} // namespace doubleread
