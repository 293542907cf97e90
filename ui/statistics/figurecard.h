#pragma once

#include "core/service/agreement/agreementsections.h"

#include <QFrame>

namespace doubleread {

/// One number of the report: name, value, interval, n; the definition as tool tip.
class FigureCard final : public QFrame
{
    Q_OBJECT

public:
    explicit FigureCard(const ReportRow &figure, QWidget *parent = nullptr);
};

} // namespace doubleread
