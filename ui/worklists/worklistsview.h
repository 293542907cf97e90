#pragma once

#include "core/session/datasetsession.h"

#include <QWidget>

namespace doubleread {

class AssignForm;
class MessageBar;
class ProgressPanel;
class RoundPanel;
class TakeBackList;
struct TakeBack;

/// The coordinator's desk: how far each reader is, who asks for a read back, the round, and
/// handing scans out.
class WorklistsView final : public QWidget
{
    Q_OBJECT

public:
    /// `session` is borrowed and must outlive the view. `selected` are positions that were chosen
    /// in the gallery, if any.
    WorklistsView(DatasetSession &session, std::vector<qint64> selected, QWidget *parent = nullptr);

    QWidget *firstField() const; ///< Where the focus begins.

Q_SIGNALS:
    void closeRequested();

private:
    QWidget *createLeft();
    QWidget *createRight();
    void refresh();
    void refreshForm();
    void fillForm(double repeatShare);
    void preview();
    void assign();
    void answer(const TakeBack &request, bool granted, const QString &remark);
    void closeRound();

    DatasetSession &m_session;
    std::vector<qint64> m_selected;
    MessageBar *m_message;
    ProgressPanel *m_progress;
    TakeBackList *m_takeBacks;
    RoundPanel *m_round;
    AssignForm *m_form;
    quint64 m_question = 0; ///< Previews asked for before the latest are dropped.
};

} // namespace doubleread
