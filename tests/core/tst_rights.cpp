// The table "Who may do what" of the product, walked: every role, every act, every state of the
// dataset. What each answers is read off the table, not off the code.
#include "core/model/names.h"
#include "core/service/adjudication/signingoff.h"
#include "core/service/agreement/agreement.h"
#include "core/service/exchange/exchange.h"
#include "core/service/protocols/protocols.h"
#include "core/service/reading/takingback.h"
#include "core/service/reading/worklists.h"
#include "core/service/reporting.h"
#include "core/service/scans/triage.h"
#include "core/service/trail/history.h"
#include "servicefixture.h"

using namespace doubleread;

namespace {

constexpr int scanCount = 3;
const QString chiefs = u"chief of all scans"_s;
const QString officers = u"officer of all scans"_s;

/// How far the dataset has come. Each includes what the ones before hold.
enum class Stage { Fresh, Begun, Read, Decided, Signed, Closed };
constexpr std::array stages{Stage::Fresh,   Stage::Begun,  Stage::Read,
                            Stage::Decided, Stage::Signed, Stage::Closed};

/// One letter each, in this order: coordinator, radiologist a (who has read), radiologist new (who
/// has not), medical officer, researcher, a disabled coordinator, nobody.
const QStringList roles{u"chief"_s,      u"a"_s,    u"new"_s,   u"officer"_s,
                        u"researcher"_s, u"gone"_s, u"nobody"_s};

struct Study : ServiceFixture
{
    Study(const Study &origin) = default;
    Study &operator=(const Study &) = delete;
    ~Study() = default;

    Study(bool isProtected, bool readersSee)
        : ServiceFixture(
              [readersSee](Protocol &protocol) { protocol.readersSeeAfterRound = readersSee; })
    {
        addScans(scanCount);
        add(u"new"_s, Role::Radiologist);
        add(u"researcher"_s, Role::Researcher);
        add(u"gone"_s, Role::Coordinator);
        people[u"gone"_s] =
            must(setDisabled(*database, as(u"chief"_s), people.at(u"gone"_s).id, true));
        people[u"nobody"_s] = User{};
        if (!isProtected)
            return;
        must(setPassword(*database, as(u"chief"_s), people.at(u"chief"_s).id, {}, chiefs));
        must(setPassword(*database, as(u"chief"_s), people.at(u"officer"_s).id, {}, officers));
    }

    Read own(const QString &person, int number) const
    {
        return must(readOf(*database, as(person), scan(number).id));
    }

    void begin(const QString &person, int number)
    {
        must(storeEdit(*database, as(person), own(person, number),
                       PutAnnotation{.annotation = box(10, 10, 20), .index = 0}));
    }

    void come(Stage stage)
    {
        if (stage >= Stage::Begun)
            for (const QString &reader : {u"a"_s, u"b"_s})
                begin(reader, 0);
        if (stage >= Stage::Read)
            for (const QString &reader : {u"a"_s, u"b"_s})
                must(submitRead(*database, as(reader), own(reader, 0),
                                std::chrono::milliseconds(1)));
        if (stage >= Stage::Decided) {
            const Review open = must(review(*database, as(u"officer"_s), scan(0).id));
            must(storeReview(*database, as(u"officer"_s), open.scan.id, open.revision,
                             {.disagreements = open.disagreements,
                              .assessment = open.consensus.assessment,
                              .annotations = open.consensus.annotations},
                             u"looked at"_s));
        }
        if (stage >= Stage::Signed)
            must(sign(as(u"officer"_s)));
        if (stage >= Stage::Closed)
            must(closeRound(*database, as(u"chief"_s)));
    }

