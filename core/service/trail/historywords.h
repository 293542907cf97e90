#pragma once

#include "core/model/history.h"
#include "core/model/protocol.h"
#include "core/store/trail/historyrepository.h"

#include <map>

namespace doubleread {

/// What sentences on entries of the trail need to know about whom they are for.
struct HistoryReader
{
    Protocol protocol;
    std::map<QString, User> people; ///< By id.
    QString dataset;                ///< Its id.
    bool namesHidden = false;       ///< Those of radiologists.
    Id<User> self;                  ///< Whose own name is never hidden.
    bool readsHidden = false;       ///< Not what others found, only that they did.
};

/// The entry as people read it, without key, number and hash.
HistoryEntry inWords(const HistoryRepository::Found &found, const HistoryReader &reader);

} // namespace doubleread
