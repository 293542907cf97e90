#pragma once

#include "core/base/literals.h"

#include <QString>

namespace doubleread {

/// Why something could not be done: what, where, and what to do about it.
struct Error
{
    enum class Code {
        InvalidArgument, ///< The caller asked for something that makes no sense.
        NotFound,        ///< A scan, person, file or row that does not exist.
        AlreadyExists,   ///< It is there already and must not be overwritten.
        BadInput,        ///< A file from outside is wrong; nothing was changed.
        Forbidden,       ///< The state or the person's role does not allow it.
        Conflict,        ///< Somebody else changed it in between (revision differs).
        ReadOnly,        ///< The dataset is open for reading only.
        Busy,            ///< Another program holds the dataset.
        Unsupported,     ///< A right input of a kind that this program does not handle.
        Io,              ///< The operating system or the database engine failed.
        Damaged,         ///< A dataset file that is broken.
        Newer,           ///< A dataset made by a newer version of this program.
        Foreign,         ///< A file of another program.
        Cancelled,
        Internal,    ///< A fault of this program; nothing was stored.
        Unconfirmed, ///< It has to be confirmed: the caller must say that it is meant.
    };

    Code code = Code::InvalidArgument;
    QString message; ///< What is wrong, a sentence without a full stop.
    QString file;    ///< The file, as the user named it; may be empty.
    QString place;   ///< line:column, JSON pointer, XML path or DICOM tag; may be empty.
    QString remedy;  ///< What to do; may be empty.

    /// "FILE: PLACE: message; remedy", leaving out what is empty.
    QString text() const;

    bool operator==(const Error &) const = default;
};

/// Something that was repaired or left out while an input was taken.
struct Warning
{
    QString place; ///< "FILE: PLACE" or the part of it that is known.
    QString message;

    QString text() const { return place.isEmpty() ? message : place + u": "_s + message; }
    bool operator==(const Warning &) const = default;
};

} // namespace doubleread
