#pragma once

#include "core/base/error.h"

#include <QObject>

#include <memory>

namespace doubleread {

struct NewDataset;
class DatasetSession;

/// Opens a dataset beside the one that is at work, so that nothing is closed for a file that turns
/// out to be no dataset. Whoever asks for another one gives up the one before.
class DatasetOpener final : public QObject
{
    Q_OBJECT

public:
    explicit DatasetOpener(QObject *parent);
    ~DatasetOpener() override;

    void open(const QString &path);
    /// What is left of a damaged one, for reading only.
    void openDamaged(const QString &path);
    void create(const QString &path, const NewDataset &what);

    bool isOpening() const { return m_session != nullptr; }
    bool hasCreated() const { return m_created; } ///< The last one was new.
    /// The dataset that was opened, once.
    std::unique_ptr<DatasetSession> take();

Q_SIGNALS:
    void opened();
    void failed(const QString &path, const doubleread::Error &error);

private:
    void begin(std::unique_ptr<DatasetSession> session, const QString &path);

    std::unique_ptr<DatasetSession> m_session;
    bool m_created = false;
};

} // namespace doubleread
