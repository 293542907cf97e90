#pragma once

#include "core/base/literals.h"
#include "core/service/adjudication/reviewing.h"
#include "core/service/datasets/datasets.h"
#include "core/service/people/people.h"
#include "core/service/reading/reading.h"
#include "core/service/scans/scans.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace doubleread {

/// The value; a test that gets an error instead ends, saying which.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline void copyFolder(const QString &from, const QString &to)
{
    for (const QFileInfo &each :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + each.fileName();
        if (each.isDir()) {
            QDir().mkpath(target);
            copyFolder(each.filePath(), target);
        } else if (!QFile::copy(each.filePath(), target)) {
            qFatal("%s cannot be copied", qPrintable(each.filePath()));
        }
    }
}

/// A dataset with four people and a few small scans, in a folder of its own.
struct ServiceFixture
{
    QTemporaryDir folder;
    QString file = folder.filePath(u"study.doubleread"_s);
    std::unique_ptr<Database> database;
    std::map<QString, User> people; ///< By name: chief, a, b, officer.

    /// `change` may alter the protocol before anything is stored.
    explicit ServiceFixture(const std::function<void(Protocol &)> &change = {})
    {
        NewDataset what{
            .name = u"study"_s, .protocol = Protocol::standard(), .coordinator = u"chief"_s};
        if (change)
            change(what.protocol);
        database = must(createDataset(file, what));
        people[u"chief"_s] = must(personNamed(*database, u"chief"_s));
        add(u"a"_s, Role::Radiologist);
        add(u"b"_s, Role::Radiologist);
        add(u"officer"_s, Role::MedicalOfficer);
    }

    /// The same dataset once more in a folder of its own, which is quicker than making it again.
    /// The origin has to be closed: its `database` reset.
    ServiceFixture(const ServiceFixture &origin) : people(origin.people)
    {
        copyFolder(origin.folder.path(), folder.path());
        database = must(openDataset(file, Access::Write));
    }
    ServiceFixture &operator=(const ServiceFixture &) = delete;
    ~ServiceFixture() = default;

    void add(const QString &name, Role role)
    {
        people[name] = must(addPerson(*database, as(u"chief"_s), name, role));
    }

    Actor as(const QString &name) const
    {
        return {.user = people.at(name), .roles = RoleCheck::Enforced};
    }
    Actor desk() const { return must(deskCoordinator(*database)); }

    /// Writes scan-N.png of 100 x 80 px, each with other pixels, and adds them.
    AddReport addScans(int count, const QString &site = {})
    {
        QDir(folder.path()).mkpath(u"scans"_s);
        for (int number = 0; number < count; ++number) {
            QImage image(100, 80, QImage::Format_Grayscale8);
            image.fill(static_cast<uint>(number + 1));
            image.save(folder.filePath(u"scans/scan-%1.png"_s.arg(number)));
        }
        return must(doubleread::addScans(*database, as(u"chief"_s), {folder.filePath(u"scans"_s)},
                                         {.site = site}));
    }

    /// Repeats the first scan's row until there are so many, under other hashes: much quicker than
    /// adding files. The trail is told nothing.
    void growTo(int scans)
    {
        must(database->define(
            u"INSERT INTO scan (position, id, file_name, path, sha256, pixel_hash, width, height, "
            "bits_stored, damage, site, patient_key, regions, views, hardware, multi_scan, state, "
            "triage, exclusion_reason, revision, look, look_mirrored, look_cells) "
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "SELECT i, 'id-' || i, 'scan-' || i, path, CAST('s' || i AS BLOB), pixel_hash, width, "
            "height, bits_stored, damage, site, patient_key, regions, views, hardware, multi_scan, "
            "state, triage, exclusion_reason, revision, look, look_mirrored, look_cells "
            "FROM n, scan WHERE position = 1"_s.arg(scans)));
    }

    Scan scan(int number) const { return must(scanNamed(*database, u"scan-%1.png"_s.arg(number))); }
    ScanRow row(const QString &person, int number) const
    {
        return must(scanRows(*database, as(person), {number + 1})).at(0);
    }

    static Annotation box(double left, double top, double size,
                          const QString &label = u"fractured"_s)
    {
        Annotation annotation;
        annotation.id = Id<Annotation>::create();
        annotation.shape = Box::fromSize(left, top, size, size);
        annotation.labelCode = label;
        return annotation;
    }

    /// Reads the scan as the person: draws what is given, submits.
    Result<Read> read(const QString &person, int number, const std::vector<Annotation> &drawn)
    {
        Result<Read> read = readOf(*database, as(person), scan(number).id);
        for (const Annotation &each : drawn) {
            if (!read)
                return read;
            const PutAnnotation put{.annotation = each,
                                    .index = static_cast<int>(read->annotations.size())};
            const Result<int> stored = storeEdit(*database, as(person), *read, put);
            if (!stored)
                return fail(stored.error());
            apply(*read, put);
            read->revision = *stored;
        }
        return read ? submitRead(*database, as(person), *read, std::chrono::milliseconds(1000))
                    : read;
    }
};

inline QString sharedFolder(const QString &inside)
{
    return qEnvironmentVariable("DOUBLEREAD_SHARED",
                                QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared")) +
           u'/' + inside;
}

/// The error's text, for failure messages of tests.
template <typename T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray("it was done") : result.error().text().toUtf8();
}

} // namespace doubleread
