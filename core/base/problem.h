#pragma once

#include <QCoreApplication>

namespace doubleread {

/// What people are told of errors and warnings, in the language of the program: in English where no
/// translation is installed, as in the command line. Texts that are stored do not come from here.
class Problem
{
    Q_DECLARE_TR_FUNCTIONS(Problem)
};

} // namespace doubleread
