#include "ui/review/contactsheet/sheetmarks.h"

namespace doubleread {

void SheetMarks::see(const ScanRow &row)
{
    m_seen[row.scan.position] = {
        .request = {.scan = row.scan.id, .revision = row.reviewRevision},
        .fileName = row.scan.fileName,
        .verdict = row.consensusVerdict,
        .findings = static_cast<int>(row.overlay.size()),
    };
}

void SheetMarks::setLeftOut(qint64 position, bool leftOut)
{
    if (leftOut)
        m_leftOut.insert(position);
    else
        m_leftOut.erase(position);
}

SheetMarks::Mark SheetMarks::of(const ScanRow &row) const
{
    if (isLeftOut(row.scan.position))
        return Mark::LeftOut;
    const auto seen = m_seen.find(row.scan.position);
    const bool same = seen != m_seen.end() && seen->second.request.revision == row.reviewRevision;
    return same ? Mark::Chosen : Mark::NotSeen;
}

const ManySignOffForm::Item *SheetMarks::chosen(qint64 position) const
{
    const auto seen = m_seen.find(position);
    return seen == m_seen.end() || isLeftOut(position) ? nullptr : &seen->second;
}

} // namespace doubleread
