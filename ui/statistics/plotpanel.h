#pragma once

#include "core/base/result.h"
#include "ui/statistics/plots.h"

#include <QFrame>

class QLabel;

namespace doubleread {

class PlotView;

/// A card with a plot: title, the plot, and a line that says what it shows or what is pointed at.
/// Its picture can be saved, dark on white and with the report's head, as print wants it.
class PlotPanel final : public QFrame
{
    Q_OBJECT

public:
    using Report = std::shared_ptr<const AgreementReport>;

    PlotPanel(const QString &title, PlotMaker make, Report report, QWidget *parent = nullptr);

    PlotView &view() { return *m_view; }
    /// PNG or SVG, by the name's ending.
    Result<void> savePicture(const QString &path) const;

Q_SIGNALS:
    void scansRequested(const QString &what, const std::vector<qint64> &positions);
    void saved(const QString &path);
    void failed(const doubleread::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void ask();
    void tell(const PlotSpot *spot);

    QString m_title;
    PlotMaker m_make;
    Report m_report;
    PlotView *m_view;
    QLabel *m_words;
    QString m_summary;
};

} // namespace doubleread
