#include "core/compare/assignment.h"
#include "core/compare/comparison.h"
#include "core/geometry/overlap.h"
#include "core/geometry/shape.h"
#include "core/model/names.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace doubleread;

namespace {

Annotation drawn(const Shape &shape, const QString &label = u"fractured"_s)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = shape;
    annotation.labelCode = label;
    return annotation;
}

Read readOf(std::vector<Annotation> annotations)
{
    Read read;
    read.id = Id<Read>::create();
    read.scan = Id<Scan>::fromString(u"6f2a4c38-7a0f-4c43-9d0c-5c3a90d6a001"_s);
    read.reader = Id<User>::create();
    read.state = ReadState::Submitted;
    read.assessment.verdict = annotations.empty() ? Verdict::Negative : Verdict::Positive;
    read.annotations = std::move(annotations);
    return read;
}

/// A box of 10 x 10 at x, y.
Box square(double x, double y)
{
    return Box::fromSize(x, y, 10, 10);
}

/// "label 0.50 [0|0]": kind, IoU, and members of both sides as indices.
QStringList told(const Comparison &comparison, const Read &first, const Read &second)
{
    const auto indices = [](const std::vector<Id<Annotation>> &ids, const Read &read) {
        QStringList list;
        for (const Id<Annotation> &id : ids)
            list.append(QString::number(std::ranges::find(read.annotations, id, &Annotation::id) -
                                        read.annotations.begin()));
        return list.join(u',');
    };
    QStringList lines;
    for (const Disagreement &each : comparison.disagreements)
        lines.append(u"%1 %2 [%3|%4]"_s.arg(nameOf(each.kind), QString::number(each.iou, 'f', 2),
                                            indices(each.first, first),
                                            indices(each.second, second)));
    return lines;
}

QStringList told(const Read &first, const Read &second)
{
    return told(compare(first, second, Protocol::standard()), first, second);
}

QString sharedFile(const QString &name)
{
    return qEnvironmentVariable("DOUBLEREAD_SHARED",
                                QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared")) +
           u'/' + name;
}

nlohmann::json parsed(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString())
                                          : nlohmann::json();
}

/// The polygons of a COCO file by image name.
std::map<std::string, std::vector<Annotation>> cocoPolygons(const nlohmann::json &coco)
{
    std::map<std::string, std::vector<Annotation>> all;
    std::map<int, std::string> names;
    for (const auto &image : coco.at("images")) {
        names[image.at("id").get<int>()] = image.at("file_name").get<std::string>();
        all[image.at("file_name").get<std::string>()];
    }
    for (const auto &annotation : coco.at("annotations")) {
        Polygon polygon;
        for (const auto &part : annotation.at("segmentation")) {
            Ring ring;
            for (std::size_t i = 0; i + 1 < part.size(); i += 2)
                ring.vertices.push_back({part[i].get<double>(), part[i + 1].get<double>()});
            polygon.rings.push_back(ring);
        }
        const int image = annotation.at("image_id").get<int>();
        all[names.at(image)].push_back(drawn(polygon));
    }
    return all;
}

bool isNear(double value, double expected)
{
    if (std::abs(value - expected) <= 1e-9)
        return true;
    qWarning("%.17g is not %.17g", value, expected);
    return false;
}

double mean(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assignmentIsTheBestOne_data();
    void assignmentIsTheBestOne();
    void assignmentIsAsGoodAsTryingAll();
    void matchingTakesTheBestSumNotTheBestPair();
    void pairsBelowTheGateAreNone();
    void everyKindMatchesOnlyItsOwn();
    void identicalReadsAgree();
    void emptyReadsAgree();
    void missedLesionsTellTheBestOverlap();
    void wrongLabelIsOneDisagreement();
    void boundaryBelowTheTolerance();
    void certaintyByMoreThanOneStep();
    void oneAgainstManyIsASplit();
    void splitKeepsOthersPairs();
    void assessmentsDiffer();
    void everyDisagreementHasItsOwnId();
    void realDoubleReadGivesTheExpectedNumbers_data();
    void realDoubleReadGivesTheExpectedNumbers();
};

