#include "core/service/trail/historywords.h"

#include "core/base/counted.h"
#include "core/model/names.h"
#include "core/model/protocolwords.h"
#include "core/service/adjudication/sides.h"
#include "core/service/trail/historyteller.h"
#include "core/service/trail/historyvalues.h"

namespace doubleread {

namespace historywords {

using nlohmann::json;

QString Teller::text(const char *key) const
{
    const auto found = m_content.is_object() ? m_content.find(key) : m_content.end();
    if (!m_content.is_object() || found == m_content.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get<std::string>());
}

qint64 Teller::number(const char *key) const
{
    if (!m_content.is_object() || !m_content.contains(key) || !m_content[key].is_number_integer())
        return 0;
    return m_content[key].get<qint64>();
}

QByteArray Teller::part(const char *key) const
{
    if (!m_content.is_object() || !m_content.contains(key) || m_content[key].is_null())
        return {};
    return QByteArray::fromStdString(m_content[key].dump());
}

QString Teller::nameOfPerson(const QString &id) const
{
    const auto found = m_reader.people.find(id);
    if (found == m_reader.people.end())
        return tr("somebody unknown");
    const User &person = found->second;
    if (m_reader.namesHidden && person.role == Role::Radiologist && person.id != m_reader.self)
        return tr("a reader");
    return person.name;
}

QString Teller::subjectName() const
{
    return nameOfPerson(m_found.entry.subject.section(u':', 1));
}

bool Teller::turned() const
{
    return m_reader.namesHidden && sidesAreSwapped(m_reader.dataset, m_found.scanId);
}

void Teller::words(const QString &what, const QString &before, const QString &after)
{
    m_told.what = what;
    m_told.before = before;
    m_told.after = after;
}

void Teller::datasetCreated()
{
    words(tr("made the dataset “%1”").arg(text("name")), {},
          tr("coordinator: %1").arg(text("coordinator")));
}

void Teller::protocolChanged()
{
    const auto before = value<Protocol>("old");
    const auto after = value<Protocol>("new");
    words(tr("changed the protocol to version %1").arg(m_found.entry.subject.section(u':', 1)));
    if (before && after)
        m_told.after = changesBetween(*before, *after).join(u"; "_s);
    m_told.reason = text("reason");
}

void Teller::roundClosed()
{
    words(tr("closed reading round %1").arg(m_found.entry.subject.section(u':', 1)), tr("open"),
          tr("closed; reads missing: %1, not submitted: %2")
              .arg(number("missing"))
              .arg(number("open")));
}

void Teller::personAdded()
{
    words(tr("added %1").arg(subjectName()), {}, text("role"));
}

void Teller::passwordSet()
{
    const bool own = m_found.entry.subject.section(u':', 1) == m_found.entry.actor.toString();
    const bool newKey = part("new_key") == "true";
    words(own ? tr("set the own password") : tr("set the password of %1").arg(subjectName()), {},
          newKey ? tr("new signing key %1…").arg(text("public_key").left(16))
                 : tr("the signing key stays"));
}

void Teller::personDisabled()
{
    words(tr("disabled %1").arg(subjectName()), tr("enabled"), tr("disabled"));
}

void Teller::personEnabled()
{
    words(tr("enabled %1 again").arg(subjectName()), tr("disabled"), tr("enabled"));
}

void Teller::scanAdded()
{
    const QString site = text("site");
    words(tr("added the scan"), {}, site.isEmpty() ? QString() : tr("site %1").arg(site));
}

void Teller::looksComputed()
{
    words(counted(number("scans"),
                  tr("computed what %1 scan looks like, to find near-identical ones"),
                  tr("computed what %1 scans look like, to find near-identical ones")));
}

namespace {

Triage triageFrom(const QByteArray &bytes)
{
    const json found = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!found.is_object())
        return {};
    const auto text = [&](const char *key) {
        return QString::fromStdString(found.value(key, std::string()));
    };
    const auto tags = [&](const char *key) { return text(key).split(u", "_s, Qt::SkipEmptyParts); };
    return {.decision = fromName<TriageDecision>(text("decision")).value_or(TriageDecision{}),
            .reason = text("reason"),
            .regions = tags("regions"),
            .views = tags("views"),
            .hardware = found.value("hardware", 0) != 0,
            .multiScan = found.value("multi_scan", 0) != 0};
}

} // namespace

void Teller::scanTriaged()
{
    const Triage before = triageFrom(part("old"));
    const Triage after = triageFrom(part("new"));
    QString what = tr("tagged the scan");
    if (after.decision != before.decision && after.decision == TriageDecision::Exclude)
        what = tr("excluded the scan");
    else if (after.decision != before.decision && after.decision == TriageDecision::Keep)
        what = tr("kept the scan");
    words(what, triageText(before), triageText(after));
    m_told.reason = after.reason;
}

void Teller::triageRestored()
{
    words(tr("took triage of the scan back"), triageText(triageFrom(part("old"))),
          triageText(triageFrom(part("new"))));
}

void Teller::worklistsAssigned()
{
    QStringList readers;
    if (m_content.is_object() && m_content.contains("readers"))
        for (const json &each : m_content["readers"])
            readers << nameOfPerson(QString::fromStdString(each.get<std::string>()));
    words(counted(number("scans"), tr("handed out %1 scan to %2"), tr("handed out %1 scans to %2"))
              .arg(readers.join(u", "_s)),
          {},
          tr("%1 added, %2 taken away; seed %3, share of hidden repeats %4")
              .arg(QString::number(number("added")), QString::number(number("removed")),
                   text("seed"), text("repeat_share")));
}

void Teller::keyMade()
{
    words(tr("made the dataset's own key, which signs packages"), {},
          tr("key %1…").arg(text("public_key").left(16)));
}

void Teller::patientKeyMade()
{
    const QString holders = text("given_to");
    words(tr("made the key that patients are hashed with"), {},
          holders.isEmpty() ? tr("open, as the dataset is not protected")
                            : tr("sealed for %1").arg(holders));
}

void Teller::patientKeyShared()
{
    const QString holders = text("given_to");
    words(tr("sealed the key that patients are hashed with"), {},
          holders.isEmpty() ? tr("for those who coordinate") : tr("for %1").arg(holders));
}

void Teller::scansRelinked()
{
    words(counted(number("count"), tr("found %1 scan file again in another folder"),
                  tr("found %1 scan files again in another folder")));
}

void Teller::packageCreated()
{
    words(tr("made this package"));
}

void Teller::packageExported()
{
    words(counted(number("scans"), tr("gave %2 a package of %1 scan"),
                  tr("gave %2 a package of %1 scans"))
              .arg(nameOfPerson(text("reader"))),
          {}, number("sealed") != 0 ? tr("encrypted") : tr("not encrypted"));
}

void Teller::packageMerged()
{
    words(tr("merged the package of %1").arg(nameOfPerson(text("reader"))), {},
          tr("%1, %2 of them submitted, %3; %4, head %5…")
              .arg(counted(number("reads"), tr("%1 read"), tr("%1 reads")),
                   QString::number(number("submitted")),
                   counted(number("comments"), tr("%1 comment"), tr("%1 comments")),
                   counted(number("entries"), tr("%1 entry"), tr("%1 entries")),
                   text("head").left(16)));
}

void Teller::packageCalledOff()
{
    words(tr("no longer waits for a package"));
    m_told.reason = text("reason");
}

/// What this version has no sentence for is still told: by its own word.
void Teller::anythingElse()
{
    QString what = m_found.entry.action;
    words(what.replace(u'.', u": "_s).replace(u'-', u' '));
    for (const char *key : {"name", "file", "what"})
        if (const QString said = text(key); !said.isEmpty())
            m_told.after = said;
    m_told.reason = text("reason");
}

const QHash<QString, Teller::Telling> &Teller::table()
{
    static const QHash<QString, Telling> table{
        {u"dataset.created"_s, &Teller::datasetCreated},
        {u"protocol.changed"_s, &Teller::protocolChanged},
        {u"round.closed"_s, &Teller::roundClosed},
        {u"person.added"_s, &Teller::personAdded},
        {u"person.password-set"_s, &Teller::passwordSet},
        {u"person.disabled"_s, &Teller::personDisabled},
        {u"person.enabled"_s, &Teller::personEnabled},
        {u"scan.added"_s, &Teller::scanAdded},
        {u"scan.look-computed"_s, &Teller::looksComputed},
        {u"scan.triaged"_s, &Teller::scanTriaged},
        {u"scan.triage-restored"_s, &Teller::triageRestored},
        {u"worklists.assigned"_s, &Teller::worklistsAssigned},
        {u"dataset.key-made"_s, &Teller::keyMade},
        {u"dataset.deidentification-key-made"_s, &Teller::patientKeyMade},
        {u"dataset.deidentification-key-shared"_s, &Teller::patientKeyShared},
        {u"scan.relinked"_s, &Teller::scansRelinked},
        {u"package.created"_s, &Teller::packageCreated},
        {u"package.exported"_s, &Teller::packageExported},
        {u"package.merged"_s, &Teller::packageMerged},
        {u"package.called-off"_s, &Teller::packageCalledOff},
        {u"read.merged"_s, &Teller::readMerged},
        {u"comment.merged"_s, &Teller::commentMerged},
        {u"read.begun"_s, &Teller::readBegun},
        {u"read.annotation.put"_s, &Teller::annotationPut},
        {u"read.annotation.remove"_s, &Teller::annotationRemoved},
        {u"read.assessment.put"_s, &Teller::assessmentPut},
        {u"read.time"_s, &Teller::readTime},
        {u"read.imported"_s, &Teller::readImported},
        {u"read.submitted"_s, &Teller::readSubmitted},
        {u"read.asked-back"_s, &Teller::askedBack},
        {u"read.taken-back"_s, &Teller::takenBack},
        {u"read.take-back-declined"_s, &Teller::takeBackDeclined},
        {u"scan.compared"_s, &Teller::compared},
        {u"scan.comparison-fell"_s, &Teller::comparisonFell},
        {u"review.stored"_s, &Teller::reviewStored},
        {u"review.raised"_s, &Teller::reviewRaised},
        {u"review.proposal-withdrawn"_s, &Teller::proposalWithdrawn},
        {u"scan.signed-off"_s, &Teller::signedOff},
        {u"scan.reopened"_s, &Teller::reopened},
        {u"comment.added"_s, &Teller::commented},
        {u"comment.flagged"_s, &Teller::flagged},
    };
    return table;
}

HistoryEntry Teller::tell()
{
    m_told.at = m_found.entry.at;
    m_told.kind = m_found.kind;
    m_told.action = m_found.entry.action;
    m_told.scan = m_found.scan;
    m_told.place = m_found.entry.scan.value_or(0);
    m_told.who = m_found.entry.actor.isNull() ? u"DoubleRead"_s
                                              : nameOfPerson(m_found.entry.actor.toString());
    (this->*table().value(m_found.entry.action, &Teller::anythingElse))();
    return std::move(m_told);
}

} // namespace historywords

HistoryEntry inWords(const HistoryRepository::Found &found, const HistoryReader &reader)
{
    return historywords::Teller(found, reader).tell();
}

} // namespace doubleread
