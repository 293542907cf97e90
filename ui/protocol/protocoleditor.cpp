#include "ui/protocol/protocoleditor.h"

#include "core/base/literals.h"
#include "core/formats/protocolfile.h"
#include "core/model/protocolcheck.h"
#include "core/model/protocolwords.h"
#include "ui/protocol/protocolparts.h"
#include "ui/protocol/protocolsections.h"
#include "ui/protocol/versionsview.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int wantedWidth = 940;
constexpr int wantedHeight = 660;
constexpr int partsWidth = 212;

QString filesText()
{
    return ProtocolEditor::tr("Protocols (*.json)");
}

} // namespace

ProtocolEditor::ProtocolEditor(Use use, QWidget *parent)
    : QWidget(parent),
      m_use(use),
      m_protocol(Protocol::standard()),
      m_before(m_protocol),
      m_parts(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_message(new MessageBar(this)),
      m_summary(new QLabel(this)),
      m_back(new QPushButton(tr("Back"), this)),
      m_next(new QPushButton(tr("Next"), this)),
      m_confirm(new QPushButton(this))
{
    m_parts->setAccessibleName(tr("Parts of the protocol"));
    m_parts->setFixedWidth(partsWidth);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->setObjectName(u"parts"_s);
    m_summary->setProperty("role", u"secondary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    createSections();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme::padding);
    middle->addWidget(m_parts);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addLayout(middle, 1);
    layout->addWidget(createReason());
    layout->addWidget(m_message);
    layout->addWidget(m_summary);
    layout->addWidget(createFoot());
    connect(m_parts, &QListWidget::currentRowChanged, this, &ProtocolEditor::onSectionChosen);
    m_parts->setCurrentRow(0);
    setProtocol(m_protocol);
}

void ProtocolEditor::addSection(ProtocolSection *section)
{
    section->addEnd();
    section->setEnabled(m_use != Use::Look);
    connect(section, &ProtocolSection::changed, this, &ProtocolEditor::check);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(section);
    section->setAutoFillBackground(false); // the card's own ground shows
    scroll->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    addPart(section->title());
    m_sections.push_back(section);
}

/// As high as any row: the list is made before it knows its style.
void ProtocolEditor::addPart(const QString &title)
{
    (new QListWidgetItem(title, m_parts))->setSizeHint({1, theme::rowHeight});
}

/// Fields that lose the focus as they go still tell what was written in them.
ProtocolEditor::~ProtocolEditor()
{
    for (QObject *part : findChildren<QObject *>())
        part->disconnect(this);
}

void ProtocolEditor::createSections()
{
    for (ProtocolSection *section : createProtocolParts(m_protocol, this))
        addSection(section);
    if (m_use == Use::NewDataset)
        return;
    m_versions = new VersionsView(m_stack);
    m_stack->addWidget(m_versions);
    addPart(tr("Versions"));
}

QWidget *ProtocolEditor::createReason()
{
    m_reasonBox = new QWidget(this);
    m_reason = new QLineEdit(m_reasonBox);
    m_reason->setAccessibleName(tr("Reason for the change"));
    m_reason->setPlaceholderText(
        tr("Reads have been submitted: say why the rules change; it is kept for good"));
    auto *label = new QLabel(tr("Reason for the change"), m_reasonBox);
    label->setBuddy(m_reason);
    auto *layout = new QHBoxLayout(m_reasonBox);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(label);
    layout->addWidget(m_reason, 1);
    m_reasonBox->hide();
    connect(m_reason, &QLineEdit::textChanged, this, &ProtocolEditor::check);
    return m_reasonBox;
}

QWidget *ProtocolEditor::createFoot()
{
    auto *foot = new QWidget(this);
    auto *open = new QPushButton(tr("Open file…"), foot);
    auto *save = new QPushButton(tr("Save as file…"), foot);
    auto *cancel = new QPushButton(m_use == Use::Look ? tr("Close") : tr("Cancel"), foot);
    open->setToolTip(tr("Take the rules of a protocol.json"));
    save->setToolTip(tr("Write the rules as a protocol.json, for another dataset"));
    open->setVisible(m_use != Use::Look);
    m_confirm->setVisible(m_use != Use::Look);
    m_confirm->setProperty("primary", true);
    connect(open, &QPushButton::clicked, this, &ProtocolEditor::askOpen);
    connect(save, &QPushButton::clicked, this, &ProtocolEditor::askSave);
    connect(cancel, &QPushButton::clicked, this, &ProtocolEditor::cancelled);
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_confirm, &QPushButton::clicked, this, &ProtocolEditor::confirmed);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(open);
    layout->addWidget(save);
    layout->addStretch(1);
    for (QPushButton *each : {m_back, m_next, cancel, m_confirm})
        layout->addWidget(each);
    for (QPushButton *each : {open, save, m_back, m_next, cancel, m_confirm})
        each->setAutoDefault(false);
    return foot;
}

void ProtocolEditor::setProtocol(const Protocol &protocol)
{
    m_before = protocol;
    m_protocol = protocol;
    m_confirm->setText(m_use == Use::NewDataset ? tr("Use this protocol")
                                                : tr("Make version %1").arg(protocol.version + 1));
    showAll();
}

void ProtocolEditor::showAll()
{
    for (ProtocolSection *section : m_sections)
        section->showProtocol();
    check();
}

void ProtocolEditor::setReasonNeeded(bool needed)
{
    m_reasonNeeded = needed;
    m_reasonBox->setVisible(needed && m_use == Use::Change);
    check();
}

QString ProtocolEditor::reason() const
{
    return m_reason->text().trimmed();
}

void ProtocolEditor::setVersions(const std::vector<ProtocolVersion> &versions)
{
    if (m_versions)
        m_versions->setVersions(versions);
}

void ProtocolEditor::check()
{
    const std::vector<ProtocolProblem> problems = problemsOf(m_protocol);
    tell(problems);
    const QStringList changes = changesBetween(m_before, m_protocol);
    const bool reasonMissing = m_reasonNeeded && reason().isEmpty();
    QString summary;
    if (m_use == Use::Change) {
        summary = changes.isEmpty() ? tr("Nothing is changed.") : changes.mid(0, 3).join(u"; "_s);
        if (changes.size() > 3)
            summary += tr("; and %1 more").arg(changes.size() - 3);
    }
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    m_confirm->setEnabled(problems.empty() &&
                          (m_use == Use::NewDataset || (!changes.isEmpty() && !reasonMissing)));
}

/// At the fields, and beside the parts that have them.
void ProtocolEditor::tell(const std::vector<ProtocolProblem> &problems)
{
    for (std::size_t index = 0; index < m_sections.size(); ++index) {
        const int count = m_sections[index]->setProblems(problems);
        QListWidgetItem *item = m_parts->item(static_cast<int>(index));
        item->setIcon(count > 0 ? icon(u"warning"_s) : QIcon());
        item->setToolTip(count > 0 ? tr("Something is wrong here") : QString());
        item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
    }
}

void ProtocolEditor::showError(const Error &error)
{
    const auto section = std::ranges::find_if(m_sections, [&](const ProtocolSection *each) {
        return !error.place.isEmpty() && each->isAbout(error.place);
    });
    if (section == m_sections.end() || !error.file.isEmpty()) {
        m_message->show(error);
        return;
    }
    tell({{.place = error.place, .message = error.message, .remedy = error.remedy}});
    m_parts->setCurrentRow(static_cast<int>(section - m_sections.begin()));
    (*section)->focusField(error.place);
}

void ProtocolEditor::openFile(const QString &path)
{
    const Result<Protocol> read = readProtocolFile(path);
    if (!read) {
        m_message->show(read.error());
        return;
    }
    m_message->dismiss();
    m_protocol = *read;
    m_protocol.version = m_before.version;
    showAll();
}

void ProtocolEditor::saveFile(const QString &path)
{
    if (const Result<void> written = writeProtocolFile(m_protocol, path); !written)
        m_message->show(written.error());
    else
        m_message->show(MessageBar::Kind::Information, tr("Written: %1").arg(path));
}

void ProtocolEditor::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open protocol"), {}, filesText());
    if (!path.isEmpty())
        openFile(path);
}

void ProtocolEditor::askSave()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save protocol"), u"protocol.json"_s, filesText());
    if (!path.isEmpty())
        saveFile(path);
}

void ProtocolEditor::step(int by)
{
    m_parts->setCurrentRow(
        std::clamp(m_parts->currentRow() + by, 0, std::max(0, m_parts->count() - 1)));
}

void ProtocolEditor::onSectionChosen(int row)
{
    m_stack->setCurrentIndex(row);
    m_back->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < m_parts->count());
}

void ProtocolEditor::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*event))
        QWidget::keyPressEvent(event);
}

QWidget *ProtocolEditor::firstField() const
{
    return m_parts;
}

QSize ProtocolEditor::sizeHint() const
{
    return {wantedWidth, wantedHeight};
}

} // namespace doubleread
