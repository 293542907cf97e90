// Questions about a finding whose answers lie in levels: finding them, what is asked, and that they
// go through protocols and files unharmed.
#include "core/base/literals.h"
#include "core/formats/coco.h"
#include "core/formats/protocolfile.h"
#include "core/formats/vgg.h"
#include "core/model/canonical.h"
#include "core/model/codetree.h"
#include "core/model/protocolcheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

namespace {

AttributeNode displacement()
{
    return {.code = u"displaced"_s,
            .name = u"Displacement"_s,
            .children = {{.code = u"no"_s, .name = u"not displaced"_s},
                         {.code = u"yes"_s,
                          .name = u"displaced"_s,
                          .children = {{.code = u"by"_s,
                                        .name = u"How far"_s,
                                        .children = {{.code = u"much"_s, .name = u"far"_s}}}}}}};
}

Protocol coded()
{
    Protocol protocol = Protocol::standard();
    protocol.attributes = {fractureCodes(protocol.regions), displacement()};
    return protocol;
}

QStringList codesOf(const std::vector<CodePath> &paths)
{
    QStringList codes;
    for (const CodePath &path : paths)
        codes << path.back()->code;
    return codes;
}

QStringList codesOf(const std::vector<const AttributeNode *> &nodes)
{
    QStringList codes;
    for (const AttributeNode *node : nodes)
        codes << node->code;
    return codes;
}

} // namespace

