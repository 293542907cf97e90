#include "ui/scans/tagform.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace doubleread {

namespace {

constexpr int columns = 4;

TagChange changeOf(const std::vector<QCheckBox *> &boxes)
{
    TagChange change;
    for (const QCheckBox *box : boxes) {
        if (box->checkState() == Qt::Checked)
            change.add << box->text();
        else if (box->checkState() == Qt::Unchecked)
            change.remove << box->text();
    }
    return change;
}

std::optional<bool> flagOf(const QCheckBox &box)
{
    if (box.checkState() == Qt::PartiallyChecked)
        return std::nullopt;
    return box.checkState() == Qt::Checked;
}

} // namespace

TagForm::TagForm(QWidget *parent)
    : QWidget(parent), m_sections(new QVBoxLayout), m_confirm(new QPushButton(tr("Tag"), this))
{
    auto *explanation =
        new QLabel(tr("A ticked box puts it on all of them, an empty one takes it off all of them; "
                      "a dash leaves each scan as it is."),
                   this);
    explanation->setWordWrap(true);
    explanation->setProperty("role", u"secondary"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(true); // Enter presses what has the focus
    m_confirm->setProperty("primary", true);
    m_confirm->setAutoDefault(true);
    connect(cancel, &QPushButton::clicked, this, &TagForm::cancelled);
    connect(m_confirm, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(change()); });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(explanation);
    layout->addLayout(m_sections);
    layout->addLayout(buttons);
    m_sections->setSpacing(2 * theme::grid);
}

void TagForm::start(const Protocol &protocol)
{
    for (QWidget *part : std::exchange(m_parts, {}))
        delete part;
    m_regions = addSection(tr("Regions"), protocol.regions);
    m_views = addSection(tr("Views"), protocol.views);
    m_flags = addSection(tr("Scan"), {tr("hardware"), tr("multi-scan")});
    followBoxes();
}

TagForm::Boxes TagForm::addSection(const QString &title, const QStringList &values)
{
    Boxes boxes;
    if (values.isEmpty())
        return boxes;
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins({});
    auto *heading = new QLabel(title, part);
    heading->setProperty("role", u"section"_s);
    grid->addWidget(heading, 0, 0, 1, columns);
    for (qsizetype index = 0; index < values.size(); ++index) {
        auto *box = new QCheckBox(values.at(index), part);
        box->setTristate(true);
        box->setCheckState(Qt::PartiallyChecked);
        connect(box, &QCheckBox::stateChanged, this, &TagForm::followBoxes);
        grid->addWidget(box, 1 + static_cast<int>(index) / columns,
                        static_cast<int>(index) % columns);
        boxes.push_back(box);
    }
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    m_sections->addWidget(part);
    m_parts.push_back(part);
    return boxes;
}

void TagForm::followBoxes()
{
    m_confirm->setEnabled(change() != TriageChange());
}

QWidget *TagForm::firstField() const
{
    return m_regions.empty() ? static_cast<QWidget *>(m_flags.front()) : m_regions.front();
}

TriageChange TagForm::change() const
{
    TriageChange change;
    change.regions = changeOf(m_regions);
    change.views = changeOf(m_views);
    if (m_flags.size() == 2) {
        change.hardware = flagOf(*m_flags[0]);
        change.multiScan = flagOf(*m_flags[1]);
    }
    return change;
}

} // namespace doubleread
