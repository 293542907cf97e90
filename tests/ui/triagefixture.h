#pragma once

// The triage page on a real dataset: every test presses the keys of a person and then looks at what
// the dataset has.
#include "core/model/triage.h"
#include "tests/support/finding.h"
#include "tests/support/testdataset.h"
#include "ui/canvas/canvasview.h"
#include "ui/models/scansource.h"
#include "ui/triage/flashlabel.h"
#include "ui/triage/triagedesk.h"
#include "ui/triage/triagepage.h"
#include "ui/widgets/reasonpicker.h"

#include <QListWidget>
#include <QTest>

namespace doubleread::test {

inline Triage tagged(const QStringList &regions)
{
    Triage triage;
    triage.regions = regions;
    return triage;
}

inline Triage kept(const QStringList &regions)
{
    Triage triage = tagged(regions);
    triage.decision = TriageDecision::Keep;
    return triage;
}

inline Triage excluded(const QString &reason)
{
    Triage triage;
    triage.decision = TriageDecision::Exclude;
    triage.reason = reason;
    return triage;
}

class TriageFixture
{
protected:
    void open(int scans, const QString &person = u"reader-1"_s);
    void show();
    void drop();
    CanvasView &canvas() { return m_page->canvas(); }
    const TriageDesk &desk() const { return m_page->desk(); }
    DatasetSession &session() { return m_dataset->session(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool shows(int index);
    Triage stored(int index);
    QString text(const QString &name);
    QString flashed() { return m_page->findChild<FlashLabel *>()->text(); }
    QListWidget *reasons()
    {
        return m_page->findChild<ReasonPicker *>()->findChild<QListWidget *>();
    }
    QPushButton *button(const QString &text) { return buttonSaying(*m_page, text); }

    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<TriagePage> m_page;
};

inline void TriageFixture::open(int scans, const QString &person)
{
    m_dataset = std::make_unique<TestDataset>(scans);
    m_dataset->actAs(person);
    show();
}

inline void TriageFixture::show()
{
    m_page = std::make_unique<TriagePage>(PageContext{.session = m_dataset->session(),
                                                      .images = m_dataset->images(),
                                                      .thumbnails = m_dataset->thumbnails()});
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow(); // shortcuts work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(desk().isShown());
}

inline void TriageFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), modifiers);
}

/// Name and picture on screen are of this scan.
inline bool TriageFixture::shows(int index)
{
    return desk().isShown() && canvas().picture() &&
           desk().scan().scan.scan.fileName == TestDataset::fileName(index) &&
           canvas().picture()->sample({5, 5}) == TestDataset::grey(index);
}

inline Triage TriageFixture::stored(int index)
{
    return triageOf(valueOf(session().scanRows({index + 1})).front().scan);
}

/// Of the label of this accessible or object name.
inline QString TriageFixture::text(const QString &name)
{
    const auto *label = m_page->findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

inline void TriageFixture::drop()
{
    m_page.reset();
    m_dataset.reset();
}

} // namespace doubleread::test
