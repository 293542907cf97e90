#pragma once

#include "core/model/protocol.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace doubleread {

/// The labels of the protocol with the digits that give them. One is the label of the next shape.
class LabelPalette final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelPalette(QWidget *parent = nullptr);

    /// The first label becomes the current one unless the current one is still there.
    void setProtocol(const Protocol &protocol);
    const QString &currentLabel() const { return m_current; } ///< Code; empty without labels.
    /// The label of this digit, 1 to 9; empty when there is none.
    QString labelOfDigit(int digit) const;
    void setCurrentLabel(const QString &code);

Q_SIGNALS:
    /// Somebody chose it, also when it was the current one before.
    void labelChosen(const QString &code);

private:
    void rebuild();

    std::vector<Label> m_labels;
    QString m_current;
    QButtonGroup *m_buttons;
    QVBoxLayout *m_layout;
};

} // namespace doubleread
