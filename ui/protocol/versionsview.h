#pragma once

#include "core/service/protocols/protocolreports.h"

#include <QPlainTextEdit>

namespace doubleread {

/// The versions of the protocol, newest first: when, by whom, why, and what each changed.
class VersionsView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit VersionsView(QWidget *parent = nullptr);

    void setVersions(const std::vector<ProtocolVersion> &versions); ///< Oldest first.
};

} // namespace doubleread
