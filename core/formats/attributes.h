#pragma once

#include "core/formats/annotationset.h"
#include "core/formats/inputfile.h"

#include <span>

namespace doubleread {

/// The words for which a table of attributes has columns.
struct AttributeColumns
{
    QStringList regions;
    QStringList views;

    /// hand, leg, hip, shoulder; frontal, lateral, oblique.
    static AttributeColumns published();
    /// The file's header, without image_id.
    QStringList names() const;
};

struct AttributeRow
{
    QString image; ///< Base name with its suffix.
    ScanAttributes attributes;
    QString place; ///< line:column of the row.
};

struct AttributeTable
{
    AttributeColumns columns;       ///< Of those asked for, which the file has.
    std::vector<AttributeRow> rows; ///< One for each image.
    std::vector<Warning> warnings;
};

/// dataset.csv of the published layout: a row for each image with 0 or 1 under every column, but
/// fracture_count, which counts; both of an image's answers on fractures may be empty where it was
/// not read. Columns in any order; published ones must be there, others are told and passed over,
/// as are rows that say the same again. Fails, with the line, where a column is missing or named
/// twice, where a row has another number of fields or a flag is neither 0 nor 1, and where an image
/// is described in two ways. Told: "mixed" that is not so, a count that goes against "fractured".
Result<AttributeTable> readAttributes(const InputFile &file, const AttributeColumns &columns);

/// The same file: CRLF, none after the last row. `mixed` is derived; what is not known of fractures
/// is left empty.
QByteArray writtenAttributes(std::span<const AttributeRow> rows, const AttributeColumns &columns);

/// Whether the first line is the header of such a file.
bool isAttributesFile(const InputFile &file);

} // namespace doubleread
