#pragma once

#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "tests/support/awaiting.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace doubleread::test {

/// The answer of a queued call; fails the wait after 10 s by answering an error.
template <typename T>
Result<T> answer(const QFuture<Result<T>> &future)
{
    if (!isAnswered(future, std::chrono::seconds(10)))
        return fail(Error::Code::Io, u"no answer within 10 s"_s);
    Result<T> result = future.result();
    if (!result)
        qInfo().noquote() << "answered:" << result.error().text();
    return result;
}

inline Annotation marked(Shape shape, const QString &label = u"fractured"_s)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = std::move(shape);
    annotation.labelCode = label;
    return annotation;
}

/// A grey picture that tells its scan by its brightness, so that a test sees which one is shown.
inline bool writeScan(const QString &path, QSize size, int grey)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(QColor(grey, grey, grey));
    QPainter painter(&image);
    painter.fillRect(size.width() / 4, 0, size.width() / 4, size.height(), QColor(200, 200, 200));
    painter.end();
    return image.save(path);
}

/// A dataset file with two readers and an officer, made through the session as the window would.
class ReadDataset
{
public:
    User coordinator, first, second, officer;
    std::unique_ptr<DatasetSession> session;

    /// `files` are names of scans to make in `folder`; their order is their position, from 1.
    bool create(const QString &folder, const QStringList &files, Protocol protocol);
    /// One reader's read of the scan at `position`, submitted.
    bool read(const User &reader, qint64 position, const std::vector<Annotation> &annotations,
              Verdict verdict);
    Result<Review> review(qint64 position); ///< As the officer, from the database.
    Result<ScanRow> row(qint64 position);
};

inline bool ReadDataset::create(const QString &folder, const QStringList &files, Protocol protocol)
{
    QStringList paths;
    for (const QString &file : files) {
        paths.append(QDir(folder).filePath(file));
        if (!writeScan(paths.last(), {320, 400}, 20 + 10 * static_cast<int>(paths.size())))
            return false;
    }
    session = DatasetSession::create(
        QDir(folder).filePath(u"test.doubleread"_s),
        {.name = u"test"_s, .protocol = std::move(protocol), .coordinator = u"coordinator"_s});
    QSignalSpy opened(session.get(), &DatasetSession::opened);
    if (opened.isEmpty() && !opened.wait(10000))
        return false;
    coordinator = session->info().people.front();
    session->actAs(coordinator.id);
    const Result<User> one = answer(session->people().add(u"reader-1"_s, Role::Radiologist));
    const Result<User> two = answer(session->people().add(u"reader-2"_s, Role::Radiologist));
    const Result<User> three = answer(session->people().add(u"Dr Officer"_s, Role::MedicalOfficer));
    const Result<AddReport> added = answer(session->addScans(paths, {}));
    if (!one || !two || !three || !added || added->added != files.size())
        return false;
    first = *one;
    second = *two;
    officer = *three;
    return true;
}

inline Result<ScanRow> ReadDataset::row(qint64 position)
{
    const Result<std::vector<ScanRow>> rows = answer(session->scanRows({position}));
    if (!rows)
        return fail(rows.error());
    return rows->front();
}

inline bool ReadDataset::read(const User &reader, qint64 position,
                              const std::vector<Annotation> &annotations, Verdict verdict)
{
    session->actAs(reader.id);
    const Result<ScanRow> scan = row(position);
    if (!scan)
        return false;
    Result<Read> own = answer(session->readOf(scan->scan.id));
    if (!own)
        return false;
    std::vector<ReadEdit> edits{PutAssessment{{.verdict = verdict, .tags = {}, .note = {}}}};
    for (size_t i = 0; i < annotations.size(); ++i)
        edits.emplace_back(
            PutAnnotation{.annotation = annotations[i], .index = static_cast<int>(i)});
    for (const ReadEdit &edit : edits) {
        const Result<int> revision = answer(session->storeEdit(*own, edit));
        if (!revision)
            return false;
        apply(*own, edit);
        own->revision = *revision;
    }
    return answer(session->submitRead(*own, std::chrono::milliseconds(1000))).has_value();
}

inline Result<Review> ReadDataset::review(qint64 position)
{
    const Result<ScanRow> scan = row(position);
    if (!scan)
        return fail(scan.error());
    return answer(session->review(scan->scan.id));
}

} // namespace doubleread::test
