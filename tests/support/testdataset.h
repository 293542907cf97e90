#pragma once

#include "core/imaging/imageloader.h"
#include "core/imaging/thumbnailloader.h"
#include "core/session/datasetsession.h"
#include "tests/support/awaiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace doubleread {

/// Lets events run until the answer is here; a future that never answers ends the test.
template <typename T>
T awaited(const QFuture<T> &future)
{
    if (!test::isAnswered(future, std::chrono::seconds(20)) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

/// The value of an answer that must not be an error.
template <typename T>
T valueOf(const QFuture<Result<T>> &future)
{
    const Result<T> result = awaited(future);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *result;
}

/// A real dataset in a folder of its own with small scans, each of one grey level, so that a test
/// can tell which of them it sees.
class TestDataset
{
public:
    /// With a coordinator and radiologists reader-1 and reader-2; acts as reader-1.
    explicit TestDataset(int scans);

    DatasetSession &session() { return *m_session; }
    ImageLoader &images() { return m_images; }
    ThumbnailLoader &thumbnails() { return m_thumbnails; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    User person(const QString &name) const;
    void actAs(const QString &name) { m_session->actAs(person(name).id); }

    static constexpr QSize size{120, 160}; ///< Of the scans, px.
    static QString fileName(int index);    ///< "scan-01.png" for 0.
    static int grey(int index) { return 40 + 5 * index; }
    /// Closes the file, for a window to open; answers where it is.
    QString close();
    /// Adds what is not there yet of `files` in the dataset's folder.
    AddReport add(const QStringList &files);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<DatasetSession> m_session;
    ImageLoader m_images;
    ThumbnailLoader m_thumbnails;
};

} // namespace doubleread
