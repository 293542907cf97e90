#include "blindedview.h"

#include "core/model/canonical.h"
#include "core/model/names.h"
#include "core/service/adjudication/signingoff.h"
#include "core/service/agreement/agreement.h"
#include "core/service/datasets/datasetcounts.h"
#include "core/service/exchange/exchange.h"
#include "core/service/protocols/protocols.h"
#include "core/service/reading/takingback.h"
#include "core/service/reading/worklists.h"
#include "core/service/reporting.h"
#include "core/service/scans/triage.h"
#include "core/service/trail/history.h"

#include <QRegularExpression>

namespace doubleread {

namespace {

/// Ids are made anew in every dataset; the folder and the times differ too.
QString withoutChance(QString text, const QString &folder)
{
    static const QRegularExpression id(
        u"\\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}?"_s);
    return text.replace(folder, u"FOLDER"_s).replace(id, u"ID"_s);
}

QString words(const std::vector<qint64> &numbers)
{
    QStringList list;
    for (const qint64 each : numbers)
        list << QString::number(each);
    return list.join(u',');
}

QString words(const ScanIndex &index)
{
    return u"%1: %2"_s.arg(index.count).arg(words(index.positions));
}

QString words(const std::vector<Annotation> &annotations)
{
    QStringList list;
    for (const Annotation &each : annotations) {
        const Box box = boundingBox(each.shape);
        list << u"%1(%2,%3)"_s.arg(each.labelCode).arg(box.left).arg(box.top);
    }
    return list.join(u' ');
}

QString words(const Read &read)
{
    return u"%1 %2 round %3 unblinded %4 %5 revision %6 time %7"_s
        .arg(nameOf(read.state), words(read.annotations))
        .arg(read.round)
        .arg(read.unblinded)
        .arg(read.assessment.verdict ? nameOf(*read.assessment.verdict) : u"-"_s)
        .arg(read.revision)
        .arg(read.activeTime.count());
}

QString words(const ScanRow &row)
{
    return u"%1 %2 %3 '%4' read %5 verdict %6 to read %7 open %8 marks %9 signed %10"_s
        .arg(row.entry)
        .arg(row.scan.fileName, nameOf(row.scan.state), row.scan.exclusionReason)
        .arg(row.ownRead ? nameOf(*row.ownRead) : u"-"_s)
        .arg(row.ownVerdict ? nameOf(*row.ownVerdict) : u"-"_s)
        .arg(row.toRead)
        .arg(row.openDisagreements)
        .arg(words(row.overlay))
        .arg(row.signOff.has_value());
}

QString words(const std::vector<ScanRow> &rows)
{
    QStringList list;
    for (const ScanRow &each : rows)
        list << words(each);
    return list.join(u"; "_s);
}

QString words(const std::vector<Facet> &facets)
{
    QStringList list;
    for (const Facet &each : facets)
        list << u"%1=%2:%3"_s.arg(each.group, each.value).arg(each.count);
    return list.join(u' ');
}

QString words(const Progress &progress)
{
    return u"%1/%2"_s.arg(progress.done).arg(progress.total);
}

QString words(const std::vector<ReaderProgress> &readers)
{
    QStringList list;
    for (const ReaderProgress &each : readers)
        list << u"%1 %2 %3 %4 %5"_s.arg(each.name)
                    .arg(each.assigned)
                    .arg(each.submitted)
                    .arg(each.open)
                    .arg(each.medianTime ? each.medianTime->count() : -1);
    return list.join(u"; "_s);
}

QString words(const RoundReport &round)
{
    return u"%1 %2 %3 %4"_s.arg(round.round).arg(round.closed).arg(round.missing).arg(round.open);
}

QString words(const AssignReport &report)
{
    QStringList list{QString::number(report.scans)};
    for (const auto &each : report.readers)
        list << u"%1 %2 %3"_s.arg(each.name).arg(each.assigned).arg(each.kept);
    return list.join(u"; "_s);
}

QString words(const std::vector<TakeBack> &requests)
{
    QStringList list;
    for (const TakeBack &each : requests)
        list << each.fileName + u' ' + each.reason + u' ' +
                    (each.answer ? each.answer->remark : u"-"_s);
    return list.join(u"; "_s);
}

QString words(const TakeBack &request)
{
    return request.fileName + u' ' + request.reason;
}

QString words(const std::vector<Comment> &comments)
{
    QStringList list;
    for (const Comment &each : comments)
        list << each.text;
    return list.join(u"; "_s);
}

QString words(const Comment &comment)
{
    return comment.text;
}

QString words(const DatasetCounts &counts)
{
    QStringList list{
        u"%1 scans %2 in %3 out %4 marks %5 disagreements %6 open %7 signed"_s.arg(counts.scans)
            .arg(counts.included)
            .arg(counts.excluded)
            .arg(counts.annotations.value_or(-1))
            .arg(counts.disagreements.value_or(-1))
            .arg(counts.openDisagreements.value_or(-1))
            .arg(counts.signedOff)};
    for (const auto &[state, count] : counts.byState)
        list << u"%1=%2"_s.arg(state).arg(count);
    for (const auto &reader : counts.readers)
        list << u"%1: %2 %3 %4"_s.arg(reader.name)
                    .arg(reader.submitted)
                    .arg(reader.open)
                    .arg(reader.found ? reader.found->annotations : -1);
    return list.join(u' ');
}

QString words(const CompareReport &report)
{
    return u"%1 compared, %2"_s.arg(report.scansCompared).arg(report.disagreements.size());
}

QString words(const ReadOutcomes &outcomes)
{
    QStringList list;
    for (const auto &[scan, readers] : outcomes)
        for (const auto &[reader, outcome] : readers)
            list << u"%1 %2 %3"_s.arg(scan).arg(reader, nameOf(outcome));
    return list.join(u"; "_s);
}

QString words(const std::vector<ProtocolVersion> &versions)
{
    QStringList list;
    for (const ProtocolVersion &each : versions)
        list << u"%1 %2 %3"_s.arg(each.protocol.version).arg(each.reason, each.author);
    return list.join(u"; "_s);
}

QString words(const std::vector<TriageStep> &steps)
{
    return u"%1 steps"_s.arg(steps.size());
}

QString words(const ExportReport &report)
{
    QStringList list{u"%1 %2"_s.arg(report.scans).arg(report.annotations)};
    for (const Warning &each : report.warnings)
        list << each.message;
    for (const QString &file : report.files) {
        QFile written(file);
        if (written.open(QIODevice::ReadOnly))
            list << QString::fromUtf8(written.readAll());
    }
    return list.join(u'\n');
}

QString words(int)
{
    return u"a number"_s;
}

QString words(qint64 value)
{
    return QString::number(value);
}

QString words(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QString words(const HistoryIndex &index)
{
    return u"%1 entries"_s.arg(index.keys.size());
}

QString words(const std::vector<HistoryEntry> &entries)
{
    QStringList list;
    for (const HistoryEntry &each : entries)
        list << QStringList{each.number ? QString::number(*each.number) : u"-"_s,
                            each.who,
                            each.action,
                            each.what,
                            each.scan,
                            each.before,
                            each.after,
                            each.reason}
                    .join(u'|');
    return list.join(u"; "_s);
}

QString words(const HistoryReport &report)
{
    return QStringList{report.dataset, words(report.entries),      report.head,
                       report.scope,   report.problems.join(u','), words(report.whole)}
        .join(u'\n');
}

template <typename T>
QString words(const std::vector<T> &list)
{
    return u"%1 of them"_s.arg(list.size());
}

template <typename T>
QString words(const T &)
{
    return u"answered"_s;
}

/// Writes down one answer after the other.
class Answers
{
public:
    explicit Answers(const ServiceFixture &study) : m_folder(study.folder.path()) {}

    template <typename T>
    void put(const QString &question, const Result<T> &answer)
    {
        QString text;
        if (!answer)
            text = u"refused: "_s + answer.error().text();
        else if constexpr (std::is_void_v<T>)
            text = u"done"_s;
        else
            text = words(*answer);
        m_lines << question + u" -> "_s + withoutChance(text, m_folder);
    }
    QStringList lines() const { return m_lines; }

private:
    QString m_folder;
    QStringList m_lines;
};

std::vector<std::pair<QString, ScanFilter>> filters()
{
    std::vector<std::pair<QString, ScanFilter>> all;
    for (const ScanListKind list :
         {ScanListKind::All, ScanListKind::Reading, ScanListKind::Triage, ScanListKind::Review}) {
        const QString name = u"list %1"_s.arg(static_cast<int>(list));
        ScanFilter plain;
        plain.list = list;
        all.emplace_back(name, plain);
        const auto add = [&](const QString &what, auto change) {
            ScanFilter narrowed = plain;
            change(narrowed);
            all.emplace_back(name + u' ' + what, narrowed);
        };
        for (int state = 0; state <= static_cast<int>(ScanState::Released); ++state)
            add(u"state %1"_s.arg(state),
                [&](ScanFilter &filter) { filter.states = {static_cast<ScanState>(state)}; });
        for (const ReadOutcome outcome :
             {ReadOutcome::NotRead, ReadOutcome::Begun, ReadOutcome::Positive,
              ReadOutcome::NothingFound, ReadOutcome::NotReadable})
            add(u"outcome "_s + nameOf(outcome),
                [&](ScanFilter &filter) { filter.outcomes = {outcome}; });
        for (const bool with : {true, false})
            add(with ? u"with findings"_s : u"without findings"_s,
                [&](ScanFilter &filter) { filter.withFindings = with; });
        add(u"text"_s, [](ScanFilter &filter) { filter.text = u"scan-1"_s; });
    }
    return all;
}

void askLists(Answers &answers, Database &database, const Actor &actor, qint64 count)
{
    for (const auto &[name, filter] : filters()) {
        answers.put(u"index "_s + name, scanIndex(database, actor, filter));
        answers.put(u"facets "_s + name, facets(database, actor, filter));
    }
    for (qint64 position = 1; position <= count; ++position) {
        answers.put(u"row %1"_s.arg(position), scanRows(database, actor, {position}));
        answers.put(u"repeat row %1"_s.arg(position),
                    scanRows(database, actor, {repeatEntry(position)}));
        answers.put(u"next from %1"_s.arg(position), nextToRead(database, actor, position));
    }
}

void askScans(Answers &answers, Database &database, const Actor &actor,
              const std::vector<Scan> &scans)
{
    for (const Scan &scan : scans) {
        const QString &name = scan.fileName;
        answers.put(u"read "_s + name, readOf(database, actor, scan.id));
        answers.put(u"repeat "_s + name, readOf(database, actor, scan.id, ReadPurpose::Repeat));
        answers.put(u"review "_s + name, review(database, actor, scan.id));
        answers.put(u"signatures "_s + name, signatures(database, actor, scan.id));
        answers.put(u"comments "_s + name, comments(database, actor, scan.id));
        CompareRequest one;
        one.scan = name;
        answers.put(u"compare "_s + name, compareDataset(database, actor, one));
    }
}

void askHistory(Answers &answers, Database &database, const Actor &actor)
{
    const Result<HistoryIndex> index = historyIndex(database, actor, {});
    answers.put(u"history"_s, index);
    if (index)
        answers.put(u"history report"_s, historyReport(database, actor, {}));
    if (index)
        answers.put(u"history rows"_s, historyRows(database, actor, {}, index->keys));
}

void askNumbers(Answers &answers, Database &database, const Actor &actor, qint64 count)
{
    std::vector<qint64> all;
    for (qint64 position = 1; position <= count; ++position)
        all.push_back(position);
    answers.put(u"counts"_s, datasetCounts(database, actor));
    answers.put(u"compare"_s, compareDataset(database, actor));
    answers.put(u"outcomes"_s, readOutcomes(database, actor, all));
    answers.put(u"reading"_s, readingProgress(database, actor));
    answers.put(u"reviewing"_s, reviewProgress(database, actor));
    answers.put(u"readers"_s, readersProgress(database, actor));
    answers.put(u"assignments"_s, assignments(database, actor));
    answers.put(u"preview"_s, assignPreview(database, actor, {}));
    answers.put(u"round"_s, roundStatus(database, actor));
    answers.put(u"asked back"_s, takeBacks(database, actor));
    answers.put(u"needs a reason"_s, protocolNeedsReason(database, actor));
    answers.put(u"protocols"_s, protocolHistory(database, actor));
    answers.put(u"agreement"_s, agreementData(database, actor, {}));
    askHistory(answers, database, actor);
}

void askExports(Answers &answers, const ServiceFixture &study, const Actor &actor)
{
    for (const QString &format : {u"coco"_s, u"vgg"_s, u"yolo"_s, u"voc"_s})
        for (const QString &whose : {u"a"_s, u"b"_s, u"consensus"_s})
            for (const QString &dialect : {u"full"_s, u"makesense"_s}) {
                QTemporaryDir out;
                ExportRequest request;
                request.format = format;
                request.dialect = dialect;
                request.path = out.filePath(u"out"_s);
                if (whose != u"consensus"_s)
                    request.reader = study.people.at(whose).id;
                QString name = u"export %1 %2 %3"_s.arg(whose, format, dialect);
                Result<ExportReport> report = exportAnnotations(*study.database, actor, request);
                answers.put(name, report);
            }
}

std::vector<Scan> scansOf(const ServiceFixture &study)
{
    std::vector<Scan> scans;
    const qint64 count = must(datasetInfo(*study.database)).scanCount;
    for (int number = 0; number < count; ++number)
        scans.push_back(study.scan(number));
    return scans;
}

void tryReading(Answers &answers, const ServiceFixture &study, const Actor &actor, const Scan &scan)
{
    Database &database = *study.database;
    const QString &name = scan.fileName;
    Result<Read> own = readOf(database, actor, scan.id);
    if (!own)
        return;
    const PutAnnotation put{.annotation = ServiceFixture::box(7, 7, 9), .index = 0};
    const Result<int> stored = storeEdit(database, actor, *own, put);
    answers.put(u"edit "_s + name, stored);
    if (stored) {
        apply(*own, put);
        own->revision = *stored;
    }
    answers.put(u"time "_s + name, storeActiveTime(database, actor, *own));
    answers.put(u"submit "_s + name,
                submitRead(database, actor, *own, std::chrono::milliseconds(5)));
    answers.put(u"ask back "_s + name, askBack(database, actor, own->id, u"a line was missed"_s));
}

void tryOthers(Answers &answers, const ServiceFixture &study, const Actor &actor, const Scan &scan)
{
    Database &database = *study.database;
    const QString &name = scan.fileName;
    answers.put(u"decide "_s + name, storeReview(database, actor, scan.id, 0, {}, u"x"_s));
    answers.put(u"sign "_s + name, signOff(database, actor, scan.id, 0, {.printedName = u"A"_s}));
    answers.put(u"reopen "_s + name, reopen(database, actor, scan.id, u"because"_s));
    answers.put(u"comment "_s + name,
                addComment(database, actor, scan.id, {.text = u"what is this"_s}));
    QTest::qSleep(2); // comments of one millisecond have no order
    answers.put(u"flag "_s + name, flag(database, actor, scan.id, u"look again"_s));
    TriageChange exclude;
    exclude.decision = TriageDecision::Exclude;
    exclude.reason = must(datasetInfo(database)).protocol.exclusionReasons.front();
    const auto steps = triage(database, actor, {scan.position}, exclude);
    answers.put(u"exclude "_s + name, steps);
    answers.put(u"row after "_s + name, scanRows(database, actor, {scan.position}));
    if (steps)
        answers.put(u"undo "_s + name, takeSteps(database, actor, undone(*steps)));
    TriageChange tag;
    tag.regions.add = {must(datasetInfo(database)).protocol.regions.front()};
    answers.put(u"tag "_s + name, triage(database, actor, {scan.position}, tag));
}

void tryWhole(Answers &answers, const ServiceFixture &study, const Actor &actor)
{
    Database &database = *study.database;
    answers.put(u"assign"_s, assign(database, actor, {}));
    answers.put(u"close"_s, closeRound(database, actor));
    answers.put(u"give back"_s,
                takeBack(database, actor,
                         {.reader = study.people.at(u"b"_s).id, .scans = {}, .reason = u"x"_s}));
    answers.put(u"submit b's"_s, submitReads(database, actor, study.people.at(u"b"_s).id, {}));
    answers.put(u"add person"_s, addPerson(database, actor, u"eve"_s, Role::Coordinator));
    answers.put(u"disable"_s, setDisabled(database, actor, study.people.at(u"b"_s).id, true));
    TriageChange exclude;
    exclude.decision = TriageDecision::Exclude;
    exclude.reason = must(datasetInfo(database)).protocol.exclusionReasons.front();
    answers.put(u"exclude for good"_s, triage(database, actor, {1, 2}, exclude));
    Protocol protocol = must(datasetInfo(database)).protocol;
    protocol.matchIou = 0.4;
    answers.put(u"protocol"_s, setProtocol(database, actor, protocol, u"why"_s));
}

} // namespace

QStringList questionsAs(const ServiceFixture &study, const QString &person)
{
    Answers answers(study);
    const Actor actor = study.as(person);
    const std::vector<Scan> scans = scansOf(study);
    const auto count = static_cast<qint64>(scans.size());
    askLists(answers, *study.database, actor, count);
    askScans(answers, *study.database, actor, scans);
    askNumbers(answers, *study.database, actor, count);
    askExports(answers, study, actor);
    return answers.lines();
}

QStringList attemptsAs(ServiceFixture &study, const QString &person)
{
    Answers answers(study);
    const Actor actor = study.as(person);
    for (const Scan &scan : scansOf(study)) {
        tryReading(answers, study, actor, scan);
        tryOthers(answers, study, actor, scan);
    }
    tryWhole(answers, study, actor);
    return answers.lines() + questionsAs(study, person);
}

} // namespace doubleread
