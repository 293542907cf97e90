#include "core/base/hash.h"
#include "core/model/canonical.h"

#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace doubleread;

namespace {

template <typename Entity>
Id<Entity> id(const char *tail)
{
    return Id<Entity>::fromString(u"6f2a4c38-7a0f-4c43-9d0c-5c3a90d6a"_s + QLatin1StringView(tail));
}

Annotation fullAnnotation()
{
    return {.id = id<Annotation>("001"),
            .shape = Polygon{{{{{0.1, 1e-7}, {1e21, 2}, {3, 4.25}}, Ring::Role::Outer},
                              {{{1, 1}, {2, 1}, {2, 2}}, Ring::Role::Hole}}},
            .labelCode = u"fractured \"left\"\n\u00e9\U0001F9B4"_s,
            .certainty = 3,
            .attributes = {{u"type"_s, u"spiral"_s}, {u"age"_s, u"old"_s}},
            .crowd = true,
            .note = u"see IMG0002"_s,
            .provenance = {.origin = Origin::Model,
                           .source = u"abc"_s,
                           .score = 0.875,
                           .parents = {id<Annotation>("002"), id<Annotation>("003")}}};
}

Disagreement fullDisagreement()
{
    return {.id = id<Disagreement>("010"),
            .scan = id<Scan>("011"),
            .kind = DisagreementKind::SplitMerge,
            .first = {id<Annotation>("001")},
            .second = {id<Annotation>("002"), id<Annotation>("003")},
            .iou = 1.0 / 3,
            .comment = u"two lines?"_s,
            .resolution = Resolution{.choice = ResolutionChoice::Merge,
                                     .merge = MergeKind::MeanOutline,
                                     .reason = u"one fracture"_s,
                                     .by = id<User>("012"),
                                     .at = QDateTime({2024, 2, 29}, {23, 59, 58, 7}, Qt::UTC)}};
}

Protocol fullProtocol()
{
    Protocol protocol = Protocol::standard();
    protocol.version = 7;
    protocol.labels[0].allowedShapes = {ShapeKind::Polygon, ShapeKind::Line};
    protocol.attributes = {
        {u"site"_s, u"Site"_s, {{u"shaft"_s, u"Shaft"_s, {}}, {u"end"_s, u"End"_s, {}}}}};
    protocol.rule = SignOffRule::DisputedOnly;
    protocol.officerSeesNames = true;
    protocol.readsPerScan = 1;
    return protocol;
}

template <typename Value>
void comesBack(const Value &value)
{
    const QByteArray json = toCanonicalJson(value);
    const Result<Value> back = fromCanonicalJson<Value>(json);
    QVERIFY2(back.has_value(), json.constData());
    QVERIFY2(*back == value, json.constData());
    QCOMPARE(toCanonicalJson(*back), json);
}

template <typename Value>
void isDamaged(const char *json)
{
    const Result<Value> value = fromCanonicalJson<Value>(QByteArrayView(json));
    QVERIFY2(!value, json);
    QCOMPARE(value.error().code, Error::Code::Damaged);
}

} // namespace

class TestCanonical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesComeBack_data();
    void shapesComeBack();
    void valuesComeBack();
    void bytesAreFixed();
    void equalValuesGiveEqualBytes();
    void numbersComeBackExactly_data();
    void numbersComeBackExactly();
    void timesAreUtcWithMilliseconds();
    void damageIsTold();
    void signedContentCoversWhatIsSigned();
};

void TestCanonical::shapesComeBack_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("box") << Shape(Box{1, 2.5, 3, 4}) << QByteArray(R"({"box":[1.0,2.5,3.0,4.0]})");
    QTest::newRow("point") << Shape(Point{0.1, 7}) << QByteArray(R"({"point":[0.1,7.0]})");
    QTest::newRow("line") << Shape(Line{{{0, 0}, {1, 2}}})
                          << QByteArray(R"({"line":[[0.0,0.0],[1.0,2.0]]})");
    QTest::newRow("polygon") << Shape(Polygon::fromVertices({{0, 0}, {4, 0}, {0, 4}}))
                             << QByteArray(
                                    R"({"polygon":[{"hole":false,"vertices":[[0.0,0.0],[4.0,0.0],)"
                                    R"([0.0,4.0]]}]})");
    QTest::newRow("no rings") << Shape(Polygon{}) << QByteArray(R"({"polygon":[]})");
    QTest::newRow("no vertices") << Shape(Line{}) << QByteArray(R"({"line":[]})");
}

void TestCanonical::shapesComeBack()
{
    QFETCH(Shape, shape);
    QFETCH(QByteArray, json);
    QCOMPARE(toCanonicalJson(shape), json);
    comesBack(shape);
}

void TestCanonical::valuesComeBack()
{
    comesBack(fullAnnotation());
    comesBack(Annotation());
    comesBack(Assessment{
        .verdict = Verdict::NotReadable, .tags = {u"hardware"_s, u"cast"_s}, .note = u"rotated"_s});
    comesBack(Assessment());
    comesBack(fullDisagreement());
    comesBack(Disagreement());
    comesBack(fullProtocol());
    comesBack(Protocol::standard());
    comesBack(Consensus());
    comesBack(Consensus{.scan = id<Scan>("011"),
                        .assessment = {.verdict = Verdict::Positive, .tags = {}, .note = {}},
                        .annotations = {fullAnnotation(), Annotation()},
                        .version = 3});
}