    Result<Review> sign(const Actor &actor) const
    {
        const Result<Review> open = review(*database, as(u"officer"_s), scan(0).id);
        return signOff(*database, actor, scan(0).id, open ? open->revision : 0,
                       {.printedName = u"Dr O"_s, .password = officers});
    }
};

/// Whether it was done, or else refused: as somebody's right, or since there is nothing yet.
template <typename T>
bool isDone(const Result<T> &answer)
{
    using enum Error::Code;
    if (!answer && (answer.error().code == Conflict || answer.error().code == Io))
        qFatal("neither done nor refused: %s", qPrintable(answer.error().text()));
    return answer.has_value();
}

struct Act
{
    const char *name;
    /// What the letters of `roles` may, at each stage, one word a stage: 'x' may, '-' may not.
    std::array<const char *, stages.size()> may;
    bool (*attempt)(Study &study, const Actor &actor);
    /// The same of a closed round where readers see the other reads; none: as where they do not.
    const char *readersSee = nullptr;
};

/// The scan-level parts are of scan-0, which a and b read and the officer signs; "new" has read
/// nothing, so may review nothing either: only officers do.
const std::vector<Act> &acts()
{
    static const char *const coordinator = "x------";
    static const auto always = [](const char *letters) {
        return std::array{letters, letters, letters, letters, letters, letters};
    };
    static const std::vector<Act> table{
        {"add a person", always(coordinator),
         [](Study &study, const Actor &actor) {
             return isDone(addPerson(*study.database, actor, u"eve"_s, Role::Researcher));
         }},
        {"disable", always(coordinator),
         [](Study &study, const Actor &actor) {
             return isDone(setDisabled(*study.database, actor, study.people.at(u"b"_s).id, true));
         }},
        {"change the protocol", always(coordinator),
         [](Study &study, const Actor &actor) {
             Protocol protocol = must(datasetInfo(*study.database)).protocol;
             protocol.matchIou = 0.4;
             return isDone(setProtocol(*study.database, actor, protocol, u"a reason"_s));
         }},
        {"assign", always(coordinator),
         [](Study &study, const Actor &actor) {
             return isDone(assign(*study.database, actor, {}));
         }},
        {"close the round",
         {coordinator, coordinator, coordinator, coordinator, coordinator, "-------"},
         [](Study &study, const Actor &actor) {
             return isDone(closeRound(*study.database, actor));
         }},
        {"follow the readers", always(coordinator),
         [](Study &study, const Actor &actor) {
             return isDone(readersProgress(*study.database, actor)) &&
                    must(readersProgress(*study.database, actor)).size() > 1;
         }},
        {"add scans", always(coordinator),
         [](Study &study, const Actor &actor) {
             return isDone(doubleread::addScans(*study.database, actor,
                                                {study.folder.filePath(u"scans"_s)}, {}));
         }},
        {"triage", always("xxx----"),
         [](Study &study, const Actor &actor) {
             TriageChange change;
             change.hardware = true;
             return isDone(triage(*study.database, actor, {2}, change));
         }},
        {"triage what is signed",
         {"xxx----", "xxx----", "xxx----", "xxx----", "-xx----", "-------"},
         [](Study &study, const Actor &actor) {
             TriageChange change;
             change.hardware = true;
             return isDone(triage(*study.database, actor, {1}, change));
         }},
        {"read", always("-xx----"),
         [](Study &study, const Actor &actor) {
             const Result<Read> read = readOf(*study.database, actor, study.scan(2).id);
             return isDone(read) &&
                    isDone(storeEdit(*study.database, actor, *read,
                                     PutAnnotation{.annotation = Study::box(1, 1, 9), .index = 0}));
         }},
        {"edit another's read", always("-------"),
         [](Study &study, const Actor &actor) {
             Read others = study.own(u"b"_s, 2);
             must(storeEdit(*study.database, study.as(u"b"_s), others,
                            PutAnnotation{.annotation = Study::box(1, 1, 9), .index = 0}));
             others.revision = 1;
             return isDone(storeEdit(*study.database, actor, others,
                                     PutAnnotation{.annotation = Study::box(2, 2, 9), .index = 0}));
         }},
        {"submit another's read", always("-------"),
         [](Study &study, const Actor &actor) {
             study.begin(u"b"_s, 1);
             return isDone(submitRead(*study.database, actor, study.own(u"b"_s, 1),
                                      std::chrono::milliseconds(1)));
         }},
        {"ask back one's own",
         {"-------", "-------", "-x-----", "-x-----", "-x-----", "-x-----"},
         [](Study &study, const Actor &actor) {
             const Read own = study.own(u"a"_s, 0);
             return isDone(askBack(*study.database, actor, own.id, u"a line was missed"_s));
         }},
        {"give a read back",
         {"-------", "-------", coordinator, coordinator, "-------", "-------"},
         [](Study &study, const Actor &actor) {
             const auto done = takeBack(*study.database, actor,
                                        {.reader = study.people.at(u"a"_s).id,
                                         .scans = {study.scan(0).id},
                                         .reason = u"a line was missed"_s});
             return isDone(done) && done->granted > 0;
         }},
        {"count what named readers have drawn",
         {"-------", "-x-----", "-x-----", "-x-----", "-x-----", "xx-----"},
         [](Study &study, const Actor &actor) {
             const auto counts = datasetCounts(*study.database, actor);
             if (!isDone(counts))
                 return false;
             qint64 seen = 0;
             for (const auto &reader : counts->readers)
                 seen += reader.found ? reader.found->annotations : 0;
             return seen > 0;
         }},
        {"export another's reads",
         {"-------", "-------", "-------", "-------", "-------", coordinator},
         [](Study &study, const Actor &actor) {
             QTemporaryDir out;
             return isDone(exportAnnotations(
                 *study.database, actor,
                 {.reader = study.people.at(u"b"_s).id, .path = out.filePath(u"o.json"_s)}));
         }},
        {"look at the review",
         {"-------", "-------", "---x---", "---x---", "---x---", "x--x---"},
         [](Study &study, const Actor &actor) {
             return isDone(review(*study.database, actor, study.scan(0).id));
         },
         "xx-x---"},
        {"decide",
         {"-------", "-------", "---x---", "---x---", "-------", "-------"},
         [](Study &study, const Actor &actor) {
             const auto open = review(*study.database, study.as(u"officer"_s), study.scan(0).id);
             const ReviewContent content =
                 open ? ReviewContent{.disagreements = open->disagreements,
                                      .assessment = open->consensus.assessment,
                                      .annotations = open->consensus.annotations}
                      : ReviewContent{};
             return isDone(storeReview(*study.database, actor, study.scan(0).id,
                                       open ? open->revision : 0, content, u"x"_s));
         }},
        {"sign",
         {"-------", "-------", "---x---", "---x---", "-------", "-------"},
         [](Study &study, const Actor &actor) { return isDone(study.sign(actor)); }},
        {"reopen",
         {"-------", "-------", "-------", "-------", "---x---", "---x---"},
         [](Study &study, const Actor &actor) {
             return isDone(reopen(*study.database, actor, study.scan(0).id, u"another look"_s));
         }},
        // agreed, signed or not, is what comparing the reads led to; signed off is how far it has
        // come
        {"see that reads agree or differ",
         {"-------", "-------", "---x---", "---x---", "-------", "-------"},
         [](Study &study, const Actor &actor) {
             ScanFilter compared;
             compared.states = {ScanState::Agreed, ScanState::Disputed, ScanState::Adjudicated};
             const auto index = scanIndex(*study.database, actor, compared);
             const auto rows = scanRows(*study.database, actor, {1});
             const auto groups = facets(*study.database, actor, {});
             if (!isDone(index) || !isDone(rows) || !isDone(groups))
                 return false;
             const auto isCompared = [&](ScanState state) {
                 return std::ranges::find(compared.states, state) != compared.states.end();
             };
             const bool counted = std::ranges::any_of(*groups, [&](const Facet &facet) {
                 const auto state = fromName<ScanState>(facet.value);
                 return facet.group == u"state"_s && state && isCompared(*state);
             });
             const bool shown = !rows->empty() && isCompared(rows->front().scan.state);
             if (counted != shown || shown != (index->count > 0))
                 qFatal("the gallery contradicts itself");
             return shown;
         }},
        {"see who waits for the officer",
         {"-------", "-------", "---x---", "---x---", "---x---", "x--x---"},
         [](Study &study, const Actor &actor) {
             ScanFilter waiting;
             waiting.list = ScanListKind::Review;
             const auto index = scanIndex(*study.database, actor, waiting);
             return isDone(index) && index->count > 0;
         },
         "xx-x---"},
        {"see disagreements",
         {"-------", "-------", "---x---", "---x---", "---x---", "x--x---"},
         [](Study &study, const Actor &actor) {
             const auto report = compareDataset(*study.database, actor);
             return isDone(report) && report->scansCompared > 0;
         },
         "xx-x---"},
    };
    return table;
}

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsKept_data();
    void theTableIsKept();
    void waivedRolesRefuseNobodyTheirRole();

private:
    /// A dataset that has come that far.
    std::unique_ptr<Study> studyAt(Stage stage, bool isProtected, bool readersSee = false);
    /// Who may do it, by letter; `expected` says whom to give a dataset of its own.
    static QString lettersFor(const Act &act, const QString &expected,
                              const std::function<std::unique_ptr<Study>()> &study);

