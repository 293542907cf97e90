#include "ui/keys/keyeditor.h"

#include "core/base/literals.h"
#include "ui/keys/keyfield.h"
#include "ui/keys/keytablemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/keyprofiles.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr QSize wanted(720, 640); ///< px
constexpr int fieldWidth = 160;   ///< px
constexpr int whereWidth = 204;   ///< px
constexpr int keysWidth = 176;    ///< px

/// Enter presses it where it has the focus, never from elsewhere in the dialog.
QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, button);
        enter->setContext(Qt::WidgetShortcut);
        QObject::connect(enter, &QShortcut::activated, button, &QPushButton::click);
    }
    return button;
}

QString joined(const std::vector<KeyConflict> &conflicts)
{
    QStringList names;
    for (const KeyConflict &conflict : conflicts) {
        const ActionSpec &spec = specOf(conflict.with);
        names << KeyEditor::tr("“%1” (%2)").arg(textOf(spec.id), textOf(spec.context));
    }
    return names.join(u", "_s);
}

} // namespace

KeyEditor::KeyEditor(QWidget *parent)
    : QDialog(parent),
      m_profile(new QComboBox(this)),
      m_find(new QLineEdit(this)),
      m_model(new KeyTableModel(this)),
      m_found(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)),
      m_field(new KeyField(this)),
      m_remark(new QLabel(this)),
      m_set(quietButton(tr("Change…"), this)),
      m_add(quietButton(tr("Add another…"), this)),
      m_remove(quietButton(tr("Remove"), this)),
      m_reset(quietButton(tr("As it was"), this)),
      m_force(quietButton(tr("Take it from there"), this))
{
    setWindowTitle(tr("Change keys"));
    createTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *all = buttons->addButton(tr("All as they were"), QDialogButtonBox::ResetRole);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [] { KeyMap::current().resetAll(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding * 2, theme::padding * 2, theme::padding * 2,
                               theme::padding);
    layout->setSpacing(theme::padding);
    layout->addWidget(createHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(createChange());
    layout->addWidget(m_remark);
    layout->addWidget(buttons);
    connectChange();
    connect(&KeyMap::current(), &KeyMap::changed, this, &KeyEditor::updateState);
    resize(wanted);
    m_table->selectRow(0);
    m_find->setFocus();
    updateState();
}

QWidget *KeyEditor::createHead()
{
    auto *head = new QWidget(this);
    for (const KeyProfile &profile : keyProfiles())
        m_profile->addItem(QString::fromUtf8(profile.name));
    m_profile->setAccessibleName(tr("Keys as in"));
    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        KeyMap::current().setProfile(keyProfiles()[static_cast<size_t>(index)]);
        end(); // what was asked was about the keys before
    });
    m_find->setPlaceholderText(tr("Find a key or what it does"));
    m_find->setAccessibleName(tr("Find a key"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    auto *label = new QLabel(tr("Keys as in"), head);
    label->setBuddy(m_profile);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->setSpacing(theme::padding);
    line->addWidget(m_find, 1);
    line->addWidget(label);
    line->addWidget(m_profile);
    return head;
}

void KeyEditor::createTable()
{
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_find, &QLineEdit::textChanged, m_found, [this](const QString &words) {
        m_found->setFilterFixedString(words);
        m_table->selectRow(0);
    });
    m_table->setModel(m_found);
    m_table->setAccessibleName(tr("Keys"));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::denseRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(KeyTableModel::What, QHeaderView::Stretch);
    m_table->setColumnWidth(KeyTableModel::Where, whereWidth);
    m_table->setColumnWidth(KeyTableModel::Keys, keysWidth);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeyEditor::end);
    connect(m_table, &QTableView::activated, this, [this] { begin(Taking::Instead); });
}

QWidget *KeyEditor::createChange()
{
    auto *change = new QWidget(this);
    m_remark->setWordWrap(true);
    m_remark->setProperty("role", u"secondary"_s);
    m_remark->setMinimumHeight(theme::rowHeight);
    m_field->setFixedWidth(fieldWidth);
    auto *line = new QHBoxLayout(change);
    line->setContentsMargins({});
    line->setSpacing(2 * theme::grid);
    for (QWidget *each : {static_cast<QWidget *>(m_set), static_cast<QWidget *>(m_add),
                          static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_force),
                          static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_reset)})
        line->addWidget(each);
    line->addStretch(1);
    m_field->hide();
    m_force->hide();
    return change;
}

