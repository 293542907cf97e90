#include "core/formats/zip.h"

#include "core/base/problem.h"
#include "core/formats/format.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <array>
#include <memory>

namespace doubleread {

namespace {

constexpr qint64 largestContent = qint64(512) * 1024 * 1024;
constexpr qint64 alwaysAllowed = 1024 * 1024;
constexpr qint64 largestRatio = 100;
constexpr qsizetype mostEntries = 200'000;

struct FreeReader
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
struct FreeWriter
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};
struct FreeEntry
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

std::unexpected<Error> failed(const QString &file, const QString &entry, const QString &message)
{
    return fail(
        Error{.code = Error::Code::BadInput,
              .message = message,
              .file = file,
              .place = entry,
              .remedy = Problem::tr("make the zip again, or unpack it and take the folder")});
}

QString reasonOf(archive *handle)
{
    return QString::fromUtf8(archive_error_string(handle));
}

/// Whether the name stays within the folder that it is relative to.
bool staysInside(const QString &name)
{
    return !name.startsWith(u'/') && !name.contains(u'\\') && !name.contains(u':') &&
           !name.split(u'/').contains(u".."_s);
}

/// Lets this thread spell names in UTF-8, whatever the user's locale: libarchive converts them.
class Utf8Names
{
public:
    Utf8Names() : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
    {
        if (m_utf8)
            m_before = uselocale(m_utf8);
    }
    ~Utf8Names()
    {
        if (!m_utf8)
            return;
        uselocale(m_before);
        freelocale(m_utf8);
    }
    Q_DISABLE_COPY_MOVE(Utf8Names)

private:
    locale_t m_utf8;
    locale_t m_before = nullptr;
};

/// What may still be unpacked.
struct Allowance
{
    qint64 bytes;
    qint64 bytesOfEntry;
};

/// The entry's content; takes its size from the allowance.
Result<QByteArray> contentOf(archive *reader, const QString &path, const QString &name,
                             Allowance &allowance)
{
    QByteArray bytes;
    std::array<char, 65536> chunk;
    for (;;) {
        const la_ssize_t count = archive_read_data(reader, chunk.data(), chunk.size());
        if (count == 0)
            return bytes;
        if (count < 0)
            return failed(path, name, Problem::tr("cannot be unpacked: %1").arg(reasonOf(reader)));
        allowance.bytes -= count;
        if (allowance.bytes < 0 || bytes.size() + count > allowance.bytesOfEntry)
            return failed(path, name, Problem::tr("unpacks to far more than such a file holds"));
        bytes.append(chunk.data(), count);
    }
}

/// The entry's name; empty for a folder.
Result<QString> checkedName(archive_entry *entry, const QString &path, QSet<QString> &names)
{
    const char *rawName = archive_entry_pathname(entry);
    const QString name = QString::fromUtf8(rawName ? rawName : "");
    if (name.isEmpty() || !staysInside(name))
        return failed(path, name, Problem::tr("is an entry whose name leaves the folder"));
    if (archive_entry_filetype(entry) == AE_IFDIR)
        return QString();
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_symlink(entry) ||
        archive_entry_hardlink(entry))
        return failed(path, name, Problem::tr("is an entry that is no plain file"));
    if (names.contains(name))
        return failed(path, name, Problem::tr("is the name of two entries"));
    if (names.size() >= mostEntries)
        return failed(path, name, Problem::tr("is one entry too many"));
    names.insert(name);
    return name;
}

using Visit = std::function<Result<void>(archive *reader, const QString &name)>;

/// Goes through the files of the zip, checking that each may be there.
Result<void> walk(const QString &path, const Visit &visit)
{
    const Utf8Names utf8Names;
    const std::unique_ptr<archive, FreeReader> reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), 65536) !=
        ARCHIVE_OK)
        return failed(path, {},
                      Problem::tr("is not a zip that can be read: %1").arg(reasonOf(reader.get())));
    QSet<QString> names;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const Result<QString> name = checkedName(entry, path, names);
        if (!name)
            return fail(name.error());
        if (name->isEmpty())
            continue;
        if (const Result<void> visited = visit(reader.get(), *name); !visited)
            return visited;
    }
    if (status != ARCHIVE_EOF)
        return failed(path, {}, Problem::tr("is not a whole zip: %1").arg(reasonOf(reader.get())));
    return {};
}

qint64 allowedByRatio(const QString &path)
{
    return alwaysAllowed + largestRatio * QFileInfo(path).size();
}

} // namespace

Result<std::vector<ZipEntry>> readZip(const QString &path)
{
    const qint64 most = std::min(largestContent, allowedByRatio(path));
    Allowance allowance{.bytes = most, .bytesOfEntry = most};
    std::vector<ZipEntry> entries;
    const Result<void> walked =
        walk(path, [&](archive *reader, const QString &name) -> Result<void> {
            Result<QByteArray> bytes = contentOf(reader, path, name, allowance);
            if (!bytes)
                return fail(bytes.error());
            entries.push_back({name, *std::move(bytes)});
            return {};
        });
    if (!walked)
        return fail(walked.error());
    std::ranges::sort(entries, {}, &ZipEntry::name);
    return entries;
}

Result<QStringList> zipNames(const QString &path)
{
    QStringList names;
    const Result<void> walked = walk(path, [&](archive *, const QString &name) -> Result<void> {
        names << name;
        return {};
    });
    if (!walked)
        return fail(walked.error());
    return names;
}

Result<void> eachInZip(const QString &path, const std::function<bool(const QString &name)> &wanted,
                       const TakeZipEntry &take)
{
    Allowance allowance{.bytes = allowedByRatio(path), .bytesOfEntry = largestContent};
    return walk(path, [&](archive *reader, const QString &name) -> Result<void> {
        return wanted(name) ? take(name, contentOf(reader, path, name, allowance)) : Result<void>();
    });
}

Result<QByteArray> zipped(std::span<const OutputFile> files)
{
    const Utf8Names utf8Names;
    size_t size = 1024;
    for (const OutputFile &file : files) // name twice, headers, content
        size += static_cast<size_t>(file.bytes.size() + QFileInfo(file.copyOf).size() +
                                    8 * file.name.size()) +
                512;
    std::vector<char> buffer(size);
    size_t used = 0;
    const std::unique_ptr<archive, FreeWriter> writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_options(writer.get(), "zip:compression=store,zip:hdrcharset=UTF-8");
    archive_write_open_memory(writer.get(), buffer.data(), buffer.size(), &used);
    for (const OutputFile &file : files) {
        const Result<QByteArray> bytes = contentOf(file);
        if (!bytes)
            return fail(bytes.error());
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_update_pathname_utf8(entry.get(), file.name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), bytes->size());
        archive_entry_set_mtime(entry.get(), 946684800, 0); // 2000-01-01
        if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK ||
            archive_write_data(writer.get(), bytes->constData(),
                               static_cast<size_t>(bytes->size())) < 0)
            return fail(Error::Code::Io,
                        Problem::tr("cannot be zipped: %1").arg(reasonOf(writer.get())));
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return fail(Error::Code::Io,
                    Problem::tr("cannot be zipped: %1").arg(reasonOf(writer.get())));
    return QByteArray(buffer.data(), static_cast<qsizetype>(used));
}

} // namespace doubleread
