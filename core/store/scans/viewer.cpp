#include "core/store/scans/viewer.h"

#include "core/model/names.h"

namespace doubleread {

QString visibleReads()
{
    return uR"((r.reader = :viewer OR :sees_all = 1
        OR (:role = 'coordinator'
            AND EXISTS (SELECT 1 FROM reading_round WHERE number = r.round AND closed = 1))
        OR (:role = 'radiologist' AND :sees_others = 1
            AND r.state = 'submitted' AND r.purpose = 'primary'
            AND EXISTS (SELECT 1 FROM reading_round WHERE number = r.round AND closed = 1)
            AND EXISTS (SELECT 1 FROM read AS own
                        WHERE own.scan = r.scan AND own.reader = :viewer AND own.round = r.round
                        AND own.purpose = 'primary' AND own.state = 'submitted'))
        OR (:role = 'officer' AND r.state = 'submitted'
            AND EXISTS (SELECT 1 FROM review WHERE review.scan = r.scan AND review.stands = 1)
            AND NOT EXISTS (SELECT 1 FROM read AS own
                            WHERE own.scan = r.scan AND own.reader = :viewer))
        OR (:role = 'researcher' AND r.state = 'submitted'
            AND EXISTS (SELECT 1 FROM scan WHERE scan.position = r.scan
                        AND scan.state IN ('signed-off', 'released')))))"_s;
}

Parameters viewerParameters(const Viewer &viewer)
{
    return {{u"viewer"_s, viewer.person.toString()},
            {u"sees_all"_s, viewer.seesAll ? 1 : 0},
            {u"sees_others"_s, viewer.seesOthers ? 1 : 0},
            {u"role"_s, nameOf(viewer.role)}};
}

} // namespace doubleread
