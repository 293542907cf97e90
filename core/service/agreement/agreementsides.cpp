#include "core/service/agreement/agreementsides.h"

#include "core/service/adjudication/sides.h"

#include <QCoreApplication>

#include <array>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

using Reader = AgreementData::Reader;

/// Who has read the scan with this read; null for nobody of these.
const Reader *readerOf(const std::vector<Reader> &readers, std::size_t scan, Id<Read> read)
{
    for (const Reader &reader : readers)
        if (const auto found = reader.primary.find(scan);
            found != reader.primary.end() && found->second.id == read)
            return &reader;
    return nullptr;
}

} // namespace

std::vector<Reader> readsBySide(const std::vector<Reader> &readers, const ComparedReads &compared,
                                const QString &dataset)
{
    std::vector<Reader> sides(2);
    sides[0].name = Texts::tr("First read");
    sides[1].name = Texts::tr("Second read");
    for (const auto &[scan, header] : compared) {
        const std::array reads{header.firstRead, header.secondRead};
        for (std::size_t stored = 0; stored < reads.size(); ++stored) {
            const Reader *reader = readerOf(readers, scan, reads.at(stored));
            if (!reader)
                continue;
            const Read &read = reader->primary.at(scan);
            const bool turned = !header.secondRead.isNull() && sidesAreSwapped(dataset, read.scan);
            Reader &side = sides[turned ? 1 - stored : stored];
            side.primary.emplace(scan, read);
            if (const auto repeat = reader->repeat.find(scan); repeat != reader->repeat.end())
                side.repeat.emplace(scan, repeat->second);
        }
    }
    std::erase_if(sides, [](const Reader &side) { return side.primary.empty(); });
    return sides;
}

} // namespace doubleread
