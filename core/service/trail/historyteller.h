#pragma once

#include "core/model/canonical.h"
#include "core/service/trail/historywords.h"

#include <QCoreApplication>
#include <QHash>

#include <nlohmann/json.hpp>

namespace doubleread::historywords {

/// Puts one entry into words.
class Teller
{
    Q_DECLARE_TR_FUNCTIONS(History)

public:
    Teller(const HistoryRepository::Found &found, const HistoryReader &reader)
        : m_found(found),
          m_reader(reader),
          m_content(nlohmann::json::parse(found.entry.canonicalJson.begin(),
                                          found.entry.canonicalJson.end(), nullptr, false))
    {
    }

    HistoryEntry tell();

private:
    QString text(const char *key) const;
    qint64 number(const char *key) const;
    QByteArray part(const char *key) const; ///< Empty when it is null or missing.
    template <typename Value>
    std::optional<Value> value(const char *key) const;
    QString nameOfPerson(const QString &id) const;
    QString subjectName() const; ///< Of "person:ID".
    bool turned() const;
    bool isOfAnother() const;
    void words(const QString &what, const QString &before = {}, const QString &after = {});

    void datasetCreated();
    void protocolChanged();
    void roundClosed();
    void personAdded();
    void passwordSet();
    void personDisabled();
    void personEnabled();
    void scanAdded();
    void looksComputed();
    void scanTriaged();
    void triageRestored();
    void worklistsAssigned();
    void keyMade();
    void patientKeyMade();
    void patientKeyShared();
    void scansRelinked();
    void packageCreated();
    void packageExported();
    void packageMerged();
    void packageCalledOff();
    void readMerged();
    void commentMerged();
    void readBegun();
    void annotationPut();
    void annotationRemoved();
    void assessmentPut();
    void readTime();
    void readImported();
    void readSubmitted();
    void askedBack();
    void takenBack();
    void takeBackDeclined();
    void compared();
    void comparisonFell();
    void reviewStored();
    void reviewRaised();
    void proposalWithdrawn();
    void signedOff();
    void reopened();
    void commented();
    void flagged();
    void anythingElse();

    using Telling = void (Teller::*)();
    static const QHash<QString, Telling> &table();

    const HistoryRepository::Found &m_found;
    const HistoryReader &m_reader;
    nlohmann::json m_content;
    HistoryEntry m_told;
};

template <typename Value>
std::optional<Value> Teller::value(const char *key) const
{
    const QByteArray bytes = part(key);
    if (bytes.isEmpty())
        return {};
    Result<Value> read = fromCanonicalJson<Value>(bytes);
    return read ? std::optional<Value>(std::move(*read)) : std::nullopt;
}

} // namespace doubleread::historywords
