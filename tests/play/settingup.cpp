// The acts of the coordinator.
#include "tests/play/hands.h"
#include "tests/play/play.h"

#include <QAbstractButton>

namespace doubleread::play {

void Play::createDataset()
{
    press(Qt::Key_N, Qt::ControlModifier);
    fill(u"Name"_s, u"the play"_s);
    fill(u"File"_s, m_dataset);
    fill(u"Coordinator"_s, m_cast.coordinator.name);
    clickButton(u"Create"_s);
    waitUntil(u"the new dataset"_s,
              [&] { return QApplication::activeModalWidget() == nullptr && isOpen(); });
}

void Play::addScans()
{
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    fill(u"Folder or files"_s, m_cast.scansFolder);
    clickButton(u"Add"_s);
    waitUntil(u"the scans added"_s, [] { return isOpen() && !QApplication::activeModalWidget(); });
    tell(u"added %1"_s.arg(m_cast.scans.size()));
}

void Play::addPerson(const Person &person, const QString &role)
{
    chooseFromMenu(u"Person at the desk"_s, u"Add person"_s);
    fill(u"Name"_s, person.name);
    choose(u"Role"_s, role);
    clickButton(u"Add"_s);
    waitUntil(u"the person added"_s, [] { return !QApplication::activeModalWidget(); });
    tell(u"person %1"_s.arg(person.name));
}

/// Everything to both, shuffled, with the proposed seed.
void Play::handOut()
{
    sitDown(m_cast.coordinator);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    clickButton(u"Assign"_s);
    waitUntil(u"the worklists made"_s, [] { return !seen<QAbstractButton>(u"Assign"_s); });
    tell(u"assigned"_s);
    clickButton(u"Close"_s);
}

void Play::closeRound()
{
    sitDown(m_cast.coordinator);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    clickButton(u"Close the round…"_s);
    clickButton(u"Close the round for good"_s);
    waitUntil(u"the round closed"_s, [] { return !seen<QAbstractButton>(u"Close the round"_s); });
    tell(u"closed"_s);
    clickButton(u"Close"_s);
}

} // namespace doubleread::play
