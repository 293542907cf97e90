#include "core/formats/inputfile.h"

#include "core/base/problem.h"
#include "core/formats/zip.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace doubleread {

namespace {

constexpr size_t mostFiles = 1'000'000;

std::unexpected<Error> failed(Error::Code code, const QString &file, const QString &message,
                              const QString &remedy = {})
{
    return fail(
        Error{.code = code, .message = message, .file = file, .place = {}, .remedy = remedy});
}

Result<std::vector<InputFile>> filesOfFolder(const QString &folder)
{
    std::vector<InputFile> files;
    const QDir root(QFileInfo(folder).absoluteFilePath()); // a relative one would be put in twice
    QDirIterator entries(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString relative = root.relativeFilePath(path);
        files.push_back({.shown = QDir::cleanPath(folder + u'/' + relative),
                         .relative = relative,
                         .path = path,
                         .bytes = {}});
        if (files.size() > mostFiles)
            return failed(Error::Code::BadInput, folder, Problem::tr("holds too many files"));
    }
    std::ranges::sort(files, {}, &InputFile::relative);
    return files;
}

/// What a Mac adds to a zip. A folder's hidden files are passed over just so.
bool isHidden(const QString &name)
{
    return name.startsWith(u"__MACOSX/") ||
           name.sliced(name.lastIndexOf(u'/') + 1).startsWith(u'.');
}

Result<std::vector<InputFile>> entriesOfZip(const QString &path)
{
    Result<std::vector<ZipEntry>> entries = readZip(path);
    if (!entries)
        return fail(entries.error());
    std::vector<InputFile> files;
    for (ZipEntry &entry : *entries)
        if (!isHidden(entry.name))
            files.push_back({.shown = path + u'/' + entry.name,
                             .relative = entry.name,
                             .path = {},
                             .bytes = std::move(entry.bytes)});
    return files;
}

Result<std::vector<InputFile>> filesAt(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failed(Error::Code::NotFound, path, Problem::tr("does not exist"));
    if (info.isDir())
        return filesOfFolder(path);
    if (!info.isFile())
        return failed(Error::Code::BadInput, path, Problem::tr("is neither a file nor a folder"));
    if (info.suffix().compare(u"zip"_s, Qt::CaseInsensitive) == 0)
        return entriesOfZip(path);
    return std::vector{
        InputFile{.shown = path, .relative = info.fileName(), .path = path, .bytes = {}}};
}

/// line:column of the first line that holds NUL or is not UTF-8.
QString placeOfBadLine(const QByteArray &text)
{
    int number = 1;
    for (const QByteArray &line : text.split('\n')) {
        if (line.contains('\0') || !line.isValidUtf8())
            break;
        ++number;
    }
    return u"%1:1"_s.arg(number);
}

constexpr qint64 tellAfterMs = 40; ///< Between two words to who waits.

/// A file or a buffer that tells its watch what is read from it.
template <typename Device>
class Watched final : public Device
{
public:
    explicit Watched(std::shared_ptr<ReadingWatch> watch) : m_watch(std::move(watch)) {}

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = Device::readData(data, most);
        if (!m_watch || m_watch->goesOn(std::max<qint64>(count, 0)))
            return count;
        this->setErrorString(u"stopped"_s); // nobody is told: readAnnotations() says Cancelled
        return -1;
    }

private:
    std::shared_ptr<ReadingWatch> m_watch;
};

} // namespace

ReadingWatch::ReadingWatch(Progress progress) : m_progress(std::move(progress))
{
    m_sinceTold.start();
}

void ReadingWatch::begin(qint64 total)
{
    m_total = total;
    m_done = 0;
    m_isStopped = m_isStopped || !m_progress(0, total);
}

bool ReadingWatch::goesOn(qint64 bytes)
{
    m_done = std::min(m_done + bytes, m_total);
    if (m_isStopped || m_sinceTold.elapsed() < tellAfterMs)
        return !m_isStopped;
    m_sinceTold.start();
    m_isStopped = !m_progress(m_done, m_total);
    return !m_isStopped;
}

QString InputFile::baseName() const
{
    return relative.sliced(relative.lastIndexOf(u'/') + 1);
}

QString InputFile::stem() const
{
    const QString name = baseName();
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

QString InputFile::folder() const
{
    return relative.first(std::max<qsizetype>(relative.lastIndexOf(u'/'), 0));
}

bool InputFile::hasSuffix(QStringView suffix) const
{
    const QString name = baseName();
    return name.size() > suffix.size() && name.endsWith(suffix, Qt::CaseInsensitive) &&
           name[name.size() - suffix.size() - 1] == u'.';
}

qint64 InputFile::size() const
{
    return path.isEmpty() ? bytes.size() : QFileInfo(path).size();
}

Result<std::vector<InputFile>> inputFiles(const QStringList &paths)
{
    std::vector<InputFile> files;
    for (const QString &path : paths) {
        Result<std::vector<InputFile>> more = filesAt(path);
        if (!more)
            return fail(more.error());
        std::ranges::move(*more, std::back_inserter(files));
    }
    return files;
}

Result<std::unique_ptr<QIODevice>> opened(const InputFile &file)
{
    std::unique_ptr<QIODevice> device;
    if (file.path.isEmpty()) {
        auto buffer = std::make_unique<Watched<QBuffer>>(file.watch);
        buffer->setData(file.bytes);
        device = std::move(buffer);
    } else {
        auto onDisk = std::make_unique<Watched<QFile>>(file.watch);
        onDisk->setFileName(file.path);
        device = std::move(onDisk);
    }
    if (!device->open(QIODevice::ReadOnly))
        return failed(Error::Code::Io, file.shown,
                      Problem::tr("cannot be read: %1").arg(device->errorString()));
    return device;
}

Result<QByteArray> contentOf(const InputFile &file, qint64 limit)
{
    const Result<std::unique_ptr<QIODevice>> device = opened(file);
    if (!device)
        return fail(device.error());
    const qint64 size = (*device)->size();
    if (size > limit)
        return failed(Error::Code::BadInput, file.shown,
                      Problem::tr("is longer than %1 bytes").arg(limit));
    return (*device)->read(size); // takes as much memory as it is asked for, before it reads
}

Result<QByteArray> textOf(const InputFile &file, qint64 limit)
{
    Result<QByteArray> text = contentOf(file, limit);
    if (!text)
        return text;
    if (text->contains('\0') || !text->isValidUtf8())
        return fail(Error{.code = Error::Code::BadInput,
                          .message = Problem::tr("is not UTF-8 text"),
                          .file = file.shown,
                          .place = placeOfBadLine(*text),
                          .remedy = Problem::tr("save it as UTF-8")});
    if (text->startsWith("\xEF\xBB\xBF"))
        text->remove(0, 3);
    return text;
}

} // namespace doubleread
