#pragma once

#include "core/model/triage.h"
#include "ui/widgets/page.h"

#include <vector>

namespace doubleread {

class ConfirmSheet;
class ReasonPicker;
class Sheet;
class TagForm;

/// Triage of all that is selected at once: kept, excluded for a reason, or tagged, each as one deed
/// that is taken back as one.
class BulkTriage final : public QObject
{
    Q_OBJECT

public:
    using Positions = std::vector<qint64>;

    /// `context` is borrowed; the sheets lie over `page`, the reasons over `views`.
    BulkTriage(const PageContext &context, QWidget *page, QWidget *views);

    void keep(const Positions &positions);
    void askExclusion(const Positions &positions);
    void askTags(const Positions &positions);
    void undo();
    void redo();
    bool isAsking() const;
    void close();

Q_SIGNALS:
    void began(const QString &what); ///< Of what takes a while.
    void done(const QString &what, const QString &hint);
    void failed(const doubleread::Error &error);
    void closed(); ///< The focus shall go back.

private:
    void apply(const Positions &positions, const TriageChange &change);
    void take(std::vector<TriageStep> steps, const QString &what);
    void onRefused(const Positions &positions, const TriageChange &change, const Error &error);

    PageContext m_context;
    ReasonPicker *m_picker;
    ConfirmSheet *m_confirm;
    TagForm *m_form;
    Sheet *m_sheet;
    Positions m_positions; ///< What is being asked about.
};

} // namespace doubleread
