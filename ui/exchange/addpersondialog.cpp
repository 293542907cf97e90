#include "ui/exchange/addpersondialog.h"

#include "core/base/answer.h"
#include "core/service/datasetsession.h"
#include "core/service/sessionpeople.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace doubleread {

AddPersonDialog::AddPersonDialog(DatasetSession &session, QWidget *parent)
    : FormDialog(tr("Add person"),
                 tr("Radiologists read, the medical officer resolves and signs, researchers browse "
                    "and export."),
                 tr("Add"), parent),
      m_session(session),
      m_name(new QLineEdit(this)),
      m_role(new QComboBox(this))
{
    m_name->setPlaceholderText(tr("as it shall stand in every report"));
    m_role->addItem(tr("radiologist"), QVariant::fromValue(static_cast<int>(Role::Radiologist)));
    m_role->addItem(tr("medical officer"),
                    QVariant::fromValue(static_cast<int>(Role::MedicalOfficer)));
    m_role->addItem(tr("researcher"), QVariant::fromValue(static_cast<int>(Role::Researcher)));
    m_role->addItem(tr("coordinator"), QVariant::fromValue(static_cast<int>(Role::Coordinator)));
    addField(tr("Name"), m_name);
    addField(tr("Role"), m_role);
    action().setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { action().setEnabled(!name.trimmed().isEmpty()); });
    connect(&action(), &QPushButton::clicked, this, &AddPersonDialog::add);
}

void AddPersonDialog::add()
{
    action().setEnabled(false);
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    whenAnswered(m_session.people().add(m_name->text().trimmed(), role), this,
                 [this](const Result<User> &added) {
                     action().setEnabled(true);
                     if (added)
                         accept();
                     else
                         showError(added.error());
                 });
}

} // namespace doubleread
