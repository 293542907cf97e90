#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/service/packages/packagereading.h"
#include "core/service/packages/packages.h"
#include "core/service/reading/submitting.h"
#include "core/service/scans/flags.h"
#include "core/service/support.h"
#include "core/store/commentrepository.h"
#include "core/store/packages/packagecontent.h"
#include "core/store/packages/packagerepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

QString listed(QStringList names)
{
    constexpr qsizetype most = 10;
    const qsizetype more = names.size() - most;
    names = names.first(std::min(names.size(), most));
    return names.join(u", "_s) + (more > 0 ? Problem::tr(" and %1 more").arg(more) : QString());
}

/// Brings one package home; within a transaction on the dataset.
class Merger
{
public:
    Merger(Database &database, const Actor &actor, ReturnedPackage &package, QString file)
        : m_database(database),
          m_actor(actor),
          m_package(package),
          m_token(package.token),
          m_file(std::move(file)),
          m_packages(database),
          m_content(*package.file)
    {
    }

    Result<MergeReport> run();

private:
    std::unexpected<Error> unfit(const QString &message) const;
    std::unexpected<Error> conflict(const QString &message, const QStringList &scans) const;
    Result<void> checkFit();
    Result<bool> isKnownState();
    Result<std::vector<Read>> changedReads();
    Result<bool> clashes(const Read &read, const std::map<Id<Read>, QByteArray> &agreed);
    Result<void> takeReads(std::vector<Read> reads);
    Result<void> take(const Read &read);
    Result<void> takeComments();
    Result<void> takeWishes();
    Result<void> conclude();
    Result<void> noteFinished();

    Database &m_database;
    const Actor &m_actor;
    ReturnedPackage &m_package;
    const PackageToken &m_token;
    QString m_file;
    PackageRepository m_packages;
    PackageContent m_content;
    PackageRepository::Given m_given;
    User m_reader;
    Protocol m_protocol;
    std::vector<Read> m_reads;        ///< All of the package.
    std::map<Id<Scan>, Scan> m_scans; ///< The dataset's.
    MergeReport m_report;
};

std::unexpected<Error> Merger::unfit(const QString &message) const
{
    return fail(Error{.code = Error::Code::BadInput,
                      .message = message,
                      .file = m_file,
                      .place = {},
                      .remedy = Problem::tr("nothing was merged")});
}

std::unexpected<Error> Merger::conflict(const QString &message, const QStringList &scans) const
{
    return fail(Error{
        .code = Error::Code::Conflict,
        .message = message.arg(listed(scans)),
        .file = m_file,
        .place = {},
        .remedy = Problem::tr("nothing was merged: settle with the reader which of both counts, "
                              "and go on with a new package or in the dataset")});
}

/// Reader, scans and protocol are still those of the dataset.
Result<void> Merger::checkFit()
{
    const auto reader = UserRepository(m_database).byId(m_token.reader);
    auto protocol = ProtocolRepository(m_database).current();
    if (!reader || !protocol)
        return fail(!reader ? reader.error() : protocol.error());
    if (!*reader || (*reader)->role != Role::Radiologist)
        return unfit(
            Problem::tr("its reader %1 does not read in this dataset").arg(m_token.readerName));
    m_reader = **reader;
    m_protocol = std::move(*protocol);
    if (m_token.protocolVersion > m_protocol.version)
        return unfit(
            Problem::tr("it was read under version %1 of the protocol, which the dataset has not")
                .arg(m_token.protocolVersion));
    if (m_token.protocolVersion < m_protocol.version)
        m_report.warnings.push_back(
            {.place = m_file,
             .message = Problem::tr(
                            "read under version %1 of the protocol; the dataset now has version %2")
                            .arg(QString::number(m_token.protocolVersion),
                                 QString::number(m_protocol.version))});
    const auto known = ScanRepository(m_database).each([this](const Scan &scan) -> Result<void> {
        m_scans[scan.id] = scan;
        return {};
    });
    if (!known)
        return known;
    const auto scans = m_content.scans();
    if (!scans)
        return fail(scans.error());
    for (const Scan &scan : *scans) {
        const auto here = m_scans.find(scan.id);
        if (here == m_scans.end() || here->second.sha256 != scan.sha256 ||
            here->second.pixelHash != scan.pixelHash)
            return unfit(Problem::tr("its scan %1 is not in this dataset").arg(scan.fileName));
    }
    return {};
}

