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
    return seen<QWidget>(u"Person at the desk"_s) || seen<QWidget>(u"Log in"_s);
}

void Play::run()
{
    waitUntil(u"the window"_s, [] { return QApplication::activeWindow() != nullptr; });
    while (playNextAct()) {
    }
    tell(u"played"_s);
}

Standing Play::now() const
{
    return standingOf(m_dataset).value_or(Standing());
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
    else if (!standing->isProtected)
        protect();
    else if (helpPerson(*standing, m_cast.first, u"radiologist"_s) ||
             helpPerson(*standing, m_cast.second, u"radiologist"_s) ||
             helpPerson(*standing, m_cast.officer, u"medical officer"_s))
        return true;
    else if (standing->triaged() < scans)
        triage();
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

/// Adds the person, or gives the password that is still missing; answers whether there was anything
/// to do.
bool Play::helpPerson(const Standing &standing, const Person &person, const QString &role)
{
    if (standing.knows(person.name) && standing.hasPassword(person.name))
        return false;
    standing.knows(person.name) ? givePassword(person) : addPerson(person, role);
    return true;
}

void Play::sitDown(const Person &person)
{
    const QString atDesk = u"Person at the desk: %1"_s.arg(person.name);
    if (sees<QWidget>(atDesk))
        return;
    if (!sees<QWidget>(u"Log in"_s))
        press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    chooseLine(u"People"_s, person.name);
    fill(u"Password"_s, person.password);
    press(Qt::Key_Return);
    waitUntil(person.name, [&] { return seen<QWidget>(atDesk) != nullptr; });
}

void Play::tell(const QString &what)
{
    std::puts(qPrintable(what));
    std::fflush(stdout);
}

} // namespace doubleread::play
