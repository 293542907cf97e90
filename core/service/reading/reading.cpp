#include "core/service/reading/reading.h"

#include "core/model/canonical.h"
#include "core/service/reading/submitting.h"
#include "core/service/support.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

QString actionOf(const ReadEdit &edit)
{
    struct Visitor
    {
        QString operator()(const PutAnnotation &) const { return u"read.annotation.put"_s; }
        QString operator()(const RemoveAnnotation &) const { return u"read.annotation.remove"_s; }
        QString operator()(const PutAssessment &) const { return u"read.assessment.put"_s; }
    };
    return std::visit(Visitor{}, edit);
}

Result<int> storeWithin(Database &database, const Actor &actor, const Read &read,
                        const ReadEdit &edit)
{
    const Result<Scan> scan = scanOfRead(database, actor, read.scan, read.purpose);
    if (!scan)
        return fail(scan.error());
    if (const Result<void> allowed = mayEditRead(actor, read, *scan); !allowed)
        return fail(allowed.error());
    ReadRepository reads(database, viewerOf(actor));
    Result<ReadRepository::Change> change = reads.edit(read, edit);
    if (!change && change.error().code == Error::Code::NotFound && read.revision == 0) {
        Read fresh = read; // may show the edit already; the store gets it as such
        fresh.annotations.clear();
        fresh.assessment = {};
        if (const Result<void> begun = beginRead(database, actor, fresh, *scan); !begun)
            return fail(begun.error());
        change = reads.edit(read, edit);
    }
    if (!change)
        return fail(change.error());
    CanonicalObject content;
    content.setJson("old", change->before)
        .setJson("new", change->after)
        .set("revision", qint64{change->revision});
    if (const auto *put = std::get_if<PutAnnotation>(&edit))
        content.set("index", qint64{put->index});
    const Result<void> told =
        record(database, actor.user.id, actionOf(edit), subjectOf(read), scan->position, content);
    if (!told)
        return fail(told.error());
    return change->revision;
}

} // namespace

Result<Read> readOf(Database &database, const Actor &actor, Id<Scan> scan, ReadPurpose purpose)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const Result<Scan> found = scanOfRead(database, actor, scan, purpose);
    if (!found)
        return fail(found.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<std::optional<Read>> stored =
        ReadRepository(database, viewerOf(actor))
            .current(found->position, actor.user.id, dataset->round, purpose);
    if (!stored)
        return fail(stored.error());
    if (*stored)
        return **stored;
    if (const Result<void> allowed = mayRead(actor, *found); !allowed)
        return fail(allowed.error());
    if (const auto listed = checkListed(database, actor, *found, purpose); !listed)
        return fail(listed.error());
    Read fresh;
    fresh.id = Id<Read>::create();
    fresh.scan = scan;
    fresh.reader = actor.user.id;
    fresh.round = dataset->round;
    fresh.purpose = purpose;
    fresh.unblinded = dataset->roundClosed;
    fresh.startedAt = QDateTime::currentDateTimeUtc();
    return fresh;
}

Result<int> storeEdit(Database &database, const Actor &actor, const Read &read,
                      const ReadEdit &edit)
{
    return inTransaction(database, [&] { return storeWithin(database, actor, read, edit); });
}

Result<void> storeActiveTime(Database &database, const Actor &actor, const Read &read)
{
    return inTransaction(database, [&]() -> Result<void> {
        const Result<Scan> scan = ScanRepository(database).byId(read.scan);
        if (!scan)
            return fail(scan.error());
        const Result<bool> noted = ReadRepository(database, viewerOf(actor)).noteActiveTime(read);
        if (!noted)
            return fail(noted.error());
        if (!*noted)
            return {};
        return record(
            database, actor.user.id, u"read.time"_s, subjectOf(read), scan->position,
            CanonicalObject().set("active_ms", static_cast<qint64>(read.activeTime.count())));
    });
}

Result<Read> submitRead(Database &database, const Actor &actor, const Read &read,
                        std::chrono::milliseconds activeTime)
{
    return inTransaction(database, [&]() -> Result<Read> {
        const Result<Scan> scan = scanOfRead(database, actor, read.scan, read.purpose);
        if (!scan)
            return fail(scan.error());
        ReadRepository reads(database, viewerOf(actor));
        Result<std::optional<Read>> stored = reads.byId(read.id);
        if (!stored)
            return fail(stored.error());
        if (!*stored) {
            Read fresh = read;
            fresh.annotations.clear(); // what was drawn came as edits
            if (const Result<void> begun = beginRead(database, actor, fresh, *scan); !begun)
                return fail(begun.error());
            stored = reads.byId(read.id);
            if (!stored)
                return fail(stored.error());
        }
        Read submitted = stored->value_or(read);
        submitted.revision = read.revision; // what the person has seen is what is submitted
        submitted.activeTime = std::max(submitted.activeTime, read.activeTime) + activeTime;
        return submitWithin(database, actor, submitted, *scan);
    });
}

Result<qint64> submitReads(Database &database, const Actor &actor, Id<User> reader,
                           const std::vector<Id<Scan>> &scans)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    if (const bool own = reader == actor.user.id; !own)
        if (const Result<void> allowed = mayManagePeople(actor); !allowed)
            return fail(allowed.error());
    return inTransaction(database, [&]() -> Result<qint64> {
        Result<std::vector<Read>> open = openReadsOf(database, reader, scans);
        if (!open)
            return fail(open.error());
        const Actor waived{.user = actor.user, .roles = RoleCheck::Waived};
        for (const Read &read : *open) {
            const Result<Scan> scan = ScanRepository(database).byId(read.scan);
            if (!scan)
                return fail(scan.error());
            if (const Result<Read> done = submitWithin(database, waived, read, *scan); !done)
                return fail(done.error());
        }
        return static_cast<qint64>(open->size());
    });
}

Result<Progress> readingProgress(Database &database, const Actor &actor)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    AssignmentRepository assignments(database);
    const Result<bool> listed = assignments.any();
    if (!listed)
        return fail(listed.error());
    if (*listed) {
        const auto counts = assignments.counts(actor.user.id);
        if (!counts)
            return fail(counts.error());
        return Progress{.done = counts->done, .total = counts->total};
    }
    ReadRepository reads(database, viewerOf(actor));
    const Result<qint64> done = reads.submittedCount(actor.user.id, dataset->round);
    if (!done)
        return fail(done.error());
    const Result<qint64> total = ScanRepository(database).notExcludedCount();
    if (!total)
        return fail(total.error());
    return Progress{.done = *done, .total = *total};
}

} // namespace doubleread
