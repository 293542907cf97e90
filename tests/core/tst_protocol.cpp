// protocol.json as people write it, and what becomes of a protocol that is changed.
#include "core/formats/protocolfile.h"
#include "core/model/protocolcheck.h"
#include "core/model/protocolwords.h"
#include "core/service/protocols/protocols.h"
#include "core/service/reporting.h"
#include "servicefixture.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doubleread;

namespace {

Result<Protocol> read(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readProtocol(buffer, u"rules.json"_s);
}

QByteArray nested(int questions)
{
    QByteArray text;
    for (int depth = 0; depth < questions; ++depth)
        text += "[{\"code\": \"q" + QByteArray::number(depth) +
                "\", \"children\": [{\"code\": \"a\", \"children\": ";
    text += "[]";
    for (int depth = 0; depth < questions; ++depth)
        text += "}]}]";
    return "{\"attributes\": " + text + "}";
}

Protocol full()
{
    Protocol protocol = Protocol::standard();
    protocol.version = 3;
    protocol.labels.push_back({.code = u"hw"_s,
                               .name = u"Hardware & wires"_s,
                               .color = QColor(0x12, 0x34, 0x56),
                               .allowedShapes = {ShapeKind::Box, ShapeKind::Point}});
    protocol.attributes = {
        {u"ao"_s,
         u"AO group"_s,
         {{u"a"_s, u"A"_s, {}},
          {u"b"_s, u"B"_s, {{u"open"_s, u"Open?"_s, {{u"yes"_s, u"yes"_s, {}}}}}}}}};
    protocol.readsPerScan = 1;
    protocol.rule = SignOffRule::DisputedOnly;
    protocol.repeatShare = 0.125;
    protocol.certaintySteps = 7;
    protocol.matchIou = 1.0 / 3;
    protocol.officerSeesNames = true;
    protocol.reasonRequired = true;
    protocol.readersSeeAfterRound = true;
    return protocol;
}

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void missingKeysTakeTheStandard();
    void labelsNeedOnlyACodeOrAName();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void schemaKnowsEveryKey();
    void changesAreToldInWords();

    void eachChangeIsAVersion();
    void nothingNewIsNoVersion();
    void onlyTheCoordinatorChanges();
    void needsAReasonOnceAReadWasSubmitted();
    void keepsWhatIsInUse_data();
    void keepsWhatIsInUse();
    void gatesHoldFromThenOn();
    void fewerReadsCompareWhatIsReady();
    void tellsAReaderOnlyTheRulesInForce();
    void wrongProtocolsMakeNoDataset();
};

void ProtocolTest::comesBackAsItWas()
{
    for (const Protocol &protocol : {Protocol::standard(), full()}) {
        const Result<Protocol> back = read(protocolJson(protocol));
        QVERIFY2(back, why(back));
        QCOMPARE(*back, protocol);
    }
}

void ProtocolTest::missingKeysTakeTheStandard()
{
    QCOMPARE(must(read("{}")), Protocol::standard());
    Protocol other = Protocol::standard();
    other.matchIou = 0.5;
    QCOMPARE(must(read("\xEF\xBB\xBF{\"match_iou\": 0.5, \"$schema\": \"x\"}")), other);
}

void ProtocolTest::labelsNeedOnlyACodeOrAName()
{
    const Protocol protocol =
        must(read("{\"labels\": [{\"code\": \"a\"}, {\"name\": \"B\", \"shapes\": [\"line\"]}]}"));
    QCOMPARE(protocol.labels.size(), 2UL);
    QCOMPARE(protocol.labels[0].name, u"a"_s);
    QCOMPARE(protocol.labels[1].code, u"B"_s);
    QCOMPARE(protocol.labels[1].color, standardLabelColor(1));
    QCOMPARE(protocol.labels[1].allowedShapes, std::vector{ShapeKind::Line});
}

void ProtocolTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("told"); ///< Part of the message or remedy.
    const auto row = [](const char *name, const QByteArray &text, const QString &place,
                        const QString &told) { QTest::newRow(name) << text << place << told; };
    row("empty", "", u"1:0"_s, u"is not JSON"_s);
    row("cut", "{\"match_iou\": 0.", u"1:16"_s, u"is not JSON"_s);
    row("list", "[]", {}, u"not an object"_s);
    row("number", "3", {}, u"not an object"_s);
    row("nan", "{\"match_iou\": NaN}", u"1:15"_s, u"is not JSON"_s);
    row("comment", "{ // gate\n}", u"1:3"_s, u"is not JSON"_s);
    row("not UTF-8", "{\"sign_off_meaning\": \"\xE9\"}", u"1:24"_s, u"is not JSON"_s);
    row("twice", "{\"match_iou\": 0.3, \"match_iou\": 0.4}", u"/match_iou"_s, u"twice"_s);
    row("unknown key", "{\"match_ious\": 0.3}", u"/match_ious"_s, u"did you mean \"match_iou\""_s);
    row("unknown far", "{\"zzz\": 0.3}", u"/zzz"_s, u"there are: "_s);
    row("unknown in label", "{\"labels\": [{\"code\": \"a\", \"colour\": \"#000000\"}]}",
        u"/labels/0/colour"_s, u"did you mean \"color\""_s);
    row("unknown in question", "{\"attributes\": [{\"code\": \"q\", \"child\": []}]}",
        u"/attributes/0/child"_s, u"children"_s);
    row("too long", QByteArray(1100000, ' '), {}, u"1 MiB"_s);
    row("too deep", QByteArray(80, '[') + QByteArray(80, ']'), {}, u"not an object"_s);
    row("nested too deep", "{\"labels\": " + QByteArray(80, '[') + QByteArray(80, ']') + "}",
        u"/labels"_s + u"/0"_s.repeated(63), u"deeper than 64"_s);
    row("questions too deep", nested(16),
        u"/attributes"_s + u"/0/children"_s.repeated(31) + u"/0"_s, u"deeper than 64"_s);
    row("gate text", "{\"match_iou\": \"0.3\"}", u"/match_iou"_s, u"not a number"_s);
    row("gate zero", "{\"match_iou\": 0}", u"/match_iou"_s, u"above 0"_s);
    row("gate above one", "{\"match_iou\": 1.01}", u"/match_iou"_s, u"at most 1"_s);
    row("tolerance below the gate", "{\"match_iou\": 0.3, \"boundary_tolerance\": 0.1}",
        u"/boundary_tolerance"_s, u"below the matching gate of 0.3"_s);
    row("gate above the tolerance", "{\"match_iou\": 0.51}", u"/boundary_tolerance"_s,
        u"below the matching gate of 0.51"_s);
    row("gate huge", "{\"match_iou\": 1e300}", u"/match_iou"_s, u"not a number"_s);
    row("tolerance negative", "{\"boundary_tolerance\": -0.5}", u"/boundary_tolerance"_s,
        u"above 0"_s);
    row("radius zero", "{\"point_radius_px\": 0}", u"/point_radius_px"_s, u"above 0"_s);
    row("distance huge", "{\"line_distance_px\": 100000}", u"/line_distance_px"_s, u"10000"_s);
    row("three reads", "{\"reads_per_scan\": 3}", u"/reads_per_scan"_s, u"1 or 2"_s);
    row("half a read", "{\"reads_per_scan\": 1.5}", u"/reads_per_scan"_s, u"whole number"_s);
    row("one step", "{\"certainty_steps\": 1}", u"/certainty_steps"_s, u"between 2 and 10"_s);
    row("eleven steps", "{\"certainty_steps\": 11}", u"/certainty_steps"_s, u"between 2 and 10"_s);
    row("repeat too much", "{\"repeat_share\": 0.6}", u"/repeat_share"_s, u"0.5"_s);
    row("truth as number", "{\"officer_sees_names\": 1}", u"/officer_sees_names"_s, u"true"_s);
    row("truth as null", "{\"reason_required\": null}", u"/reason_required"_s, u"true"_s);
    row("rule", "{\"sign_off\": \"some\"}", u"/sign_off"_s, u"disputed-only"_s);
    row("meaning blank", "{\"sign_off_meaning\": \"  \"}", u"/sign_off_meaning"_s, u"blank"_s);
    row("meaning long", "{\"sign_off_meaning\": \"" + QByteArray(2001, 'x') + "\"}",
        u"/sign_off_meaning"_s, u"2000"_s);
    row("version zero", "{\"version\": 0}", u"/version"_s, u"less than 1"_s);
    row("labels no list", "{\"labels\": {}}", u"/labels"_s, u"list"_s);
    row("label a text", "{\"labels\": [\"a\"]}", u"/labels/0"_s, u"braces"_s);
    row("label blank", "{\"labels\": [{\"code\": \"\"}]}", u"/labels/0/code"_s, u"blank"_s);
    row("label of nothing", "{\"labels\": [{}]}", u"/labels/0/code"_s, u"blank"_s);
    row("label padded", "{\"labels\": [{\"code\": \" a\"}]}", u"/labels/0/code"_s, u"blank"_s);
    row("label of lines", "{\"labels\": [{\"code\": \"a\\nb\"}]}", u"/labels/0/code"_s,
        u"cannot be seen"_s);
    row("label long", "{\"labels\": [{\"code\": \"" + QByteArray(201, 'x') + "\"}]}",
        u"/labels/0/code"_s, u"200"_s);
    row("label twice", "{\"labels\": [{\"code\": \"a\"}, {\"code\": \"a\", \"name\": \"b\"}]}",
        u"/labels/1/code"_s, u"another label"_s);
    row("name twice", "{\"labels\": [{\"code\": \"a\"}, {\"code\": \"b\", \"name\": \"a\"}]}",
        u"/labels/1/name"_s, u"another label"_s);
    row("colour word", "{\"labels\": [{\"code\": \"a\", \"color\": \"red\"}]}",
        u"/labels/0/color"_s, u"#56b4e9"_s);
    row("shape unknown", "{\"labels\": [{\"code\": \"a\", \"shapes\": [\"circle\"]}]}",
        u"/labels/0/shapes/0"_s, u"polygon"_s);
    row("shape twice", "{\"labels\": [{\"code\": \"a\", \"shapes\": [\"box\", \"box\"]}]}",
        u"/labels/0/shapes"_s, u"twice"_s);
    row("region twice", "{\"regions\": [\"hand\", \"Hand\"]}", u"/regions/1"_s, u"twice"_s);
    row("region blank", "{\"regions\": [\"\"]}", u"/regions/0"_s, u"blank"_s);
    row("region mixed", "{\"regions\": [\"hand\", \"mixed\"]}", u"/regions/1"_s, u"two regions"_s);
    row("view number", "{\"views\": [1]}", u"/views/0"_s, u"not a text"_s);
    row("reason twice", "{\"exclusion_reasons\": [\"x\", \"x\"]}", u"/exclusion_reasons/1"_s,
        u"twice"_s);
    row("two words", "{\"assessment_words\": [\"yes\", \"no\"]}", u"/assessment_words"_s,
        u"three"_s);
    row("word twice", "{\"assessment_words\": [\"yes\", \"no\", \"no\"]}", u"/assessment_words/2"_s,
        u"twice"_s);
    row("question without answers", "{\"attributes\": [{\"code\": \"q\"}]}",
        u"/attributes/0/children"_s, u"no answers"_s);
    row("question twice",
        "{\"attributes\": [{\"code\": \"q\", \"children\": [{\"code\": \"a\", \"children\": "
        "[{\"code\": \"q\", \"children\": [{\"code\": \"b\"}]}]}]}]}",
        u"/attributes/0/children/0/children/0/code"_s, u"twice"_s);
    row("answer twice",
        "{\"attributes\": [{\"code\": \"q\", \"children\": [{\"code\": \"a\"}, {\"code\": "
        "\"a\"}]}]}",
        u"/attributes/0/children/1/code"_s, u"twice"_s);
}

