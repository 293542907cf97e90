#pragma once

#include "core/model/protocol.h"
#include "core/model/review.h"
#include "ui/comments/commentspanel.h"
#include "ui/review/reviewactions.h"

#include <QFrame>

class QLabel;
class QListView;
class QScrollArea;

namespace doubleread {

class VerdictPanel;
class DisagreementModel;
class KeyCapButton;
class SectionHeader;

/// The right side of the page: disagreements, the scan-level answer, comments, and sign-off or
/// seal.
class SidePanel final : public QFrame
{
    Q_OBJECT

public:
    SidePanel(const ReviewActions &actions, DisagreementModel &model, QWidget *parent = nullptr);

    void setReview(const Review &review, const Protocol &protocol);
    void clear();
    void setProgress(int scan, int scans); ///< "scan 1 of 7", from 1; nothing when `scans` is 0.
    void setCurrent(int row);              ///< Without telling currentChanged(); -1: none.
    int current() const;
    /// Contradicts: everything is decided, but what was decided does not fit together.
    enum class Readiness { Waits, Contradicts, Ready };
    /// Why the scan cannot be signed yet, or what signing means now; under the button.
    void setSignOffRemark(const QString &remark, Readiness readiness);
    void setLocked(bool locked); ///< Answer and comments can only be looked at.

    CommentsPanel &comments() { return *m_comments; }

Q_SIGNALS:
    void currentChanged(int row); ///< The person went to another disagreement.
    void verdictChosen(doubleread::Verdict verdict);

private:
    QScrollArea *createMiddle();
    QListView *createList();
    QWidget *createFoot(const ReviewActions &actions);
    QWidget *createSeal(const ReviewActions &actions, QWidget *foot);
    void fitList();
    void tellVoid(const Review &review);

    DisagreementModel &m_model;
    SectionHeader *m_head;
    QLabel *m_notice = nullptr;
    QLabel *m_agreed = nullptr;
    QListView *m_list = nullptr;
    VerdictPanel *m_assessment;
    CommentsPanel *m_comments;
    KeyCapButton *m_signOff = nullptr;
    KeyCapButton *m_signatures = nullptr; ///< Seen where the scan ever had one.
    QLabel *m_remark = nullptr;
    QFrame *m_seal = nullptr;
    QLabel *m_sealName = nullptr;
    QLabel *m_sealTime = nullptr;
    QString m_progressText;
    bool m_quiet = false; ///< A change of the current row that nobody made.
};

} // namespace doubleread
