#include "ui/worklists/assignform.h"

#include "ui/models/scanwords.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace doubleread {

namespace {

/// What an entry of the combo box of scans stands for; a site's name otherwise.
constexpr QLatin1StringView allScans("/all");
constexpr QLatin1StringView selectedScans("/selected");
constexpr int balancedRow = 1;
constexpr int shortestChoice = 20; ///< Characters that a combo box has room for at least.

QString lineFor(const AssignReport::Reader &reader)
{
    QStringList parts{scanwords::scans(reader.assigned)};
    if (reader.added > 0)
        parts << AssignForm::tr("%1 new").arg(QLocale().toString(reader.added));
    if (reader.removed > 0)
        parts << AssignForm::tr("%1 taken away").arg(QLocale().toString(reader.removed));
    if (reader.kept > 0)
        parts << AssignForm::tr("%1 kept because begun").arg(QLocale().toString(reader.kept));
    if (reader.repeats > 0)
        parts << AssignForm::tr("%1 read twice").arg(QLocale().toString(reader.repeats));
    return reader.name + u": "_s + parts.join(u", "_s);
}

QString previewOf(const AssignReport &report)
{
    QStringList lines;
    for (const AssignReport::Reader &reader : report.readers)
        lines << lineFor(reader);
    const bool differ = std::ranges::any_of(
        report.pairs, [&](const AssignReport::Pair &pair) { return pair.scans != report.scans; });
    if (differ)
        for (const AssignReport::Pair &pair : report.pairs)
            lines << AssignForm::tr("%1 and %2 both: %3")
                         .arg(pair.first, pair.second, scanwords::scans(pair.scans));
    if (report.untriaged > 0)
        lines << (report.untriaged == 1 ? AssignForm::tr("Of %1, %2 has not been triaged.")
                                        : AssignForm::tr("Of %1, %2 have not been triaged."))
                     .arg(scanwords::scans(report.scans), QLocale().toString(report.untriaged));
    if (report.tooFew > 0)
        lines << AssignForm::tr("%1 would have fewer readers than the protocol asks for.")
                     .arg(scanwords::scans(report.tooFew));
    return lines.join(u'\n');
}

} // namespace

AssignForm::AssignForm(QWidget *parent)
    : QWidget(parent),
      m_scans(new QComboBox(this)),
      m_includedOnly(new QCheckBox(tr("Only those that triage has included"), this)),
      m_mode(new QComboBox(this)),
      m_readersPart(new QWidget(this)),
      m_repeats(new QDoubleSpinBox(this)),
      m_seed(new QSpinBox(this)),
      m_preview(new QLabel(this)),
      m_assign(new QPushButton(tr("Assign"), this))
{
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(theme::padding);
    form->setVerticalSpacing(2 * theme::grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createFields(*form);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setProperty("role", u"secondary"_s);
    m_preview->setAlignment(Qt::AlignTop);
    m_assign->setProperty("primary", true);
    m_assign->setAutoDefault(false);
    m_assign->setEnabled(false); // until setSituation()
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::padding);
    layout->addLayout(form);
    layout->addWidget(m_preview, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &AssignForm::previewWanted);
    connect(m_assign, &QPushButton::clicked, this, &AssignForm::assignWanted);
}

void AssignForm::createFields(QFormLayout &form)
{
    m_mode->addItem(tr("Every reader reads every scan"), static_cast<int>(AssignMode::All));
    m_mode->addItem({}, static_cast<int>(AssignMode::Balanced)); // named by setSituation()
    m_mode->addItem(tr("The same readers for all scans of a site"),
                    static_cast<int>(AssignMode::BySite));
    m_mode->addItem(tr("Take away what is unread"), static_cast<int>(AssignMode::Nobody));
    m_repeats->setRange(0, 50);
    m_repeats->setDecimals(1);
    m_repeats->setSuffix(u" %"_s);
    m_repeats->setToolTip(tr("Scans that the same reader reads a second time without being told, "
                             "to see how well a reader agrees with the own first read"));
    for (QAbstractSpinBox *box :
         {static_cast<QAbstractSpinBox *>(m_repeats), static_cast<QAbstractSpinBox *>(m_seed)})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("Decides each reader's order: the same number gives the same lists"));
    auto *readers = new QVBoxLayout(m_readersPart);
    readers->setContentsMargins(0, 0, 0, 0);
    readers->setSpacing(0);
    for (QComboBox *box : {m_scans, m_mode}) { // as wide as there is room, whatever it holds
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shortestChoice);
    }
    const auto add = [&](const QString &name, QWidget *field) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        field->setAccessibleName(name);
        form.addRow(label, field);
    };
    add(tr("Scans"), m_scans);
    form.addRow(nullptr, m_includedOnly);
    add(tr("Who reads"), m_mode);
    add(tr("Readers"), m_readersPart);
    add(tr("Hidden repeats"), m_repeats);
    add(tr("Seed"), m_seed);
    connect(m_scans, &QComboBox::currentIndexChanged, this, &AssignForm::follow);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &AssignForm::follow);
    connect(m_includedOnly, &QCheckBox::toggled, this, &AssignForm::follow);
    connect(m_repeats, &QDoubleSpinBox::valueChanged, this, &AssignForm::follow);
    connect(m_seed, &QSpinBox::valueChanged, this, &AssignForm::follow);
}

