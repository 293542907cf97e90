#pragma once

// The review page on a real dataset, driven by real keys and clicks; what counts is what the
// database holds afterwards.
#include "core/imaging/thumbnailloader.h"
#include "tests/support/clicks.h"
#include "tests/support/readdataset.h"
#include "ui/review/reviewpage.h"
#include "ui/review/scanpane.h"
#include "ui/widgets/sheet.h"

#include <QAbstractItemView>
#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

namespace doubleread::test {

inline constexpr Box leftBox{40, 60, 100, 120};
inline constexpr Box rightBox{200, 220, 280, 300};
inline constexpr Box shiftedBox{235, 220, 315, 300}; ///< IoU 45/115 of `rightBox`: boundary.

// Positions of the scans that readAll() makes; disputed ones come first in the review.
inline constexpr qint64 missed = 1;   ///< `leftBox` only in one read, `rightBox` in the other.
inline constexpr qint64 boundary = 2; ///< One lesion, two outlines.
inline constexpr qint64 agreed = 3;   ///< Both found nothing.
inline constexpr qint64 answers = 4;  ///< Different scan-level answers, nothing drawn.

inline const QString chiefsPassword = u"the chief's own"_s;
inline const QString officersPassword = u"the officer's own"_s;

/// Sides as the readers were added, so that tests know which read is the first.
inline Protocol openProtocol()
{
    Protocol protocol = Protocol::standard();
    protocol.officerSeesNames = true;
    return protocol;
}

class ReviewFixture
{
protected:
    /// A dataset with these scans and no reads yet.
    bool create(int scans, const Protocol &protocol);
    /// The four scans above, read by both.
    bool readAll();
    /// Coordinator and officer get passwords, and the officer logs in.
    bool protect();
    void makePage(); ///< The officer sits down.
    void drop();

    void open(qint64 position);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    CanvasView &canvas(int pane) const;
    QAbstractItemView &list() const;
    Sheet *openSheet() const;
    template <typename Widget>
    Widget *named(const QString &accessibleName) const;
    Review stored(qint64 position);
    /// Texts, tooltips and what a screen reader says of all widgets, lists included.
    QString everythingSaid() const;
    void decideAllOf(qint64 position, Qt::Key key);

    std::unique_ptr<QTemporaryDir> m_folder;
    ReadDataset m_data;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<ThumbnailLoader> m_thumbnails;
    std::unique_ptr<ReviewPage> m_page;
};

inline bool ReviewFixture::create(int scans, const Protocol &protocol)
{
    drop();
    m_folder = std::make_unique<QTemporaryDir>();
    QStringList files;
    for (int i = 0; i < scans; ++i)
        files << u"scan-%1.png"_s.arg(i + 1, 3, 10, QChar(u'0'));
    return m_data.create(m_folder->path(), files, protocol);
}

inline bool ReviewFixture::readAll()
{
    const auto [first, second] = std::pair(m_data.first, m_data.second);
    return m_data.read(first, missed, {marked(leftBox)}, Verdict::Positive) &&
           m_data.read(second, missed, {marked(rightBox)}, Verdict::Positive) &&
           m_data.read(first, boundary, {marked(rightBox)}, Verdict::Positive) &&
           m_data.read(second, boundary, {marked(shiftedBox)}, Verdict::Positive) &&
           m_data.read(first, agreed, {}, Verdict::Negative) &&
           m_data.read(second, agreed, {}, Verdict::Negative) &&
           m_data.read(first, answers, {}, Verdict::Negative) &&
           m_data.read(second, answers, {}, Verdict::NotReadable);
}

inline bool ReviewFixture::protect()
{
    SessionPeople &people = m_data.session->people();
    m_data.session->actAs(m_data.coordinator.id);
    return answer(people.setPassword(m_data.coordinator.id, {}, chiefsPassword)) &&
           answer(people.logIn(m_data.coordinator.id, chiefsPassword)) &&
           answer(people.setPassword(m_data.officer.id, {}, officersPassword)) &&
           answer(people.logIn(m_data.officer.id, officersPassword)) &&
           QTest::qWaitFor([this] { return m_data.session->info().passwordProtected; });
}

inline void ReviewFixture::makePage()
{
    if (!m_data.session->info().passwordProtected)
        m_data.session->actAs(m_data.officer.id);
    m_images = std::make_unique<ImageLoader>();
    m_thumbnails = std::make_unique<ThumbnailLoader>(m_folder->filePath(u"thumbnails"_s));
    m_page = std::make_unique<ReviewPage>(PageContext{*m_data.session, *m_images, *m_thumbnails});
    m_page->resize(1456, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
}

inline void ReviewFixture::drop()
{
    m_page.reset();
    m_thumbnails.reset();
    m_images.reset();
    m_data = {};
    m_folder.reset();
}

inline void ReviewFixture::open(qint64 position)
{
    m_page->showScan(position);
    QTRY_COMPARE(m_page->shownPosition(), position);
}

inline void ReviewFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_page.get(), key, modifiers);
}

inline CanvasView &ReviewFixture::canvas(int pane) const
{
    return m_page->findChildren<ScanPane *>().at(pane)->canvas();
}

inline QAbstractItemView &ReviewFixture::list() const
{
    return *named<QAbstractItemView>(u"Disagreements"_s);
}

inline Sheet *ReviewFixture::openSheet() const
{
    for (Sheet *sheet : m_page->findChildren<Sheet *>())
        if (sheet->isOpen())
            return sheet;
    return nullptr;
}

/// What people see first: of several with this name the one in view.
template <typename Widget>
Widget *ReviewFixture::named(const QString &accessibleName) const
{
    Widget *found = nullptr;
    for (Widget *widget : m_page->findChildren<Widget *>())
        if (widget->accessibleName() == accessibleName && (!found || widget->isVisible()))
            found = widget;
    return found;
}

inline Review ReviewFixture::stored(qint64 position)
{
    const Result<Review> review = m_data.review(position);
    if (!review)
        qWarning().noquote() << review.error().text();
    return review.value_or(Review{});
}

inline QString ReviewFixture::everythingSaid() const
{
    QStringList said;
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        said << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
             << widget->statusTip() << widget->property("text").toString()
             << widget->property("plainText").toString();
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const QAbstractItemModel *rows = view ? view->model() : nullptr;
        for (int row = 0; rows && row < rows->rowCount(); ++row)
            for (int column = 0; column < rows->columnCount(); ++column)
                for (const int role :
                     {int{Qt::DisplayRole}, int{Qt::ToolTipRole}, int{Qt::AccessibleTextRole},
                      int{Qt::AccessibleDescriptionRole}})
                    said << rows->index(row, column).data(role).toString();
    }
    for (const QAction *action : m_page->findChildren<QAction *>())
        said << action->text() << action->toolTip();
    said.removeDuplicates();
    return said.join(u'\n');
}

inline void ReviewFixture::decideAllOf(qint64 position, Qt::Key key)
{
    open(position);
    for (int i = list().model()->rowCount(); i > 0; --i)
        press(key);
}

} // namespace doubleread::test
