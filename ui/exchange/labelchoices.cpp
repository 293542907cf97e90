#include "ui/exchange/labelchoices.h"

#include "core/base/literals.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int mostRows = 6; ///< Seen at once; more are scrolled.

/// What an entry of a box stands for.
enum class Entry { AsItIs, Map, Create, Skip };

void addEntry(QComboBox &box, const QString &text, Entry entry, const QString &target = {})
{
    box.addItem(text, target);
    box.setItemData(box.count() - 1, static_cast<int>(entry), Qt::UserRole + 1);
}

Entry entryOf(const QComboBox &box)
{
    return static_cast<Entry>(box.currentData(Qt::UserRole + 1).toInt());
}

QLabel *plainLabel(const QString &text, QWidget *parent, const QString &role = {})
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

} // namespace

LabelChoices::LabelChoices(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to the boxes
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    hide();
}

void LabelChoices::clear()
{
    m_rows.clear();
    delete m_scroll->takeWidget();
    m_grid = nullptr;
    hide();
}

void LabelChoices::addHeadings()
{
    QWidget *content = m_scroll->widget();
    m_grid->addWidget(plainLabel(tr("Label in the files"), content, u"secondary"_s), 0, 0);
    m_grid->addWidget(plainLabel(tr("Annotations"), content, u"secondary"_s), 0, 1, Qt::AlignRight);
    m_grid->addWidget(plainLabel(tr("Becomes"), content, u"secondary"_s), 0, 2);
}

void LabelChoices::setLabels(const std::vector<FileLabel> &labels, const Protocol &protocol,
                             bool mayCreate)
{
    clear();
    if (labels.empty())
        return;
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, theme::grid, 0);
    m_grid->setHorizontalSpacing(theme::padding * 2);
    m_grid->setVerticalSpacing(theme::grid);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(2, 1);
    m_scroll->setWidget(content);
    addHeadings();
    for (const FileLabel &label : labels)
        addRow(label, boxFor(label, protocol, mayCreate));
    const int shown = static_cast<int>(std::min<size_t>(labels.size(), mostRows));
    const int high = m_rows.front().box->sizeHint().height() + theme::grid;
    m_scroll->setFixedHeight(shown * high + theme::rowHeight);
    show();
}

QComboBox *LabelChoices::boxFor(const FileLabel &label, const Protocol &protocol, bool mayCreate)
{
    auto *box = new QComboBox(m_scroll->widget());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16); // names may be of any length
    const QString name = label.name;
    box->setAccessibleName(name.isEmpty() ? tr("What becomes of annotations without a label")
                                          : tr("What becomes of “%1”").arg(name));
    if (name.isEmpty())
        addEntry(*box, tr("stay without a label"), Entry::AsItIs);
    else if (label.code.isEmpty() && mayCreate)
        addEntry(*box, tr("a new label “%1”").arg(name), Entry::Create);
    for (const Label &each : protocol.labels)
        addEntry(*box, each.name, each.code == label.code ? Entry::AsItIs : Entry::Map, each.code);
    addEntry(*box, tr("nothing: they are left out"), Entry::Skip);
    if (!label.code.isEmpty())
        box->setCurrentIndex(box->findData(label.code));
    else if (!name.isEmpty() && !mayCreate)
        box->setCurrentIndex(-1);
    box->setPlaceholderText(tr("choose…"));
    connect(box, &QComboBox::currentIndexChanged, this, &LabelChoices::changed);
    return box;
}

void LabelChoices::addRow(const FileLabel &label, QComboBox *box)
{
    QWidget *content = m_scroll->widget();
    const int row = static_cast<int>(m_rows.size()) + 1;
    const bool isNew = label.code.isEmpty() && !label.name.isEmpty();
    const QString shown = label.name.isEmpty() ? tr("without a label")
                          : isNew              ? tr("%1 (new)").arg(label.name)
                                               : label.name;
    QLabel *name = plainLabel(QString(shown).replace(u'&', u"&&"_s), content); // has a buddy
    name->setWordWrap(true);
    name->setToolTip(plainToolTip(label.name));
    name->setBuddy(box);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(plainLabel(QLocale().toString(label.annotations), content), row, 1,
                      Qt::AlignRight);
    m_grid->addWidget(box, row, 2);
    m_rows.push_back({.label = label, .box = box});
}

bool LabelChoices::isComplete() const
{
    return std::ranges::all_of(m_rows, [](const Row &row) { return row.box->currentIndex() >= 0; });
}

qint64 LabelChoices::newLabels() const
{
    return std::ranges::count_if(m_rows, [](const Row &row) {
        return row.label.code.isEmpty() && !row.label.name.isEmpty();
    });
}

std::map<QString, LabelChoice> LabelChoices::choices() const
{
    std::map<QString, LabelChoice> chosen;
    for (const Row &row : m_rows) {
        if (row.box->currentIndex() < 0)
            continue;
        switch (entryOf(*row.box)) {
        case Entry::AsItIs:
            break;
        case Entry::Map:
            chosen[row.label.name] = {.what = LabelChoice::What::Map,
                                      .target = row.box->currentData().toString()};
            break;
        case Entry::Create:
            chosen[row.label.name] = {.what = LabelChoice::What::Create};
            break;
        case Entry::Skip:
            chosen[row.label.name] = {.what = LabelChoice::What::Skip};
            break;
        }
    }
    return chosen;
}

} // namespace doubleread
