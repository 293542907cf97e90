#pragma once

#include "tests/play/cast.h"
#include "tests/play/standing.h"

namespace doubleread::play {

/// The whole protocol by four people, each act taken up where the dataset says that it stands:
/// a coordinator sets up, triages and hands out, two radiologists read, the round is closed, an
/// officer decides and signs. Runs on the thread of the hands. What the window has told to be done
/// is said on the standard output, line by line: "submitted NAME 12".
class Play
{
public:
    Play(Cast cast, QString dataset) : m_cast(std::move(cast)), m_dataset(std::move(dataset)) {}

    void run();

private:
    bool playNextAct();
    Standing now() const; ///< Of the dataset, which is there.

    // Setting up
    void createDataset();
    void addScans();
    void protect();
    void addPerson(const Person &person, const QString &role);
    void givePassword(const Person &person);
    void openPeople();
    static void typePassword(const Person &person);
    void triage();
    void handOut();
    void closeRound();

    // Reading
    void read(const Person &reader);
    void readScan(const Person &reader, const QString &scan);

    // Reviewing
    void review();
    void decideScan(const QString &scan);
    void signTheAgreed();
    void sign();

    void sitDown(const Person &person);
    bool helpPerson(const Standing &standing, const Person &person, const QString &role);
    static void tell(const QString &what);

    Cast m_cast;
    QString m_dataset;
};

/// File name of the scan that is shown, as the status line tells it. On the interface thread.
QString shownScanNow();
/// Whether a dataset is open, and somebody at the desk or asked for. On the interface thread.
bool isOpen();

} // namespace doubleread::play