void AssignForm::setSituation(const DatasetInfo &info, const QStringList &sites,
                              const std::vector<qint64> &selected, double repeatShare)
{
    m_selected = selected;
    {
        const QSignalBlocker quiet(m_scans);
        m_scans->clear();
        if (!selected.empty())
            m_scans->addItem(
                tr("The selected ones: %1").arg(scanwords::scans(std::ssize(selected))),
                QString(selectedScans));
        m_scans->addItem(tr("All scans"), QString(allScans));
        for (const QString &site : sites)
            m_scans->addItem(
                site.isEmpty() ? tr("Those without a site") : tr("Those of %1").arg(site), site);
    }
    const int reads = info.protocol.readsPerScan;
    m_mode->setItemText(balancedRow, reads == 1
                                         ? tr("One reader for each scan, evenly")
                                         : tr("%1 readers for each scan, evenly").arg(reads));
    setReaders(info.people);
    m_mode->setCurrentIndex(std::ssize(m_readers) < reads ? 0 : balancedRow);
    const QSignalBlocker quiet(m_repeats);
    m_repeats->setValue(repeatShare * 100);
    m_includedOnly->setChecked(false);
    follow();
}

void AssignForm::setReaders(const std::vector<User> &people)
{
    for (const auto &[id, choice] : m_readers)
        delete choice;
    m_readers.clear();
    for (const User &person : people) {
        if (person.role != Role::Radiologist || person.disabled)
            continue;
        auto *choice = new QCheckBox(m_readersPart);
        QString name = person.name;
        choice->setObjectName(name);
        choice->setText(name.replace(u'&', u"&&"_s));
        choice->setAccessibleName(person.name);
        choice->setChecked(true);
        connect(choice, &QCheckBox::toggled, this, &AssignForm::follow);
        m_readersPart->layout()->addWidget(choice);
        m_readers.emplace_back(person.id, choice);
    }
}

AssignRequest AssignForm::request() const
{
    AssignRequest request;
    request.mode = static_cast<AssignMode>(m_mode->currentData().toInt());
    for (const auto &[id, choice] : m_readers)
        if (choice->isChecked())
            request.readers.push_back(id);
    const QString scans = m_scans->currentData().toString();
    if (scans == selectedScans)
        request.scans = m_selected;
    else if (scans != allScans)
        request.filter.sites = {scans};
    request.includedOnly = m_includedOnly->isChecked();
    request.seed = static_cast<quint64>(m_seed->value());
    request.repeatShare = m_repeats->value() / 100;
    return request;
}

void AssignForm::follow()
{
    const bool anybody = std::ranges::any_of(
        m_readers, [](const auto &reader) { return reader.second->isChecked(); });
    const bool takes = m_mode->currentData().toInt() == static_cast<int>(AssignMode::Nobody);
    m_repeats->setEnabled(!takes);
    m_seed->setEnabled(!takes);
    m_assign->setText(takes ? tr("Take away") : tr("Assign"));
    m_assign->setEnabled(false); // until it is known what it would come to
    if (anybody)
        m_typing.start();
    else
        m_preview->setText(tr("Choose at least one reader."));
}

void AssignForm::setPreview(const Result<AssignReport> &preview)
{
    if (m_typing.isActive())
        return; // another one follows
    m_preview->setText(preview ? previewOf(*preview) : preview.error().text());
    const bool changes =
        preview && std::ranges::any_of(preview->readers, [](const AssignReport::Reader &reader) {
            return reader.added + reader.removed > 0;
        });
    if (preview && !changes)
        m_preview->setText(m_preview->text() + u'\n' + tr("Nothing would change."));
    m_assign->setEnabled(changes);
}

QWidget *AssignForm::firstField() const
{
    return m_scans;
}

} // namespace doubleread
