// The acts of the coordinator.
#include "tests/play/hands.h"
#include "tests/play/play.h"

#include <QAbstractButton>
#include <QLabel>

#include <set>

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

void Play::protect()
{
    openPeople();
    clickButton(u"Protect…"_s);
    typePassword(m_cast.coordinator);
    clickButton(u"Protect"_s);
    waitUntil(u"the dataset protected"_s, [] { return seen<QAbstractButton>(u"Add person…"_s); });
    tell(u"password %1"_s.arg(m_cast.coordinator.name));
    clickButton(u"Close"_s);
}

void Play::addPerson(const Person &person, const QString &role)
{
    openPeople();
    clickButton(u"Add person…"_s);
    fill(u"Name"_s, person.name);
    choose(u"Role"_s, role);
    typePassword(person);
    clickButton(u"Add"_s);
    waitUntil(u"the person added"_s, [] { return seen<QAbstractButton>(u"Add person…"_s); });
    tell(u"person %1"_s.arg(person.name));
    clickButton(u"Close"_s);
}

/// Of somebody who was added when the play was killed.
void Play::givePassword(const Person &person)
{
    openPeople();
    chooseLine(u"People"_s, person.name);
    clickButton(u"Set password…"_s);
    typePassword(person);
    clickButton(u"Set password"_s);
    waitUntil(u"the password set"_s, [] { return seen<QAbstractButton>(u"Add person…"_s); });
    tell(u"password %1"_s.arg(person.name));
    clickButton(u"Close"_s);
}

void Play::openPeople()
{
    sitDown(m_cast.coordinator);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
}

void Play::typePassword(const Person &person)
{
    fill(u"New password"_s, person.password);
    fill(u"New password again"_s, person.password);
}

/// Two keys a scan, or the second alone where the play was killed between them.
void Play::triage()
{
    sitDown(m_cast.coordinator);
    std::set<QString> tagged;
    const Standing standing = now();
    for (const ScanStanding &each : standing.scans)
        if (!each.scan.regions.isEmpty())
            tagged.insert(each.scan.fileName);
    clickButton(u"Triage"_s);
    QString before;
    for (auto left = std::ssize(standing.scans) - standing.triaged(); left > 0; --left) {
        QString shown;
        waitUntil(u"a scan to triage"_s, [&] {
            shown = shownScanNow();
            return !shown.isEmpty() && shown != before;
        });
        before = shown;
        if (!tagged.contains(shown))
            press(Qt::Key_L);
        press(Qt::Key_Return);
    }
    waitUntil(u"every scan triaged"_s,
              [] { return seen<QLabel>(u"Every scan is triaged"_s) != nullptr; });
    tell(u"triaged %1"_s.arg(standing.scans.size()));
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
