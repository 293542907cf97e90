#pragma once

#include "core/model/protocol.h"
#include "core/model/review.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace doubleread {

/// The scan-level answer of the consensus, with what each read said beside it.
class VerdictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void setReview(const Review &review, const Protocol &protocol);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// The person chose it; never emitted by setReview().
    void verdictChosen(doubleread::Verdict verdict);

private:
    static constexpr size_t verdicts = 3;

    QButtonGroup *m_group;
    std::array<QRadioButton *, verdicts> m_buttons{};
    std::array<QLabel *, verdicts> m_remarks{};
};

} // namespace doubleread
