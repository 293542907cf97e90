#include "ui/models/scanlistmodel.h"

#include "core/base/answer.h"
#include "ui/models/scanwords.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr auto reloadPause = std::chrono::milliseconds(300);

/// Whether `longer` is `shorter` with scans added at its end.
bool extends(const ScanIndex &longer, const ScanIndex &shorter)
{
    if (longer.count <= shorter.count || longer.positions.empty() != shorter.positions.empty())
        return false;
    return std::ranges::equal(shorter.positions,
                              std::span(longer.positions).first(shorter.positions.size()));
}

/// Whether what happens to a scan may put it on the list or take it off.
bool isNarrowed(const ScanFilter &filter)
{
    ScanFilter plain;
    plain.list = filter.list;
    return filter.list == ScanListKind::Review || filter != plain;
}

} // namespace

ScanListModel::ScanListModel(DatasetSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_rows(new ScanRowCache(session, this))
{
    connect(m_rows, &ScanRowCache::loaded, this, [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
        Q_EMIT rowsLoaded(first, last);
    });
    m_reloading.setSingleShot(true);
    connect(&m_reloading, &QTimer::timeout, this, &ScanListModel::reload);
    connect(m_rows, &ScanRowCache::failed, this, &ScanListModel::failed);
    connect(&session, &DatasetSession::scansChanged, this, &ScanListModel::onScansChanged);
}

void ScanListModel::setFilter(const ScanFilter &filter)
{
    m_filter = filter;
    reload();
}

void ScanListModel::reload()
{
    m_reloading.stop();
    const auto request = ++m_request;
    m_listed = false;
    whenAnswered(m_session.scanIndex(m_filter), this,
                 [this, request](const Result<ScanIndex> &index) {
                     if (request != m_request)
                         return;
                     if (index)
                         replaceIndex(*index);
                     else
                         Q_EMIT failed(index.error());
                 });
}

void ScanListModel::replaceIndex(ScanIndex index)
{
    const ScanIndex &now = m_rows->index();
    if (index.count == now.count && index.positions == now.positions) {
        m_rows->refresh({});
    } else if (now.count > 0 && extends(index, now)) {
        beginInsertRows({}, static_cast<int>(now.count), static_cast<int>(index.count) - 1);
        m_rows->setIndex(std::move(index));
        endInsertRows();
    } else {
        beginResetModel();
        m_rows->setIndex(std::move(index));
        endResetModel();
    }
    m_listed = true;
    Q_EMIT listed();
}

void ScanListModel::onScansChanged(const std::vector<qint64> &positions)
{
    m_rows->refresh(positions);
    if (m_request == 0)
        return;
    if (positions.empty())
        reload();
    else if (m_following == Following::Changes && isNarrowed(m_filter) && !m_reloading.isActive())
        m_reloading.start(reloadPause);
}

bool ScanListModel::isLoaded(int row) const
{
    return m_rows->isHere(row);
}

const ScanRow *ScanListModel::scanRow(int row) const
{
    return m_rows->find(row);
}

qint64 ScanListModel::positionOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows->index().position(row) : 0;
}

int ScanListModel::rowOf(qint64 position) const
{
    const ScanIndex &index = m_rows->index();
    if (index.positions.empty())
        return position >= 1 && position <= index.count ? static_cast<int>(position) - 1 : -1;
    const auto found = std::ranges::find(index.positions, position);
    return found == index.positions.end()
               ? -1
               : static_cast<int>(std::distance(index.positions.begin(), found));
}

int ScanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->index().count);
}

int ScanListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ScanListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole &&
        role != Qt::AccessibleDescriptionRole && role != Qt::ToolTipRole)
        return {};
    const ScanRow *row = scanRow(index.row());
    if (!row)
        return {};
    if (role == Qt::ToolTipRole)
        return plainToolTip(description(*row));
    if (role == Qt::AccessibleDescriptionRole)
        return description(*row);
    return text(*row, static_cast<Column>(index.column()));
}

QVariant ScanListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Scan:
        return tr("Scan");
    case Column::State:
        return tr("State");
    case Column::Findings:
        return tr("Findings");
    case Column::Regions:
        return tr("Region");
    case Column::Views:
        return tr("View");
    case Column::Site:
        return tr("Site");
    case Column::Size:
        return tr("Size");
    case Column::Damage:
        return tr("Damage");
    }
    return {};
}

QString ScanListModel::text(const ScanRow &row, Column column) const
{
    switch (column) {
    case Column::Scan:
        return row.scan.fileName;
    case Column::State:
        return scanwords::badge(row).text;
    case Column::Findings:
        return row.overlay.empty() ? QString() : QString::number(row.overlay.size());
    case Column::Regions:
        return row.scan.regions.join(u", "_s);
    case Column::Views:
        return row.scan.views.join(u", "_s);
    case Column::Site:
        return row.scan.site;
    case Column::Size:
        return scanwords::size(row.scan);
    case Column::Damage:
        return scanwords::damage(row.scan.damage);
    }
    return {};
}

/// One sentence for tooltips and screen readers.
QString ScanListModel::description(const ScanRow &row) const
{
    QStringList parts{row.scan.fileName, scanwords::badge(row).text, scanwords::size(row.scan)};
    if (!row.overlay.empty())
        parts << scanwords::findings(static_cast<qint64>(row.overlay.size()));
    if (row.scan.damage != Damage::None)
        parts << scanwords::damage(row.scan.damage);
    if (row.signOff)
        parts << scanwords::seal(row);
    return parts.join(u" · "_s);
}

} // namespace doubleread
