#include "tests/support/testdataset.h"

#include "core/session/sessionpeople.h"

#include <QImage>
#include <QSignalSpy>

#include <algorithm>

namespace doubleread {

TestDataset::TestDataset(int scans) : m_thumbnails(m_folder.filePath(u"thumbnails"_s))
{
    NewDataset what;
    what.name = u"test"_s;
    what.coordinator = u"coordinator"_s;
    m_session = DatasetSession::create(path(u"test.doubleread"_s), what);
    QSignalSpy opened(m_session.get(), &DatasetSession::opened);
    if (!opened.wait(20000))
        qFatal("the dataset was not created");
    m_session->actAs(m_session->info().people.front().id);
    for (const QString &name : {u"reader-1"_s, u"reader-2"_s})
        valueOf(m_session->people().add(name, Role::Radiologist));
    valueOf(m_session->people().add(u"officer"_s, Role::MedicalOfficer));
    QStringList files;
    for (int index = 0; index < scans; ++index) {
        QImage image(size, QImage::Format_Grayscale8);
        image.fill(QColor(grey(index), grey(index), grey(index)));
        files << path(fileName(index));
        image.save(files.last());
    }
    if (!files.isEmpty() && add(files).added != scans)
        qFatal("not all scans were added");
    if (!QTest::qWaitFor([&] { return !person(u"officer"_s).id.isNull(); }, 5000))
        qFatal("the people are not told");
    actAs(u"reader-1"_s);
}

AddReport TestDataset::add(const QStringList &files)
{
    return valueOf(m_session->addScans(files, {}));
}

User TestDataset::person(const QString &name) const
{
    const auto &people = m_session->info().people;
    const auto found = std::ranges::find(people, name, &User::name);
    return found == people.end() ? User() : *found;
}

QString TestDataset::close()
{
    m_session.reset();
    return path(u"test.doubleread"_s);
}

QString TestDataset::fileName(int index)
{
    return u"scan-%1.png"_s.arg(index + 1, 2, 10, QChar(u'0'));
}

} // namespace doubleread