    std::map<std::tuple<Stage, bool, bool>, std::unique_ptr<Study>> m_origins; ///< To be copied.
};

std::unique_ptr<Study> RightsTest::studyAt(Stage stage, bool isProtected, bool readersSee)
{
    std::unique_ptr<Study> &origin = m_origins[{stage, isProtected, readersSee}];
    if (!origin) {
        origin = std::make_unique<Study>(isProtected, readersSee);
        origin->come(stage);
        origin->database.reset();
    }
    return std::make_unique<Study>(*origin);
}

void RightsTest::theTableIsKept_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<bool>("isProtected");
    for (size_t act = 0; act < acts().size(); ++act)
        for (const bool isProtected : {false, true}) {
            if (isProtected && QByteArray(acts()[act].name) != "sign")
                continue; // passwords take their time; the rules are the same ones
            QTest::addRow("%s%s", acts()[act].name, isProtected ? ", protected" : "")
                << static_cast<int>(act) << isProtected;
        }
}

QString RightsTest::lettersFor(const Act &act, const QString &expected,
                               const std::function<std::unique_ptr<Study>()> &study)
{
    QString letters;
    const std::unique_ptr<Study> before = study();
    for (const QString &person : roles) {
        // what is refused changes nothing, so the next may try in the same dataset
        std::unique_ptr<Study> anew;
        if (letters.contains(u'x') || expected[letters.size()] == u'x')
            anew = study();
        Study &its = anew ? *anew : *before;
        letters += act.attempt(its, its.as(person)) ? u'x' : u'-';
    }
    return letters;
}

void RightsTest::theTableIsKept()
{
    QFETCH(const int, act);
    QFETCH(const bool, isProtected);
    const Act &row = acts()[static_cast<size_t>(act)];
    QStringList expected;
    QStringList found;
    for (size_t stage = 0; stage < stages.size(); ++stage) {
        expected << QString::fromLatin1(row.may[stage]);
        found << lettersFor(row, expected.back(),
                            [&] { return studyAt(stages[stage], isProtected); });
    }
    if (!isProtected) {
        expected << QString::fromLatin1(row.readersSee ? row.readersSee : row.may.back());
        found << lettersFor(row, expected.back(),
                            [&] { return studyAt(Stage::Closed, false, true); });
    }
    QCOMPARE(found.join(u' '), expected.join(u' '));
}

/// On the command line of an unprotected dataset without --user.
void RightsTest::waivedRolesRefuseNobodyTheirRole()
{
    Study study(false, false);
    study.come(Stage::Read);
    QVERIFY(review(*study.database, study.desk(), study.scan(0).id));
    QVERIFY(study.sign(study.desk()));
    QVERIFY(reopen(*study.database, study.desk(), study.scan(0).id, u"another look"_s));
    QVERIFY(closeRound(*study.database, study.desk()));
}

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
