#include "ui/people/peoplepanel.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "ui/people/passwordform.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/personform.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int leastRows = 6;

} // namespace

PeoplePanel::PeoplePanel(QWidget *parent)
    : QWidget(parent),
      m_model(new PeopleModel(this)),
      m_stack(new QStackedWidget(this)),
      m_adding(new PersonForm(m_stack)),
      m_secret(new PasswordForm(m_stack))
{
    m_list = createList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_adding);
    m_stack->addWidget(m_secret);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connectForms();
}

QWidget *PeoplePanel::createList()
{
    auto *list = new QWidget(m_stack);
    m_message = new MessageBar(list);
    m_table = new QTableView(list);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("People"));
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setMinimumHeight((leastRows + 1) * theme::rowHeight + theme::grid);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(createProtection());
    layout->addWidget(m_table, 1);
    layout->addWidget(createButtons());
    QSizePolicy kept = m_message->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // no button moves away from under the mouse
    m_message->setSizePolicy(kept);
    layout->addWidget(m_message);
    auto *limits = new QLabel(
        tr("Passwords keep people apart in this program and on its command line. Somebody who "
           "opens the file with other tools is not stopped: where reads must be kept apart from "
           "their readers too, hand out reader packages."),
        list);
    limits->setWordWrap(true);
    limits->setProperty("role", u"secondary"_s);
    layout->addWidget(limits);
    return list;
}

QWidget *PeoplePanel::createProtection()
{
    m_protection = new QWidget(m_stack);
    auto *picture = new QLabel(m_protection);
    picture->setPixmap(icon(u"unlock"_s).pixmap(theme::iconSize));
    auto *text = new QLabel(tr("Not protected: anybody at this desk can act as anyone. The first "
                               "password is the coordinator's own."),
                            m_protection);
    text->setWordWrap(true);
    m_protect = new QPushButton(tr("Protect…"), m_protection);
    m_protect->setProperty("primary", true);
    connect(m_protect, &QPushButton::clicked, this, [this] {
        if (m_session)
            showPassword(m_session->person());
    });
    auto *layout = new QHBoxLayout(m_protection);
    layout->setContentsMargins({});
    layout->setSpacing(theme::padding);
    layout->addWidget(picture);
    layout->addWidget(text, 1);
    layout->addWidget(m_protect);
    return m_protection;
}

QWidget *PeoplePanel::createButtons()
{
    auto *line = new QWidget(m_stack);
    m_add = new QPushButton(tr("Add person…"), line);
    m_password = new QPushButton(tr("Set password…"), line);
    m_disable = new QPushButton(line);
    auto *close = new QPushButton(tr("Close"), line);
    for (QPushButton *each : {m_add, m_password, m_disable, close, m_protect})
        each->setAutoDefault(true); // Enter presses the one in hand, as in a dialog
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_add);
    layout->addWidget(m_password);
    layout->addWidget(m_disable);
    layout->addStretch(1);
    layout->addWidget(close);
    connect(m_add, &QPushButton::clicked, this, &PeoplePanel::showAdding);
    connect(m_password, &QPushButton::clicked, this, [this] {
        if (const User *person = chosen())
            showPassword(*person);
    });
    connect(m_disable, &QPushButton::clicked, this, &PeoplePanel::setDisabled);
    connect(close, &QPushButton::clicked, this, &PeoplePanel::closeRequested);
    return line;
}

void PeoplePanel::connectForms()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeoplePanel::followPerson);
    connect(m_adding, &PersonForm::cancelled, this,
            [this] { m_begin == Begin::List ? showList() : Q_EMIT closeRequested(); });
    connect(m_adding, &PersonForm::added, this, [this](Id<User> person, const QString &what) {
        finish(what);
        choose(person);
    });
    connect(m_secret, &PasswordForm::cancelled, this,
            [this] { m_begin == Begin::OwnPassword ? Q_EMIT closeRequested() : showList(); });
    connect(m_secret, &PasswordForm::done, this, &PeoplePanel::finish);
}

