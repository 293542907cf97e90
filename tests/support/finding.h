#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace doubleread::test {

// What is in view in a window, found as a person would say it.

template <typename Widget, typename Is>
Widget *inView(const QWidget &within, Is is)
{
    const QList<Widget *> all = within.findChildren<Widget *>();
    const auto found =
        std::ranges::find_if(all, [&](Widget *each) { return each->isVisible() && is(*each); });
    return found == all.end() ? nullptr : *found;
}

/// By the name that a screen reader tells.
template <typename Widget>
Widget *named(const QWidget &within, const QString &name)
{
    return inView<Widget>(within,
                          [&](const Widget &each) { return each.accessibleName() == name; });
}

inline QPushButton *buttonSaying(const QWidget &within, const QString &text)
{
    return inView<QPushButton>(within,
                               [&](const QPushButton &each) { return each.text() == text; });
}

/// By the keyboard.
inline void choose(QComboBox &box, int row)
{
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Home);
    for (int step = 0; step < row; ++step)
        QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(box.currentIndex(), row);
}

/// Whether these words stand somewhere.
inline bool says(const QWidget &within, const QString &words)
{
    const auto *label =
        inView<QLabel>(within, [&](const QLabel &each) { return each.text().contains(words); });
    return label != nullptr;
}

} // namespace doubleread::test
