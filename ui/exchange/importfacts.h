#pragma once

#include "core/service/exchangereports.h"

#include <QWidget>

#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace doubleread {

/// What an import would bring, in a line and a few figures.
class ImportFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFacts(QWidget *parent = nullptr);

    void show(const ImportPreview &preview);

private:
    void addFigure(qint64 number, const QString &caption);

    QLabel *m_recognised;
    QWidget *m_figures = nullptr;
    QHBoxLayout *m_row = nullptr; ///< Of m_figures.
};

} // namespace doubleread
