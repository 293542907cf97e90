#include "ui/shell/datasetopener.h"

#include "core/session/datasetsession.h"

namespace doubleread {

DatasetOpener::DatasetOpener(QObject *parent) : QObject(parent) {}

DatasetOpener::~DatasetOpener() = default;

void DatasetOpener::open(const QString &path)
{
    m_created = false;
    begin(DatasetSession::open(path), path);
}

void DatasetOpener::openDamaged(const QString &path)
{
    m_created = false;
    begin(DatasetSession::openDamaged(path), path);
}

void DatasetOpener::create(const QString &path, const NewDataset &what)
{
    m_created = true;
    begin(DatasetSession::create(path, what), path);
}

std::unique_ptr<DatasetSession> DatasetOpener::take()
{
    if (m_session)
        m_session->disconnect(this);
    return std::move(m_session);
}

void DatasetOpener::begin(std::unique_ptr<DatasetSession> session, const QString &path)
{
    m_session = std::move(session);
    connect(m_session.get(), &DatasetSession::opened, this, &DatasetOpener::opened);
    connect(m_session.get(), &DatasetSession::openFailed, this, [this, path](const Error &error) {
        m_session.release()->deleteLater(); // it is telling this
        Q_EMIT failed(path, error);
    });
}

} // namespace doubleread