void ProtocolTest::refusesWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, told);
    const Result<Protocol> protocol = read(text);
    QVERIFY(!protocol);
    const Error &error = protocol.error();
    QCOMPARE(error.code, Error::Code::BadInput);
    QCOMPARE(error.file, u"rules.json"_s);
    QCOMPARE(error.place, place);
    QVERIFY2((error.message + u' ' + error.remedy).contains(told), qPrintable(error.text()));
    QVERIFY2(!error.remedy.isEmpty() || told.contains(u"twice"_s) || told.contains(u"deeper"_s),
             qPrintable(error.text()));
}

/// The schema documents what the reader takes: the same keys, and the standard as defaults.
void ProtocolTest::schemaKnowsEveryKey()
{
    const QJsonObject properties =
        QJsonDocument::fromJson(protocolSchema()).object()[u"properties"_s].toObject();
    const QJsonObject standard =
        QJsonDocument::fromJson(protocolJson(Protocol::standard())).object();
    QStringList known = properties.keys();
    QVERIFY(known.removeOne(u"$schema"_s));
    QCOMPARE(known, standard.keys());
    for (const QString &key : known) {
        const QJsonObject property = properties[key].toObject();
        QVERIFY2(!property[u"description"_s].toString().isEmpty(), qPrintable(key));
        if (key != u"version"_s)
            QCOMPARE(property[u"default"_s], standard[key]);
    }
}

