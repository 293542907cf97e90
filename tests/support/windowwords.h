#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSpinBox>
#include <QTextDocumentFragment>
#include <QWidget>

namespace doubleread::test {

/// What the window says, and where: "QLabel title: Open dataset".
using Words = QMap<QString, QString>; // text -> where it was seen first

inline QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

inline void addWords(Words &words, const QString &where, const QStringList &texts)
{
    for (const QString &text : texts)
        if (!text.isEmpty())
            words.insert(Qt::mightBeRichText(text)
                             ? QTextDocumentFragment::fromHtml(text).toPlainText()
                             : text,
                         where);
}

inline void addModel(Words &words, const QString &where, const QAbstractItemModel &model,
                     const QModelIndex &parent = {})
{
    constexpr int mostRows = 40; // of many alike
    for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole,
                                   Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                addWords(words, where, {index.data(role).toString()});
            if (column == 0 && model.hasChildren(index))
                addModel(words, where, model, index);
        }
}

inline void addView(Words &words, const QAbstractItemView &view)
{
    if (!view.model() || qobject_cast<const QHeaderView *>(&view))
        return;
    addModel(words, nameOf(view), *view.model());
    if (view.findChild<QHeaderView *>())
        for (int column = 0; column < view.model()->columnCount(); ++column)
            addWords(words, nameOf(view) + u" header"_s,
                     {view.model()->headerData(column, Qt::Horizontal).toString()});
}

inline void addMenu(Words &words, const QMenu &menu)
{
    for (const QAction *action : menu.actions()) {
        addWords(words, u"QMenu "_s + menu.title(), {action->text(), action->toolTip()});
        if (action->menu())
            addMenu(words, *action->menu());
    }
}

inline void addWidget(Words &words, const QWidget &widget)
{
    const QString where = nameOf(widget);
    addWords(words, where, {widget.toolTip(), widget.statusTip(), widget.accessibleDescription()});
    if (!widget.accessibleName().isEmpty())
        addWords(words, where + u" accessible"_s, {widget.accessibleName()});
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        addWords(words, where, {label->text()});
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        addWords(words, where, {button->text()});
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        addWords(words, where, {group->title()});
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        addWords(words, where, {line->placeholderText()}); // what is typed is the person's
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        addWords(words, where, {text->placeholderText()});
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget);
        text && text->isReadOnly())
        addWords(words, where, {text->toPlainText()});
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        addModel(words, where, *box->model());
    if (const auto *bar = qobject_cast<const QProgressBar *>(&widget))
        addWords(words, where, {bar->text()});
    if (const auto *spin = qobject_cast<const QSpinBox *>(&widget))
        addWords(words, where, {spin->prefix(), spin->suffix(), spin->specialValueText()});
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        addView(words, *view);
}

/// Of the widget and all that is visible in it, and of its menus, which open from it.
inline void addEveryWord(Words &words, const QWidget &root)
{
    addWords(words, nameOf(root) + u" title"_s, {root.windowTitle()});
    addWidget(words, root);
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        if (const auto *menu = qobject_cast<const QMenu *>(each))
            addMenu(words, *menu);
        else if (each->isVisible())
            addWidget(words, *each);
    }
}

/// Whether Tab or a click brings the keys to it.
inline bool takesKeys(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() != Qt::NoFocus;
}

} // namespace doubleread::test
