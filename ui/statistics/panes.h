#pragma once

#include "core/base/error.h"
#include "core/service/agreement/agreementreport.h"
#include "ui/statistics/confusiongrid.h"
#include "ui/statistics/figuretable.h"
#include "ui/statistics/plots.h"

#include <QScrollArea>

#include <memory>
#include <span>

class QGridLayout;

namespace doubleread {

/// One part of the report: plots and tables in two columns, made when the pane is.
class Pane final : public QScrollArea
{
    Q_OBJECT

public:
    using Report = std::shared_ptr<const AgreementReport>;
    struct Spec
    {
        const char *title; ///< Untranslated; context "Panes".
        bool (*isFor)(const AgreementReport &report);
        void (*fill)(Pane &pane);
    };

    Pane(const Spec &spec, Report report, QWidget *parent = nullptr);

    const AgreementReport &report() const { return *m_report; }
    void addPlot(const QString &title, PlotMaker make);
    void addConfusion(const ConfusionGrid::Words &words, const AgreementReport::Confusion &table);
    void addTable(FigureTable::Content content); ///< Over both columns.
    void addFillingTable(FigureTable::Content content);

Q_SIGNALS:
    void scansRequested(const QString &what, const std::vector<qint64> &positions);
    void saved(const QString &path);
    void failed(const doubleread::Error &error);

private:
    void place(QWidget *part, int columns);

    Report m_report;
    QGridLayout *m_grid;
    int m_row = 0;
    int m_column = 0;
    QWidget *m_last = nullptr; ///< Placed last.
    bool m_grows = false;      ///< Some part takes what room is left over.
};

/// In the order of their tabs.
std::span<const Pane::Spec> paneTable();
QString titleOf(const Pane::Spec &spec);

} // namespace doubleread