class TestCodeTree final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyMadeCodesFitTheRegions_data()
    {
        QTest::addColumn<QStringList>("regions");
        QTest::addColumn<QString>("bones");
        QTest::newRow("hand") << QStringList{u"hand"_s} << u"2 7"_s;
        QTest::newRow("leg") << QStringList{u"Leg"_s} << u"3 4 8"_s;
        QTest::newRow("hip and shoulder")
            << QStringList{u"hip"_s, u"shoulder"_s} << u"1 3 6 14 15"_s;
        QTest::newRow("unknown") << QStringList{u"skull"_s} << u"1 2 3 4 6 7 8 14 15"_s;
    }
    void readyMadeCodesFitTheRegions()
    {
        QFETCH(const QStringList, regions);
        const AttributeNode question = fractureCodes(regions);
        QVERIFY(question.tree);
        QStringList bones;
        for (const AttributeNode &bone : question.children)
            bones << bone.code;
        QTEST(bones.join(u' '), "bones");
        Protocol protocol = Protocol::standard();
        protocol.attributes = {question};
        QVERIFY(problemsOf(protocol).empty());
    }

    void codesAreFoundAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("as written") << u"23-A2"_s << u"23-A2"_s;
        QTest::newRow("bare") << u"23a2"_s << u"23-A2"_s;
        QTest::newRow("spaced") << u" 23 a "_s << u"23-A"_s;
        QTest::newRow("a bone") << u"2"_s << u"2"_s;
        QTest::newRow("not there") << u"29"_s << QString();
        QTest::newRow("nothing") << u" -."_s << QString();
    }
    void codesAreFoundAsTheyAreTyped()
    {
        const AttributeNode question = fractureCodes({});
        QFETCH(const QString, typed);
        const CodePath path = pathOfTyped(question, typed);
        QTEST(path.empty() ? QString() : path.back()->code, "code");
    }

    void wordsFindCodesNearestToTheRootFirst()
    {
        const AttributeNode question = fractureCodes({});
        const QStringList found = codesOf(findCodes(question, u"radius distal"_s, 50));
        QCOMPARE(found.first(), u"23"_s);
        QVERIFY(found.contains(u"23-C3"_s) && !found.contains(u"13"_s));
        QCOMPARE(codesOf(findCodes(question, u"23-"_s, 3)),
                 (QStringList{u"23"_s, u"23-A"_s, u"23-B"_s}));
        QVERIFY(findCodes(question, u"moon"_s, 50).empty());
        QCOMPARE(namesOf(pathTo(question, u"22-A1"_s)),
                 u"radius and ulna › shaft › simple › spiral"_s);
    }

    void answersOpenQuestionsAndTakeThemAlong()
    {
        const auto questions = coded().attributes;
        QCOMPARE(codesOf(askedQuestions(questions, {})),
                 (QStringList{u"fracture_code"_s, u"displaced"_s}));
        Answers answers = answered(questions, {}, u"fracture_code"_s, u"23-A2"_s);
        answers = answered(questions, answers, u"displaced"_s, u"yes"_s);
        QCOMPARE(codesOf(askedQuestions(questions, answers)),
                 (QStringList{u"fracture_code"_s, u"displaced"_s, u"by"_s}));
        answers = answered(questions, answers, u"by"_s, u"much"_s);
        answers[u"from a file"_s] = u"kept"_s;
        answers = answered(questions, answers, u"displaced"_s, u"no"_s);
        QCOMPARE(answers, (Answers{{u"displaced"_s, u"no"_s},
                                   {u"fracture_code"_s, u"23-A2"_s},
                                   {u"from a file"_s, u"kept"_s}}));
        answers = answered(questions, answers, u"displaced"_s, {});
        QVERIFY(!answers.contains(u"displaced"_s));
    }

    void answersAreSaidInWords()
    {
        const auto questions = coded().attributes;
        QCOMPARE(answerText(questions, u"fracture_code"_s, u"23-A2"_s), u"Fracture code: 23-A2"_s);
        QCOMPARE(answerText(questions, u"by"_s, u"much"_s), u"How far: far"_s);
        QCOMPARE(answerText(questions, u"other"_s, u"x"_s), u"other: x"_s);
    }

    void protocolsKeepTheirLevels()
    {
        const Protocol protocol = coded();
        const auto back = fromCanonicalJson<Protocol>(toCanonicalJson(protocol));
        QVERIFY(back && *back == protocol);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"protocol.json"_s);
        QVERIFY(writeProtocolFile(protocol, file));
        const auto read = readProtocolFile(file);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QVERIFY(*read == protocol);
        QVERIFY(!toCanonicalJson(Protocol::standard()).contains("tree"));
    }

    void filesCarryCodes_data()
    {
        QTest::addColumn<bool>("isCoco");
        QTest::newRow("COCO") << true;
        QTest::newRow("VGG") << false;
    }
    void filesCarryCodes()
    {
        QFETCH(const bool, isCoco);
        Annotation annotation;
        annotation.shape = Polygon::fromVertices({{10, 10}, {60, 10}, {30, 50}});
        annotation.labelCode = u"fractured"_s;
        annotation.attributes = {{u"fracture_code"_s, u"23-A2"_s}, {u"displaced"_s, u"no"_s}};
        AnnotationSet set;
        set.labels = {u"fractured"_s};
        ImageAnnotations &image = set.images.emplace_back();
        image.fileName = u"a.png"_s;
        image.size = {100, 100};
        image.fileBytes = 7;
        image.annotations = {annotation};
        const auto written =
            isCoco ? coco::write(set, Dialect::Full) : vgg::write(set, Dialect::Full);
        QVERIFY(written);
        InputFile file;
        file.shown = u"a.json"_s;
        file.bytes = written->files.front().bytes;
        const auto read = isCoco ? coco::read({&file, 1}, {}) : vgg::read({&file, 1}, {});
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->images.front().annotations.front().attributes, annotation.attributes);
        QCOMPARE(read->images.front().annotations.front().labelCode, u"fractured"_s);
    }

    void wrongLevelsAreRefused()
    {
        Protocol protocol = coded();
        protocol.attributes[0].children[0].children[0].code =
            protocol.attributes[0].children[1].code;
        QCOMPARE(problemsOf(protocol).size(), 1UL); // twice in one tree
        protocol = coded();
        protocol.attributes[1].children[0].tree = true;
        QCOMPARE(problemsOf(protocol).front().place, u"/attributes/1/children/0/tree"_s);
    }
};

QTEST_GUILESS_MAIN(TestCodeTree)
#include "tst_codetree.moc"