void KeyEditor::connectChange()
{
    connect(m_set, &QPushButton::clicked, this, [this] { begin(Taking::Instead); });
    connect(m_add, &QPushButton::clicked, this, [this] { begin(Taking::AsWell); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { begin(Taking::Instead); });
    connect(m_force, &QPushButton::clicked, this, &KeyEditor::takeFromOthers);
    connect(m_field, &KeyField::keyPressed, this, &KeyEditor::take);
    connect(m_field, &KeyField::left, this, &KeyEditor::end);
    const auto remove = [this] {
        if (const auto id = current())
            KeyMap::current().setKeys(*id, {});
    };
    connect(m_remove, &QPushButton::clicked, this, remove);
    auto *byKey = new QShortcut(Qt::Key_Delete, m_table);
    byKey->setContext(Qt::WidgetShortcut);
    connect(byKey, &QShortcut::activated, this, remove);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto id = current())
            KeyMap::current().reset(*id);
    });
}

std::optional<ActionId> KeyEditor::current() const
{
    const QModelIndex index = m_found->mapToSource(m_table->currentIndex());
    return index.isValid() ? std::optional(m_model->actionAt(index.row())) : std::nullopt;
}

void KeyEditor::begin(Taking how)
{
    if (!current())
        return;
    m_how = how;
    m_wanted = {};
    m_force->hide();
    m_remark->setText(
        tr("Press the key for “%1”; Esc leaves it as it is.").arg(textOf(*current())));
    m_field->clear();
    m_field->show();
    m_field->setFocus();
}

void KeyEditor::end()
{
    if (m_field->isVisible())
        m_table->setFocus();
    m_field->hide();
    m_force->hide();
    m_remark->clear();
    updateState();
}

void KeyEditor::take(const QKeySequence &key)
{
    const std::optional<ActionId> id = current();
    if (!id)
        return;
    m_force->hide();
    m_field->setText(key.toString(QKeySequence::NativeText));
    if (const QString why = whyNotKey(*id, key); !why.isEmpty()) {
        m_remark->setText(why);
        return;
    }
    const std::vector<KeyConflict> conflicts = KeyMap::current().conflictsOf(*id, {key});
    if (conflicts.empty()) {
        assign(*id, key);
        return;
    }
    const bool possible = std::ranges::all_of(
        conflicts, [](const KeyConflict &conflict) { return canBeChanged(conflict.with); });
    m_wanted = key;
    m_remark->setText(
        tr("%1 is the key of %2.").arg(key.toString(QKeySequence::NativeText), joined(conflicts)));
    m_force->setVisible(possible);
    if (possible)
        m_force->setFocus();
}

void KeyEditor::takeFromOthers()
{
    const std::optional<ActionId> id = current();
    if (!id || m_wanted.isEmpty())
        return;
    KeyMap::current().free(*id, m_wanted);
    assign(*id, m_wanted);
}

void KeyEditor::assign(ActionId id, const QKeySequence &key)
{
    QList<QKeySequence> keys;
    if (m_how == Taking::AsWell)
        keys = KeyMap::current().keysOf(id);
    if (!keys.contains(key))
        keys << key;
    KeyMap::current().setKeys(id, keys);
    m_table->setFocus();
    end();
}

void KeyEditor::updateState()
{
    const std::optional<ActionId> id = current();
    const KeyMap &map = KeyMap::current();
    m_set->setEnabled(id.has_value());
    m_add->setEnabled(id && !map.keysOf(*id).isEmpty());
    m_remove->setEnabled(id && !map.keysOf(*id).isEmpty());
    m_reset->setEnabled(id && map.isOwn(*id));
    m_profile->setCurrentIndex(static_cast<int>(&map.profile() - keyProfiles().data()));
}

} // namespace doubleread
