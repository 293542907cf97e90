#include "ui/protocol/protocoldialog.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/sessionpeople.h"
#include "ui/protocol/protocoleditor.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QLabel>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int sheetWidth = 980;

QString noticeOf(const ProtocolChange &change)
{
    QStringList sentences{
        ProtocolEditor::tr("Version %1 of the protocol is in force.").arg(change.protocol.version)};
    sentences << change.notes;
    return sentences.join(u' ');
}

/// What only the dataset knows: past versions, and whether a reason is needed.
void loadFor(ProtocolEditor *editor, DatasetSession &session, bool mayChange)
{
    whenAnswered(session.people().protocolHistory(), editor,
                 [editor](const Result<std::vector<ProtocolVersion>> &versions) {
                     if (versions)
                         editor->setVersions(*versions);
                     else
                         editor->showError(versions.error());
                 });
    if (!mayChange)
        return;
    whenAnswered(session.people().protocolNeedsReason(), editor,
                 [editor](const Result<bool> &needed) {
                     if (needed)
                         editor->setReasonNeeded(*needed);
                     else
                         editor->showError(needed.error());
                 });
}

} // namespace

std::optional<Protocol> askForProtocol(const Protocol &protocol, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(ProtocolEditor::tr("Protocol"));
    auto *heading = new QLabel(ProtocolEditor::tr("The rules of the new dataset"), &dialog);
    heading->setProperty("role", u"title"_s);
    auto *editor = new ProtocolEditor(ProtocolEditor::Use::NewDataset, &dialog);
    editor->setProtocol(protocol);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(theme::padding * 2, theme::padding * 2, theme::padding * 2,
                               theme::padding * 2);
    layout->setSpacing(theme::padding);
    layout->addWidget(heading);
    layout->addWidget(editor);
    QObject::connect(editor, &ProtocolEditor::confirmed, &dialog, &QDialog::accept);
    QObject::connect(editor, &ProtocolEditor::cancelled, &dialog, &QDialog::reject);
    editor->firstField()->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return editor->protocol();
}

Sheet *openProtocolSheet(DatasetSession &session, QWidget *page,
                         const std::function<void(const QString &notice)> &changed)
{
    const bool mayChange = session.person().role == Role::Coordinator && !session.isReadOnly();
    auto *editor =
        new ProtocolEditor(mayChange ? ProtocolEditor::Use::Change : ProtocolEditor::Use::Look);
    const Protocol &protocol = session.info().protocol;
    editor->setProtocol(protocol);
    auto *sheet = new Sheet(ProtocolEditor::tr("Protocol, version %1").arg(protocol.version),
                            editor, sheetWidth, page);
    loadFor(editor, session, mayChange);
    QObject::connect(editor, &ProtocolEditor::cancelled, sheet, &Sheet::close);
    QObject::connect(sheet, &Sheet::closed, sheet, &QObject::deleteLater);
    QObject::connect(editor, &ProtocolEditor::confirmed, sheet, [&session, editor, sheet, changed] {
        whenAnswered(session.people().setProtocol(editor->protocol(), editor->reason()), editor,
                     [editor, sheet, changed](const Result<ProtocolChange> &change) {
                         if (!change) {
                             editor->showError(change.error());
                             return;
                         }
                         sheet->close();
                         changed(noticeOf(*change));
                     });
    });
    sheet->open(editor->firstField());
    return sheet;
}

} // namespace doubleread
