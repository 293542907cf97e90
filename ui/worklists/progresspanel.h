#pragma once

#include "core/model/worklist.h"

#include <QWidget>

class QGridLayout;

namespace doubleread {

/// How far each reader has come: a bar each, and the median time once it may be known.
class ProgressPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    void setProgress(const std::vector<ReaderProgress> &readers);

private:
    void addReader(int row, const ReaderProgress &reader);

    QGridLayout *m_grid;
    std::vector<QWidget *> m_parts; ///< All that setProgress() makes.
};

} // namespace doubleread
