#include "core/session/storethread.h"

namespace doubleread {

StoreThread::StoreThread() : m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"StoreThread"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    finish();
}

void StoreThread::finish()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        m_connection.reset(); // a connection ends on the thread that it was made on
        m_thread.quit();
    });
    m_thread.wait();
}

} // namespace doubleread