void ProtocolTest::changesAreToldInWords()
{
    Protocol after = Protocol::standard();
    after.matchIou = 0.5;
    after.officerSeesNames = true;
    after.rule = SignOffRule::DisputedOnly;
    after.labels[0].name = u"Fracture"_s;
    after.labels.push_back({.code = u"hardware"_s,
                            .name = u"hardware"_s,
                            .color = standardLabelColor(1),
                            .allowedShapes = {}});
    after.regions = {u"leg"_s, u"hand"_s, u"hip"_s, u"shoulder"_s};
    after.views.removeLast();
    QCOMPARE(changesBetween(Protocol::standard(), after),
             (QStringList{
                 u"labels: added “hardware”"_s, u"label “fractured”, name: fractured → Fracture"_s,
                 u"regions: order → leg, hand, hip, shoulder"_s, u"views: removed “oblique”"_s,
                 u"matching gate 0.3 → 0.5"_s, u"the officer sees names: no → yes"_s,
                 u"signed by the officer: every scan → disputed scans only"_s}));
    QVERIFY(changesBetween(after, after).isEmpty());
}

void ProtocolTest::eachChangeIsAVersion()
{
    ServiceFixture study;
    Protocol protocol = Protocol::standard();
    protocol.matchIou = 0.5;
    protocol.version = 40; // does not count
    const ProtocolChange changed =
        must(setProtocol(*study.database, study.as(u"chief"_s), protocol, {}));
    QCOMPARE(changed.protocol.version, 2);
    QCOMPARE(changed.changes, QStringList{u"matching gate 0.3 → 0.5"_s});
    QVERIFY(changed.notes.isEmpty());
    QCOMPARE(must(datasetInfo(*study.database)).protocol, changed.protocol);
    const auto versions = must(protocolHistory(*study.database, study.as(u"chief"_s)));
    QCOMPARE(versions.size(), 2UL);
    QCOMPARE(versions[1].author, u"chief"_s);
    QCOMPARE(versions[1].changes, changed.changes);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void ProtocolTest::nothingNewIsNoVersion()
{
    ServiceFixture study;
    const qint64 entries = must(verifyTrail(*study.database)).entries;
    const auto changed =
        must(setProtocol(*study.database, study.as(u"chief"_s), Protocol::standard(), {}));
    QCOMPARE(changed.protocol.version, 1);
    QVERIFY(changed.changes.isEmpty());
    QCOMPARE(must(verifyTrail(*study.database)).entries, entries);
}

void ProtocolTest::onlyTheCoordinatorChanges()
{
    ServiceFixture study;
    for (const QString &person : {u"a"_s, u"officer"_s}) {
        const auto changed =
            setProtocol(*study.database, study.as(person), Protocol::standard(), u"x"_s);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, Error::Code::Forbidden);
        QVERIFY(!protocolNeedsReason(*study.database, study.as(person)));
    }
}

void ProtocolTest::needsAReasonOnceAReadWasSubmitted()
{
    ServiceFixture study;
    study.addScans(1);
    const Actor chief = study.as(u"chief"_s);
    QVERIFY(!must(protocolNeedsReason(*study.database, chief)));
    must(study.read(u"a"_s, 0, {}));
    QVERIFY(must(protocolNeedsReason(*study.database, chief)));
    Protocol protocol = Protocol::standard();
    protocol.boundaryTolerance = 0.6;
    const auto refused = setProtocol(*study.database, chief, protocol, u" "_s);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text().contains(u"reason"_s), why(refused));
    QCOMPARE(must(datasetInfo(*study.database)).protocol.version, 1);
    must(setProtocol(*study.database, chief, protocol, u"too strict"_s));
    QCOMPARE(must(protocolHistory(*study.database, chief)).back().reason, u"too strict"_s);
}