/// Whether all of this state was merged before. Fails where this copy and the one that was merged
/// went different ways.
Result<bool> Merger::isKnownState()
{
    if (m_given.mergedEntries == 0)
        return false;
    const qint64 common = std::min(m_given.mergedEntries, m_package.entries);
    const auto there = m_content.entry(common);
    const auto kept = m_packages.keptHash(m_token.package, common);
    if (!there || !kept)
        return fail(!there ? there.error() : kept.error());
    if (there->hash == *kept)
        return m_package.entries <= m_given.mergedEntries;
    QStringList names;
    const auto agreed = m_packages.agreed(m_token.package);
    if (!agreed)
        return fail(agreed.error());
    for (const Read &read : m_reads)
        if (const auto old = agreed->find(read.id);
            old == agreed->end() || old->second != readDigest(read))
            names << m_scans.at(read.scan).fileName;
    return conflict(
        Problem::tr("another copy of this package was merged already, and both were read in "
                    "separately: %1"),
        names);
}

/// Whether the dataset has moved on with the same read, or has another in its place.
Result<bool> Merger::clashes(const Read &read, const std::map<Id<Read>, QByteArray> &agreed)
{
    ReadRepository reads(m_database, Viewer::program());
    const auto here = reads.byId(read.id);
    if (!here)
        return fail(here.error());
    const auto base = agreed.find(read.id);
    if (*here)
        return base == agreed.end() || readDigest(**here) != base->second;
    if (base != agreed.end())
        return true;
    return m_packages.hasRival(read, m_scans.at(read.scan).position);
}

/// The reads that say something new. One that the dataset has changed, while the package has not,
/// is not among them.
Result<std::vector<Read>> Merger::changedReads()
{
    const auto agreed = m_packages.agreed(m_token.package);
    if (!agreed)
        return fail(agreed.error());
    std::vector<Read> changed;
    QStringList clashing;
    for (const Read &read : m_reads) {
        const QByteArray digest = readDigest(read);
        const auto base = agreed->find(read.id);
        if (base != agreed->end() && base->second == digest)
            continue;
        const auto here = ReadRepository(m_database, Viewer::program()).byId(read.id);
        if (!here)
            return fail(here.error());
        if (*here && readDigest(**here) == digest)
            continue;
        const Result<bool> clash = clashes(read, *agreed);
        if (!clash)
            return fail(clash.error());
        if (*clash)
            clashing << m_scans.at(read.scan).fileName;
        else
            changed.push_back(read);
    }
    if (!clashing.isEmpty())
        return conflict(
            Problem::tr("the same reads were changed in the dataset and in the package: %1"),
            clashing);
    return changed;
}

Result<void> Merger::take(const Read &read)
{
    const Scan &scan = m_scans.at(read.scan);
    const QByteArray digest = readDigest(read);
    if (const auto taken = m_packages.takeIn(read, scan.position); !taken)
        return taken;
    if (const auto set = m_packages.setAgreed(m_token.package, read.id, digest); !set)
        return set;
    ++m_report.reads;
    if (m_report.annotations)
        *m_report.annotations += static_cast<qint64>(read.annotations.size());
    if (read.state == ReadState::Submitted)
        ++m_report.submitted;
    const auto tell = [&] {
        return record(m_database, m_actor.user.id, u"read.merged"_s, subjectOf(read), scan.position,
                      CanonicalObject()
                          .set("package", m_token.package)
                          .set("reader", read.reader)
                          .set("digest", QString::fromLatin1(digest.toHex())));
    };
    const bool counts = scan.state != ScanState::Excluded && read.purpose == ReadPurpose::Primary;
    return counts ? followUpReads(m_database, scan, tell) : tell();
}

Result<void> Merger::takeReads(std::vector<Read> reads)
{
    const auto closed = m_packages.closedAt(m_token.round);
    const auto changes = m_content.lastChanges();
    if (!closed || !changes)
        return fail(!closed ? closed.error() : changes.error());
    if (*closed || m_actor.roles == RoleCheck::Waived)
        m_report.annotations = 0;
    QStringList incomplete;
    for (const Read &read : reads)
        if (read.state == ReadState::Submitted &&
            !checkComplete(read.annotations, read.assessment, m_protocol))
            incomplete << m_scans.at(read.scan).fileName;
    if (!incomplete.isEmpty())
        return unfit(Problem::tr("submitted reads are not complete by the protocol in force: %1")
                         .arg(listed(incomplete)));
    for (Read &read : reads) {
        const auto last = changes->find(read.id);
        const bool late = *closed && (read.state == ReadState::Open || last == changes->end() ||
                                      last->second > **closed);
        read.unblinded = read.unblinded || late;
        const Scan &scan = m_scans.at(read.scan);
        if (scan.state == ScanState::Excluded)
            m_report.warnings.push_back(
                {.place = scan.fileName,
                 .message = Problem::tr("was excluded meanwhile; its read is kept")});
        if (const auto taken = take(read); !taken)
            return taken;
    }
    return {};
}

