#include "tests/play/play.h"

#include "tests/play/hands.h"

#include <QLabel>

#include <cstdio>

namespace doubleread::play {

QString shownScanNow()
{
    const QWidget *window = QApplication::activeWindow();
    if (!window)
        return {};
    for (const QLabel *label : window->findChildren<QLabel *>())
        if (label->accessibleDescription() == u"File")
            return label->text();
    return {};
}

bool isOpen()
{
    return seen<QWidget>(u"Person at the desk"_s) != nullptr;
}

void Play::run()
{
    waitUntil(u"the window"_s, [] { return QApplication::activeWindow() != nullptr; });
    while (playNextAct()) {
    }
    tell(u"played"_s);
}

bool Play::playNextAct()
{
    const std::optional<Standing> standing = standingOf(m_dataset);
    if (!standing) {
        createDataset();
        return true;
    }
    waitUntil(u"the dataset"_s, [] { return isOpen(); });
    const auto scans = m_cast.scans.size();
    if (standing->scans.size() < static_cast<size_t>(scans))
        addScans();
    else if (!standing->knows(m_cast.first.name))
        addPerson(m_cast.first, u"radiologist"_s);
    else if (!standing->knows(m_cast.second.name))
        addPerson(m_cast.second, u"radiologist"_s);
    else if (!standing->knows(m_cast.officer.name))
        addPerson(m_cast.officer, u"medical officer"_s);
    else if (!standing->assigned)
        handOut();
    else if (standing->submittedBy(m_cast.first.name) < scans)
        read(m_cast.first);
    else if (standing->submittedBy(m_cast.second.name) < scans)
        read(m_cast.second);
    else if (!standing->roundClosed)
        closeRound();
    else if (standing->signedScans() < scans)
        review();
    else
        return false;
    return true;
}

void Play::sitDown(const Person &person)
{
    if (m_atDesk == person.name)
        return;
    chooseFromMenu(u"Person at the desk"_s, person.name);
    waitUntil(person.name, [&] {
        return seen<QWidget>(u"Person at the desk: %1"_s.arg(person.name)) != nullptr;
    });
    m_atDesk = person.name;
}

void Play::tell(const QString &what)
{
    std::puts(qPrintable(what));
    std::fflush(stdout);
}

} // namespace doubleread::play
