// What is said of reads, comparisons, decisions and signatures.
#include "core/service/adjudication/sides.h"
#include "core/service/trail/historyteller.h"
#include "core/service/trail/historyvalues.h"

#include <utility>

namespace doubleread::historywords {

using nlohmann::json;

/// A read that somebody else brought in for its reader.
bool Teller::isOfAnother() const
{
    const QString reader = text("reader");
    return !reader.isEmpty() && reader != m_found.entry.actor.toString();
}

void Teller::readBegun()
{
    words(isOfAnother() ? tr("began the read of %1").arg(nameOfPerson(text("reader")))
                        : tr("began to read the scan"));
}

void Teller::annotationPut()
{
    const auto before = value<Annotation>("old");
    const auto after = value<Annotation>("new");
    words(before ? tr("changed a finding") : tr("drew a finding"),
          before ? annotationText(*before, m_reader.protocol) : QString(),
          after ? annotationText(*after, m_reader.protocol) : QString());
}

void Teller::annotationRemoved()
{
    const auto before = value<Annotation>("old");
    words(tr("deleted a finding"), before ? annotationText(*before, m_reader.protocol) : QString());
}

void Teller::assessmentPut()
{
    const auto before = value<Assessment>("old");
    const auto after = value<Assessment>("new");
    words(tr("answered for the whole scan"),
          before ? assessmentText(*before, m_reader.protocol) : QString(),
          after ? assessmentText(*after, m_reader.protocol) : QString());
}

void Teller::readTime()
{
    words(tr("worked on the read for %1 in all").arg(durationText(number("active_ms"))));
}

void Teller::readImported()
{
    const auto count = [this](const char *key) {
        return m_content.is_object() && m_content.contains(key) && m_content[key].is_array()
                   ? findingsText(static_cast<qsizetype>(m_content[key].size()))
                   : QString();
    };
    const auto old = value<Assessment>("old_assessment");
    const auto assessment = value<Assessment>("assessment");
    QStringList before{count("old")};
    QStringList after{count("new")};
    if (old)
        before << assessmentText(*old, m_reader.protocol);
    if (assessment)
        after << assessmentText(*assessment, m_reader.protocol);
    words(tr("imported the read of %1 from a file").arg(nameOfPerson(text("reader"))),
          before.join(u"; "_s), after.join(u"; "_s));
}

void Teller::readSubmitted()
{
    words(isOfAnother() ? tr("submitted the read of %1").arg(nameOfPerson(text("reader")))
                        : tr("submitted the read"));
    if (m_reader.readsHidden && m_found.entry.actor != m_reader.self)
        return;
    const auto after = value<Assessment>("new");
    QStringList parts;
    if (after)
        parts << assessmentText(*after, m_reader.protocol);
    parts << findingsText(static_cast<qsizetype>(number("annotations")))
          << tr("%1 of active time").arg(durationText(number("active_ms")));
    m_told.after = parts.join(u"; "_s);
}

void Teller::readMerged()
{
    words(tr("took the read of %1 over from a package").arg(nameOfPerson(text("reader"))), {},
          tr("content %1…").arg(text("digest").left(16)));
}

void Teller::commentMerged()
{
    words(tr("took a comment of %1 over from a package").arg(nameOfPerson(text("author"))));
}

void Teller::askedBack()
{
    words(tr("asked to have the read back"));
    m_told.reason = text("reason");
}

namespace {

QString withRemark(const QString &reason, const QString &remark)
{
    if (remark.isEmpty())
        return reason;
    return reason.isEmpty() ? remark : u"%1 — %2"_s.arg(reason, remark);
}

} // namespace

void Teller::takenBack()
{
    words(tr("gave the read of %1 back").arg(nameOfPerson(text("reader"))), tr("submitted"),
          tr("open again"));
    m_told.reason = withRemark(text("reason"), text("remark"));
}

void Teller::takeBackDeclined()
{
    words(tr("declined to give the read of %1 back").arg(nameOfPerson(text("reader"))));
    m_told.reason = withRemark(text("reason"), text("remark"));
}

void Teller::compared()
{
    qint64 first = number("only_first");
    qint64 second = number("only_second");
    if (turned())
        std::swap(first, second);
    QStringList kinds;
    if (m_content.is_object() && m_content.contains("disagreements"))
        for (const json &each : m_content["disagreements"])
            if (auto read = fromCanonicalJson<Disagreement>(QByteArray::fromStdString(each.dump())))
                kinds << kindText((turned() ? swapped(*read) : *read).kind);
    words(tr("compared the reads by protocol version %1").arg(number("protocol_version")), {},
          tr("%1 matched, %2 only in the first, %3 only in the second read; %4")
              .arg(QString::number(number("matched")), QString::number(first),
                   QString::number(second), kinds.isEmpty() ? tr("agreed") : kinds.join(u", "_s)));
}

void Teller::comparisonFell()
{
    words(tr("let the comparison fall, as a read of it was taken back"), tr("stands"), tr("void"));
}

void Teller::reviewStored()
{
    auto before = reviewContentFrom(part("old"));
    auto after = reviewContentFrom(part("new"));
    if (!before || !after) {
        words(tr("decided: %1").arg(text("what")));
        return;
    }
    if (turned()) {
        before = swapped(std::move(*before));
        after = swapped(std::move(*after));
    }
    const Difference difference = differenceOf(*before, *after, m_reader.protocol);
    words(difference.what.isEmpty() ? tr("changed the consensus")
                                    : tr("decided: %1").arg(difference.what.join(u", "_s)),
          difference.before.join(u"; "_s), difference.after.join(u"; "_s));
    m_told.reason = difference.reasons.join(u"; "_s);
}

void Teller::reviewRaised()
{
    const auto raised = value<Disagreement>("new");
    words(tr("raised a disagreement"), {}, raised ? raised->comment : QString());
}

void Teller::proposalWithdrawn()
{
    words(tr("withdrew the proposal to exclude the scan"));
}

void Teller::signedOff()
{
    const QString key = text("public_key");
    words(tr("signed the scan off as %1").arg(text("printed_name")), {},
          tr("consensus version %1, protocol version %2; content %3…; %4")
              .arg(QString::number(number("version")), QString::number(number("protocol_version")),
                   text("content_sha256").left(16),
                   key.isEmpty() ? tr("not signed cryptographically")
                                 : tr("key %1…").arg(key.left(16))));
    m_told.reason = text("meaning");
}

void Teller::reopened()
{
    words(tr("reopened the scan; its signature is void"), tr("signed off"),
          tr("open, consensus version %1").arg(number("version")));
    m_told.reason = text("reason");
}

void Teller::commented()
{
    words(part("parent").isEmpty() ? tr("commented") : tr("answered a comment"), {}, text("text"));
}

void Teller::flagged()
{
    words(tr("flagged the scan"), {}, text("text"));
}

} // namespace doubleread::historywords
