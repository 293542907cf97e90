#pragma once

#include "core/model/review.h"
#include "core/model/user.h"

#include <QScrollArea>

class QVBoxLayout;

namespace doubleread {

/// Every signature that a scan ever had, the latest first: who, when (UTC), what it meant, and for
/// a void one who took it back, when and why.
class SignatureList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SignatureList(QWidget *parent = nullptr);

    void setSignatures(const std::vector<SignOff> &signatures, const std::vector<User> &people);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    QWidget *cardOf(const SignOff &signOff, const std::vector<User> &people);

    QVBoxLayout *m_cards;
};

} // namespace doubleread