void TestCanonical::bytesAreFixed()
{
    // What is in datasets and under signatures already: any change needs a new schema version.
    QCOMPARE(toCanonicalJson(
                 Assessment{.verdict = Verdict::Positive, .tags = {u"cast"_s}, .note = u"n"_s}),
             QByteArray(R"({"note":"n","tags":["cast"],"verdict":"positive"})"));
    Annotation annotation;
    annotation.shape = Point{1, 2};
    QCOMPARE(toCanonicalJson(annotation),
             QByteArray(R"({"attributes":{},"certainty":null,"crowd":false,)"
                        R"("id":"00000000-0000-0000-0000-000000000000","label":"","note":"",)"
                        R"("provenance":{"origin":"drawn","parents":[],"score":0.0,"source":""},)"
                        R"("shape":{"point":[1.0,2.0]}})"));
}

void TestCanonical::equalValuesGiveEqualBytes()
{
    const Shape zero = Point{0.0, 0.0};
    const Shape minusZero = Point{-0.0, 0.0};
    QVERIFY(zero == minusZero);
    QCOMPARE(toCanonicalJson(minusZero), toCanonicalJson(zero));
}

void TestCanonical::numbersComeBackExactly_data()
{
    QTest::addColumn<double>("number");
    for (const double number :
         {0.1, 1.0 / 3, 373.00000000000006, 2.2250738585072014e-308, 5e-324, 1.7976931348623157e308,
          9007199254740993.0, 123456.789, -17.25, 0x1.fffffffffffffp-3})
        QTest::addRow("%.17g", number) << number;
}

void TestCanonical::numbersComeBackExactly()
{
    QFETCH(double, number);
    comesBack(Shape(Point{number, -number}));
}

void TestCanonical::timesAreUtcWithMilliseconds()
{
    Disagreement disagreement = fullDisagreement();
    const QByteArray json = toCanonicalJson(disagreement);
    QVERIFY2(json.contains(R"("at":"2024-02-29T23:59:58.007Z")"), json.constData());
    disagreement.resolution->at = disagreement.resolution->at.toTimeZone(QTimeZone(3 * 3600));
    QCOMPARE(toCanonicalJson(disagreement), json);
}

void TestCanonical::damageIsTold()
{
    isDamaged<Shape>("");
    isDamaged<Shape>("{");
    isDamaged<Shape>("[]");
    isDamaged<Shape>("{}");
    isDamaged<Shape>(R"({"circle":[1,2,3]})");
    isDamaged<Shape>(R"({"box":[1,2,3]})");
    isDamaged<Shape>(R"({"box":[1,2,3,"4"]})");
    isDamaged<Shape>(R"({"box":[1,2,3,null]})");
    isDamaged<Shape>(R"({"point":[1]})");
    isDamaged<Shape>(R"({"line":5})");
    isDamaged<Shape>(R"({"line":{"a":[1,2]}})");
    isDamaged<Shape>(R"({"polygon":[{"vertices":[[0,0]]}]})");
    isDamaged<Assessment>(R"({"note":"","tags":"cast","verdict":null})");
    isDamaged<Assessment>(R"({"note":"","tags":[],"verdict":"perhaps"})");
    isDamaged<Assessment>(R"({"note":7,"tags":[],"verdict":null})");
    isDamaged<Annotation>(toCanonicalJson(fullAnnotation()).replace("6f2a4c38-", "zz").constData());
    isDamaged<Disagreement>(
        toCanonicalJson(fullDisagreement()).replace("2024-02-29", "2023-02-29").constData());
    isDamaged<Protocol>(
        toCanonicalJson(fullProtocol()).replace("disputed-only", "nobody").constData());
    isDamaged<Protocol>(toCanonicalJson(fullProtocol()).replace("#56b4e9", "bluish").constData());
}

void TestCanonical::signedContentCoversWhatIsSigned()
{
    Scan scan;
    scan.id = id<Scan>("011");
    scan.pixelHash = sha256("pixels");
    Consensus consensus;
    consensus.scan = scan.id;
    consensus.annotations = {fullAnnotation()};
    SignOff signOff;
    signOff.officer = id<User>("012");
    signOff.printedName = u"Dr. A"_s;
    signOff.meaning = u"final"_s;
    signOff.at = QDateTime({2024, 2, 29}, {12, 0}, Qt::UTC);
    const QByteArray content = signedContent(u"dataset"_s, scan, consensus, signOff);
    QCOMPARE(signedContent(u"dataset"_s, scan, consensus, signOff), content);

    const auto differs = [&](auto change) {
        Scan otherScan = scan;
        Consensus other = consensus;
        SignOff otherSignOff = signOff;
        change(otherScan, other, otherSignOff);
        return signedContent(u"dataset"_s, otherScan, other, otherSignOff) != content;
    };
    QVERIFY(differs([](Scan &one, Consensus &, SignOff &) { one.pixelHash = sha256("others"); }));
    QVERIFY(differs([](Scan &, Consensus &one, SignOff &) { one.version = 2; }));
    QVERIFY(differs([](Scan &, Consensus &one, SignOff &) { one.annotations[0].crowd = false; }));
    QVERIFY(differs([](Scan &, Consensus &one, SignOff &) {
        one.annotations[0].provenance.parents.pop_back();
    }));
    QVERIFY(differs([](Scan &, Consensus &, SignOff &one) { one.protocolVersion = 2; }));
    QVERIFY(differs([](Scan &, Consensus &, SignOff &one) { one.printedName = u"Dr. B"_s; }));
    QVERIFY(differs([](Scan &, Consensus &, SignOff &one) { one.meaning = u"draft"_s; }));
    QVERIFY(differs([](Scan &, Consensus &, SignOff &one) { one.at = one.at.addMSecs(1); }));
    QVERIFY(!differs([](Scan &one, Consensus &, SignOff &) { one.path = u"elsewhere"_s; }));
}

QTEST_GUILESS_MAIN(TestCanonical)
#include "tst_canonical.moc"
