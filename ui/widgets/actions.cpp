#include "ui/widgets/actions.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keymap.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

using enum ActionContext;
using enum ActionId;

constexpr auto table = std::to_array<ActionSpec>({
    {NewDataset, Application, QT_TRANSLATE_NOOP("Actions", "New dataset…"), "Ctrl+N", "new"},
    {OpenDataset, Application, QT_TRANSLATE_NOOP("Actions", "Open dataset…"), "Ctrl+O", "open"},
    {AddScans, Application, QT_TRANSLATE_NOOP("Actions", "Add scans…"), "Ctrl+Shift+A", "add"},
    {ImportAnnotations, Application, QT_TRANSLATE_NOOP("Actions", "Import annotations…"),
     "Ctrl+Shift+I", "import"},
    {ExportAnnotations, Application, QT_TRANSLATE_NOOP("Actions", "Export annotations…"),
     "Ctrl+Shift+E", "export"},
    {ExportPackage, Application, QT_TRANSLATE_NOOP("Actions", "Export package…"), "", "export"},
    {MergePackages, Application, QT_TRANSLATE_NOOP("Actions", "Merge packages…"), "", "merge"},
    {HandBackPackage, Application, QT_TRANSLATE_NOOP("Actions", "Hand back package…"), "",
     "export"},
    {AddPerson, Application, QT_TRANSLATE_NOOP("Actions", "Add person…"), "", "person"},
    {ShowWorklists, Application, QT_TRANSLATE_NOOP("Actions", "Worklists…"), "Ctrl+Shift+L",
     "table"},
    {ManagePeople, Application, QT_TRANSLATE_NOOP("Actions", "People…"), "Ctrl+Shift+P", "person"},
    {ChangePassword, Application, QT_TRANSLATE_NOOP("Actions", "Change my password…"), "", ""},
    {SwitchPerson, Application, QT_TRANSLATE_NOOP("Actions", "Switch person…"), "Ctrl+Shift+U",
     "person"},
    {Lock, Application, QT_TRANSLATE_NOOP("Actions", "Lock"), "Ctrl+Alt+L", "lock"},
    {LogOut, Application, QT_TRANSLATE_NOOP("Actions", "Log out"), "Ctrl+Shift+Q", ""},
    {ShowProtocol, Application, QT_TRANSLATE_NOOP("Actions", "Protocol…"), "Ctrl+P", ""},
    {ShowHistory, Application, QT_TRANSLATE_NOOP("Actions", "History…"), "Ctrl+H", ""},
    {ShowScanHistory, Application, QT_TRANSLATE_NOOP("Actions", "History of this scan…"),
     "Ctrl+Shift+H", ""},
    {RelinkScans, Application, QT_TRANSLATE_NOOP("Actions", "Relink scans…"), "", "search"},
    {BackUp, Application, QT_TRANSLATE_NOOP("Actions", "Back up now…"), "", ""},
    {Quit, Application, QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", ""},
    {ShowScans, Application, QT_TRANSLATE_NOOP("Actions", "Scans"), "Ctrl+1", "grid"},
    {ShowTriage, Application, QT_TRANSLATE_NOOP("Actions", "Triage"), "Ctrl+5", "check"},
    {ShowRead, Application, QT_TRANSLATE_NOOP("Actions", "Read"), "Ctrl+2", "polygon"},
    {ShowReview, Application, QT_TRANSLATE_NOOP("Actions", "Review"), "Ctrl+3", "columns"},
    {ShowStatistics, Application, QT_TRANSLATE_NOOP("Actions", "Statistics"), "Ctrl+4", "chart"},
    {ShowKeys, Application, QT_TRANSLATE_NOOP("Actions", "Keys"), "F1", "keyboard"},
    {ShowAbout, Application, QT_TRANSLATE_NOOP("Actions", "About DoubleRead"), "", ""},
    {ToggleFullScreen, Application, QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", ""},
    {ToggleLightScheme, Application, QT_TRANSLATE_NOOP("Actions", "Light colours"), "", ""},

    {PreviousScan, Everywhere, QT_TRANSLATE_NOOP("Actions", "Previous scan"), "A Left", "previous"},
    {NextScan, Everywhere, QT_TRANSLATE_NOOP("Actions", "Next scan"), "D Right", "next"},
    {Undo, Everywhere, QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", "undo"},
    {Redo, Everywhere, QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo"},
    {Fit, Everywhere, QT_TRANSLATE_NOOP("Actions", "Fit to view"), "F", "fit"},
    {OneToOne, Everywhere, QT_TRANSLATE_NOOP("Actions", "One to one"), "Ctrl+0", "one-to-one"},
    {ZoomIn, Everywhere, QT_TRANSLATE_NOOP("Actions", "Zoom in"), "Ctrl++ Ctrl+=", ""},
    {ZoomOut, Everywhere, QT_TRANSLATE_NOOP("Actions", "Zoom out"), "Ctrl+-", ""},
    {Invert, Everywhere, QT_TRANSLATE_NOOP("Actions", "Invert grey levels"), "I", "invert"},
    {Clahe, Everywhere, QT_TRANSLATE_NOOP("Actions", "Local contrast (CLAHE)"), "K", "contrast"},
    {Sharpen, Everywhere, QT_TRANSLATE_NOOP("Actions", "Sharpen"), "Shift+K", "sharpen"},
    {TurnRight, Everywhere, QT_TRANSLATE_NOOP("Actions", "Turn the view right"), "R", "turn-right"},
    {TurnLeft, Everywhere, QT_TRANSLATE_NOOP("Actions", "Turn the view left"), "Shift+R",
     "turn-left"},
    {MirrorView, Everywhere, QT_TRANSLATE_NOOP("Actions", "Mirror the view"), "Shift+H", "mirror"},
    {KeepView, Everywhere, QT_TRANSLATE_NOOP("Actions", "Keep window and zoom between scans"),
     "Shift+F", "pin"},
    {PointByKeys, Everywhere,
     QT_TRANSLATE_NOOP("Actions", "Point and draw by keys: arrows move, Enter sets"), "F2", ""},
    {Magnify, Everywhere, QT_TRANSLATE_NOOP("Actions", "Magnify under the mouse"), "Q", "",
     KeyUse::Hold},
    {HideOverlays, Everywhere, QT_TRANSLATE_NOOP("Actions", "Hide every mark"), "H", "",
     KeyUse::Hold},
    {WindowFull, Everywhere, QT_TRANSLATE_NOOP("Actions", "Window: full range"), "Alt+1", ""},
    {WindowBone, Everywhere, QT_TRANSLATE_NOOP("Actions", "Window: bone"), "Alt+2", ""},
    {WindowSoft, Everywhere, QT_TRANSLATE_NOOP("Actions", "Window: soft tissue"), "Alt+3", ""},
    {WindowFile, Everywhere, QT_TRANSLATE_NOOP("Actions", "Window: the file's own"), "Alt+4", ""},
    {Brighter, Everywhere, QT_TRANSLATE_NOOP("Actions", "Brighter"), "Alt+Up", ""},
    {Darker, Everywhere, QT_TRANSLATE_NOOP("Actions", "Darker"), "Alt+Down", ""},
    {MoreContrast, Everywhere, QT_TRANSLATE_NOOP("Actions", "More contrast"), "Alt+Right", ""},
    {LessContrast, Everywhere, QT_TRANSLATE_NOOP("Actions", "Less contrast"), "Alt+Left", ""},
    {RulerTool, Everywhere, QT_TRANSLATE_NOOP("Actions", "Ruler"), "M", "ruler"},
    {AngleTool, Everywhere, QT_TRANSLATE_NOOP("Actions", "Angle"), "Shift+M", "angle"},
    {WriteComment, Everywhere, QT_TRANSLATE_NOOP("Actions", "Comment"), "C", "comment"},
    {NextComment, Everywhere, QT_TRANSLATE_NOOP("Actions", "Next comment"), "Shift+C", ""},

    {TagHand, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "hand"), "H", ""},
    {TagLeg, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "leg"), "L", ""},
    {TagHip, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "hip"), "P", ""},
    {TagShoulder, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "shoulder"), "S", ""},
    {TagFrontal, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "frontal"), "Q", ""},
    {TagLateral, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "lateral"), "W", ""},
    {TagOblique, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "oblique"), "E", ""},
    {TagOther, ActionContext::Triage,
     QT_TRANSLATE_NOOP("Actions", "Other regions and views of the protocol"), "1 2 3 4 5 6 7 8 9",
     "", KeyUse::InCanvas},
    {ToggleHardware, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "hardware"), "B", ""},
    {ToggleMultiScan, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "multi-scan"), "M", ""},
    {ExcludeScan, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "exclude"), "X", ""},
    {KeepScan, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "keep and next"), "Return Enter",
     ""},
    {BackToPrevious, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "previous"), "Backspace",
     ""},
    {CompareAlike, ActionContext::Triage,
     QT_TRANSLATE_NOOP("Actions", "Compare with the near-identical scan"), "Z", "", KeyUse::Hold},
    {NextAlike, ActionContext::Triage, QT_TRANSLATE_NOOP("Actions", "Next near-identical scan"),
     "J", ""},
    {GoToAlike, ActionContext::Triage,
     QT_TRANSLATE_NOOP("Actions", "Go to the near-identical scan"), "G", ""},
    {ExcludeAlike, ActionContext::Triage,
     QT_TRANSLATE_NOOP("Actions", "Exclude the near-identical scan"), "Shift+X", ""},
    {ExcludeAllAlike, ActionContext::Triage,
     QT_TRANSLATE_NOOP("Actions", "Exclude all near-identical scans"), "Ctrl+Shift+X", ""},

    {SelectTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Select and edit"), "S",
     "select"},
    {BoxTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Box"), "B W", "box"},
    {PolygonTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Polygon"), "P", "polygon"},
    {FreehandTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Freehand outline"), "O",
     "freehand"},
    {LiveWireTool, ActionContext::Read,
     QT_TRANSLATE_NOOP("Actions", "Live-wire: an outline that follows edges"), "L", "live-wire"},
    {OutlineTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Outline what is in a box"),
     "G", "outline"},
    {BrushTool, ActionContext::Read,
     QT_TRANSLATE_NOOP("Actions", "Brush: add to an outline, with Ctrl take away; , and . size it"),
     "U", "brush"},
    {LineTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Line"), "T", "line"},
    {PointTool, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Point"), "Y", "point"},
    {FinishShape, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Finish the shape"), "Return",
     "", KeyUse::InCanvas},
    {RemoveLastPoint, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Take back the last point"),
     "Backspace", "", KeyUse::InCanvas},
    {CancelShape, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Cancel"), "Esc", "",
     KeyUse::InCanvas},
    {DeleteSelection, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Delete"), "Del", "",
     KeyUse::InCanvas},
    {Duplicate, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Duplicate"), "Ctrl+D", ""},
    {CopyFindings, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Copy"), "Ctrl+C", ""},
    {PasteFindings, ActionContext::Read,
     QT_TRANSLATE_NOOP("Actions", "Paste, also on another scan"), "Ctrl+V", ""},
    {LessCertain, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Less certain"), "[", ""},
    {MoreCertain, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "More certain"), "]", ""},
    {ChooseLabel, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Label by its digit"),
     "1 2 3 4 5 6 7 8 9", "", KeyUse::InCanvas},
    {ChooseCode, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Code of the finding"),
     "E Shift+E", "tag"},
    {NextAnnotation, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Next finding"), "J", ""},
    {PreviousAnnotation, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Previous finding"),
     "Shift+J", ""},
    {NothingFound, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Nothing found, next"), "N",
     ""},
    {SubmitRead, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Submit and next"),
     "Ctrl+Return Ctrl+Enter", ""},
    {FlagScan, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Flag this scan"), "X", "flag"},
    {AskBack, ActionContext::Read, QT_TRANSLATE_NOOP("Actions", "Ask to have it back…"), "Shift+B",
     "undo"},

    {AcceptFirst, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Accept first"), "1", ""},
    {AcceptSecond, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Accept second"), "2", ""},
    {Merge, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Merge"), "3", ""},
    {Redraw, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Redraw"), "4", ""},
    {RejectBoth, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Reject both"), "5", ""},
    {GiveReason, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Reason of the decision"), "E",
     ""},
    {NextDisagreement, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Next disagreement"),
     "J", ""},
    {PreviousDisagreement, ActionContext::Review,
     QT_TRANSLATE_NOOP("Actions", "Previous disagreement"), "Shift+J", ""},
    {AllInOneView, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "All in one view"), "V", ""},
    {Blink, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Blink between the reads"), "Z", "",
     KeyUse::Hold},
    {TearOff, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Views in a window of their own"),
     "Shift+V", "tear-off"},
    {SignOff, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Sign off…"),
     "Ctrl+Return Ctrl+Enter", "seal"},
    {Reopen, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Reopen…"), "Ctrl+Shift+R", ""},
    {RaiseDisagreement, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Raise a disagreement"),
     "X", "flag"},
    {OpenAgain, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Open the decision again"), "0",
     ""},
    {ShowContactSheet, ActionContext::Review,
     QT_TRANSLATE_NOOP("Actions", "Contact sheet of what can be signed"), "G", "grid"},
    {ShowSignatures, ActionContext::Review, QT_TRANSLATE_NOOP("Actions", "Signatures…"),
     "Ctrl+Shift+S", ""},

    {QuickLook, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Quick look"), "Space", "eye"},
    {OpenScan, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Open"), "Return Enter", ""},
    {FocusFilter, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Filter"), "Ctrl+F", "search"},
    {ShowAllScans, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Show all scans"), "Esc", ""},
    {ToggleTable, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Table or gallery"), "Ctrl+T",
     "table"},
    {AssignScans, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Assign to readers…"),
     "Shift+L", "person"},
    {KeepSelected, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Keep"), "K", ""},
    {ExcludeSelected, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Exclude…"), "X", ""},
    {TagSelected, ActionContext::Scans, QT_TRANSLATE_NOOP("Actions", "Tag…"), "T", ""},

    {SwapReaders, ActionContext::Statistics, QT_TRANSLATE_NOOP("Actions", "Swap the two readers"),
     "X", "swap"},
    {ExportFigures, ActionContext::Statistics, QT_TRANSLATE_NOOP("Actions", "Save the numbers…"),
     "Ctrl+S", "export"},
});

} // namespace

std::span<const ActionSpec> actionTable()
{
    return table;
}

const ActionSpec &specOf(ActionId id)
{
    const auto found = std::ranges::find(table, id, &ActionSpec::id);
    Q_ASSERT(found != table.end());
    return *found;
}

QString textOf(ActionId id)
{
    return QCoreApplication::translate("Actions", specOf(id).text);
}

QString textOf(ActionContext context)
{
    static constexpr std::array names{QT_TRANSLATE_NOOP("Actions", "Program"),
                                      QT_TRANSLATE_NOOP("Actions", "Wherever a scan is shown"),
                                      QT_TRANSLATE_NOOP("Actions", "Triage"),
                                      QT_TRANSLATE_NOOP("Actions", "Read"),
                                      QT_TRANSLATE_NOOP("Actions", "Review"),
                                      QT_TRANSLATE_NOOP("Actions", "Scans"),
                                      QT_TRANSLATE_NOOP("Actions", "Statistics")};
    return QCoreApplication::translate("Actions", names.at(static_cast<size_t>(context)));
}

QList<QKeySequence> keysOf(ActionId id)
{
    return KeyMap::current().keysOf(id);
}

namespace {

QString keyText(const QList<QKeySequence> &keys)
{
    if (keys.isEmpty())
        return {};
    QString text = keys.first().toString(QKeySequence::NativeText);
    return text.replace(u"Return"_s, u"⏎"_s);
}

QString toolTip(ActionId id, const QString &key)
{
    return key.isEmpty() ? textOf(id) : u"%1 (%2)"_s.arg(textOf(id), key);
}

} // namespace

QString keyTextOf(ActionId id)
{
    return keyText(keysOf(id));
}

QString toolTipOf(ActionId id)
{
    return toolTip(id, keyTextOf(id));
}

void followKeys(QAction *action, ActionId id, std::optional<ActionContext> page)
{
    const auto follow = [action, id, page] {
        QList<QKeySequence> keys = keysOf(id);
        if (page && specOf(id).context != *page)
            for (const ActionSpec &other : actionTable())
                if (other.context == *page)
                    for (const QKeySequence &key : keysOf(other.id))
                        keys.removeAll(key);
        action->setShortcuts(keys);
    };
    QObject::connect(&KeyMap::current(), &KeyMap::changed, action, follow);
    follow();
}

QAction *createAction(ActionId id, QWidget *owner, std::optional<ActionContext> page)
{
    const ActionSpec &spec = specOf(id);
    auto *action = new QAction(textOf(id), owner);
    if (*spec.icon != '\0')
        action->setIcon(icon(QString::fromLatin1(spec.icon)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (spec.use == KeyUse::Press)
        followKeys(action, id, page);
    const auto describe = [action, id] {
        if (specOf(id).use == KeyUse::Hold)
            action->setProperty(heldKeyProperty, keyTextOf(id));
        const bool pressed = specOf(id).use == KeyUse::Press; // with the keys that it has here
        action->setToolTip(toolTip(id, pressed ? keyText(action->shortcuts()) : keyTextOf(id)));
    };
    QObject::connect(&KeyMap::current(), &KeyMap::changed, action, describe);
    describe();
    owner->addAction(action);
    return action;
}

} // namespace doubleread
