#include "core/formats/zip.h"

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
    return fail(Error{.code = Error::Code::BadInput,
                      .message = message,
                      .file = file,
                      .place = entry,
                      .remedy = u"make the zip again, or unpack it and take the folder"_s});
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

/// What is left of the allowance while a zip is unpacked.
struct Allowance
{
    qint64 bytes;
    QSet<QString> names;
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
            return failed(path, name, u"cannot be unpacked: %1"_s.arg(reasonOf(reader)));
        allowance.bytes -= count;
        if (allowance.bytes < 0)
            return failed(path, name, u"unpacks to far more than an annotation file holds"_s);
        bytes.append(chunk.data(), count);
    }
}

/// Nothing for a folder.
Result<std::optional<ZipEntry>> read(archive *reader, archive_entry *entry, const QString &path,
                                     Allowance &allowance)
{
    const char *rawName = archive_entry_pathname(entry);
    const QString name = QString::fromUtf8(rawName ? rawName : "");
    if (name.isEmpty() || !staysInside(name))
        return failed(path, name, u"is an entry whose name leaves the folder"_s);
    if (archive_entry_filetype(entry) == AE_IFDIR)
        return std::optional<ZipEntry>();
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_symlink(entry) ||
        archive_entry_hardlink(entry))
        return failed(path, name, u"is an entry that is no plain file"_s);
    if (allowance.names.contains(name))
        return failed(path, name, u"is the name of two entries"_s);
    if (allowance.names.size() >= mostEntries)
        return failed(path, name, u"is one entry too many"_s);
    allowance.names.insert(name);
    Result<QByteArray> bytes = contentOf(reader, path, name, allowance);
    if (!bytes)
        return fail(bytes.error());
    return ZipEntry{name, *std::move(bytes)};
}

} // namespace

Result<std::vector<ZipEntry>> readZip(const QString &path)
{
    const Utf8Names utf8Names;
    const std::unique_ptr<archive, FreeReader> reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), 65536) !=
        ARCHIVE_OK)
        return failed(path, {}, u"is not a zip that can be read: %1"_s.arg(reasonOf(reader.get())));
    Allowance allowance{
        std::min(largestContent, alwaysAllowed + largestRatio * QFileInfo(path).size()), {}};
    std::vector<ZipEntry> entries;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        Result<std::optional<ZipEntry>> one = read(reader.get(), entry, path, allowance);
        if (!one)
            return fail(one.error());
        if (*one)
            entries.push_back(**std::move(one));
    }
    if (status != ARCHIVE_EOF)
        return failed(path, {}, u"is not a whole zip: %1"_s.arg(reasonOf(reader.get())));
    std::ranges::sort(entries, {}, &ZipEntry::name);
    return entries;
}

Result<QByteArray> zipped(std::span<const OutputFile> files)
{
    const Utf8Names utf8Names;
    size_t size = 1024;
    for (const OutputFile &file : files) // name twice, headers, content
        size += static_cast<size_t>(file.bytes.size() + 8 * file.name.size()) + 512;
    std::vector<char> buffer(size);
    size_t used = 0;
    const std::unique_ptr<archive, FreeWriter> writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_options(writer.get(), "zip:compression=store,zip:hdrcharset=UTF-8");
    archive_write_open_memory(writer.get(), buffer.data(), buffer.size(), &used);
    for (const OutputFile &file : files) {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_update_pathname_utf8(entry.get(), file.name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), file.bytes.size());
        archive_entry_set_mtime(entry.get(), 946684800, 0); // 2000-01-01
        if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK ||
            archive_write_data(writer.get(), file.bytes.constData(),
                               static_cast<size_t>(file.bytes.size())) < 0)
            return fail(Error::Code::Io, u"cannot be zipped: %1"_s.arg(reasonOf(writer.get())));
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return fail(Error::Code::Io, u"cannot be zipped: %1"_s.arg(reasonOf(writer.get())));
    return QByteArray(buffer.data(), static_cast<qsizetype>(used));
}

} // namespace doubleread
