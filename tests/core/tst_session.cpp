// The window's way to a dataset: queued, answered by futures, drained at closing.
#include "core/base/hash.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "core/store/database/writelock.h"
#include "servicefixture.h"
#include "tests/support/awaiting.h"

#include <QSignalSpy>

using namespace doubleread;

namespace {

/// Waits for the answer with the event loop running, as the window does.
template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    if (!test::isAnswered(future, std::chrono::seconds(10)) || future.resultCount() == 0)
        return fail(Error::Code::Cancelled, u"no answer"_s);
    return future.result();
}

std::unique_ptr<DatasetSession> opened(const QString &file)
{
    auto session = DatasetSession::open(file);
    QSignalSpy spy(session.get(), &DatasetSession::opened);
    return spy.wait(5000) ? std::move(session) : nullptr;
}

/// Makes the dataset larger than what is checked before it is shown, and leaves it as a crash does.
void growAndLeave(ServiceFixture &study)
{
    QVERIFY(study.database->define(u"CREATE TABLE padding (content BLOB)"_s));
    QVERIFY(study.database->define(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
        "INSERT INTO padding SELECT randomblob(3900) FROM n"_s));
    study.database.reset();
    QVERIFY(QFileInfo(study.file).size() > 10'000'000);
    QVERIFY(QFile::remove(WriteLock::fileFor(study.file)));
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsThenOpens();
    void saysWhyItCannotOpen();
    void editsAreSavedAndTold();
    void failuresAreTold();
    void closingDrainsTheQueue();
    void secondSessionReadsOnly();
    void addingScansCanBeCancelled();
    void largeFileIsCheckedWhileItIsShown();
    void damageInALargeFileIsFoundBeforeAnythingIsWritten();
};

void SessionTest::createsThenOpens()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"x.doubleread"_s);
    const NewDataset what{
        .name = u"knees"_s, .protocol = Protocol::standard(), .coordinator = u"chief"_s};
    const auto session = DatasetSession::create(file, what);
    QSignalSpy spy(session.get(), &DatasetSession::opened);
    QVERIFY(spy.wait(5000));
    QCOMPARE(session->info().name, u"knees"_s);
    QCOMPARE(session->person().name, u"chief"_s);
    QVERIFY(!session->isReadOnly());
    QSignalSpy changed(session.get(), &DatasetSession::infoChanged);
    const auto added = answer(session->people().add(u"reader"_s, Role::Radiologist));
    QVERIFY2(added, why(added));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(session->info().people.size(), std::size_t{2});
    session->actAs(added->id);
    QVERIFY(!answer(session->people().add(u"x"_s, Role::Radiologist)));
}

void SessionTest::saysWhyItCannotOpen()
{
    const auto session = DatasetSession::open(u"/nowhere/x.doubleread"_s);
    QSignalSpy spy(session.get(), &DatasetSession::openFailed);
    QVERIFY(spy.wait(5000));
    QCOMPARE(spy.at(0).at(0).value<Error>().code, Error::Code::NotFound);
    QVERIFY(!answer(session->scanIndex({})));
}

void SessionTest::editsAreSavedAndTold()
{
    ServiceFixture study;
    study.addScans(2);
    study.database.reset();
    const auto session = opened(study.file);
    QVERIFY(session);
    session->actAs(study.people[u"a"_s].id);
    QSignalSpy saved(session.get(), &DatasetSession::saved);
    QSignalSpy changed(session.get(), &DatasetSession::scansChanged);
    const auto rows = answer(session->scanRows({2}));
    QVERIFY2(rows, why(rows));
    const auto read = answer(session->readOf(rows->at(0).scan.id));
    QVERIFY2(read, why(read));
    const auto stored =
        answer(session->storeEdit(*read, PutAnnotation{ServiceFixture::box(1, 1, 9), 0}));
    QVERIFY2(stored, why(stored));
    QCOMPARE(*stored, 1);
    QTRY_COMPARE(saved.count(), 1);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).value<std::vector<qint64>>(), std::vector<qint64>{2});
}

