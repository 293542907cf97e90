#pragma once

#include <QWidget>

namespace doubleread {

/// Says, over the upper edge of a scan, that its file is damaged. Cannot be dismissed: such a scan
/// must never be taken for whole.
class DamageBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit DamageBanner(QWidget *parent);

    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace doubleread