/// Back to the list, or out where one form was all that was asked for.
void PeoplePanel::finish(const QString &what)
{
    if (m_begin != Begin::List) {
        Q_EMIT noticeRaised(what);
        Q_EMIT closeRequested();
        return;
    }
    showList();
    m_message->show(MessageBar::Kind::Information, what);
}

void PeoplePanel::start(DatasetSession &session, Begin begin)
{
    m_session = &session;
    m_begin = begin;
    m_message->dismiss();
    connect(m_session, &DatasetSession::infoChanged, this, &PeoplePanel::follow,
            Qt::UniqueConnection);
    follow();
    choose(session.person().id);
    if (begin == Begin::OwnPassword)
        showPassword(session.person());
    else if (begin == Begin::Adding)
        showAdding();
    else
        showList();
}

void PeoplePanel::forget()
{
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
    m_adding->forget();
    m_secret->forget();
    m_model->setPeople({}, {});
}

QWidget *PeoplePanel::firstField() const
{
    if (m_stack->currentWidget() == m_adding)
        return m_adding->firstField();
    return m_stack->currentWidget() == m_secret ? m_secret->firstField() : m_table;
}

void PeoplePanel::follow()
{
    if (!m_session)
        return;
    const User *before = chosen();
    const Id<User> person = before ? before->id : Id<User>();
    m_model->setPeople(m_session->info().people, m_session->person().id);
    choose(person);
    m_protection->setVisible(!m_session->info().passwordProtected);
    const bool writable = !m_session->isReadOnly();
    m_add->setEnabled(writable);
    m_protect->setEnabled(writable);
    followPerson();
}

const User *PeoplePanel::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model->person(current.row()) : nullptr;
}

void PeoplePanel::choose(Id<User> person)
{
    const int row = std::max(0, m_model->rowOf(person));
    if (row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void PeoplePanel::followPerson()
{
    const User *person = chosen();
    const bool can = m_session && person && !m_session->isReadOnly();
    const bool isProtected = m_session && m_session->info().passwordProtected;
    m_password->setEnabled(can && isProtected);
    m_password->setToolTip(isProtected ? QString() : tr("Protect the dataset first."));
    m_disable->setEnabled(can);
    m_disable->setText(person && person->disabled ? tr("Enable") : tr("Disable"));
    m_disable->setToolTip(tr("A disabled person can do nothing any more; what was done stays."));
}

void PeoplePanel::showList()
{
    m_stack->setCurrentWidget(m_list);
    m_adding->forget();
    m_secret->forget();
    Q_EMIT titleChanged(tr("People"));
    m_table->setFocus();
}

void PeoplePanel::showAdding()
{
    if (!m_session)
        return;
    m_adding->start(*m_session);
    m_stack->setCurrentWidget(m_adding);
    Q_EMIT titleChanged(tr("Add person"));
    m_adding->firstField()->setFocus();
}

void PeoplePanel::showPassword(const User &person)
{
    m_secret->start(*m_session, person);
    m_stack->setCurrentWidget(m_secret);
    const bool own = m_session->person().id == person.id;
    Q_EMIT titleChanged(!m_session->info().passwordProtected ? tr("Protect the dataset")
                        : own                                ? tr("Your password")
                              : tr("Password of %1").arg(person.name));
    m_secret->firstField()->setFocus();
}

void PeoplePanel::setDisabled()
{
    const User *person = chosen();
    if (!m_session || !person)
        return;
    m_message->dismiss();
    const bool disable = !person->disabled;
    whenAnswered(m_session->people().setDisabled(person->id, disable), this,
                 [this, disable](const Result<User> &answer) {
                     if (!answer)
                         m_message->show(answer.error());
                     else
                         m_message->show(MessageBar::Kind::Information,
                                         disable ? tr("%1 can do nothing any more; what was done "
                                                      "stays.")
                                                       .arg(answer->name)
                                                 : tr("%1 is back.").arg(answer->name));
                 });
}

/// Escape goes back from a form to the list, and from there out.
void PeoplePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentWidget() != m_list &&
        m_begin == Begin::List) {
        showList();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace doubleread
