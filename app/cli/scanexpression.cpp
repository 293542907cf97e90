#include "app/cli/scanexpression.h"

#include "core/model/names.h"

#include <QRegularExpression>

namespace doubleread::cli {

namespace {

Result<void> refused(const QString &term, const QString &why)
{
    return fail(Error::Code::InvalidArgument, u"'%1' %2"_s.arg(term, why),
                u"write KEY=VALUE and KEY=VALUE, where KEY is name, state, region, view, site, "
                u"patient, damage or findings; a VALUE with spaces stands in quotes"_s);
}

template <typename Enumeration>
Result<void> addWords(std::vector<Enumeration> &target, const QStringList &values)
{
    for (const QString &value : values) {
        const std::optional<Enumeration> known = fromName<Enumeration>(value);
        if (!known)
            return refused(value, u"is not a word for it"_s);
        target.push_back(*known);
    }
    return {};
}

Result<void> setFindings(ScanFilter &filter, const QStringList &values)
{
    if (values != QStringList{u"yes"_s} && values != QStringList{u"no"_s})
        return refused(values.join(u','), u"is neither yes nor no"_s);
    filter.withFindings = values.front() == u"yes"_s;
    return {};
}

Result<void> addTerm(ScanFilter &filter, const QString &key, const QStringList &values)
{
    if (key == u"state"_s)
        return addWords(filter.states, values);
    if (key == u"damage"_s)
        return addWords(filter.damages, values);
    if (key == u"findings"_s)
        return setFindings(filter, values);
    if (key == u"region"_s)
        filter.regions << values;
    else if (key == u"view"_s)
        filter.views << values;
    else if (key == u"site"_s)
        filter.sites << values;
    else if (key == u"patient"_s)
        filter.patients << values;
    else if (key == u"name"_s)
        filter.text = values.join(u',');
    else
        return refused(key, u"is not known of a scan"_s);
    return {};
}

QStringList valuesIn(const QString &list)
{
    static const QRegularExpression value(u"'([^']*)'|\"([^\"]*)\"|([^,]+)"_s);
    QStringList values;
    auto matches = value.globalMatch(list);
    while (matches.hasNext()) {
        const auto match = matches.next();
        values << match.captured(match.lastCapturedIndex());
    }
    return values;
}

} // namespace

Result<ScanFilter> scanFilterFrom(const QString &expression)
{
    static const QRegularExpression term(
        uR"(\s*(\w+)\s*=\s*((?:'[^']*'|"[^"]*"|[^\s,'"]+)(?:,(?:'[^']*'|"[^"]*"|[^\s,'"]+))*)\s*)"_s);
    static const QRegularExpression conjunction(u"and\\s+"_s);
    ScanFilter filter;
    qsizetype at = 0;
    while (at < expression.size()) {
        constexpr auto anchored = QRegularExpression::AnchorAtOffsetMatchOption;
        if (at > 0) {
            const auto joint =
                conjunction.match(expression, at, QRegularExpression::NormalMatch, anchored);
            if (!joint.hasMatch())
                return fail(refused(expression.mid(at), u"should begin with 'and'"_s).error());
            at = joint.capturedEnd();
        }
        const auto match = term.match(expression, at, QRegularExpression::NormalMatch, anchored);
        if (!match.hasMatch())
            return fail(refused(expression.mid(at), u"is no KEY=VALUE"_s).error());
        const Result<void> added = addTerm(filter, match.captured(1), valuesIn(match.captured(2)));
        if (!added)
            return fail(added.error());
        at = match.capturedEnd();
    }
    return filter;
}

} // namespace doubleread::cli
