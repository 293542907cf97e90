#pragma once

#include "core/service/scans/lookalikes.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace doubleread {

class DatasetSession;

/// Which scans are near-identical to which. Computed off the interface thread, again when scans
/// were added or more of them have their look.
class AlikeIndex final : public QObject
{
    Q_OBJECT

public:
    /// `session` is borrowed and must outlive the index.
    explicit AlikeIndex(DatasetSession &session, QObject *parent = nullptr);

    void start(); ///< When the page is shown for the first time; later calls do nothing.
    /// The group of the scan at this position, itself included; empty when it is like no other.
    AlikeGroup groupOf(qint64 position) const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void take(const std::vector<AlikeGroup> &groups);

    DatasetSession &m_session;
    std::map<qint64, std::shared_ptr<const AlikeGroup>> m_groups; ///< By position.
    QTimer m_refreshing;
    quint64 m_request = 0;
    bool m_started = false;
};

} // namespace doubleread