void TestComparison::assignmentIsTheBestOne_data()
{
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << QList<double>{} << 0 << QString();
    QTest::newRow("one") << QList<double>{0.4} << 1 << u"0-0"_s;
    QTest::newRow("not allowed") << QList<double>{0} << 1 << QString();
    QTest::newRow("sum before greed") << QList<double>{0.9, 0.8, 0.8, 0.1} << 2 << u"0-1 1-0"_s;
    QTest::newRow("more rows") << QList<double>{0.5, 0.6, 0.4} << 3 << u"1-0"_s;
    QTest::newRow("more columns") << QList<double>{0.5, 0.6, 0.6} << 1 << u"0-1"_s;
    QTest::newRow("all the same") << QList<double>{0.5, 0.5, 0.5, 0.5} << 2 << u"0-0 1-1"_s;
    QTest::newRow("equal sums") << QList<double>{0.25, 0.5, 0.5, 0.75} << 2 << u"0-0 1-1"_s;
    QTest::newRow("first row wins the tie") << QList<double>{0.5, 0.5, 0.5} << 3 << u"0-0"_s;
    QTest::newRow("one stays alone") << QList<double>{0.9, 0.0, 0.9, 0.0} << 2 << u"0-0"_s;
}

void TestComparison::assignmentIsTheBestOne()
{
    QFETCH(QList<double>, weights);
    QFETCH(int, rows);
    QFETCH(QString, expected);

    const auto count = static_cast<std::size_t>(rows);
    const auto size = static_cast<std::size_t>(weights.size());
    QStringList pairs;
    for (const AssignedPair &pair : assign(weights, count, count > 0 ? size / count : 0))
        pairs.append(u"%1-%2"_s.arg(pair.row).arg(pair.column));
    QCOMPARE(pairs.join(u' '), expected);
}

void TestComparison::assignmentIsAsGoodAsTryingAll()
{
    quint32 state = 12345;
    const auto next = [&state] {
        state = (state * 1664525U) + 1013904223U;
        return static_cast<double>((state >> 16) % 8) / 8; // eighths: many ties, exact sums
    };
    for (int round = 0; round < 200; ++round) {
        constexpr std::size_t size = 5;
        std::vector<double> weights(size * size);
        std::ranges::generate(weights, next);
        std::vector<std::size_t> order{0, 1, 2, 3, 4};
        double best = 0;
        std::vector<std::size_t> bestOrder; // lowest columns first; a column of weight 0 is last
        do {
            double sum = 0;
            std::vector<std::size_t> taken;
            for (std::size_t row = 0; row < size; ++row) {
                const double weight = weights[(row * size) + order[row]];
                sum += weight;
                taken.push_back(weight > 0 ? order[row] : size);
            }
            if (sum > best || (sum == best && (bestOrder.empty() || taken < bestOrder))) {
                best = sum;
                bestOrder = taken;
            }
        } while (std::ranges::next_permutation(order).found);
        std::vector<std::size_t> taken(size, size);
        for (const AssignedPair &pair : assign(weights, size, size))
            taken[pair.row] = pair.column;
        QCOMPARE(taken, bestOrder);
    }
}

void TestComparison::matchingTakesTheBestSumNotTheBestPair()
{
    // 0-0: 80/120, 0-1: 7/13 (70/130), 1-0: 90/110; apart 1-1: 60/140.
    const Read first = readOf({drawn(square(2, 0)), drawn(square(1, 0))});
    const Read second = readOf({drawn(square(0, 0)), drawn(square(5, 0))});
    const Matching matching = match(first.annotations, second.annotations, Protocol::standard());
    QCOMPARE(matching.matched.size(), 2uz);
    QCOMPARE(matching.matched[0].second, 1uz);
    QVERIFY(isNear(matching.matched[0].iou, 70.0 / 130));
    QVERIFY(isNear(matching.matched[1].iou, 90.0 / 110));
    QVERIFY(matching.onlyFirst.empty() && matching.onlySecond.empty());
}

void TestComparison::pairsBelowTheGateAreNone()
{
    Protocol protocol = Protocol::standard();
    const std::vector<Annotation> first{drawn(square(0, 0))};
    const std::vector<Annotation> second{drawn(square(5, 0))}; // 50 / 150
    protocol.matchIou = 1.0 / 3;
    QCOMPARE(match(first, second, protocol).matched.size(), 1uz);
    protocol.matchIou = 0.34;
    QCOMPARE(match(first, second, protocol).matched.size(), 0uz);
    protocol.matchIou = 0;
    QCOMPARE(match(first, {{drawn(square(20, 0))}}, protocol).matched.size(), 0uz);
}

