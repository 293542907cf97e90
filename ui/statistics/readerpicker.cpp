#include "ui/statistics/readerpicker.h"

#include "core/base/literals.h"
#include "core/service/agreement/agreementsections.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace doubleread {

namespace {

constexpr int pickerWidth = 168;

QComboBox *picker(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setFixedWidth(pickerWidth);
    return box;
}

QToolButton *button(QAction *action, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setIconSize(QSize(theme::iconSize, theme::iconSize));
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAccessibleName(action->text());
    return made;
}

void fill(QComboBox &box, const QStringList &readers, const QString &current)
{
    const QSignalBlocker blocker(&box);
    box.clear();
    box.addItems(readers);
    box.setCurrentText(current);
}

} // namespace

ReaderPicker::ReaderPicker(QAction *swap, QAction *save, QWidget *parent)
    : QWidget(parent),
      m_first(picker(tr("Reader"), this)),
      m_second(picker(tr("Compared with"), this)),
      m_pair(new QWidget(this)),
      m_details(new QLabel(this))
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *pair = new QHBoxLayout(m_pair);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(theme::grid * 2);
    pair->addWidget(new QLabel(tr("Compare"), this));
    pair->addWidget(m_first);
    pair->addWidget(button(swap, this));
    pair->addWidget(new QLabel(tr("with"), this));
    pair->addWidget(m_second);
    m_details->setProperty("role", u"small"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true); // on a narrow window
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid, theme::padding, theme::grid);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_pair);
    layout->addWidget(m_details, 1);
    layout->addWidget(button(save, this));
    connect(m_first, &QComboBox::currentTextChanged, this,
            [this] { choose(m_second, m_firstBefore); });
    connect(m_second, &QComboBox::currentTextChanged, this,
            [this] { choose(m_first, m_secondBefore); });
}

/// A reader chosen twice takes the other's place, and the other goes where the chosen one was.
void ReaderPicker::choose(QComboBox *other, const QString &before)
{
    if (m_first->currentText() == m_second->currentText()) {
        const QSignalBlocker blocker(other);
        other->setCurrentText(before);
    }
    m_firstBefore = m_first->currentText();
    m_secondBefore = m_second->currentText();
    Q_EMIT changed();
}

void ReaderPicker::setReport(const AgreementReport &report)
{
    m_pair->setVisible(report.pair.has_value());
    fill(*m_first, report.readers, report.first);
    fill(*m_second, report.readers, report.second);
    m_firstBefore = report.first;
    m_secondBefore = report.second;
    QStringList head = agreementHead(report);
    head.erase(head.begin(), head.begin() + (report.pair ? 2 : 1)); // the title and the readers
    m_text = head.join(u' ');
    m_details->setText(m_text);
    m_details->setToolTip(plainToolTip(m_text));
}

void ReaderPicker::setBusy(bool busy)
{
    m_details->setText(busy ? tr("Computing anew…") : m_text);
}

QString ReaderPicker::first() const
{
    return m_first->currentText();
}

QString ReaderPicker::second() const
{
    return m_second->currentText();
}

} // namespace doubleread