void SessionTest::failuresAreTold()
{
    ServiceFixture study;
    study.addScans(2);
    const Read locked = must(study.read(u"a"_s, 0, {}));
    const Scan other = study.scan(1);
    study.database.reset();
    const auto session = opened(study.file);
    QVERIFY(session);
    session->actAs(study.people[u"a"_s].id);
    QSignalSpy failed(session.get(), &DatasetSession::saveFailed);
    const PutAnnotation put{ServiceFixture::box(1, 1, 9), 0};
    const auto refused = answer(session->storeEdit(locked, put));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Forbidden);
    const Read read = must(answer(session->readOf(other.id)));
    QVERIFY(answer(session->storeEdit(read, put)));
    QVERIFY(!answer(session->storeEdit(read, put))); // made on a revision that is gone
    QTRY_COMPARE(failed.count(), 1);                 // what rules refuse is no failed save
    QCOMPARE(failed.at(0).at(0).value<Error>().code, Error::Code::Conflict);
}

void SessionTest::closingDrainsTheQueue()
{
    ServiceFixture study;
    study.addScans(1);
    const Scan scan = study.scan(0);
    study.database.reset();
    {
        const auto session = opened(study.file);
        QVERIFY(session);
        session->actAs(study.people[u"a"_s].id);
        Read read = must(answer(session->readOf(scan.id)));
        for (int edit = 0; edit < 40; ++edit, ++read.revision)
            session->storeEdit(read, PutAnnotation{ServiceFixture::box(edit, 1, 9), edit});
    }
    study.database = must(openDataset(study.file, Access::Write));
    const Read read = must(readOf(*study.database, study.as(u"a"_s), scan.id));
    QCOMPARE(read.annotations.size(), std::size_t{40});
    QCOMPARE(read.revision, 40);
}

void SessionTest::secondSessionReadsOnly()
{
    ServiceFixture study;
    study.database.reset();
    const auto first = opened(study.file);
    const auto second = opened(study.file);
    QVERIFY(first && second);
    QVERIFY(!first->isReadOnly());
    QVERIFY(second->isReadOnly());
    QVERIFY(!second->info().heldBy.isEmpty());
    QVERIFY(second->info().readOnlyWhy.contains(second->info().heldBy));
}

void SessionTest::addingScansCanBeCancelled()
{
    ServiceFixture study;
    study.addScans(3);
    study.database.reset();
    const auto session = opened(study.file);
    QVERIFY(session);
    QSignalSpy progress(session.get(), &DatasetSession::progressChanged);
    auto adding = session->addScans({study.folder.filePath(u"scans"_s)}, {});
    adding.cancel();
    QTRY_VERIFY(adding.isFinished());
    QTRY_VERIFY(!progress.isEmpty() && progress.last().at(1).toInt() == 0);
}

void SessionTest::largeFileIsCheckedWhileItIsShown()
{
    ServiceFixture study;
    growAndLeave(study);
    {
        const auto session = opened(study.file);
        QVERIFY(session);
        QSignalSpy failed(session.get(), &DatasetSession::saveFailed);
        const auto added = answer(session->people().add(u"c"_s, Role::Radiologist));
        QVERIFY2(added, why(added));
        QVERIFY(!session->isReadOnly());
        QCOMPARE(failed.count(), 0);
    }
    QVERIFY(closedInOrder(study.file));
    QVERIFY(QFile::remove(WriteLock::fileFor(study.file)));
    QVERIFY(DatasetSession::open(study.file)); // closed before the check began
    const auto session = opened(study.file);
    QVERIFY(session && !session->isReadOnly());
}

void SessionTest::damageInALargeFileIsFoundBeforeAnythingIsWritten()
{
    ServiceFixture study;
    growAndLeave(study);
    QFile file(study.file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096 * 2000));
    QCOMPARE(file.write(QByteArray(4096, '\xaa')), 4096);
    file.close();
    const auto before = sha256OfFile(study.file);
    {
        const auto session = opened(study.file);
        QVERIFY(session);
        QSignalSpy failed(session.get(), &DatasetSession::saveFailed);
        const auto added = answer(session->people().add(u"c"_s, Role::Radiologist));
        QVERIFY(!added);
        QCOMPARE(added.error().code, Error::Code::ReadOnly);
        QTRY_VERIFY(!failed.empty());
        QCOMPARE(failed.at(0).at(0).value<Error>().code, Error::Code::Damaged);
        QTRY_VERIFY(session->isReadOnly());
        QVERIFY(session->info().readOnlyWhy.contains(u"damaged"_s));
        QVERIFY(answer(session->scanIndex({})));
    }
    QCOMPARE(sha256OfFile(study.file).value(), before.value());
    const auto again = openDataset(study.file, Access::ReadOnly);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
