#include "ui/people/permissions.h"

#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/workflow/workflow.h"
#include "ui/widgets/capitalised.h"

#include <QCoreApplication>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

QString sentences(const Error &error)
{
    QString text = ended(error.message); // begins with a capital or a person's name
    if (!error.remedy.isEmpty())
        text += u' ' + ended(capitalised(error.remedy));
    return text;
}

QString refusal(const Result<void> &may)
{
    return may ? QString() : sentences(may.error());
}

bool writes(ActionId action)
{
    switch (action) {
    case ActionId::AddScans:
    case ActionId::RelinkScans:
    case ActionId::ImportAnnotations:
    case ActionId::AddPerson:
    case ActionId::ChangePassword:
    case ActionId::ExportPackage:
    case ActionId::MergePackages:
        return true;
    default:
        return false;
    }
}

QString byRole(ActionId action, const Actor &actor)
{
    switch (action) {
    case ActionId::AddScans:
    case ActionId::RelinkScans:
        return refusal(mayAddScans(actor));
    case ActionId::ImportAnnotations:
        return refusal(mayImport(actor, actor.user.id));
    case ActionId::AddPerson:
    case ActionId::ManagePeople:
    case ActionId::ShowWorklists:
    case ActionId::ExportPackage:
    case ActionId::MergePackages:
        return refusal(mayManagePeople(actor));
    default:
        return refusal(mayLook(actor));
    }
}

bool needsProtection(ActionId action)
{
    return action == ActionId::Lock || action == ActionId::LogOut ||
           action == ActionId::ChangePassword;
}

/// What a package is not for: in it its reader reads.
bool belongsToTheDataset(ActionId action)
{
    switch (action) {
    case ActionId::AddScans:
    case ActionId::RelinkScans:
    case ActionId::AddPerson:
    case ActionId::ManagePeople:
    case ActionId::ShowWorklists:
    case ActionId::ExportPackage:
    case ActionId::MergePackages:
        return true;
    default:
        return false;
    }
}

} // namespace

QString whyNot(ActionId action, const DatasetSession *session)
{
    if (!session)
        return Texts::tr("Open a dataset first.");
    if (session->person().id.isNull())
        return Texts::tr("Log in first.");
    if (needsProtection(action) && !session->info().passwordProtected)
        return Texts::tr("This dataset has no passwords. The coordinator sets the first one under "
                         "People.");
    const bool package = session->info().package.has_value();
    if (package && belongsToTheDataset(action))
        return Texts::tr("This is a reader's package. Do it in the dataset that it came from.");
    if (!package && action == ActionId::HandBackPackage)
        return Texts::tr("Only a package can be handed back.");
    if (writes(action) && session->isReadOnly())
        return Texts::tr("This dataset is open for reading only.");
    if (action == ActionId::ExportAnnotations && session->info().namesHidden &&
        session->person().role == Role::Radiologist)
        return Texts::tr("Your scans have no names until the reading round is closed, so nothing "
                         "can be exported by them yet.");
    return byRole(action, {.user = session->person(), .roles = RoleCheck::Enforced});
}

} // namespace doubleread
