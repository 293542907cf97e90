#pragma once

#include "core/base/error.h"

#include <QDialog>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace doubleread {

class MessageBar;

/// A dialog of one form: title, what it is about, fields, an error line, one button that does it.
/// The derived class adds its fields to form() and connects accepted work to action().
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const QString &title, const QString &about, const QString &verb, QWidget *parent);

protected:
    QFormLayout &form() { return *m_form; }
    QPushButton &action() { return *m_action; }
    /// Adds a row with a buddy label and gives the field that accessible name.
    void addField(const QString &name, QWidget *field);
    void addBelow(QWidget *widget,
                  Qt::Alignment alignment = {}); ///< Between the form and the buttons.

    void showError(const Error &error);
    void showMessage(const QString &text);
    /// Something to decide, with a button that does it.
    void offer(const QString &text, const QString &deed, std::function<void()> act);
    void clearMessage();
    void setDone(); ///< The work is done: what was asked for stays to be read, one button closes.

    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void growToContent();

    MessageBar *m_message;
    QRect m_grown; ///< Frame as growToContent() last asked for it, screen px.
    QFormLayout *m_form;
    QVBoxLayout *m_below;
    QPushButton *m_action;
    QPushButton *m_cancel;
    std::vector<QWidget *> m_fields; ///< In the order of the form.
    bool m_ordered = false;
};

} // namespace doubleread
