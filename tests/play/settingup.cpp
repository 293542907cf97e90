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

} // namespace doubleread::play
