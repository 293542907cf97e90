#include "core/store/scans/scanrepository.h"

#include "core/base/problem.h"
#include "core/model/names.h"

namespace doubleread {

namespace {

QString joined(const QStringList &words)
{
    return words.join(u'\n');
}

QStringList split(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

std::optional<PixelSpacing> spacingFrom(const Row &row, int column)
{
    if (row.isNull(column))
        return {};
    return PixelSpacing{.columnMm = row.real(column),
                        .rowMm = row.real(column + 1),
                        .kind = row.flag(column + 2) ? PixelSpacing::Kind::Calibrated
                                                     : PixelSpacing::Kind::Imager};
}

Parameters parametersOf(const Scan &scan, qint64 position)
{
    const auto &spacing = scan.spacing;
    return {
        {u"position"_s, position},
        {u"id"_s, scan.id.toString()},
        {u"file_name"_s, scan.fileName},
        {u"path"_s, scan.path},
        {u"sha256"_s, scan.sha256},
        {u"source"_s, scan.sourceSha256.isEmpty() ? QVariant() : QVariant(scan.sourceSha256)},
        {u"pixel_hash"_s, scan.pixelHash},
        {u"width"_s, scan.size.width()},
        {u"height"_s, scan.size.height()},
        {u"bits"_s, scan.bitsStored},
        {u"damage"_s, nameOf(scan.damage)},
        {u"spacing_column"_s, spacing ? QVariant(spacing->columnMm) : QVariant()},
        {u"spacing_row"_s, spacing ? QVariant(spacing->rowMm) : QVariant()},
        {u"calibrated"_s,
         spacing ? QVariant(spacing->kind == PixelSpacing::Kind::Calibrated ? 1 : 0) : QVariant()},
        {u"site"_s, scan.site},
        {u"patient"_s, scan.patientKey},
        {u"regions"_s, joined(scan.regions)},
        {u"views"_s, joined(scan.views)},
        {u"hardware"_s, scan.hardware ? 1 : 0},
        {u"multi_scan"_s, scan.multiScan ? 1 : 0},
        {u"state"_s, nameOf(scan.state)},
        {u"triage"_s, nameOf(scan.triage)},
        {u"reason"_s, scan.exclusionReason}};
}

} // namespace

QString ScanRepository::columns()
{
    return u"s.position, s.id, s.file_name, s.path, s.sha256, s.pixel_hash, s.width, s.height, "
           "s.bits_stored, s.damage, s.spacing_column_mm, s.spacing_row_mm, s.spacing_calibrated, "
           "s.site, s.patient_key, s.regions, s.views, s.hardware, s.multi_scan, s.state, "
           "s.exclusion_reason, s.revision, s.triage, s.source_sha256"_s;
}

Result<Scan> ScanRepository::fromRow(const Row &row)
{
    const auto damage = fromName<Damage>(row.text(9));
    const auto state = fromName<ScanState>(row.text(19));
    const auto triage = fromName<TriageDecision>(row.text(22));
    if (!damage || !state || !triage)
        return fail(Error::Code::Damaged,
                    Problem::tr("the scan %1 has an unknown state").arg(row.text(2)),
                    Problem::tr("restore the dataset from a backup"));
    return Scan{.id = row.id<Scan>(1),
                .position = row.integer(0),
                .fileName = row.text(2),
                .path = row.text(3),
                .sha256 = row.bytes(4),
                .sourceSha256 = row.bytes(23),
                .pixelHash = row.bytes(5),
                .size = QSize(row.number(6), row.number(7)),
                .bitsStored = row.number(8),
                .damage = *damage,
                .spacing = spacingFrom(row, 10),
                .site = row.text(13),
                .patientKey = row.text(14),
                .regions = split(row.text(15)),
                .views = split(row.text(16)),
                .hardware = row.flag(17),
                .multiScan = row.flag(18),
                .state = *state,
                .triage = *triage,
                .exclusionReason = row.text(20),
                .revision = row.number(21)};
}

Result<qint64> ScanRepository::count()
{
    return m_database.number(u"SELECT max(position) FROM scan"_s);
}

Result<qint64> ScanRepository::notExcludedCount()
{
    const Result<qint64> all = count();
    const Result<qint64> excluded =
        m_database.number(u"SELECT count(*) FROM scan WHERE triage = 'excluded'"_s);
    if (!all || !excluded)
        return all ? excluded : all;
    return *all - *excluded;
}

Result<std::map<ScanState, qint64>> ScanRepository::countByState()
{
    std::map<ScanState, qint64> counts;
    const auto ran = m_database.each(u"SELECT state, count(*) FROM scan GROUP BY state"_s, {},
                                     [&](const Row &row) -> Result<void> {
                                         if (const auto state = fromName<ScanState>(row.text(0)))
                                             counts[*state] = row.integer(1);
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return counts;
}

Result<qint64> ScanRepository::add(const Scan &scan)
{
    const Result<qint64> last = count();
    if (!last)
        return last;
    const qint64 position = *last + 1;
    const auto added = m_database.change(
        u"INSERT INTO scan (position, id, file_name, path, sha256, pixel_hash, width, height, "
        "bits_stored, damage, spacing_column_mm, spacing_row_mm, spacing_calibrated, site, "
        "patient_key, regions, views, hardware, multi_scan, state, triage, exclusion_reason, "
        "revision, source_sha256) VALUES (:position, :id, :file_name, :path, :sha256, :pixel_hash, "
        ":width, "
        ":height, :bits, :damage, :spacing_column, :spacing_row, :calibrated, :site, :patient, "
        ":regions, :views, :hardware, :multi_scan, :state, :triage, :reason, 0, :source)"_s,
        parametersOf(scan, position));
    if (!added)
        return added;
    for (const auto &[kind, values] :
         {std::pair(u"region"_s, scan.regions), std::pair(u"view"_s, scan.views)})
        for (const QString &value : values) {
            const auto tagged = m_database.change(
                u"INSERT INTO scan_tag (kind, value, scan) VALUES (:kind, :value, :scan)"_s,
                {{u"kind"_s, kind}, {u"value"_s, value}, {u"scan"_s, position}});
            if (!tagged)
                return tagged;
        }
    return position;
}

Result<Scan> ScanRepository::byId(Id<Scan> id)
{
    const auto found =
        m_database.first<Scan>(u"SELECT "_s + columns() + u" FROM scan AS s WHERE s.id = :id"_s,
                               {{u"id"_s, id.toString()}}, fromRow);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::NotFound, Problem::tr("the dataset has no such scan"));
    return **found;
}

Result<Scan> ScanRepository::at(qint64 position)
{
    const auto found = m_database.first<Scan>(u"SELECT "_s + columns() +
                                                  u" FROM scan AS s WHERE s.position = :position"_s,
                                              {{u"position"_s, position}}, fromRow);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::NotFound, Problem::tr("the dataset has no such scan"));
    return **found;
}

Result<std::vector<Scan>> ScanRepository::named(const QString &fileName)
{
    std::vector<Scan> scans;
    const auto ran =
        m_database.each(u"SELECT "_s + columns() + u" FROM scan AS s WHERE s.file_name = :name"_s,
                        {{u"name"_s, fileName}}, [&](const Row &row) -> Result<void> {
                            Result<Scan> scan = fromRow(row);
                            if (!scan)
                                return fail(scan.error());
                            scans.push_back(std::move(*scan));
                            return {};
                        });
    if (!ran)
        return fail(ran.error());
    return scans;
}

Result<bool> ScanRepository::has(const QByteArray &sha256, const QString &fileName)
{
    const auto count = m_database.number(
        u"SELECT count(*) FROM scan WHERE file_name = :name AND (sha256 = :sha256 OR "
        "source_sha256 = :sha256)"_s,
        {{u"sha256"_s, sha256}, {u"name"_s, fileName}});
    if (!count)
        return fail(count.error());
    return *count > 0;
}

Result<bool> ScanRepository::has(const QByteArray &sha256)
{
    const auto count =
        m_database.number(u"SELECT (SELECT count(*) FROM scan WHERE sha256 = :sha256) + "
                          "(SELECT count(*) FROM scan WHERE source_sha256 = :sha256)"_s,
                          {{u"sha256"_s, sha256}});
    if (!count)
        return fail(count.error());
    return *count > 0;
}

Result<void> ScanRepository::each(const std::function<Result<void>(const Scan &)> &take)
{
    return m_database.each(u"SELECT "_s + columns() + u" FROM scan AS s ORDER BY s.position"_s, {},
                           [&](const Row &row) -> Result<void> {
                               const Result<Scan> scan = fromRow(row);
                               if (!scan)
                                   return fail(scan.error());
                               return take(*scan);
                           });
}

Result<void> ScanRepository::setState(qint64 position, ScanState state)
{
    const auto changed = m_database.change(
        u"UPDATE scan SET state = :state, revision = revision + 1 WHERE position = :position"_s,
        {{u"state"_s, nameOf(state)}, {u"position"_s, position}});
    if (!changed)
        return fail(changed.error());
    return {};
}

Result<void> ScanRepository::setPath(qint64 position, const QString &path)
{
    const auto changed =
        m_database.change(u"UPDATE scan SET path = :path WHERE position = :position"_s,
                          {{u"path"_s, path}, {u"position"_s, position}});
    return changed ? Result<void>() : Result<void>(fail(changed.error()));
}

} // namespace doubleread