void TestComparison::everyKindMatchesOnlyItsOwn()
{
    const Protocol protocol = Protocol::standard(); // 10 px for points and lines
    const Line line{{{0, 0}, {10, 0}}};
    const Line near{{{0, 4}, {10, 4}}};
    QVERIFY(isNear(likeness(Point{0, 0}, Point{3, 4}, protocol), 0.75));
    QVERIFY(isNear(likeness(Point{0, 0}, Point{6, 8}, protocol), 0.5));
    QVERIFY(isNear(likeness(Point{0, 0}, Point{6, 8.1}, protocol), 0));
    QVERIFY(isNear(likeness(line, near, protocol), 0.8));
    QVERIFY(isNear(likeness(line, Point{5, 0}, protocol), 0));
    QVERIFY(isNear(likeness(square(0, 0), Point{5, 5}, protocol), 0));
    QVERIFY(isNear(
        likeness(square(0, 0), Polygon::fromVertices({{0, 0}, {10, 0}, {0, 10}}), protocol), 0.5));

    const Read first = readOf({drawn(Point{5, 5}), drawn(line), drawn(square(0, 0))});
    const Read second = readOf({drawn(square(0, 0)), drawn(Point{5, 5}), drawn(near)});
    const Matching matching = compare(first, second, protocol).matching;
    QCOMPARE(matching.matched.size(), 3uz);
    QCOMPARE(matching.matched[0].second, 1uz);
    QCOMPARE(matching.matched[1].second, 2uz);
    QCOMPARE(matching.matched[2].second, 0uz);
    QCOMPARE(told(first, second), QStringList());
}

void TestComparison::identicalReadsAgree()
{
    const Read first = readOf({drawn(square(0, 0)), drawn(square(30, 0))});
    const Read second = readOf({drawn(square(30, 0)), drawn(square(0, 0))});
    const Comparison comparison = compare(first, second, Protocol::standard());
    QCOMPARE(comparison.matched(), 2uz);
    QCOMPARE(comparison.matching.matched[0].iou, 1.0);
    QVERIFY(comparison.disagreements.empty());
}

void TestComparison::emptyReadsAgree()
{
    const Comparison comparison = compare(readOf({}), readOf({}), Protocol::standard());
    QCOMPARE(comparison.matching, Matching());
    QVERIFY(comparison.disagreements.empty());
}

void TestComparison::missedLesionsTellTheBestOverlap()
{
    const Read first = readOf({drawn(square(0, 0)), drawn(square(8, 0))});
    const Read second = readOf({drawn(square(0, 0)), drawn(square(50, 50))});
    QCOMPARE(told(first, second),
             (QStringList{u"missed-by-second 0.11 [1|]"_s, u"missed-by-first 0.00 [|1]"_s}));
}

void TestComparison::wrongLabelIsOneDisagreement()
{
    const Read first = readOf({drawn(square(0, 0), u"fractured"_s)});
    const Read second = readOf({drawn(square(0, 0), u"callus"_s)});
    QCOMPARE(told(first, second), QStringList{u"label 1.00 [0|0]"_s});
}

void TestComparison::boundaryBelowTheTolerance()
{
    const Read first = readOf({drawn(square(0, 0), u"fractured"_s)});
    QCOMPARE(told(first, readOf({drawn(square(4, 0))})), // 60 / 140
             QStringList{u"boundary 0.43 [0|0]"_s});
    QCOMPARE(told(first, readOf({drawn(Box{0, 0, 10, 5})})), QStringList()); // 0.5 exactly
    QCOMPARE(told(first, readOf({drawn(square(4, 0), u"callus"_s)})),
             (QStringList{u"label 0.43 [0|0]"_s, u"boundary 0.43 [0|0]"_s}));
}

void TestComparison::certaintyByMoreThanOneStep()
{
    Read first = readOf({drawn(square(0, 0))});
    Read second = readOf({drawn(square(0, 0))});
    first.annotations[0].certainty = 2;
    QCOMPARE(told(first, second), QStringList());
    second.annotations[0].certainty = 3;
    QCOMPARE(told(first, second), QStringList());
    second.annotations[0].certainty = 4;
    QCOMPARE(told(first, second), QStringList{u"certainty 1.00 [0|0]"_s});
}

