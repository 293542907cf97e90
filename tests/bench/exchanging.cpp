#include "core/base/literals.h"
#include "core/formats/format.h"
#include "tests/bench/measures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <malloc.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

// A COCO file of 100 MB read and written, beside the same JSON library's bare pass over the text
// and its tree of all values. Times in ms, memory in MB; the floor of memory is what is kept
// afterwards.

namespace doubleread::bench {

namespace {

constexpr qint64 fileBytes = 100'000'000;
constexpr int rounds = 3;

/// Outlines of about 40 vertices with one or two decimals, some on each image.
void makeCoco(const QString &path)
{
    QRandomGenerator random(5);
    QByteArray annotations;
    QByteArray images;
    int image = 0;
    for (int id = 1; annotations.size() + images.size() < fileBytes; ++id) {
        if (id % 6 == 1)
            images += (image++ == 0 ? "" : ",") +
                      "{\"id\":%1,\"width\":2304,\"height\":2880,"
                      "\"file_name\":\"IMG%2.jpg\"}"_ba.replace("%1", QByteArray::number(image))
                          .replace("%2", QByteArray::number(image));
        QByteArray numbers;
        const int vertices = random.bounded(30, 50);
        for (int i = 0; i < 2 * vertices; ++i)
            numbers += (i == 0 ? "" : ",") + QByteArray::number(random.bounded(23040) / 10.0);
        annotations += (id == 1 ? "" : ",") + "{\"id\":"_ba + QByteArray::number(id) +
                       ",\"image_id\":" + QByteArray::number(image) +
                       ",\"category_id\":1,\"iscrowd\":0,\"segmentation\":[[" + numbers +
                       "]],\"bbox\":[1,2,300,400]}";
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write("{\"info\":{},\"images\":[" + images + "],\"annotations\":[" + annotations +
                   "],\"categories\":[{\"id\":1,\"name\":\"fractured\"}]}") < 0)
        qFatal("the file cannot be written");
}

/// Takes every value and keeps none.
struct Pass final : nlohmann::json_sax<nlohmann::json>
{
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return false;
    }
};

double keptMegabytes()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

/// The most that was resident since forgetPeak().
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:") + 6;
    return text.sliced(at, text.indexOf("kB", at) - at).trimmed().toDouble() * 1024 / 1e6;
}

void forgetPeak()
{
    malloc_trim(0);
    QFile refs(u"/proc/self/clear_refs"_s);
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

struct Cost
{
    double time = std::numeric_limits<double>::max(); ///< The quietest round, ms.
    double kept = 0;                                  ///< MB.
    double peak = 0;                                  ///< MB above what was there before.
};

/// `work` answers what is to be kept.
template <typename Work>
Cost costOf(const Work &work)
{
    Cost cost;
    for (int round = 0; round < rounds; ++round) {
        forgetPeak();
        const double before = keptMegabytes();
        const double resident = peakMegabytes();
        QElapsedTimer clock;
        clock.start();
        const auto kept = work();
        cost.time = std::min(cost.time, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        cost.kept = keptMegabytes() - before;
        cost.peak = peakMegabytes() - resident;
    }
    return cost;
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *std::move(result);
}

Row timeRow(const QString &what, double measured, double floor, double budget)
{
    return {
        .what = what, .measured = measured, .floor = floor, .budget = budget, .ofTheFloor = true};
}

} // namespace

std::vector<Row> measureExchanging(const QString &folder)
{
    const QString path = folder + u"/large.json"_s;
    makeCoco(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the file cannot be read");
    const qint64 size = file.size();
    const auto *text = reinterpret_cast<const char *>(file.map(0, size));
    const Cost pass = costOf([&] {
        Pass handler;
        return nlohmann::json::sax_parse(text, text + size, &handler);
    });
    const Cost tree = costOf([&] { return nlohmann::json::parse(text, text + size); });
    const Cost reading = costOf([&] { return must(readAnnotations({path}, u"auto"_s, {})); });
    const AnnotationSet set = must(readAnnotations({path}, u"coco"_s, {}));
    const Cost writing = costOf([&] { return must(writeAnnotations(u"coco"_s, set, {})); });
    const auto values = nlohmann::json::parse(text, text + size);
    const Cost dump = costOf([&] { return values.dump(); });
    return {timeRow(u"COCO of 100 MB read, against a bare pass"_s, reading.time, pass.time, 1.3),
            timeRow(u"  against the tree of all values"_s, reading.time, tree.time, 1),
            timeRow(u"  memory at its peak, MB, against what is kept"_s, reading.peak, reading.kept,
                    1.5),
            timeRow(u"  memory, MB, against the tree"_s, reading.peak, tree.peak, 1),
            timeRow(u"the same written, against the tree's text"_s, writing.time, dump.time, 1.3),
            timeRow(u"  memory at its peak, MB, against what is written"_s, writing.peak,
                    writing.kept, 1.5)};
}

} // namespace doubleread::bench
