#pragma once

#include "core/model/review.h"
#include "core/store/database/database.h"

#include <optional>
#include <vector>

namespace doubleread {

/// Comparisons of scans with their disagreements, the versions of their consensus, and sign-offs.
/// Everything is kept with the read of the person who was added first as "first".
class ReviewRepository
{
public:
    explicit ReviewRepository(Database &database) : m_database(database) {}

    /// What a comparison is known by; counts are of the plain matching.
    struct Header
    {
        Id<Read> firstRead;
        Id<Read> secondRead; ///< Null when the protocol asks for one read.
        int matched = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        int version = 1;
        int revision = 0;
        int protocolVersion = 1; ///< Whose rules the reads were compared by.
    };

    /// The next version of a scan that was compared: version 1 the first time, a further one when
    /// the comparison before does not stand any more.
    Result<void> add(qint64 scan, const Header &header, const ReviewContent &content);
    /// Of the comparison that stands.
    Result<std::optional<Header>> header(qint64 scan);
    /// The same of one that does not stand because a read of it was taken back.
    Result<std::optional<Header>> fallenHeader(qint64 scan);
    /// The comparison stands no more, until add() gives the scan a new one.
    Result<void> fell(qint64 scan);
    Result<ReviewContent> content(qint64 scan, int version);
    /// Replaces the content of the current version. Fails with Conflict when the stored revision is
    /// not `revision`, Forbidden when that version was signed.
    Result<void> store(qint64 scan, int revision, const ReviewContent &content);

    Result<void> sign(qint64 scan, const SignOff &signOff);
    Result<std::optional<SignOff>> signOffInForce(qint64 scan);
    /// All, voided ones too, oldest first.
    Result<std::vector<SignOff>> signOffs(qint64 scan);
    /// Voids the sign-off and copies the signed version into the next one.
    Result<void> reopen(qint64 scan, const SignOff &signOff, const Voided &voided);

    /// A version of a scan's consensus whose signature is in force.
    struct Signed
    {
        qint64 scan = 0;
        int version = 1;
        Id<Read> firstRead;
        Id<Read> secondRead; ///< Null when the protocol asks for one read.
    };
    Result<std::vector<Signed>> signedVersions(); ///< In order of scans.

    struct Totals
    {
        qint64 scans = 0;
        qint64 matched = 0;
        qint64 onlyFirst = 0;
        qint64 onlySecond = 0;
        qint64 findings = 0;
        int firstProtocol = 0; ///< Lowest version that any was compared by; 0 without one.
        int lastProtocol = 0;  ///< Highest.
    };
    Result<Totals> totals(std::optional<qint64> scan);
    /// Scans that have a comparison, in order.
    Result<std::vector<qint64>> scans();
    /// Disagreements of the current versions in order of scans; `scan` limits them to one.
    Result<void> eachDisagreement(
        std::optional<qint64> scan,
        const std::function<Result<void>(const QString &fileName, const Disagreement &)> &take);

    /// "SELECT ... FROM sign_off AS o" joined with its void (alias d), for signOffFrom().
    static QString selectSignOffs();
    static SignOff signOffFrom(const Row &row);
    static constexpr int signOffScanColumn = 14; ///< Position of the scan.

private:
    Result<void> write(qint64 scan, int version, const ReviewContent &content);
    Result<void> copyVersion(qint64 scan, int from);
    Result<std::optional<Header>> headerWhere(const QString &condition, qint64 scan);
    Result<std::vector<SignOff>> signOffsWhere(const QString &condition, qint64 scan);

    Database &m_database;
};

} // namespace doubleread
