#pragma once

#include "core/base/literals.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <map>

namespace doubleread::test {

/// What a run of doubleread-cli left behind.
struct Run
{
    int status = -1; ///< -1: it did not end by itself within 30 s, or crashed.
    QByteArray out;
    QByteArray err;

    QJsonObject json() const; ///< Of stdout; empty when that is no JSON object.
    QString describe() const; ///< For the message of a failing check.
};

/// Runs the built doubleread-cli to its end, within 30 s and 1 GiB. Reentrant.
/// `more` are environment variables for it.
Run runCli(const QStringList &arguments, const QString &workingDirectory = {},
           const std::map<QString, QString> &more = {});

/// Where the shared test data lie; empty when they are not on this machine.
QString sharedFolder();

} // namespace doubleread::test
