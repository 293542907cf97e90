#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace doubleread {

/// Pages of a PDF, A4, filled from top to bottom. Lengths are in mm within the margins, sizes of
/// text in points. Long text goes on over as many pages as it needs.
class PdfSheet
{
public:
    /// `footer` stands at the foot of each page, beside its number.
    PdfSheet(const QString &title, const QString &footer);
    ~PdfSheet();

    enum class Ink { Text, Quiet, Good, Bad };
    /// A part of a line: text wrapped within its column.
    struct Cell
    {
        double left = 0;
        double width = 0; ///< 0: up to the right margin.
        QString text;
        double points = 9;
        bool bold = false;
        Ink ink = Ink::Text;
    };

    /// Cells side by side; the next line begins below the longest of them.
    void line(const std::vector<Cell> &cells);
    void space(double mm);
    void rule(); ///< A thin line from margin to margin.
    /// Begins a new page unless so much room is left.
    void keep(double mm);

    /// Ends the last page. Nothing can be added afterwards.
    QByteArray finish();

private:
    struct Paper;
    std::unique_ptr<Paper> d;
};

} // namespace doubleread
