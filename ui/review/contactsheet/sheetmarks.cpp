#include "ui/review/contactsheet/sheetmarks.h"

#include "core/workflow/workflow.h"

namespace doubleread {

void SheetMarks::see(const ScanRow &row, const Protocol &protocol)
{
    const bool fits = row.consensusVerdict &&
                      checkAnswer(row.consensusVerdict, row.overlay.size(), protocol).has_value();
    if (fits)
        m_contradicting.erase(row.scan.position);
    else
        m_contradicting.insert(row.scan.position);
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
    if (!same)
        return Mark::NotSeen;
    return m_contradicting.contains(row.scan.position) ? Mark::Contradicts : Mark::Chosen;
}

const ManySignOffForm::Item *SheetMarks::chosen(qint64 position) const
{
    const auto seen = m_seen.find(position);
    const bool none =
        seen == m_seen.end() || isLeftOut(position) || m_contradicting.contains(position);
    return none ? nullptr : &seen->second;
}

} // namespace doubleread