void ProtocolTest::keepsWhatIsInUse_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("change"); ///< As a file that says only what differs.
    QTest::newRow("label") << u"/labels"_s << QByteArray("{\"labels\": [{\"code\": \"other\"}]}");
    QTest::newRow("shape") << u"/labels/0/shapes"_s
                           << QByteArray("{\"labels\": [{\"code\": \"fractured\", \"shapes\": "
                                         "[\"polygon\"]}]}");
    QTest::newRow("certainty") << u"/certainty_steps"_s << QByteArray("{\"certainty_steps\": 2}");
    QTest::newRow("reads per scan")
        << u"/reads_per_scan"_s << QByteArray("{\"reads_per_scan\": 1}");
}

void ProtocolTest::keepsWhatIsInUse()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, change);
    ServiceFixture study;
    study.addScans(1);
    Annotation drawn = ServiceFixture::box(10, 10, 20);
    drawn.certainty = 3;
    must(study.read(u"a"_s, 0, {drawn}));
    must(study.read(u"b"_s, 0, {}));
    const auto changed =
        setProtocol(*study.database, study.as(u"chief"_s), must(read(change)), u"because"_s);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, Error::Code::Forbidden);
    QCOMPARE(changed.error().place, place);
    QCOMPARE(must(datasetInfo(*study.database)).protocol.version, 1);
}

void ProtocolTest::gatesHoldFromThenOn()
{
    ServiceFixture study;
    study.addScans(2);
    const auto readBoth = [&](int scan) { // IoU 1/3
        must(study.read(u"a"_s, scan, {ServiceFixture::box(10, 10, 20)}));
        must(study.read(u"b"_s, scan, {ServiceFixture::box(20, 10, 20)}));
    };
    readBoth(0);
    Protocol protocol = Protocol::standard();
    protocol.matchIou = 0.5;
    const auto changed =
        must(setProtocol(*study.database, study.as(u"chief"_s), protocol, u"as others do"_s));
    QCOMPARE(changed.notes.size(), 1);
    readBoth(1);
    const CompareReport report = must(compareDataset(*study.database, study.desk()));
    QCOMPARE(report.matched, 1); // the scan compared before the change
    QCOMPARE(report.firstProtocol, 1);
    QCOMPARE(report.lastProtocol, 2);
    QCOMPARE(report.onlyFirst, 1);
    const CompareReport again =
        must(compareDataset(*study.database, study.desk(), {.iou = 0.5, .scan = {}}));
    QCOMPARE(again.matched, 0);
}

void ProtocolTest::fewerReadsCompareWhatIsReady()
{
    ServiceFixture study;
    study.addScans(2);
    must(study.read(u"a"_s, 0, {ServiceFixture::box(10, 10, 20)}));
    Protocol protocol = Protocol::standard();
    protocol.readsPerScan = 1;
    must(setProtocol(*study.database, study.as(u"chief"_s), protocol, u"one reader fell ill"_s));
    QCOMPARE(study.scan(0).state, ScanState::Agreed);
    QCOMPARE(must(review(*study.database, study.as(u"officer"_s), study.scan(0).id))
                 .consensus.annotations.size(),
             1UL);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void ProtocolTest::tellsAReaderOnlyTheRulesInForce()
{
    ServiceFixture study;
    study.addScans(1);
    must(study.read(u"b"_s, 0, {}));
    Protocol protocol = Protocol::standard();
    protocol.matchIou = 0.5;
    must(setProtocol(*study.database, study.as(u"chief"_s), protocol, u"b read too strictly"_s));
    const auto versions = must(protocolHistory(*study.database, study.as(u"a"_s)));
    QCOMPARE(versions.size(), 1UL);
    QCOMPARE(versions[0].protocol.version, 2);
    QVERIFY(versions[0].reason.isEmpty() && versions[0].author.isEmpty());
    QVERIFY(!versions[0].at.isValid());
    QCOMPARE(must(protocolHistory(*study.database, study.desk())).size(), 2UL);
}

void ProtocolTest::wrongProtocolsMakeNoDataset()
{
    QTemporaryDir folder;
    NewDataset what{.name = u"x"_s, .protocol = Protocol::standard(), .coordinator = u"chief"_s};
    what.protocol.signOffMeaning.clear();
    const auto made = createDataset(folder.filePath(u"x.doubleread"_s), what);
    QVERIFY(!made);
    QCOMPARE(made.error().place, u"/sign_off_meaning"_s);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(ProtocolTest)
#include "tst_protocol.moc"