void TestComparison::oneAgainstManyIsASplit()
{
    // 20 x 10 against its two halves, one with a margin: no half reaches more than 0.5.
    const Read one = readOf({drawn(Box{0, 0, 20, 10})});
    const Read two = readOf({drawn(Box{0, 0, 9, 10}), drawn(Box{11, 0, 20, 10})});
    QCOMPARE(told(one, two), QStringList{u"split-merge 0.90 [0|0,1]"_s});
    QCOMPARE(told(two, one), QStringList{u"split-merge 0.90 [0,1|0]"_s});
    QCOMPARE(compare(one, two, Protocol::standard()).matched(), 1uz); // 0.45, the plain assignment

    const Read small = readOf({drawn(Box{0, 0, 2, 10}), drawn(Box{18, 0, 20, 10})}); // union 0.2
    QCOMPARE(told(one, small),
             (QStringList{u"missed-by-second 0.10 [0|]"_s, u"missed-by-first 0.10 [|0]"_s,
                          u"missed-by-first 0.10 [|1]"_s}));
    const Read outside = readOf({drawn(Box{0, 0, 12, 10}), drawn(Box{15, 0, 30, 10})});
    QCOMPARE(told(one, outside), QStringList{u"missed-by-first 0.17 [|1]"_s});
}

void TestComparison::splitKeepsOthersPairs()
{
    // The second half has a partner of its own, so only two members are left: no split.
    const Read first = readOf({drawn(Box{0, 0, 20, 10}), drawn(Box{11, 0, 20, 10})});
    const Read second = readOf({drawn(Box{0, 0, 9, 10}), drawn(Box{11, 0, 20, 10})});
    QCOMPARE(told(first, second), QStringList{u"boundary 0.45 [0|0]"_s});
}

void TestComparison::assessmentsDiffer()
{
    Read second = readOf({});
    QCOMPARE(told(readOf({drawn(square(0, 0))}), second),
             (QStringList{u"missed-by-second 0.00 [0|]"_s, u"assessment 0.00 [|]"_s}));
    second.assessment.verdict = Verdict::NotReadable;
    QCOMPARE(told(readOf({}), second), QStringList{u"assessment 0.00 [|]"_s});
}

void TestComparison::everyDisagreementHasItsOwnId()
{
    const Read first = readOf({drawn(square(0, 0)), drawn(square(50, 0))});
    const Read second = readOf({});
    const Comparison comparison = compare(first, second, Protocol::standard());
    QCOMPARE(comparison.disagreements.size(), 3uz);
    for (const Disagreement &each : comparison.disagreements) {
        QVERIFY(!each.id.isNull());
        QCOMPARE(each.scan, first.scan);
        QCOMPARE(std::ranges::count(comparison.disagreements, each.id, &Disagreement::id), 1);
    }
}

void TestComparison::realDoubleReadGivesTheExpectedNumbers_data()
{
    QTest::addColumn<double>("gate");
    for (const double gate : {0.1, 0.3, 0.5, 0.75})
        QTest::addRow("%g", gate) << gate;
}

void TestComparison::realDoubleReadGivesTheExpectedNumbers()
{
    QFETCH(double, gate);
    const QString folder = sharedFile(u"data/double-read/"_s);
    if (!QFile::exists(folder))
        QSKIP(qPrintable(u"No %1: set DOUBLEREAD_SHARED to the shared data"_s.arg(folder)));
    const auto first = cocoPolygons(parsed(folder + u"reader-a.coco.json"_s));
    const auto second = cocoPolygons(parsed(folder + u"reader-b.coco.json"_s));
    const auto expected =
        parsed(folder + u"expected.json"_s).at((u"iou>="_s + QString::number(gate)).toStdString());

    Protocol protocol = Protocol::standard();
    protocol.matchIou = gate;
    std::size_t onlyFirst = 0;
    std::size_t onlySecond = 0;
    std::vector<double> ious;
    std::vector<double> dices;
    for (const auto &[name, annotations] : first) {
        const std::vector<Annotation> &others = second.at(name);
        const Matching matching = match(annotations, others, protocol);
        onlyFirst += matching.onlyFirst.size();
        onlySecond += matching.onlySecond.size();
        for (const MatchedPair &pair : matching.matched) {
            ious.push_back(pair.iou);
            dices.push_back(dice(annotations[pair.first].shape, others[pair.second].shape));
        }
    }
    QCOMPARE(first.size(), 30uz);
    QCOMPARE(ious.size(), expected.at("matched").get<std::size_t>());
    QCOMPARE(onlyFirst, expected.at("only_first").get<std::size_t>());
    QCOMPARE(onlySecond, expected.at("only_second").get<std::size_t>());
    const auto twice = 2 * static_cast<double>(ious.size());
    QVERIFY(isNear(twice / (twice + static_cast<double>(onlyFirst + onlySecond)),
                   expected.at("f1").get<double>()));
    QVERIFY(isNear(mean(ious), expected.at("mean_iou").get<double>()));
    QVERIFY(isNear(median(ious), expected.at("median_iou").get<double>()));
    QVERIFY(isNear(mean(dices), expected.at("mean_dice").get<double>()));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