Result<void> Merger::takeComments()
{
    const auto comments = m_content.comments();
    if (!comments)
        return fail(comments.error());
    const Actor reader{.user = m_reader, .roles = RoleCheck::Enforced};
    for (const Comment &comment : *comments) {
        const Result<bool> there = m_packages.hasComment(comment.id);
        if (!there)
            return fail(there.error());
        if (*there)
            continue;
        const auto scan = m_scans.find(comment.scan);
        if (comment.author != m_token.reader || scan == m_scans.end())
            return unfit(Problem::tr("it holds a comment that is not its reader's"));
        if (const auto added = CommentRepository(m_database).add(comment, scan->second.position);
            !added)
            return added;
        const auto told =
            record(m_database, m_actor.user.id, u"comment.merged"_s,
                   u"comment:"_s + comment.id.toString(), scan->second.position,
                   CanonicalObject().set("package", m_token.package).set("author", comment.author));
        if (!told)
            return told;
        if (comment.flag)
            if (const auto raised = raiseFlag(m_database, reader, scan->second, comment); !raised)
                return raised;
        ++m_report.comments;
    }
    return {};
}

Result<void> Merger::takeWishes()
{
    const auto wishes = m_content.openWishes();
    if (!wishes)
        return fail(wishes.error());
    for (const TakeBack &wish : *wishes) {
        if (wish.reader != m_token.reader)
            return unfit(Problem::tr("it holds a request that is not its reader's"));
        const Result<bool> taken = m_packages.takeIn(wish);
        if (!taken)
            return fail(taken.error());
        if (!*taken)
            continue;
        ++m_report.wishes;
        const auto told =
            record(m_database, m_actor.user.id, u"read.asked-back"_s,
                   u"read:"_s + wish.read.toString(), m_scans.at(wish.scan).position,
                   CanonicalObject().set("package", m_token.package).set("reason", wish.reason));
        if (!told)
            return told;
    }
    return {};
}

/// All that was given out has been submitted.
Result<void> Merger::noteFinished()
{
    const auto submitted =
        static_cast<std::size_t>(std::ranges::count(m_reads, ReadState::Submitted, &Read::state));
    m_report.finished = submitted == m_token.scans.size() + m_token.repeats.size();
    if (!m_report.finished)
        return {};
    return m_packages.finish(m_token.package, QDateTime::currentDateTimeUtc());
}

Result<void> Merger::conclude()
{
    if (const auto kept =
            m_packages.keepEntries(m_token.package, *m_package.file, m_given.mergedEntries);
        !kept)
        return kept;
    const qint64 before = m_given.mergedEntries;
    m_given.mergedAt = QDateTime::currentDateTimeUtc();
    m_given.mergedEntries = m_package.entries;
    m_given.head = m_package.head;
    if (const auto noted = m_packages.noteMerged(m_given); !noted)
        return noted;
    if (const auto finished = noteFinished(); !finished)
        return finished;
    return record(m_database, m_actor.user.id, u"package.merged"_s, u"package:"_s + m_token.package,
                  {},
                  CanonicalObject()
                      .set("reader", m_token.reader)
                      .set("from", before)
                      .set("entries", m_given.mergedEntries)
                      .set("head", QString::fromLatin1(m_given.head.toHex()))
                      .set("reads", m_report.reads)
                      .set("submitted", m_report.submitted)
                      .set("comments", m_report.comments)
                      .set("wishes", m_report.wishes));
}

Result<MergeReport> Merger::run()
{
    m_report.file = m_file;
    m_report.package = m_token.package;
    m_report.reader = m_token.readerName;
    if (const auto fits = checkFit(); !fits)
        return fail(fits.error());
    auto reads = m_content.reads();
    if (!reads)
        return unfit(reads.error().message);
    m_reads = std::move(*reads);
    if (const auto fits = checkReads(m_token, m_reads); !fits)
        return unfit(fits.error().message);
    auto given = givenPackage(m_database, m_token);
    if (!given)
        return fail(given.error());
    m_given = std::move(*given);
    const Result<bool> known = isKnownState();
    if (!known)
        return fail(known.error());
    m_report.already = *known;
    if (*known)
        return m_report;
    Result<std::vector<Read>> changed = changedReads();
    if (!changed)
        return fail(changed.error());
    if (const auto taken = takeReads(std::move(*changed)); !taken)
        return fail(taken.error());
    for (const auto step : {&Merger::takeComments, &Merger::takeWishes, &Merger::conclude})
        if (const auto done = (this->*step)(); !done)
            return fail(done.error());
    return m_report;
}

} // namespace

Result<MergeReport> mergePackage(Database &database, const Actor &actor, const QString &file)
{
    if (const Result<void> allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    Result<ReturnedPackage> package = openReturned(database, file);
    if (!package)
        return fail(package.error());
    return inTransaction(database, [&] { return Merger(database, actor, *package, file).run(); });
}

} // namespace doubleread
